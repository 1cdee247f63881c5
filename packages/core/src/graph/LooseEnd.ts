/**
 * Why functions lead nowhere, or nothing leads to them: what a signature lacks, what the other functions of the pool do
 * not take or give, or what spoke against a dependency that types allow.
 *
 * Laws: a function has a reason on exactly those sides on which no edge stands that execution has not refuted; what is
 * said of a type is true of the pool.
 */
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import type { Edge } from './Edge.js'
import { isRefuted } from './Edge.js'
import * as Facet from './Facet.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { into, out } from './FunctionGraph.js'

/** Why nothing depends on a function. */
export type NoTarget =
  /** Nothing is known of its response. */
  | 'no_response'
  /** No field of its response has a meaning that another function could share. */
  | 'untyped'
  /** Its response only repeats its arguments. */
  | 'repeats'
  /** Nothing takes what it gives. */
  | 'not_taken'
  /** Only it itself takes what it gives. */
  | 'own'
  /** By types something takes what it gives; the candidates that were drawn, or the judge, left it out. */
  | 'left_out'
  /** Execution refuted each of its edges. */
  | 'refuted'

/** Why a function depends on nothing. */
export type NoSource = 'no_parameters' | 'untyped' | 'not_given' | 'own' | 'left_out' | 'refuted'

/** One side of a function on which it has no edges. */
export interface Lack<Reason> {
  readonly reason: Reason
  /** The semantic types, and premises, that the reason speaks of; in order. */
  readonly types: ReadonlyArray<string>
}

/** A function that has no edges on one side, or on both: then it is isolated. */
export interface LooseEnd {
  readonly name: FunctionName
  readonly leadsNowhere?: Lack<NoTarget>
  readonly reachedByNothing?: Lack<NoSource>
}

/** The loose ends of a graph, in the order of its nodes. */
export const of = (graph: FunctionGraph): ReadonlyArray<LooseEnd> => {
  const pool = index(graph.signatures.values())
  return [...graph.signatures.values()]
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((signature): ReadonlyArray<LooseEnd> => {
      const { name } = signature
      const [leaving, entering] = [out(graph, name), into(graph, name)]
      const ends: LooseEnd = {
        name,
        ...(leaving.every(isRefuted) ? { leadsNowhere: noTarget(signature, pool, leaving) } : {}),
        ...(entering.every(isRefuted) ? { reachedByNothing: noSource(signature, pool, entering) } : {})
      }
      return ends.leadsNowhere === undefined && ends.reachedByNothing === undefined ? [] : [ends]
    })
}

/** Why a function leads nowhere, in words. */
export const noTargets: { readonly [reason in NoTarget]: string } = {
  no_response: 'nothing is known of its response',
  untyped: 'no field of its response has a known meaning',
  repeats: 'its response only repeats its arguments',
  not_taken: 'nothing takes what it returns',
  own: 'only it itself takes what it returns',
  left_out: 'what takes what it returns was not drawn, or not judged to depend on it',
  refuted: 'execution refuted what takes what it returns'
}

/** Why nothing leads to a function, in words. */
export const noSources: { readonly [reason in NoSource]: string } = {
  no_parameters: 'it takes no parameters',
  untyped: 'no parameter has a known meaning',
  not_given: 'nothing returns what it takes',
  own: 'only it itself returns what it takes',
  left_out: 'what returns what it takes was not drawn, or not judged to feed it',
  refuted: 'execution refuted what returns what it takes'
}

/** Whether no edge leads to it or from it. */
export const isIsolated = ({ leadsNowhere, reachedByNothing }: LooseEnd): boolean =>
  leadsNowhere !== undefined && reachedByNothing !== undefined

// Who gives and takes what.
interface Pool {
  readonly givers: ReadonlyMap<string, ReadonlyArray<Signature>>
  readonly takers: ReadonlyMap<string, ReadonlyArray<Signature>>
}

const index = (signatures: Iterable<Signature>): Pool => {
  const givers = new Map<string, Array<Signature>>()
  const takers = new Map<string, Array<Signature>>()
  for (const each of signatures) {
    for (const type of given(each)) note(givers, type, each)
    for (const type of taken(each)) note(takers, type, each)
  }
  return { givers, takers }
}

// Two are enough to know whether there is another one.
const note = (lists: Map<string, Array<Signature>>, type: string, each: Signature): void => {
  const list = lists.get(type)
  if (list === undefined) lists.set(type, [each])
  else if (list.length < 2) list.push(each)
}

const given = (signature: Signature): ReadonlyArray<string> => [
  ...new Set([...Facet.of(signature).gives.keys(), ...signature.grants])
]

const taken = (signature: Signature): ReadonlyArray<string> => [
  ...new Set([
    ...Facet.of(signature)
      .takes.map(({ type }) => type)
      .filter(Facet.known),
    ...signature.requires
  ])
]

const noTarget = (signature: Signature, { takers }: Pool, refuted: ReadonlyArray<Edge>): Lack<NoTarget> => {
  const { outputs, grants } = signature
  if (refuted.length > 0) return { reason: 'refuted', types: [] }
  if (outputs.length === 0 && grants.length === 0) return { reason: 'no_response', types: [] }
  const types = given(signature)
  const meant = distinct(outputs.map(({ type }) => type).filter(Facet.known))
  if (types.length === 0)
    return meant.length > 0 ? { reason: 'repeats', types: meant } : { reason: 'untyped', types: [] }
  return matched(signature, types, takers) ?? { reason: 'not_taken', types: distinct(types) }
}

const noSource = (signature: Signature, { givers }: Pool, refuted: ReadonlyArray<Edge>): Lack<NoSource> => {
  if (refuted.length > 0) return { reason: 'refuted', types: [] }
  const types = taken(signature)
  if (types.length === 0) return { reason: signature.inputs.length === 0 ? 'no_parameters' : 'untyped', types: [] }
  return matched(signature, types, givers) ?? { reason: 'not_given', types: distinct(types) }
}

// What stands on the other side of some types: others, or nobody else.
const matched = (
  signature: Signature,
  types: ReadonlyArray<string>,
  others: ReadonlyMap<string, ReadonlyArray<Signature>>
): Lack<'left_out' | 'own'> | undefined => {
  const shared = types.filter((type) => others.get(type)?.some((other) => other !== signature) === true)
  if (shared.length > 0) return { reason: 'left_out', types: distinct(shared) }
  const own = types.filter((type) => others.has(type))
  return own.length > 0 ? { reason: 'own', types: distinct(own) } : undefined
}

const distinct = (types: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(types)].toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0))
