/**
 * Inserts come in groups of which one at most makes sense: the providers for one need of one call, the followers of
 * one call. A group is written out only when somebody asks for its edits, because most are never chosen.
 */
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Because, Call, CallId, Path } from '../path/Path.js'
import { fresh, opener, provides, sameBecause } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { admitted, lacks } from './Admission.js'
import type { Edit } from './Edit.js'
import { lineage } from './Insertion.js'

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
    const given = inserted(path, provides)
    for (const turn of path)
      for (const call of turn.calls) {
        const own = given.get(call.id)
        for (const need of around(call.function).needs) {
          const { because } = need
          if (because !== 'premise' && own?.some((other) => serves(other, because)) === true) continue
          groups.push(serving(path, id, call, need, own))
        }
      }
    return groups
  }
}

const serving = (
  path: Path,
  id: CallId,
  call: Call,
  need: Neighbours.Need,
  own: ReadonlyArray<Call> | undefined
): Alternatives => ({
  call,
  need,
  edits: () => {
    const { because } = need
    const origin: Call['origin'] = { _tag: 'Inserted', partner: call.id, because }
    return admitted(
      path,
      fitting(path, call, need, own).map((name) => ({
        _tag: 'InsertBefore',
        call: { id, function: name, origin, intent: 'implied' },
        consumer: call.id,
        because
      }))
    )
  }
})

// The providers that may stand before a call: none that it is itself a provider for, and none that already grants its premise.
const fitting = (
  path: Path,
  call: Call,
  { because, providers: names }: Neighbours.Need,
  own: ReadonlyArray<Call> | undefined
): ReadonlyArray<FunctionName> => {
  const line = provides(call) ? lineage(path, call) : none
  return line.length === 0 && (own === undefined || because !== 'premise')
    ? names
    : names.filter(
        (name) =>
          !line.includes(name) &&
          (because !== 'premise' || own?.some((other) => other.function === name && serves(other, because)) !== true)
      )
}

const none: ReadonlyArray<string> = []

const serves = ({ origin }: Call, because: Because): boolean =>
  origin._tag === 'Inserted' && origin.because !== undefined && sameBecause(origin.because, because)

// The inserted calls of some sort, by the call beside which they stand.
const inserted = (path: Path, of: (call: Call) => boolean): ReadonlyMap<CallId, ReadonlyArray<Call>> => {
  const found = new Map<CallId, Array<Call>>()
  for (const turn of path)
    for (const call of turn.calls) {
      if (call.origin._tag !== 'Inserted' || !of(call)) continue
      const { partner } = call.origin
      const known = found.get(partner)
      if (known === undefined) found.set(partner, [call])
      else known.push(call)
    }
  return found
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
  const followed = inserted(path, (call) => !provides(call) && call.intent === intent)
  path.forEach((turn, index) => {
    for (const call of turn.calls) {
      if (call.origin._tag !== 'Walked' || followed.has(call.id)) continue
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
