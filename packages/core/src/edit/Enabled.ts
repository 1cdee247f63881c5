/**
 * What is possible: every edit of a kind that applies to a path, in the order of the path. Each new call carries the
 * next free identity; whoever applies several renames them.
 *
 * Law: an edit is enumerated exactly when it applies, up to the identity of its call (E2). Splits are enumerated with
 * one missing parameter each; a set of parameters may be missing exactly when each of them may.
 */
import * as O from 'fp-ts/lib/Option.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Call, Missing, MissingPolicy, Path } from '../path/Path.js'
import { fresh, opener, stands } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Alternatives from './Alternatives.js'
import { admitted, lacks } from './Admission.js'
import type { Edit } from './Edit.js'
import { nears } from './Permission.js'
import { cut, firstUse, provided } from './Splitting.js'

/** What a path allows: edits, or alternatives of which one at most is done. */
export type Enabled<Option = Edit> = (graph: FunctionGraph) => (path: Path) => ReadonlyArray<Option>

/** Every boundary that can dissolve. */
export const merges: Enabled = () => (path) =>
  path.flatMap((turn, index): ReadonlyArray<Edit> => {
    const at = index === 0 || lacks(path[index - 1]) ? undefined : opener(turn)
    return at === undefined ? [] : [{ _tag: 'Merge', at: at.id }]
  })

/** Every hidden provider of every call. */
export const insertsBefore: Enabled = (graph) => {
  const enumerate = Alternatives.providers(graph)
  return (path) => Alternatives.written(enumerate(path))
}

/** Every nested function that can follow a walked call, hidden. */
export const insertsAfter: Enabled = (graph) => {
  const enumerate = Alternatives.followers(graph)
  return (path) => Alternatives.written(enumerate(path))
}

/** Every nested function of a walked call as a later turn, in every place. */
export const insertsLater: Enabled = (graph) => {
  const enumerate = Alternatives.laterTurns(graph)
  return (path) => Alternatives.written(enumerate(path))
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
