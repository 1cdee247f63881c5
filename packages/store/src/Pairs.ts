/**
 * `preference.jsonl`: the pairs of a run, in the order of their slots. It continues from its own lines, as records do: what
 * a killed process left behind its last whole slot is cut off, and so is what does not belong there, as after records were
 * added of which some would have come earlier.
 */
import { join } from 'node:path'
import { type Pair, PairTally, type Schedule, type Trajectory } from '@magnet/core'
import { Effect, Result, type Scope, Stream } from 'effect'
import { type Appender, Disk } from './Disk.js'
import * as Lines from './Lines.js'
import * as Row from './Row.js'
import * as Scan from './Scan.js'
import type * as StoreError from './StoreError.js'

/** A record of a run, as far as pairs are planned from it. */
export interface Known extends Schedule.Size {
  readonly id: string
}

const head = /^\{"id":"([^"\\]*)","family":"[^"\\]*","kind":"(\w+)"/

/** What stands once for every turn, and for every call: in a string its quotation marks would be escaped. */
const marks = { turn: '"role":"user"', call: '"tool_call":"' }

const count = (text: string, mark: string): number => {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found += 1
  return found
}

/** The records of a run in order, by id, kind and size. They are not parsed: a run has gigabytes of them. */
export const records: (folder: string) => Effect.Effect<ReadonlyArray<Known>, StoreError.StoreError, Disk> = (
  folder
) => {
  const path = join(folder, Scan.files.records)
  return Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.mapEffect((line): Effect.Effect<Known, StoreError.StoreError> => {
      const found = head.exec(line.text.slice(0, 200))
      return found?.[1] !== undefined && isKind(found[2])
        ? Effect.succeed({ id: found[1], kind: found[2], ...sized(line.text) })
        : Effect.map(Row.record(path, line), ({ id, kind }) => ({ id, kind, ...sized(line.text) }))
    }),
    Stream.runCollect
  )
}

const sized = (text: string): Pick<Known, 'turns' | 'calls'> => ({
  turns: count(text, marks.turn),
  calls: count(text, marks.call)
})

const kinds: ReadonlySet<string> = new Set([
  'single',
  'parallel',
  'multiple',
  'parallel_multiple',
  'multi_turn',
  'irrelevance'
])
const isKind = (text: string | undefined): text is Trajectory.Kind => text !== undefined && kinds.has(text)

/** The records of a run of which some are wanted, by place; the others are not even parsed. */
export const some = (
  folder: string,
  wanted: (index: number) => boolean
): Stream.Stream<readonly [number, Trajectory.Trajectory], StoreError.StoreError, Disk> => {
  const path = join(folder, Scan.files.records)
  return Lines.read(path).pipe(
    Stream.filter((line) => line.complete && wanted(line.number - 1)),
    Stream.mapEffect((line) => Effect.map(Row.record(path, line), (record) => [line.number - 1, record] as const))
  )
}

/** A pair and the line that holds it. */
export interface Located {
  readonly line: number
  readonly end: number
  readonly pair: Pair.Pair
}

/** The lines of the file, each a pair or what is wrong with it; half a line at the end is left out. */
export const attempts = (
  folder: string
): Stream.Stream<Result.Result<Located, StoreError.StoreError>, StoreError.StoreError, Disk> => {
  const path = join(folder, Scan.files.pairs)
  return Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.mapEffect((line) =>
      Effect.result(
        Effect.map(Row.pair(path, line), (pair) => ({
          line: line.number,
          end: line.end,
          pair
        }))
      )
    )
  )
}

/** How many slots the file reaches to, whoever wrote it. */
export const reached = (folder: string): Effect.Effect<number, StoreError.StoreError, Disk> =>
  attempts(folder).pipe(
    Stream.runFold(
      () => 0,
      (most, attempt) =>
        Result.isFailure(attempt) ? most : Math.max(most, (Row.slot(attempt.success.pair.id) ?? -1) + 1)
    )
  )

/** What is to be in the file. */
export interface Expected {
  readonly folder: string
  readonly slots: ReadonlyArray<Schedule.Slot>
  readonly scopes: ReadonlyArray<Pair.Scope>
  /** The id of the record of a slot. */
  readonly record: (slot: Schedule.Slot) => string | undefined
}

/** The file, open for writing. */
export interface Writer {
  /** The first slot that has to be made. */
  readonly next: number
  readonly tally: PairTally.PairTally
  readonly write: (slot: Schedule.Slot, pairs: ReadonlyArray<Pair.Pair>) => Effect.Effect<void, StoreError.StoreError>
  readonly sync: Effect.Effect<void, StoreError.StoreError>
}

/** Opens the file: reads what is whole and as it should be, and cuts off the rest. */
export const open: (expected: Expected) => Effect.Effect<Writer, StoreError.StoreError, Disk | Scope.Scope> =
  Effect.fnUntraced(function* (expected) {
    const disk = yield* Disk
    const tally = PairTally.make()
    const whole = yield* progress(expected, tally)
    const appender = yield* disk.appender(join(expected.folder, Scan.files.pairs), whole.end)
    return buffered(appender, whole.next, tally)
  })

interface Whole {
  readonly next: number
  readonly end: number
}

/** How far the lines are those of the slots, each with all of its scopes. */
const progress: (expected: Expected, tally: PairTally.PairTally) => Effect.Effect<Whole, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* ({ folder, slots, scopes, record }, tally) {
    let whole: Whole = { next: 0, end: 0 }
    let held: ReadonlyArray<Pair.Pair> = []
    yield* attempts(folder).pipe(
      Stream.takeWhile((attempt) => {
        if (Result.isFailure(attempt)) return false
        const { pair, end } = attempt.success
        const slot = slots[Row.slot(pair.id) ?? -1]
        const fits =
          slot !== undefined &&
          slot.slot >= whole.next &&
          pair.trajectory === record(slot) &&
          pair.scope === scopes[held.length] &&
          (held[0] === undefined || Row.slot(held[0].id) === slot.slot)
        if (!fits) return false
        held = [...held, pair]
        if (held.length < scopes.length) return true
        for (const one of held) tally.add(slot.slot, slot.group, one)
        held = []
        whole = { next: slot.slot + 1, end }
        return true
      }),
      Stream.runDrain
    )
    return whole
  })

const most = 64

const buffered = (appender: Appender, next: number, tally: PairTally.PairTally): Writer => {
  let text = ''
  let waiting = 0
  const flush = Effect.suspend(() => {
    const batch = text
    text = ''
    waiting = 0
    return batch === '' ? Effect.void : appender.append(batch)
  })
  return {
    next,
    tally,
    write: (slot, pairs) =>
      Effect.suspend(() => {
        for (const pair of pairs) {
          text += `${JSON.stringify(pair)}\n`
          tally.add(slot.slot, slot.group, pair)
        }
        waiting += 1
        return waiting < most ? Effect.void : Effect.uninterruptible(flush)
      }),
    sync: Effect.uninterruptible(Effect.andThen(flush, appender.sync))
  }
}
