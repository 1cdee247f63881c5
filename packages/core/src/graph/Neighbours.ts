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
  /** Not empty; in order. */
  readonly providers: ReadonlyArray<FunctionName>
}

/** What stands around a function. */
export interface Neighbours {
  /** Edges that a walk may take: all that leave, but to what undoes the function or is undone by it. */
  readonly steps: ReadonlyArray<Edge>
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
export const within = (graph: FunctionGraph): ((name: FunctionName) => Neighbours) => {
  const known = table(graph)
  return (name) => {
    const here = known.get(name)
    if (here !== undefined) return here
    const fresh = look(graph, name)
    known.set(name, fresh)
    return fresh
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

// Each part when somebody asks for it: a walk over a graph asks for the steps alone.
const look = (graph: FunctionGraph, name: FunctionName): Neighbours => {
  const known: { -readonly [part in keyof Neighbours]?: Neighbours[part] } = {}
  return {
    get steps() {
      return (known.steps ??= out(graph, name).filter((edge) => !undo(graph, edge.from, edge.to)))
    },
    get required() {
      return (known.required ??= (graph.signatures.get(name)?.inputs ?? []).flatMap((input) =>
        input.required ? [input.name] : []
      ))
    },
    get needs() {
      return (known.needs ??= needs(graph, name, this.required))
    },
    get sources() {
      return (known.sources ??= new Map(into(graph, name).map((edge) => [edge.from, edge] as const)))
    },
    get nested() {
      return (known.nested ??= out(graph, name).flatMap((edge) =>
        edge.nested && compatible(graph, name, edge.to) ? [edge.to] : []
      ))
    },
    get undoing() {
      return (known.undoing ??= out(graph, name).flatMap((edge) =>
        edge.nested && edge.to !== name && undoes(graph, edge.to, name) ? [edge.to] : []
      ))
    }
  }
}

const needs = (graph: FunctionGraph, name: FunctionName, names: ReadonlyArray<string>): ReadonlyArray<Need> => {
  const feeders = into(graph, name).filter((edge) => edge.nested && compatible(graph, edge.from, name))
  if (feeders.length === 0) return []
  const need = (because: Because, edges: ReadonlyArray<Edge>): ReadonlyArray<Need> =>
    edges.length === 0
      ? []
      : [
          {
            because,
            said: because !== 'premise' && said(graph, name, because.parameter),
            providers: edges.map((edge) => edge.from)
          }
        ]
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

// By identity of the graph: a cache that no caller can observe.
const tables = new WeakMap<FunctionGraph, Map<FunctionName, Neighbours>>()
const table = (graph: FunctionGraph): Map<FunctionName, Neighbours> => {
  const known = tables.get(graph)
  if (known !== undefined) return known
  const fresh = new Map<FunctionName, Neighbours>()
  tables.set(graph, fresh)
  return fresh
}
