/**
 * The neighbours of a function, as the operations look them up: where a walk may go, which hidden providers it may
 * have, and which nested functions may follow. Computed once for each function of a graph.
 */
import type { Because } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Edge } from './Edge.js'
import { isPremise } from './Edge.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { into, out } from './FunctionGraph.js'

/** Something that a function needs, with the functions that can give it. */
export interface Need {
  readonly because: Because
  /** Whether a person would say it. */
  readonly said: boolean
  /** Whether no other required parameter takes the outputs that fill it: each of them fills one. */
  readonly alone: boolean
  /** Functions an output of which can fill it, whether or not they may stand hidden. */
  readonly fillers: ReadonlyArray<FunctionName>
  /** Not empty; in order. */
  readonly providers: ReadonlyArray<FunctionName>
}

/** What stands around a function. */
export interface Neighbours {
  /** Parameters without which the function cannot be called. */
  readonly required: ReadonlyArray<string>
  /** Required parameters that an output can fill, in the order of the signature, and the premise. */
  readonly needs: ReadonlyArray<Need>
  /** The edges that enter it, by source. */
  readonly sources: ReadonlyMap<FunctionName, Edge>
  /** Functions that are nested under it. */
  readonly nested: ReadonlyArray<FunctionName>
  /** Functions that undo what it did, once it has returned what: for a user who changes their mind. */
  readonly undoing: ReadonlyArray<FunctionName>
}

/** The neighbours of a function. */
export const of = (graph: FunctionGraph, name: FunctionName): Neighbours => within(graph)(name)

/** The neighbours of the functions of a graph, for who looks up many. */
export const within = (graph: FunctionGraph): ((name: FunctionName) => Neighbours) => remembered(graph, around, look)

/** The edges that a walk may take from a function: all that leave, but to what undoes it or is undone by it. */
export const steps = (graph: FunctionGraph): ((name: FunctionName) => ReadonlyArray<Edge>) =>
  remembered(graph, leaving, (_, name) => out(graph, name).filter((edge) => !undo(graph, edge.from, edge.to)))

// By identity of the graph: caches that no caller can observe. Walks over many graphs ask for steps alone.
type Table<A> = WeakMap<FunctionGraph, Map<FunctionName, A>>
const around: Table<Neighbours> = new WeakMap()
const leaving: Table<ReadonlyArray<Edge>> = new WeakMap()

const remembered = <A>(
  graph: FunctionGraph,
  tables: Table<A>,
  compute: (graph: FunctionGraph, name: FunctionName) => A
): ((name: FunctionName) => A) => {
  let table = tables.get(graph)
  if (table === undefined) tables.set(graph, (table = new Map<FunctionName, A>()))
  const known = table
  return (name) => {
    let found = known.get(name)
    if (found === undefined) known.set(name, (found = compute(graph, name)))
    return found
  }
}

/** Whether a function undoes what another did. */
export const undoes = (graph: FunctionGraph, name: FunctionName, other: FunctionName): boolean =>
  graph.signatures.get(name)?.undoes.includes(other) ?? false

/** Whether one of two functions undoes what the other did. */
export const undo = (graph: FunctionGraph, left: FunctionName, right: FunctionName): boolean =>
  opposed(graph, left)?.has(right) === true

/** The functions that undo what a function did, or the other way round. Absent of most functions, which nothing undoes. */
export const opposed = (graph: FunctionGraph, name: FunctionName): ReadonlySet<string> | undefined => {
  let known = opposites.get(graph)
  if (known === undefined) opposites.set(graph, (known = pairs(graph)))
  return known.get(name)
}

const opposites = new WeakMap<FunctionGraph, ReadonlyMap<string, ReadonlySet<string>>>()

const pairs = (graph: FunctionGraph): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  const add = (name: string, other: string): void => {
    const others = found.get(name)
    if (others === undefined) found.set(name, new Set([other]))
    else others.add(other)
  }
  for (const [name, { undoes: acts }] of graph.signatures)
    for (const act of acts) {
      add(name, act)
      add(act, name)
    }
  return found
}

/** Whether a function may be inserted beside another: it is another one, and neither undoes the other. */
export const compatible = (graph: FunctionGraph, left: FunctionName, right: FunctionName): boolean =>
  left !== right && !undo(graph, left, right)

/** The parameters without which a function cannot be called, as far as values go. */
export const required = (graph: FunctionGraph, name: FunctionName): ReadonlyArray<string> => of(graph, name).required

/** Whether a person would say the value of a parameter. */
export const said = (graph: FunctionGraph, name: FunctionName, parameter: string): boolean => {
  const input = graph.signatures.get(name)?.inputs.find((each) => each.name === parameter)
  // A parameter without a semantic type is anyone's guess; then the edge is all that is known.
  return input !== undefined && input.voice === 'spoken' && !input.type.startsWith('?')
}

const look = (graph: FunctionGraph, name: FunctionName): Neighbours => {
  const names = (graph.signatures.get(name)?.inputs ?? []).flatMap((input) => (input.required ? [input.name] : []))
  const nested: Array<FunctionName> = []
  const undoing: Array<FunctionName> = []
  for (const edge of out(graph, name)) {
    if (!edge.nested || edge.to === name) continue
    if (!undo(graph, name, edge.to)) nested.push(edge.to)
    if (undoes(graph, edge.to, name)) undoing.push(edge.to)
  }
  return {
    required: names,
    needs: needs(graph, name, names),
    sources: new Map(into(graph, name).map((edge) => [edge.from, edge] as const)),
    nested,
    undoing
  }
}

const needs = (graph: FunctionGraph, name: FunctionName, names: ReadonlyArray<string>): ReadonlyArray<Need> => {
  const feeders = into(graph, name).filter((edge) => edge.nested && compatible(graph, edge.from, name))
  if (feeders.length === 0) return []
  const need = (because: Because, edges: ReadonlyArray<Edge>): ReadonlyArray<Need> => {
    if (edges.length === 0) return []
    const providers = edges.map((edge) => edge.from)
    if (because === 'premise') return [{ because, said: false, alone: true, fillers: [], providers }]
    const { parameter } = because
    const filling = into(graph, name).filter((edge) => edge.links.some((link) => link.parameter === parameter))
    const alone = !filling.some((edge) => shares(edge, parameter, names))
    return [
      { because, said: said(graph, name, parameter), alone, fillers: filling.map((edge) => edge.from), providers }
    ]
  }
  return [
    ...names.flatMap((parameter) =>
      need(
        { parameter },
        feeders.filter((edge) => edge.links.some((link) => link.parameter === parameter))
      )
    ),
    ...need('premise', feeders.filter(isPremise))
  ]
}

const shares = ({ links }: Edge, parameter: string, required: ReadonlyArray<string>): boolean =>
  links.some(
    (link) =>
      link.parameter === parameter &&
      links.some(
        (other) => other.parameter !== parameter && other.pointer === link.pointer && required.includes(other.parameter)
      )
  )
