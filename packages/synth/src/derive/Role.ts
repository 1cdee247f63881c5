/**
 * What a function is to those that may come after it, or before: what it finds, what it needs found, what it ends, what it
 * undoes. Looked up once for each function of a graph; what its signature alone says, once for all graphs.
 */
import { type FunctionGraph as Graph, type FunctionName, Neighbours, Signature } from '@magnet/core'
import type { Source } from '../Source.js'

/** What a signature says. */
export interface Trait {
  /**
   * Whether people do something once: they write a second message and look at a second place, but do not book the same
   * thing twice, nor ask again for what nothing but an identifier decides, unless there is another page of it.
   */
  readonly once: boolean
  /** Whether it returns a page of what there is. */
  readonly pages: boolean
  /** Parameters without which a call is invalid. */
  readonly required: ReadonlyArray<Signature.Parameter>
  /** Of these, the identifiers: nobody says them. */
  readonly opaque: ReadonlyArray<Signature.Parameter>
  /** The types of the things that it finds: identifiers that it returns, and does not take. */
  readonly finds: ReadonlyArray<string>
}

/** A function in a graph. */
export interface Role extends Trait {
  readonly name: FunctionName.FunctionName
  readonly signature: Signature.Signature
  /** The types of the things that it ends: those that it says it does, and those whose making it undoes. */
  readonly ends: ReadonlySet<string>
  /** The types of the things whose making it undoes. */
  readonly unmakes: ReadonlyArray<string>
  /** The functions whose values it refuses wherever they come from, where there are any. */
  readonly refuses: ReadonlySet<FunctionName.FunctionName> | undefined
  /** The functions that undo what it did, or the other way round, where there are any. */
  readonly opposed: ReadonlySet<string> | undefined
}

/** What holds a graph: a source, or a part of one. */
export type Graphed = Pick<Source, 'graph' | 'whole'>

type Roles = (name: FunctionName.FunctionName) => Role | undefined

// By identity of the graph: a cache that no caller can observe.
const known = new WeakMap<Graph.FunctionGraph, Roles>()

/** The role of a function, or undefined where no function has that name. */
export const of = (source: Graphed, name: FunctionName.FunctionName): Role | undefined => within(source)(name)

/** The roles of the functions of a source, for who looks up many. They are the same in all parts of a source. */
export const within = ({ graph: part, whole }: Graphed): Roles => {
  const graph = whole?.graph ?? part
  let roles = known.get(graph)
  if (roles === undefined) known.set(graph, (roles = remembered(graph)))
  return roles
}

const remembered = (graph: Graph.FunctionGraph): Roles => {
  const roles = new Map<FunctionName.FunctionName, Role>()
  return (name) => {
    const found = roles.get(name)
    if (found !== undefined) return found
    const signature = graph.signatures.get(name)
    if (signature === undefined) return undefined
    const fresh = make(graph, signature)
    roles.set(name, fresh)
    return fresh
  }
}

const make = (graph: Graph.FunctionGraph, signature: Signature.Signature): Role => {
  const { name, ends } = signature
  const unmakes = signature.undoes.length === 0 ? none : unmade(graph, signature)
  return {
    ...trait(signature),
    name,
    signature,
    ends: unmakes.length === 0 && ends === undefined ? nothing : new Set([...(ends ?? []), ...unmakes]),
    unmakes,
    refuses: refusers(graph).get(name),
    opposed: Neighbours.opposed(graph, name)
  }
}

const none: ReadonlyArray<string> = []
const nothing: ReadonlySet<string> = new Set()

const unmade = (graph: Graph.FunctionGraph, { undoes, inputs }: Signature.Signature): ReadonlyArray<string> => {
  const acts = [...graph.signatures.values()].filter((other) => undoes.includes(other.name))
  return inputs.flatMap(({ type, voice }) =>
    voice === 'opaque' && acts.some((act) => gives(act, type) && !takes(act, type)) ? [type] : []
  )
}

type Refusers = ReadonlyMap<FunctionName.FunctionName, ReadonlySet<FunctionName.FunctionName>>

const refusing = new WeakMap<Graph.FunctionGraph, Refusers>()

/** The functions that refuse what others give, with those; they are few. */
const refusers = (graph: Graph.FunctionGraph): Refusers => {
  let found = refusing.get(graph)
  if (found === undefined) {
    const refused = Map.groupBy(
      graph.edges.filter((edge) => edge.evidence.includes('refused')),
      (edge) => edge.to
    )
    found = new Map([...refused].map(([to, edges]) => [to, new Set(edges.map((edge) => edge.from))] as const))
    refusing.set(graph, found)
  }
  return found
}

// By identity: signatures are values.
const traits = new WeakMap<Signature.Signature, Trait>()

/** What a signature says. */
export const trait = (signature: Signature.Signature): Trait => {
  let found = traits.get(signature)
  if (found === undefined) traits.set(signature, (found = read(signature)))
  return found
}

const read = (signature: Signature.Signature): Trait => {
  const { effect, inputs, outputs } = signature
  const pages = Signature.page(signature) !== undefined
  const required = inputs.filter((input) => input.required)
  return {
    once:
      effect === 'write'
        ? !inputs.some((input) => input.schema['x-magnet']?.news === 'carries')
        : !pages && required.every((input) => input.voice === 'opaque'),
    pages,
    required,
    opaque: required.filter((input) => input.voice === 'opaque'),
    finds:
      effect === 'read'
        ? outputs.flatMap(({ type, voice }) =>
            voice === 'opaque' && !inputs.some((input) => input.type === type) ? [type] : []
          )
        : none
  }
}

/** Whether a function takes something of a type. */
export const takes = ({ inputs }: Signature.Signature, type: string): boolean =>
  inputs.some((input) => input.type === type && input.required)

/** Whether a function gives something of a type. */
export const gives = ({ outputs }: Signature.Signature, type: string): boolean =>
  outputs.some((output) => output.type === type)
