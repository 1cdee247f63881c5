/** Reads benchmark files: JSON Lines, a list, or a single document. They come from anywhere, so nothing of them is trusted. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Benchmark, Entry, Json } from '@magnet/core'
import { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'

/** A file that was read. */
export interface File {
  readonly file: string
  readonly sha256: string
  /** What held a query, a path or a function, and what held nothing of the kind. */
  readonly read: number
  readonly unread: number
}

/** Most bytes of a file, packed and unpacked. */
const limit = 1 << 26

/** Everything that the files hold. A file in which nothing is found is a failure. */
export const read: (
  files: ReadonlyArray<string>
) => Effect.Effect<
  { readonly benchmark: Benchmark.Benchmark; readonly files: ReadonlyArray<File> },
  StoreError.StoreError,
  Disk.Disk
> = Effect.fnUntraced(function* (files) {
  const benchmark = Benchmark.make()
  const known: Array<File> = []
  const disk = yield* Disk.Disk
  for (const file of files) {
    const text = yield* disk.document(file, limit)
    let [found, unread] = [0, 0]
    for (const { place, value } of yield* values(file, text)) {
      const one = Entry.read(value)
      if (one === undefined) unread += 1
      else {
        found += 1
        benchmark.add(one, `${basename(file)}#${one.entry.id ?? place}`)
      }
    }
    if (found === 0)
      return yield* malformed(
        file,
        undefined,
        'tasks or functions of a benchmark: "question", "ground_truth", "messages", "query", "function" or the like',
        unread === 0 ? 'an empty file' : `${unread} entries without any of them`
      )
    known.push({ file: basename(file), sha256: createHash('sha256').update(text).digest('hex'), read: found, unread })
  }
  return { benchmark, files: known }
})

interface Placed {
  readonly place: string
  readonly value: Json.Json
}

/** The values of a file, each with its line or place. */
const values = (file: string, text: string): Effect.Effect<ReadonlyArray<Placed>, StoreError.StoreError> => {
  const whole = parsed(text)
  if (whole !== undefined)
    return Effect.succeed(
      (Json.isList(whole) ? whole : [whole]).map((value, index) => ({ place: String(index + 1), value }))
    )
  const found: Array<Placed> = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parsed(line)
    if (value === undefined) return malformed(file, index + 1, 'JSON, or JSON Lines', 'a line that is no JSON')
    found.push({ place: String(index + 1), value })
  }
  return Effect.succeed(found)
}

const parsed = (text: string): Json.Json | undefined => {
  try {
    return JSON.parse(text) as Json.Json
  } catch {
    return undefined
  }
}

const malformed = (
  path: string,
  line: number | undefined,
  expected: string,
  found: string
): Effect.Effect<never, StoreError.StoreError> =>
  Effect.fail(
    StoreError.make('read', path, { _tag: 'Malformed', ...(line === undefined ? {} : { line }), expected, found })
  )
