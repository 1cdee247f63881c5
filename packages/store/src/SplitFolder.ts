/**
 * Writes a split: the records and pairs of a run for training and those that are held out, in folders of their own, and
 * what belongs to neither. `split.json` says what was divided and how; while the rest is written it says that it is not
 * finished.
 */
import { join } from 'node:path'
import type { Json } from '@magnet/core'
import { Effect, type Scope } from 'effect'
import * as Batch from './Batch.js'
import { type Appender, Disk } from './Disk.js'
import * as Scan from './Scan.js'
import * as StoreError from './StoreError.js'

/** The two sides, by the names of their folders. */
export const sides = ['train', 'held-out'] as const
export type Side = (typeof sides)[number]

/** Whether a text names a side. */
export const isSide = (text: string): text is Side => sides.some((side) => side === text)

/** The name of the file that describes a split. */
export const name = 'split.json'

/** The folder of the splits of a run. */
export const folder = (run: string): string => join(run, 'splits')

/** A split that is open for writing. */
export interface SplitFolder {
  /** Adds a line, which ends with a line feed. */
  readonly record: (side: Side, line: string) => Effect.Effect<void, StoreError.StoreError>
  readonly pair: (side: Side, line: string) => Effect.Effect<void, StoreError.StoreError>
  readonly leave: (left: Json.JsonObject) => Effect.Effect<void, StoreError.StoreError>
  /** Puts what describes it in place. */
  readonly finish: (description: Json.JsonObject) => Effect.Effect<void, StoreError.StoreError>
}

/** Bytes that wait to be written. */
const most = 1 << 20

const left = 'left-out.jsonl'

/** Opens a folder for a split until the scope ends. It has to be empty, or hold a split, which is replaced. */
export const open: (place: string) => Effect.Effect<SplitFolder, StoreError.StoreError, Disk | Scope.Scope> =
  Effect.fnUntraced(function* (place) {
    const disk = yield* Disk
    const names = (yield* disk.list(place)) ?? []
    if (names.length > 0 && !names.includes(name))
      return yield* Effect.fail(StoreError.make('write', place, { _tag: 'NoSplit', names }))
    yield* disk.makeFolder(place)
    yield* disk.replace(join(place, name), [text({ schema: 1, finished: false })])
    const appenders = new Map<string, Appender>()
    const waiting = new Map<string, Batch.Batch>()
    for (const side of sides) {
      yield* disk.makeFolder(join(place, side))
      for (const file of [Scan.files.records, Scan.files.pairs])
        appenders.set(`${side}/${file}`, yield* disk.appender(join(place, side, file), 0))
    }
    appenders.set(left, yield* disk.appender(join(place, left), 0))
    const flush = (file: string, batch: Batch.Batch): Effect.Effect<void, StoreError.StoreError> =>
      batch.size() === 0 ? Effect.void : (appenders.get(file)?.append(batch.take()) ?? Effect.void)
    const put = (file: string, line: string): Effect.Effect<void, StoreError.StoreError> => {
      const batch = waiting.get(file) ?? Batch.make()
      waiting.set(file, batch)
      batch.add(line)
      return batch.size() < most ? Effect.void : flush(file, batch)
    }
    return {
      record: (side, line) => put(`${side}/${Scan.files.records}`, line),
      pair: (side, line) => put(`${side}/${Scan.files.pairs}`, line),
      leave: (one) => put(left, `${JSON.stringify(one)}\n`),
      finish: (description) =>
        Effect.gen(function* () {
          for (const [file, batch] of waiting) yield* flush(file, batch)
          for (const appender of appenders.values()) yield* appender.sync
          yield* disk.replace(join(place, name), [text({ schema: 1, finished: true, ...description })])
        })
    }
  })

/** Whether a folder holds a split that was written to its end; undefined where it holds none. */
export const isFinished: (place: string) => Effect.Effect<boolean | undefined, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (place) {
    const disk = yield* Disk
    if (!((yield* disk.list(place)) ?? []).includes(name)) return undefined
    return finished.test(yield* disk.document(join(place, name), 1 << 24))
  })

const finished = /"finished": true,/

const text = (description: Json.JsonObject): string => `${JSON.stringify(description, undefined, 2)}\n`
