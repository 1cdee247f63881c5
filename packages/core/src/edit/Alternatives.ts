/**
 * Inserts come in groups of which one at most makes sense: the providers for one need of one call, the followers of
 * one call. A group is written out only when somebody asks for its edits, because most are never chosen.
 */
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Call, CallId, Path } from '../path/Path.js'
import { fresh, opener, provides } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { admitted, lacks } from './Admission.js'
import type { Edit } from './Edit.js'
import { follower, lineage, taken } from './Insertion.js'

/** Edits of which one at most is done. */
export interface Alternatives {
  /** The call that they are about: the consumer of providers, the source of followers. */
  readonly call: Call
  /** What providers are for. */
  readonly need?: Neighbours.Need
  /** All of them, in the order of the graph. */
  readonly edits: () => ReadonlyArray<Edit>
}

type Enumerate = (graph: FunctionGraph) => (path: Path) => ReadonlyArray<Alternatives>

/** All edits of all groups. */
export const written = (groups: ReadonlyArray<Alternatives>): ReadonlyArray<Edit> =>
  groups.flatMap((group) => group.edits())

/** The hidden providers for every need of every call, in the order of path and signature. */
export const providers: Enumerate = (graph) => {
  const around = Neighbours.within(graph)
  return (path) => {
    const id = fresh(path)
    const groups: Array<Alternatives> = []
    const walkOnly = path.every((turn) => turn.calls.every((call) => call.origin._tag === 'Walked'))
    for (const turn of path)
      for (const call of turn.calls)
        for (const need of around(call.function).needs) {
          const { because, providers: names } = need
          if (walkOnly || because === 'premise' || !taken(path, call.id, because, ''))
            groups.push({
              call,
              need,
              edits: () => {
                const line = provides(call) ? lineage(path, call) : []
                const origin: Call['origin'] = { _tag: 'Inserted', partner: call.id, because }
                const fit = walkOnly
                  ? names
                  : names.filter(
                      (name) => !line.includes(name) && (because !== 'premise' || !taken(path, call.id, because, name))
                    )
                return admitted(
                  path,
                  fit.map((name) => ({
                    _tag: 'InsertBefore',
                    call: { id, function: name, origin, intent: 'implied' },
                    consumer: call.id,
                    because
                  }))
                )
              }
            })
        }
    return groups
  }
}

/** The nested functions that can follow each walked call, hidden. */
export const followers: Enumerate = (graph) => {
  const around = Neighbours.within(graph)
  return (path) => {
    const id = fresh(path)
    return sources(path, 'implied', around, (source, names) => () => {
      const origin: Call['origin'] = { _tag: 'Inserted', partner: source.id }
      return admitted(
        path,
        names.map((name) => ({
          _tag: 'InsertAfter',
          call: { id, function: name, origin, intent: 'implied' },
          source: source.id
        }))
      )
    })
  }
}

/** The nested functions of each walked call, and what undoes it, as later turns, in every place. */
export const laterTurns: Enumerate = (graph) => {
  const around = Neighbours.within(graph)
  return (path) => {
    const id = fresh(path)
    return sources(path, 'asked', around, (source, names, turn) => () => {
      const places = boundaries(path, turn + 1)
      const origin: Call['origin'] = { _tag: 'Inserted', partner: source.id }
      return admitted(
        path,
        names.flatMap((name) => {
          const call: Call = { id, function: name, origin, intent: 'asked' }
          return places.map((before): Edit => ({ _tag: 'InsertLater', call, source: source.id, before }))
        })
      )
    })
  }
}

// Walked calls after which nothing of that intent was inserted yet, and which have nested functions.
const sources = (
  path: Path,
  intent: Call['intent'],
  around: (name: FunctionName) => Neighbours.Neighbours,
  edits: (source: Call, names: ReadonlyArray<FunctionName>, turn: number) => Alternatives['edits']
): ReadonlyArray<Alternatives> => {
  const groups: Array<Alternatives> = []
  path.forEach((turn, index) => {
    for (const call of turn.calls) {
      if (call.origin._tag !== 'Walked' || follower(path, call.id, intent)) continue
      const { nested, undoing } = around(call.function)
      const names = intent === 'implied' || undoing.length === 0 ? nested : [...nested, ...undoing]
      if (names.length > 0) groups.push({ call, edits: edits(call, names, index) })
    }
  })
  return groups
}

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
