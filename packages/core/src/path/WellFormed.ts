/**
 * What makes a path well-formed (S3): unique identities; no turn without content; an inserted call stands where its
 * kind stands and feeds, or is fed by, its partner over an edge of the graph; a supplied missing stands in the turn
 * before the turn of its withheld call; a ghost names a function that the path does not call; a repeated call stands
 * behind the call that it repeats; every walked call but the first has an edge from some earlier call.
 */
import * as O from 'fp-ts/lib/Option.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { edge } from '../graph/FunctionGraph.js'
import { required } from '../graph/Neighbours.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Because, Call, CallId, Missing, Path } from './Path.js'
import { calls, provides, sameBecause, stands } from './Path.js'
import * as Place from './Place.js'

/** One thing that is wrong with a path. */
export type Violation =
  | { readonly _tag: 'DuplicateId'; readonly call: CallId }
  /** A turn without calls that lacks nothing. */
  | { readonly _tag: 'EmptyTurn'; readonly turn: number }
  | { readonly _tag: 'UnknownFunction'; readonly function: string }
  /** A walked call that no earlier call leads to. */
  | { readonly _tag: 'Unsupported'; readonly call: CallId }
  /** The partner, or the repeated call, is not part of the path. */
  | { readonly _tag: 'LostPartner'; readonly call: CallId }
  /** The graph has no nested edge for the inserted call. */
  | { readonly _tag: 'NotNested'; readonly call: CallId }
  /** An inserted or repeated call does not stand where its kind stands. */
  | { readonly _tag: 'Misplaced'; readonly call: CallId }
  /** A second provider for one need, or a second follower of one source. */
  | { readonly _tag: 'Twice'; readonly call: CallId }
  /** A hidden call that is asked for, or another that is not. */
  | { readonly _tag: 'WrongIntent'; readonly call: CallId }
  /** The withheld call does not stand in the next turn, or cannot be withheld. */
  | { readonly _tag: 'LostMissing'; readonly turn: number }
  /** What is missing contradicts itself or its call: another function, parameters that are none. */
  | { readonly _tag: 'WrongMissing'; readonly turn: number }
  /** A withheld function is used before it is supplied, or a ghost is called. */
  | { readonly _tag: 'UsedWhileMissing'; readonly turn: number; readonly call: CallId }
  /** The turn does not hold what its policy says that the assistant does. */
  | { readonly _tag: 'IdlePolicy'; readonly turn: number }

/** Everything that is wrong with a path over a graph. */
export const violations =
  (graph: FunctionGraph) =>
  (path: Path): ReadonlyArray<Violation> => [
    ...structure(path),
    ...unknown(graph, path),
    ...calls(path).flatMap((call, index, all) => dependence(graph, call, all.slice(0, index), all)),
    ...path.flatMap((turn, index) =>
      O.isSome(turn.missing) && !isSubset(turn.missing.value.parameters, required(graph, turn.missing.value.function))
        ? [{ _tag: 'WrongMissing' as const, turn: index }]
        : []
    )
  ]

/** What is wrong with a path whatever the graph is. */
export const structure = (path: Path): ReadonlyArray<Violation> => {
  const all = calls(path)
  const found: Array<Violation> = []
  const known = new Set<CallId>()
  for (const { id } of all) {
    if (known.has(id)) found.push(at('DuplicateId', id))
    known.add(id)
  }
  for (const [turn, { calls: own, missing }] of path.entries())
    if (own.length === 0 && O.isNone(missing)) found.push({ _tag: 'EmptyTurn', turn })
  for (const [index, call] of all.entries()) found.push(...position(path, call, all, index))
  for (const [turn, { missing }] of path.entries())
    if (O.isSome(missing)) found.push(...lack(path, turn, missing.value))
  return found
}

/** The violation in one sentence. */
export const message = (violation: Violation): string =>
  `${'call' in violation ? violation.call : 'turn' in violation ? `turn ${violation.turn + 1}` : violation.function}: ${texts[violation._tag]}`

const texts: { readonly [tag in Violation['_tag']]: string } = {
  DuplicateId: 'two calls have this identity',
  EmptyTurn: 'it asks for nothing and lacks nothing',
  UnknownFunction: 'the graph has no such function',
  Unsupported: 'no earlier call leads to it',
  LostPartner: 'the call that it belongs to is not part of the path',
  NotNested: 'the graph has no nested edge between it and its partner',
  Misplaced: 'it does not stand where a call of its kind stands',
  Twice: 'another call already does this for its partner',
  WrongIntent: 'hidden calls are implied, all others are asked for',
  LostMissing: 'the call that it withholds does not stand in the next turn',
  WrongMissing: 'what is missing does not fit the function',
  UsedWhileMissing: 'the missing function is called',
  IdlePolicy: 'its calls are not those of its policy'
}

const unknown = (graph: FunctionGraph, path: Path): ReadonlyArray<Violation> =>
  [
    ...calls(path).map((call) => call.function),
    ...path.flatMap((turn) => (O.isSome(turn.missing) ? [turn.missing.value.function] : []))
  ]
    .filter((name) => !graph.signatures.has(name))
    .map((name) => ({ _tag: 'UnknownFunction', function: name }))

