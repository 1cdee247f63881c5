/**
 * Takes records out of a finished run, with their pairs. Each leaves a line in `rejected.jsonl`, as a failed attempt at its slot
 * would, and the manifest says what is left. New files are written beside the old ones and put in their places one after the other,
 * the manifest last; where that was cut short, the same removal again completes it.
 */
import { join } from 'node:path'
import { type Json, Kind, PairTally, Report, type Trajectory } from '@magnet/core'
import { Effect, Result, type Scope, Stream } from 'effect'
import * as Batch from './Batch.js'
import { type Appender, Disk } from './Disk.js'
import * as Folder from './Folder.js'
import * as Lines from './Lines.js'
import * as Lock from './Lock.js'
import * as Manifest from './Manifest.js'
import * as Pairs from './Pairs.js'
import * as Row from './Row.js'
import * as Scan from './Scan.js'
import * as StoreError from './StoreError.js'

/** Why a record goes. */
export interface Reason {
  readonly reason: string
  readonly evidence: Json.Json
}

/** What went. */
export interface Removed {
  readonly records: number
  readonly pairs: number
}

/** Removes the records for which there is a reason, by id. */
export const remove = (
  folder: string,
  reasons: ReadonlyMap<string, Reason>
): Effect.Effect<Removed, StoreError.StoreError, Disk> => Effect.scoped(removing(folder, reasons))

const removing = Effect.fnUntraced(function* (folder: string, reasons: ReadonlyMap<string, Reason>) {
  const disk = yield* Disk
  yield* Lock.hold(folder)
  const present = yield* Folder.read(folder)
  const before = yield* Scan.tally(folder, present.slots)
  if (before.slots > present.slots) return yield* Effect.fail(StoreError.make('write', folder, { _tag: 'Unfinished' }))
  const place = (name: string): string => join(folder, name)
  const records = yield* filtered(place(Scan.files.records), (line) =>
    Effect.map(Row.record(place(Scan.files.records), line), (record) => {
      const reason = reasons.get(record.id)
      return reason === undefined ? undefined : gone(record, reason, Manifest.mixture(present) !== undefined)
    })
  )
  const pairs = yield* filtered(place(Scan.files.pairs), (line) =>
    Effect.map(Row.pair(place(Scan.files.pairs), line), (pair) => (reasons.has(pair.trajectory) ? pair.id : undefined))
  )
  yield* merged(place(Scan.files.rejected), records)
  for (const name of [Scan.files.rejected, Scan.files.pairs, Scan.files.records])
    if (((yield* disk.list(folder)) ?? []).includes(`${name}${temporary}`))
      yield* disk.move(place(`${name}${temporary}`), place(name))
  const manifest = yield* counted(folder, present)
  yield* disk.replace(place(Folder.manifest), [Manifest.text(manifest)])
  return { records: records.length, pairs: pairs.length }
})

const temporary = '.tmp'

/** A line of `rejected.jsonl` that is to come, but for its attempt. */
interface Gone {
  readonly slot: number
  readonly rest: Json.JsonObject
}

const gone = (record: Trajectory.Trajectory, { reason, evidence }: Reason, hasKinds: boolean): Gone => ({
  slot: Row.slot(record.id) ?? 0,
  rest: {
    ...(hasKinds ? { kind: record.kind } : {}),
    stage: 'contamination',
    reason,
    place: '',
    evidence,
    worlds: record.worlds.map(({ name }) => name),
    ...(record.models === undefined ? {} : { models: record.models.map((use) => ({ ...use })) })
  }
})

/** Writes a file anew without the lines of which something is known; what is known of them. */
const filtered = Effect.fnUntraced(function* <A>(
  path: string,
  known: (line: Lines.Line) => Effect.Effect<A | undefined, StoreError.StoreError>
) {
  const found: Array<A> = []
  const disk = yield* Disk
  const names = (yield* disk.list(join(path, '..'))) ?? []
  if (!names.some((name) => path.endsWith(`/${name}`))) return found
  const out = yield* buffered(`${path}${temporary}`)
  yield* Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.runForEach((line) =>
      Effect.flatMap(known(line), (one) => {
        if (one === undefined) return out.add(`${line.text}\n`)
        found.push(one)
        return Effect.void
      })
    )
  )
  yield* out.end
  return found
})

/** Writes the failed attempts anew, with those that are to come in the order of slots, each after the others of its slot. */
const merged = Effect.fnUntraced(function* (path: string, all: ReadonlyArray<Gone>) {
  const out = yield* buffered(`${path}${temporary}`)
  const again = new Set(all.map(({ slot }) => slot))
  let [next, slot, attempts] = [0, -1, 0]
  /** What comes before the lines of a slot. */
  const until = Effect.fnUntraced(function* (before: number) {
    for (let one = all[next]; one !== undefined && one.slot < before; next += 1, one = all[next]) {
      const attempt = one.slot === slot ? attempts : 0
      yield* out.add(`${JSON.stringify({ slot: one.slot, attempt, ...one.rest })}\n`)
    }
  })
  yield* Lines.read(path).pipe(
    Stream.filter((line) => line.complete),
    Stream.runForEach((line) =>
      Effect.gen(function* () {
        const row = yield* Row.rejected(path, line)
        // A removal that was cut short has said so already, and its record is still there.
        if (row.stage === 'contamination' && again.has(row.slot)) return
        if (row.slot !== slot) {
          yield* until(row.slot)
          ;[slot, attempts] = [row.slot, 0]
        }
        attempts += 1
        yield* out.add(`${line.text}\n`)
      })
    )
  )
  yield* until(Infinity)
  yield* out.end
})

/** What the files say now. */
const counted = Effect.fnUntraced(function* (folder: string, present: Manifest.Manifest) {
  const tally = yield* Scan.tally(folder, present.slots)
  const kinds = new Map((yield* Pairs.records(folder)).map(({ id, kind }) => [id, kind] as const))
  const pairs = PairTally.make()
  yield* Pairs.attempts(folder).pipe(
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.runForEach(({ pair }) =>
      Effect.sync(() => pairs.add(Row.slot(pair.id) ?? 0, Kind.group(kinds.get(pair.trajectory) ?? 'multi_turn'), pair))
    )
  )
  yield* Pairs.unpaired(folder).pipe(
    Stream.runForEach((attempt) =>
      Effect.sync(() => {
        if (Result.isSuccess(attempt)) pairs.unpaired(attempt.success.unpaired)
      })
    )
  )
  const manifest: Manifest.Manifest = {
    ...present,
    records: tally.records,
    shortfalls: tally.shortfalls,
    yield: Report.yields(tally, Manifest.mixture(present)),
    statistics: Report.statistics(tally),
    ...(present.pairs === undefined ? {} : { pairs: pairs.pairs(present.pairs.asked) })
  }
  return manifest
})

interface Buffered {
  readonly add: (line: string) => Effect.Effect<void, StoreError.StoreError>
  readonly end: Effect.Effect<void, StoreError.StoreError>
}

/** A file that is written from its beginning, in large pieces. */
const buffered: (path: string) => Effect.Effect<Buffered, StoreError.StoreError, Disk | Scope.Scope> =
  Effect.fnUntraced(function* (path) {
    const disk = yield* Disk
    const appender: Appender = yield* disk.appender(path, 0)
    const batch = Batch.make()
    const flush = Effect.suspend(() => (batch.size() === 0 ? Effect.void : appender.append(batch.take())))
    return {
      add: (line) => {
        batch.add(line)
        return batch.size() < 1 << 20 ? Effect.void : flush
      },
      end: Effect.andThen(flush, appender.sync)
    }
  })
