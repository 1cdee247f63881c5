/**
 * What is possible: every edit of a kind that applies to a path, in the order of the path. Each new call carries the
 * next free identity; whoever applies several renames them.
 *
 * Law: an edit is enumerated exactly when it applies, up to the identity of its call (E2). Splits are enumerated with
 * one missing parameter each; a set of parameters may be missing exactly when each of them may.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Call, CallId, Missing, MissingPolicy, Path, Turn } from '../path/Path.js'
import { fresh, opener, provides, stands } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { structurally } from './Apply.js'
import type { Edit } from './Edit.js'
import { follower, lineage, taken } from './Insertion.js'
import { nears } from './Permission.js'
import { cut, firstUse, provided } from './Splitting.js'

/** The edits that a path allows. */
export type Enabled = (graph: FunctionGraph) => (path: Path) => ReadonlyArray<Edit>

/** Every boundary that can dissolve. */
export const merges: Enabled = () => (path) =>
  path.flatMap((turn, index): ReadonlyArray<Edit> => {
    const at = index === 0 || lacks(path[index - 1]) ? undefined : opener(turn)
    return at === undefined ? [] : [{ _tag: 'Merge', at: at.id }]
  })

/** Every hidden provider of every call: grouped by consumer and need, in the order of path and signature. */
export const insertsBefore: Enabled = (graph) => (path) => {
  const id = fresh(path)
  const edits: Array<Edit> = []
  const walkOnly = path.every((turn) => turn.calls.every((call) => call.origin._tag === 'Walked'))
  for (const turn of path)
    for (const consumer of turn.calls) {
      const names = provides(consumer) ? lineage(path, consumer) : undefined
      for (const { because, feeders } of Neighbours.of(graph, consumer.function).needs) {
        if (!walkOnly && because !== 'premise' && taken(path, consumer.id, because, '')) continue
        const origin = { _tag: 'Inserted', partner: consumer.id, because } as const
        for (const edge of feeders) {
          if (names?.includes(edge.from) === true) continue
          if (!walkOnly && because === 'premise' && taken(path, consumer.id, because, edge.from)) continue
          edits.push({ _tag: 'InsertBefore', call: hidden(id, edge.from, origin), consumer: consumer.id, because })
        }
      }
    }
  return admitted(path, edits)
}

/** Every nested function that can follow a walked call, hidden. */
export const insertsAfter: Enabled = (graph) => (path) => {
  const id = fresh(path)
  const edits: Array<Edit> = []
  for (const source of sources(path, 'implied')) {
    const origin = { _tag: 'Inserted', partner: source.id } as const
    for (const edge of Neighbours.of(graph, source.function).nested)
      edits.push({ _tag: 'InsertAfter', call: hidden(id, edge.to, origin), source: source.id })
  }
  return admitted(path, edits)
}

/** Every nested function of a walked call as a later turn, in every place. */
export const insertsLater: Enabled = (graph) => (path) => {
  const id = fresh(path)
  const edits: Array<Edit> = []
  const open = new Set(sources(path, 'asked'))
  path.forEach((turn, index) => {
    const places = boundaries(path, index + 1)
    for (const source of turn.calls) {
      if (!open.has(source)) continue
      const origin = { _tag: 'Inserted', partner: source.id } as const
      for (const edge of Neighbours.of(graph, source.function).nested) {
        const call: Call = { id, function: edge.to, origin, intent: 'asked' }
        for (const before of places) edits.push({ _tag: 'InsertLater', call, source: source.id, before })
      }
    }
  })
  return admitted(path, edits)
}

/** The repetition of every call that stands. */
export const repeats: Enabled = () => (path) => {
  const id = fresh(path)
  return admitted(
    path,
    path.flatMap((turn) =>
      turn.calls.filter(stands).map((call): Edit => ({
        _tag: 'Repeat',
        call: { id, function: call.function, origin: { _tag: 'Repeated', of: call.id }, intent: 'asked' },
        of: call.id
      }))
    )
  )
}

