/**
 * Writes a run, and goes on with one that was interrupted. Killed at any moment, the folder is completed by the same
 * run to the same bytes:
 *
 * - small files are put in place whole, the manifest before all others, so that the folder is known as ours;
 * - outcomes are appended in the order of their slots, in batches; the failed attempts of a batch before its records;
 * - what a killed process left behind its last whole slot is cut off (`Scan`).
 */
import { join } from 'node:path'
import { type Json, type PairTally, Tally } from '@magnet/core'
import type { Distinct, Outcome } from '@magnet/synth'
import { Clock, Effect, type Scope } from 'effect'
import * as Batch from './Batch.js'
import { type Appender, Disk } from './Disk.js'
import * as Folder from './Folder.js'
import * as Lock from './Lock.js'
import * as Manifest from './Manifest.js'
import * as RecordLine from './RecordLine.js'
import * as Scan from './Scan.js'
import type * as StoreError from './StoreError.js'

/** What is to be written. */
export interface Run {
  readonly folder: string
  readonly identity: Manifest.Identity
  /** How many slots the run has. */
  readonly slots: number
  readonly pool: Manifest.Pool
  /** The lines of `pool.jsonl`. */
  readonly functions: Iterable<Json.JsonObject>
  /** The lines of `responses.jsonl`; absent where no calls were recorded. */
  readonly responses?: Iterable<Json.JsonObject>
  /** The text of `graph.json`, in pieces. */
  readonly graph: Iterable<string>
  /** Absent in a run without language models. */
  readonly models?: Manifest.Models
}

/** A run that is open for writing. */
export interface Writer {
  /** The first slot that has to be made. */
  readonly next: number
  /** What is written or about to be, earlier sessions included. */
  readonly tally: Effect.Effect<Tally.Tally>
  /** Adds the outcome of the next slot. */
  readonly write: (outcome: Outcome.Outcome) => Effect.Effect<void, StoreError.StoreError>
  /** Writes what is left and the manifest of what there is. */
  readonly finish: Effect.Effect<Manifest.Manifest, StoreError.StoreError>
  /** The pairs that earlier sessions were asked for. */
  readonly pairs: number
  /** Writes the manifest with pairs; after `finish`. */
  readonly conclude: (pairs: PairTally.Pairs) => Effect.Effect<Manifest.Manifest, StoreError.StoreError>
}

const most = { outcomes: 64, bytes: 1 << 22, milliseconds: 1000 }

/** Opens a run for writing until the scope ends; the folder is locked meanwhile. What it holds is added to `kept`. */
export const open: (
  run: Run,
  kept?: Distinct.Kept
) => Effect.Effect<Writer, StoreError.StoreError, Disk | Scope.Scope> = Effect.fnUntraced(function* (run, kept) {
  const disk = yield* Disk
  // Asked before locking too: nothing is put into a folder that is not ours.
  yield* Folder.admit(run)
  yield* disk.makeFolder(run.folder)
  yield* Lock.hold(run.folder)
  const present = yield* Folder.admit(run)
  const progress = yield* Scan.progress(run.folder, kept)
  yield* Folder.enough(run, Math.max(progress.next, present?.slots ?? 0))

  const place = (name: string): string => join(run.folder, name)
  const putManifest: Put = (tally, pairs = present?.pairs) => {
    const manifest = Manifest.make(run.identity, run.pool, tally, run.models, pairs)
    return Effect.as(disk.replace(place(Folder.manifest), [Manifest.text(manifest)]), manifest)
  }
  yield* putManifest(progress.tally)
  yield* disk.replace(place('pool.jsonl'), lines(run.functions))
  if (run.responses !== undefined) yield* disk.replace(place('responses.jsonl'), lines(run.responses))
  yield* disk.replace(place('graph.json'), run.graph)
  const rejected = yield* disk.appender(place(Scan.files.rejected), progress.rejected)
  const records = yield* disk.appender(place(Scan.files.records), progress.records)
  return yield* buffered(records, rejected, progress, present?.pairs?.asked ?? 0, putManifest)
})

/** Puts the manifest in its place. */
type Put = (tally: Tally.Tally, pairs?: PairTally.Pairs) => Effect.Effect<Manifest.Manifest, StoreError.StoreError>

const buffered = Effect.fnUntraced(function* (
  records: Appender,
  rejected: Appender,
  progress: Scan.Progress,
  pairs: number,
  putManifest: Put
) {
  let tally = progress.tally
  let waiting = 0
  let counting = Tally.counting()
  const batch = { records: Batch.make(), rejected: Batch.make() }
  let since = yield* Clock.currentTimeMillis
  // After a failed write nothing more is written: lines behind half a line would be lost.
  let broken = false

  const flush: Effect.Effect<void, StoreError.StoreError> = Effect.uninterruptible(
    Effect.gen(function* () {
      if (waiting === 0 || broken) return
      const counted = counting
      const [failed, made] = [batch.rejected.take(), batch.records.take()]
      waiting = 0
      counting = Tally.counting()
      since = yield* Clock.currentTimeMillis
      broken = true
      if (failed.length > 0) yield* rejected.append(failed)
      if (made.length > 0) yield* records.append(made)
      broken = false
      tally = Tally.concat(tally, counted.tally())
    })
  )
  // Whatever ends the session, finished slots are kept.
  yield* Effect.addFinalizer(() => Effect.ignore(flush))

  const writer: Writer = {
    next: progress.next,
    tally: Effect.sync(() => Tally.concat(tally, counting.tally())),
    write: (outcome) =>
      Effect.gen(function* () {
        // Records are not kept for their batch: what dies young costs nothing.
        waiting += 1
        counting.add(outcome)
        for (const attempt of outcome.rejected) batch.rejected.add(`${JSON.stringify(attempt)}\n`)
        if (outcome.record !== undefined) batch.records.add(RecordLine.of(outcome.record))
        const full = waiting >= most.outcomes || batch.records.size() >= most.bytes
        if (full || (yield* Clock.currentTimeMillis) - since >= most.milliseconds) yield* flush
      }),
    finish: Effect.uninterruptible(
      Effect.gen(function* () {
        yield* flush
        yield* rejected.sync
        yield* records.sync
        return yield* putManifest(tally)
      })
    ),
    pairs,
    conclude: (made) => Effect.uninterruptible(Effect.suspend(() => putManifest(tally, made)))
  }
  return writer
})

function* lines(values: Iterable<Json.JsonObject>): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}
