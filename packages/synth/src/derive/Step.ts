/** A step of a walk, and what it weighs wherever the walk has been before. */
import { type Edge, FunctionGraph as Graph, Signature } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Role from './Role.js'

/** A sure edge to a function that can be called. */
export interface Step {
  /** The function that it leads to. */
  readonly role: Role.Role
  /** Whether that is there for others rather than asked for. */
  readonly helps: boolean
  /** How much ties the two calls together. */
  readonly bond: number
  /** How natural it is to go along it from one world to another. */
  readonly plausible: number
}

type Steps = (edge: Edge.Edge) => Step | undefined

const known = new WeakMap<Source, Steps>()

/** The steps of a source; undefined for an edge that no walk takes. */
export const within = (source: Source): Steps => {
  let steps = known.get(source)
  if (steps === undefined) known.set(source, (steps = remembered(source)))
  return steps
}

const remembered = (source: Source): Steps => {
  const found = new Map<Edge.Edge, Step | undefined>()
  return (edge) => {
    let step = found.get(edge)
    if (step === undefined && !found.has(edge)) found.set(edge, (step = make(source, edge)))
    return step
  }
}

const make = (source: Source, edge: Edge.Edge): Step | undefined => {
  const f = Reach.index(source.world).get(edge.to)
  const role = Role.of(source.graph, edge.to)
  return f === undefined || role === undefined || !Reach.sure(source, edge)
    ? undefined
    : {
        role,
        helps: Reach.helps(f),
        bond: bond(source.graph, edge, role.signature),
        plausible: Plausible.of(source, edge)
      }
}

// An identifier ties two calls together more than a city or an amount that both speak of; and what much leads to, such
// as a message, would be in every walk if each of its edges counted like all others.
const bond = (graph: Graph.FunctionGraph, edge: Edge.Edge, target: Signature.Signature): number =>
  ties(edge, target) ? 1 : 2 / (1 + Graph.into(graph, edge.to).length)

const ties = (edge: Edge.Edge, target: Signature.Signature): boolean =>
  edge.kind === 'premise' || edge.links.some((link) => Signature.parameter(target, link.parameter)?.voice === 'opaque')
