/**
 * Writes an export: rows of several sets into files of a limited size, with their checksums in `export.json`. Memory does
 * not grow with the export, and the same rows give the same bytes. While it is written, `export.json` says that it is not
 * finished, and the files have other names.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Json } from '@magnet/core'
import type { Format } from '@magnet/export'
import { Effect, type Scope } from 'effect'
import { Disk } from '../Disk.js'
import * as StoreError from '../StoreError.js'
import * as Shard from './Shard.js'

/** A file of an export. */
export interface File extends Format.Written {
  readonly sha256: string
}

/** What `export.json` holds. */
export interface Ledger {
  readonly schema: 1
  readonly finished: boolean
  readonly format: string
  readonly versions: Readonly<Record<string, string>>
  /** What was asked for, where it decides rows. */
  readonly options: Json.JsonObject
  /** What was read. */
  readonly source: { readonly records: number; readonly pairs: number }
  /** What has no row, and why. */
  readonly left: ReadonlyArray<Format.Left>
  readonly files: ReadonlyArray<File>
  /** What stands beside the rows. */
  readonly beside: ReadonlyArray<{ readonly path: string; readonly bytes: number; readonly sha256: string }>
}

/** An export that is open for writing. */
export interface ExportFolder {
  readonly write: (row: Format.Row) => Effect.Effect<void, StoreError.StoreError, Disk>
  /** Counts what has no row. */
  readonly leave: (left: ReadonlyArray<Format.Left>) => void
  /** Puts everything in place. */
  readonly finish: (read: Ledger['source']) => Effect.Effect<Ledger, StoreError.StoreError, Disk>
}

/** The name of the file that describes an export. */
export const name = 'export.json'

/** Opens a folder for an export until the scope ends. It has to be empty, or hold an export, which is replaced. */
export const open: (request: {
  readonly folder: string
  readonly format: Format.Format
  readonly versions: Readonly<Record<string, string>>
  readonly options: Json.JsonObject
  /** Most bytes of a file; a row that is larger alone stands alone. */
  readonly limit: number
}) => Effect.Effect<ExportFolder, StoreError.StoreError, Disk | Scope.Scope> = Effect.fnUntraced(function* ({
  folder,
  format,
  versions,
  options,
  limit
}) {
  const disk = yield* Disk
  yield* admit(folder)
  yield* disk.makeFolder(folder)
  const empty: Ledger = {
    schema: 1,
    finished: false,
    format: format.name,
    versions,
    options,
    source: { records: 0, pairs: 0 },
    left: [],
    files: [],
    beside: []
  }
  yield* disk.replace(join(folder, name), [text(empty)])
  yield* clear(folder)

  const left = new Map<string, Format.Left>()
  const open = new Map<string, Shard.Shard>()
  const closed: Array<Shard.Closed & { readonly set: string; readonly path: string }> = []
  yield* Effect.addFinalizer(() => Effect.forEach([...open.values()], (shard) => shard.abandon))
  const close = Effect.fnUntraced(function* (set: string, shard: Shard.Shard) {
    open.delete(set)
    closed.push({ set, path: shard.path, ...(yield* shard.close) })
  })
  const begin = Effect.fnUntraced(function* (set: string) {
    const index = closed.filter((one) => one.set === set).length
    const described = format.sets.find((one) => one.name === set) ?? { name: set, about: '' }
    const shard = yield* Shard.open(join(folder, `${set}-${padded(index)}${unfinished}`), described, limit)
    open.set(set, shard)
    return shard
  })
  return {
    write: Effect.fnUntraced(function* ({ set, value }) {
      const row = Shard.encode(value)
      const current = open.get(set)
      if (current !== undefined && !current.isFull(row)) return yield* current.add(row)
      if (current !== undefined) yield* close(set, current)
      return yield* (yield* begin(set)).add(row)
    }),
    leave: (all) => {
      for (const one of all) {
        const key = `${one.reason} ${one.unit}`
        left.set(key, { ...one, count: one.count + (left.get(key)?.count ?? 0) })
      }
    },
    finish: Effect.fnUntraced(function* (source) {
      for (const [set, shard] of open) yield* close(set, shard)
      const files: Array<File> = []
      for (const { name: set, columns } of format.sets) {
        const shards = closed.filter((one) => one.set === set)
        for (const [index, { path, rows, bytes, sha256 }] of shards.entries()) {
          const final = `${set}${shards.length === 1 ? '' : `-${padded(index)}-of-${padded(shards.length)}`}.${columns === undefined ? 'jsonl' : 'parquet'}`
          yield* disk.move(path, join(folder, final))
          files.push({ set, path: final, rows, bytes, sha256 })
        }
      }
      const beside: Array<Ledger['beside'][number]> = []
      for (const [path, content] of Object.entries(format.beside(files))) {
        yield* disk.replace(join(folder, path), [content])
        const bytes = Buffer.from(content)
        beside.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
      }
      const ledger: Ledger = { ...empty, finished: true, source, left: inOrder(left), files, beside }
      yield* disk.replace(join(folder, name), [text(ledger)])
      return ledger
    })
  }
})

const unfinished = '.part'

const padded = (index: number): string => String(index).padStart(5, '0')

const text = (ledger: Ledger): string => `${JSON.stringify(ledger, undefined, 2)}\n`

const admit = Effect.fnUntraced(function* (folder: string) {
  const names = (yield* (yield* Disk).list(folder)) ?? []
  if (names.length > 0 && !names.includes(name))
    yield* Effect.fail(StoreError.make('write', folder, { _tag: 'NoExport', names }))
})

// What an earlier export wrote goes; what somebody else put beside it stays.
const clear = Effect.fnUntraced(function* (folder: string) {
  const disk = yield* Disk
  const own = /^[a-z]+(-\d{5}(-of-\d{5})?)?\.(jsonl|parquet|part)$/
  for (const file of (yield* disk.list(folder)) ?? []) if (own.test(file)) yield* disk.remove(join(folder, file))
})

const inOrder = (left: ReadonlyMap<string, Format.Left>): ReadonlyArray<Format.Left> =>
  [...left].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value)
