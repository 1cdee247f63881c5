/** Reads a run: its manifest at once, its lines as they are asked for. */
import { join } from 'node:path'
import type { Trajectory } from '@magnet/core'
import { Effect, type Result, Stream } from 'effect'
import { Disk } from './Disk.js'
import * as Folder from './Folder.js'
import * as Lines from './Lines.js'
import type * as Manifest from './Manifest.js'
import * as Row from './Row.js'
import * as Scan from './Scan.js'
import * as StoreError from './StoreError.js'

/** A record and the line that holds it. */
export interface Located {
  readonly line: number
  readonly record: Trajectory.Trajectory
}

/** A run that is open for reading. */
export interface Run {
  readonly folder: string
  readonly manifest: Manifest.Manifest
  /** The records in order. A line that is no record is a failure that names it. */
  readonly records: Stream.Stream<Located, StoreError.StoreError, Disk>
  /** The text of a file of the run. */
  readonly text: (
    name: 'pool.jsonl' | 'responses.jsonl' | 'graph.json'
  ) => Effect.Effect<string, StoreError.StoreError, Disk>
}

const limit = 1 << 29

/** Opens a run for reading. */
export const open: (folder: string) => Effect.Effect<Run, StoreError.StoreError, Disk> = Effect.fnUntraced(
  function* (folder) {
    const disk = yield* Disk
    const names = yield* disk.list(folder)
    if (names === undefined) return yield* Effect.fail(StoreError.make('read', folder, { _tag: 'Missing' }))
    if (!names.includes(Folder.manifest)) return yield* Effect.fail(StoreError.make('read', folder, { _tag: 'NoRun' }))
    return {
      folder,
      manifest: yield* Folder.read(folder),
      records: records(join(folder, Scan.files.records)),
      text: (name: string) => disk.document(join(folder, name), limit)
    }
  }
)

/** The records of a file of JSON Lines; the first line that is none is a failure. */
export const records = (path: string): Stream.Stream<Located, StoreError.StoreError, Disk> =>
  attempts(path).pipe(Stream.mapEffect((attempt) => Effect.fromResult(attempt)))

/** The lines of a file of JSON Lines, each a record or what is wrong with it. */
export const attempts = (
  path: string
): Stream.Stream<Result.Result<Located, StoreError.StoreError>, StoreError.StoreError, Disk> =>
  Lines.read(path).pipe(
    Stream.filter((line) => line.text.trim() !== ''),
    Stream.mapEffect((line) =>
      Effect.result(Effect.map(Row.record(path, line), (record) => ({ line: line.number, record })))
    )
  )
