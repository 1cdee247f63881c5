/** One file of an export while it is written: its rows are encoded in groups, and hashed on their way to the disk. */
import { createHash } from 'node:crypto'
import { type Format, Parquet } from '@magnet/export'
import { Effect, Exit, Scope } from 'effect'
import { Disk } from '../Disk.js'
import type * as StoreError from '../StoreError.js'

/** A file that is being written. */
export interface Shard {
  readonly path: string
  /** Whether a row would make it larger than the limit. */
  readonly isFull: (row: Encoded) => boolean
  readonly add: (row: Encoded) => Effect.Effect<void, StoreError.StoreError>
  /** Writes what is left and closes the file. */
  readonly close: Effect.Effect<Closed, StoreError.StoreError>
  /** Closes the file as it is. */
  readonly abandon: Effect.Effect<void>
}

/** A row with its text. */
export interface Encoded {
  readonly value: Format.Fields
  readonly text: string
  /** Of the text, in bytes. */
  readonly length: number
}

/** What became of a file. */
export interface Closed {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** A row in the encoding of its set. */
export const encode = (value: Format.Fields): Encoded => {
  const text = `${JSON.stringify(value)}
`
  return { value, text, length: Buffer.byteLength(text) }
}

// Groups are cut by what is in them, so that the same rows give the same groups.
const most = { bytes: 1 << 20, rows: 1000 }

// The end of a Parquet file: a kilobyte, and some hundred bytes for each group and column.
const footer = (groups: number, columns: number): number => 4096 + (groups + 1) * columns * 256

/** Begins a file. */
export const open: (path: string, set: Format.Set, limit: number) => Effect.Effect<Shard, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (path, set, limit) {
    const disk = yield* Disk
    const scope = yield* Scope.make()
    const file = yield* disk.appender(path, 0).pipe(Scope.provide(scope))
    const hash = createHash('sha256')
    const table = set.columns === undefined ? undefined : Parquet.make(set.columns)
    const columns = set.columns?.length ?? 0
    let rows = 0
    let bytes = 0
    let groups = 0
    let waiting: Array<Encoded> = []
    let pending = 0

    const put = (piece: Uint8Array): Effect.Effect<void, StoreError.StoreError> => {
      hash.update(piece)
      bytes += piece.length
      return file.append(piece)
    }
    const flush = Effect.suspend(() => {
      if (waiting.length === 0) return Effect.void
      const group = waiting
      waiting = []
      pending = 0
      groups += 1
      return put(
        table === undefined
          ? Buffer.from(group.map(({ text }) => text).join(''))
          : table.group(group.map(({ value }) => value))
      )
    })
    const shard: Shard = {
      path,
      isFull: ({ length }) => {
        // What waits is not compressed yet; its text is at least as large as what it becomes.
        const end = table === undefined ? 0 : footer(groups + 1, columns)
        return rows > 0 && bytes + pending + length + end > limit
      },
      add: (row) =>
        Effect.suspend(() => {
          rows += 1
          waiting.push(row)
          pending += row.length
          return pending >= most.bytes || waiting.length >= most.rows ? flush : Effect.void
        }),
      close: Effect.gen(function* () {
        yield* flush
        if (table !== undefined) yield* put(table.finish())
        yield* file.sync
        yield* Scope.close(scope, Exit.void)
        return { rows, bytes, sha256: hash.digest('hex') }
      }),
      abandon: Scope.close(scope, Exit.void)
    }
    return shard
  })
