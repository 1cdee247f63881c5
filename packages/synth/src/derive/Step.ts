/** A step of a walk, and what it weighs wherever the walk is and has been before. */
import { type Edge, Signature } from '@magnet/core'
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
  /** Whether an identifier or a premise ties the two calls together, more than a city or an amount that both speak of. */
  readonly ties: boolean
  /** How natural it is to go along it from one world to another. */
  readonly plausible: number
}

type Steps = (edge: Edge.Edge) => Step | undefined

const known = new WeakMap<Source, Steps>()

/** The steps of a source; undefined for an edge that no walk takes. They are the same in all parts of a source. */
export const within = (source: Source): Steps => {
  const { whole = source } = source
  let steps = known.get(whole)
  if (steps === undefined) known.set(whole, (steps = remembered(whole)))
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
  const role = Role.of(source, edge.to)
  if (f === undefined || role === undefined || !Reach.sure(source, edge)) return undefined
  const opaque = ({ parameter }: Edge.Link): boolean =>
    Signature.parameter(role.signature, parameter)?.voice === 'opaque'
  return {
    role,
    helps: Reach.helps(f),
    ties: edge.kind === 'premise' || edge.links.some(opaque),
    plausible: Plausible.of(source, edge)
  }
}
