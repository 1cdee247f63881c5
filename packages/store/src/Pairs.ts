/**
 * `preference.jsonl`: the pairs of a run, in the order of their slots, and `unpaired.jsonl`: the slots in whose records no
 * mistake was found. Together they continue from their own lines, as records do: what a killed process left behind the last
 * slot of which one of them tells is cut off, and so is what does not belong there, as after records were added of which
 * some would have come earlier.
 */
import { join } from 'node:path'
import { Kind, type Pair, PairTally, type Schedule, type Trajectory } from '@magnet/core'
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

const kinds: ReadonlySet<string> = new Set(Kind.all)
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

/** The slots without a pair, each or what is wrong with its line; half a line at the end is left out. */
export const unpaired = (
  folder: string
): Stream.Stream<Result.Result<LocatedUnpaired, StoreError.StoreError>, StoreError.StoreError, Disk> => {
  const path = join(folder, Scan.files.unpaired)
  return Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.mapEffect((line) =>
      Effect.result(
        Effect.map(Row.unpaired(path, line), (one) => ({ line: line.number, end: line.end, unpaired: one }))
      )
    )
  )
}

/** A slot without a pair, and the line that tells of it. */
export interface LocatedUnpaired {
  readonly line: number
  readonly end: number
  readonly unpaired: Pair.Unpaired
}

/** How many slots the files reach to, whoever wrote them. */
export const reached = (folder: string): Effect.Effect<number, StoreError.StoreError, Disk> =>
  Stream.concat(
    attempts(folder).pipe(Stream.map(Result.map(({ pair }) => Row.slot(pair.id) ?? -1))),
    unpaired(folder).pipe(Stream.map(Result.map(({ unpaired: { slot } }) => slot)))
  ).pipe(
    Stream.runFold(
      () => 0,
      (most, attempt) => (Result.isFailure(attempt) ? most : Math.max(most, attempt.success + 1))
    )
  )

/** What is to be in the files. */
export interface Expected {
  readonly folder: string
  readonly slots: ReadonlyArray<Schedule.Slot>
  readonly scopes: ReadonlyArray<Pair.Scope>
  /** The id of the record of a slot. */
  readonly record: (slot: Schedule.Slot) => string | undefined
}

/** The files, open for writing. */
export interface Writer {
  /** The first slot that has to be made. */
  readonly next: number
  readonly tally: PairTally.PairTally
  /** Adds the pairs of the next slot, or, where there are none, what was tried for it. */
  readonly write: (
    slot: Schedule.Slot,
    pairs: ReadonlyArray<Pair.Pair>,
    trial: Pair.Trial
  ) => Effect.Effect<void, StoreError.StoreError>
  readonly sync: Effect.Effect<void, StoreError.StoreError>
}

/** Opens the files: reads what is whole and as it should be, and cuts off the rest. */
export const open: (expected: Expected) => Effect.Effect<Writer, StoreError.StoreError, Disk | Scope.Scope> =
  Effect.fnUntraced(function* (expected) {
    const disk = yield* Disk
    const { folder } = expected
    const tally = PairTally.make()
    const whole = yield* progress(expected, tally)
    const empty = yield* disk.appender(join(folder, Scan.files.unpaired), whole.unpaired)
    const pairs = yield* disk.appender(join(folder, Scan.files.pairs), whole.pairs)
    return buffered(expected, pairs, empty, whole.next, tally)
  })

interface Whole {
  readonly next: number
  /** The lengths to which the files are cut. */
  readonly pairs: number
  readonly unpaired: number
}

/** How far the lines are those of the slots: each with all of its scopes, or with what was tried for it. */
const progress: (expected: Expected, tally: PairTally.PairTally) => Effect.Effect<Whole, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* ({ folder, slots, scopes, record }, tally) {
    const empty = new Map<number, LocatedUnpaired>()
    yield* unpaired(folder).pipe(
      Stream.takeWhile((attempt) => {
        if (Result.isFailure(attempt)) return false
        const { slot: at, trajectory } = attempt.success.unpaired
        const slot = slots[at]
        const fits = slot !== undefined && record(slot) === trajectory && !empty.has(at)
        if (fits) empty.set(at, attempt.success)
        return fits
      }),
      Stream.runDrain
    )
    let whole: Whole = { next: 0, pairs: 0, unpaired: 0 }
    let held: ReadonlyArray<Pair.Pair> = []
    const pass = (to: number): void => {
      for (let one = empty.get(whole.next); one !== undefined && whole.next < to; one = empty.get(whole.next)) {
        tally.unpaired(one.unpaired)
        whole = { ...whole, next: whole.next + 1, unpaired: one.end }
      }
    }
    yield* attempts(folder).pipe(
      Stream.takeWhile((attempt) => {
        if (Result.isFailure(attempt)) return false
        const { pair, end } = attempt.success
        const at = Row.slot(pair.id) ?? -1
        const slot = slots[at]
        pass(at)
        const fits =
          slot !== undefined &&
          slot.slot === whole.next &&
          pair.trajectory === record(slot) &&
          pair.scope === scopes[held.length] &&
          (held[0] === undefined || Row.slot(held[0].id) === slot.slot)
        if (!fits) return false
        held = [...held, pair]
        if (held.length < scopes.length) return true
        for (const one of held) tally.add(slot.slot, slot.group, one)
        held = []
        whole = { ...whole, next: slot.slot + 1, pairs: end }
        return true
      }),
      Stream.runDrain
    )
    pass(slots.length)
    return whole
  })

const most = 64

const buffered = (
  { record }: Expected,
  pairsFile: Appender,
  emptyFile: Appender,
  next: number,
  tally: PairTally.PairTally
): Writer => {
  let [text, without] = ['', '']
  let waiting = 0
  const flush = Effect.suspend(() => {
    const [batch, empty] = [text, without]
    text = ''
    without = ''
    waiting = 0
    return Effect.andThen(
      empty === '' ? Effect.void : emptyFile.append(empty),
      batch === '' ? Effect.void : pairsFile.append(batch)
    )
  })
  return {
    next,
    tally,
    write: (slot, pairs, trial) =>
      Effect.suspend(() => {
        for (const pair of pairs) {
          text += `${JSON.stringify(pair)}\n`
          tally.add(slot.slot, slot.group, pair)
        }
        if (pairs.length === 0) {
          const one = { slot: slot.slot, trajectory: record(slot) ?? '', direction: slot.direction, ...trial }
          without += `${JSON.stringify(one)}\n`
          tally.unpaired(one)
        }
        waiting += 1
        return waiting < most ? Effect.void : Effect.uninterruptible(flush)
      }),
    sync: Effect.uninterruptible(Effect.andThen(flush, Effect.andThen(emptyFile.sync, pairsFile.sync)))
  }
}
