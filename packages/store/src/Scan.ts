/**
 * What a run folder already holds, read from the files themselves: whoever wrote them may have been killed at any
 * moment. The lines of a slot's failed attempts are written before its record, so a slot that has a record is whole;
 * whatever stands after the last record is made again.
 */
import { join } from 'node:path'
import { Tally, type Trajectory } from '@magnet/core'
import type { Distinct } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import type { Disk } from './Disk.js'
import * as Lines from './Lines.js'
import * as Row from './Row.js'
import * as StoreError from './StoreError.js'

/** What is whole. */
export interface Progress {
  /** The first slot that has to be made. */
  readonly next: number
  /** The lengths to which the files are cut. */
  readonly records: number
  readonly rejected: number
  readonly tally: Tally.Tally
}

/** The names of the files that grow. */
export const files = {
  records: 'sft.jsonl',
  rejected: 'rejected.jsonl',
  pairs: 'preference.jsonl',
  unpaired: 'unpaired.jsonl'
} as const

interface Whole {
  readonly next: number
  readonly end: number
  readonly tally: Tally.Tally
}

/**
 * Reads both files once, in batches; memory does not grow with them, but for what `kept` remembers of each record, so that later
 * ones can be held against it.
 */
export const progress: (folder: string, kept?: Distinct.Kept) => Effect.Effect<Progress, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (folder, kept) {
    const records = yield* scanRecords(join(folder, files.records), kept)
    const rejected = yield* scanRejected(join(folder, files.rejected), records.next, kept)
    return {
      next: records.next,
      records: records.end,
      rejected: rejected.end,
      tally: Tally.concat(records.tally, rejected.tally)
    }
  })

/** The tally of the files as they are, for a run of so many slots: what its manifest should say. */
export const tally: (folder: string, slots: number) => Effect.Effect<Tally.Tally, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (folder, slots) {
    const records = yield* scanRecords(join(folder, files.records))
    const rejected = yield* scanRejected(join(folder, files.rejected), Infinity)
    const rest = Array.from({ length: Math.max(0, slots - records.next) }, (_, index) => ({
      slot: records.next + index,
      record: undefined,
      rejected: []
    }))
    return [Tally.of(rest), rejected.tally].reduce(Tally.concat, records.tally)
  })

const batch = 256

const scanRecords = (path: string, kept?: Distinct.Kept): Effect.Effect<Whole, StoreError.StoreError, Disk> =>
  Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.mapEffect((line) => Effect.map(Row.record(path, line), (record) => ({ record, line }))),
    Stream.grouped(batch),
    Stream.runFoldEffect(start, (whole, rows) => {
      const outcomes: Array<Tally.Outcome> = []
      let { next, end } = whole
      for (const { record, line } of rows) {
        const slot = Row.slot(record.id)
        if (slot === undefined || slot < next) return Effect.fail(disorder(path, line.number, record))
        for (; next < slot; next += 1) outcomes.push({ slot: next, record: undefined, rejected: [] })
        outcomes.push({ slot, record, rejected: [] })
        kept?.records?.add(record)
        next = slot + 1
        end = line.end
      }
      return Effect.succeed({ next, end, tally: Tally.concat(whole.tally, Tally.of(outcomes)) })
    })
  )

const scanRejected = (
  path: string,
  before: number,
  kept?: Distinct.Kept
): Effect.Effect<Whole, StoreError.StoreError, Disk> =>
  Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.mapEffect((line) => Effect.map(Row.rejected(path, line), (rejected) => ({ rejected, line }))),
    Stream.takeWhile(({ rejected }) => rejected.slot < before),
    Stream.grouped(batch),
    Stream.runFold(start, (whole, rows): Whole => {
      for (const { rejected } of rows)
        if (rejected.stage === 'duplicate') kept?.passed.set(rejected.slot, rejected.attempt + 1)
      const tally = Tally.ofRejections(rows.map(({ rejected }) => rejected))
      return {
        next: whole.next,
        end: rows.at(-1)?.line.end ?? whole.end,
        tally: Tally.concat(whole.tally, tally)
      }
    })
  )

const start = (): Whole => ({ next: 0, end: 0, tally: Tally.empty })

const disorder = (path: string, line: number, record: Trajectory.Trajectory): StoreError.StoreError =>
  StoreError.make('read', path, {
    _tag: 'Malformed',
    line,
    expected: 'records in the order of their slots',
    found: `the id ${StoreError.quote(record.id)}`
  })