const dependence = (
  graph: FunctionGraph,
  call: Call,
  earlier: ReadonlyArray<Call>,
  all: ReadonlyArray<Call>
): ReadonlyArray<Violation> => {
  const { origin } = call
  switch (origin._tag) {
    case 'Walked':
      return earlier.length === 0 ||
        !earlier.some((each) => each.origin._tag === 'Walked') ||
        earlier.some((each) => edge(graph, each.function, call.function) !== undefined)
        ? []
        : [at('Unsupported', call.id)]
    case 'Repeated':
      return []
    case 'Inserted': {
      const partner = all.find((each) => each.id === origin.partner)
      if (partner === undefined) return []
      const nested =
        origin.because === undefined
          ? edge(graph, partner.function, call.function)?.nested === true
          : gives(graph, call.function, partner.function, origin.because)
      return nested ? [] : [at('NotNested', call.id)]
    }
  }
}

const gives = (graph: FunctionGraph, from: FunctionName, to: FunctionName, because: Because): boolean => {
  const found = edge(graph, from, to)
  if (found === undefined || !found.nested) return false
  if (because === 'premise') return found.kind === 'premise'
  return found.links.some((link) => link.parameter === because.parameter)
}

const position = (path: Path, call: Call, all: ReadonlyArray<Call>, index: number): ReadonlyArray<Violation> => {
  const { origin } = call
  if (origin._tag === 'Walked') return call.intent === 'asked' ? [] : [at('WrongIntent', call.id)]
  const owner = origin._tag === 'Inserted' ? origin.partner : origin.of
  const here = Place.of(path, call.id)
  const there = Place.of(path, owner)
  if (here === undefined || there === undefined) return [at('LostPartner', call.id)]
  const beside = here.turn === there.turn
  const behind = Place.precedes(there, here)
  const found: Array<Violation> = []
  if (origin._tag === 'Repeated') {
    const original = path[there.turn]?.calls[there.index]
    if (!beside || !behind || original === undefined || !stands(original) || original.function !== call.function)
      found.push(at('Misplaced', call.id))
    if (call.intent !== 'asked') found.push(at('WrongIntent', call.id))
    return found
  }
  if (provides(call)) {
    if (call.intent !== 'implied') found.push(at('WrongIntent', call.id))
    if (behind || !(beside || asks(path, here.turn, owner))) found.push(at('Misplaced', call.id))
  } else if (!behind || (call.intent === 'implied' && !beside)) found.push(at('Misplaced', call.id))
  if (all.slice(0, index).some((each) => rivals(each, call))) found.push(at('Twice', call.id))
  return found
}

// Whether a turn is the one that asks before the turn of a withheld call.
const asks = (path: Path, turn: number, withheld: CallId): boolean => {
  const missing = O.toUndefined(path[turn]?.missing ?? O.none)
  return missing?.policy === 'read_then_ask' && O.isSome(missing.call) && missing.call.value === withheld
}

const rivals = (left: Call, right: Call): boolean => {
  const [one, other] = [left.origin, right.origin]
  if (one._tag !== 'Inserted' || other._tag !== 'Inserted' || one.partner !== other.partner) return false
  if (one.because === undefined || other.because === undefined)
    return one.because === other.because && left.intent === right.intent
  return sameBecause(one.because, other.because) && (one.because !== 'premise' || left.function === right.function)
}

const lack = (path: Path, index: number, missing: Missing): ReadonlyArray<Violation> => {
  const found: Array<Violation> = []
  const { call: withheld, policy, parameters } = missing
  const here = path[index]?.calls ?? []
  const next = path[index + 1]?.calls ?? []
  const call = O.isSome(withheld) ? next.find((each) => each.id === withheld.value) : undefined
  if (next.length === 0 || (O.isSome(withheld) && (call === undefined || !stands(call))))
    found.push({ _tag: 'LostMissing', turn: index })
  if (
    (call !== undefined && call.function !== missing.function) ||
    (missing._tag === 'Function') !== (parameters.length === 0) ||
    new Set(parameters).size !== parameters.length
  )
    found.push({ _tag: 'WrongMissing', turn: index })
  const first = calls(path).find((each) => each.function === missing.function)
  if (first !== undefined && (O.isNone(withheld) || (missing._tag === 'Function' && first.id !== withheld.value)))
    found.push({ _tag: 'UsedWhileMissing', turn: index, call: first.id })
  const reads = here.some(
    (each) =>
      provides(each) && each.origin._tag === 'Inserted' && O.isSome(withheld) && each.origin.partner === withheld.value
  )
  if (
    policy === 'all_or_nothing'
      ? here.length > 0
      : O.isNone(withheld) || here.length === 0 || (policy === 'read_then_ask' && !reads)
  )
    found.push({ _tag: 'IdlePolicy', turn: index })
  return found
}

type OfCall = 'DuplicateId' | 'Unsupported' | 'LostPartner' | 'NotNested' | 'Misplaced' | 'Twice' | 'WrongIntent'
const at = (tag: OfCall, call: CallId): Violation => ({ _tag: tag, call })

const isSubset = (some: ReadonlyArray<string>, all: ReadonlyArray<string>): boolean =>
  some.every((each) => all.includes(each))