/** Every withheld call and every ghost. */
export const splits: Enabled = (graph) => {
  const parts = [withheld('Function'), withheld('Parameters'), ghosts('Function'), ghosts('Parameters')].map((part) =>
    part(graph)
  )
  return (path) => parts.flatMap((part) => part(path))
}

/** Every call that can be withheld, by its function or by one parameter, with each policy that its turn allows. */
export const withheld =
  (tag: Missing['_tag']): Enabled =>
  (graph) =>
  (path) => {
    const edits: Array<Edit> = []
    for (const turn of path)
      turn.calls.forEach((call, index) => {
        if (!stands(call)) return
        if (tag === 'Function' && firstUse(path, call.function) !== call) return
        const lists = tag === 'Function' ? nothing : single(graph, call, path)
        if (lists.length === 0) return
        const supplied = O.some(call.id)
        for (const policy of policies) {
          if (cut(turn, index, policy) === undefined) continue
          for (const parameters of lists)
            edits.push({
              _tag: 'Split',
              before: call.id,
              missing: { _tag: tag, function: call.function, call: supplied, parameters, policy }
            })
        }
      })
    return admitted(path, edits)
  }

/** Every function that could be asked for before a turn, but is not part of the path, and never supplied. */
export const ghosts =
  (tag: Missing['_tag']): Enabled =>
  (graph) =>
  (path) => {
    const edits: Array<Edit> = []
    const near = new Set<FunctionName>()
    path.forEach((turn, index) => {
      const before = index === 0 || lacks(path[index - 1]) ? undefined : opener(turn)
      if (before !== undefined)
        for (const name of near)
          for (const parameters of tag === 'Function'
            ? nothing
            : Neighbours.required(graph, name).map((each) => [each]))
            edits.push({
              _tag: 'Split',
              before: before.id,
              missing: { _tag: tag, function: name, call: O.none, parameters, policy: 'all_or_nothing' }
            })
      for (const call of turn.calls)
        for (const edge of graph.out.get(call.function) ?? [])
          if (firstUse(path, edge.to) === undefined && nears(graph, edge.from, edge.to)) near.add(edge.to)
    })
    return admitted(path, edits)
  }

const policies: ReadonlyArray<MissingPolicy> = ['all_or_nothing', 'do_the_rest', 'read_then_ask']
const nothing: ReadonlyArray<ReadonlyArray<string>> = [[]]

const single = (graph: FunctionGraph, call: Call, path: Path): ReadonlyArray<ReadonlyArray<string>> =>
  Neighbours.required(graph, call.function)
    .filter((name) => !provided(path, call, name))
    .map((name) => [name])

const hidden = (id: CallId, name: FunctionName, origin: Call['origin']): Call => ({
  id,
  function: name,
  origin,
  intent: 'implied'
})

// Walked calls after which nothing of that intent was inserted yet.
const sources = (path: Path, intent: Call['intent']): ReadonlyArray<Call> =>
  path.flatMap((turn) => turn.calls.filter((call) => call.origin._tag === 'Walked' && !follower(path, call.id, intent)))

// The places for a later turn, from an index on: before a turn that nothing missing precedes, and the end.
const boundaries = (path: Path, from: number): ReadonlyArray<CallId | 'end'> => {
  const places: Array<CallId | 'end'> = []
  for (let index = from; index < path.length; index++) {
    const turn = path[index]
    const before = turn === undefined || lacks(path[index - 1]) ? undefined : opener(turn)
    if (before !== undefined) places.push(before.id)
  }
  return [...places, 'end']
}

const lacks = (turn: Turn | undefined): boolean => turn !== undefined && O.isSome(turn.missing)

// While nothing is missing the enumeration is exact; what is missing adds conditions that only application knows.
const admitted = (path: Path, edits: ReadonlyArray<Edit>): ReadonlyArray<Edit> =>
  path.some(lacks) ? edits.filter((edit) => E.isRight(structurally(edit)(path))) : edits
