/** Recorded calls from files, and from folders of them as the caches of ToolBench are. */
import { join } from 'node:path'
import { Heard, PoolError, Responses } from '@magnet/pools'
import { Disk, type Manifest, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Text from '../terminal/Text.js'

/** Most bytes of one file, packed and unpacked; most files of all folders; how deep folders are looked into. */
const most = { bytes: 256 * 1024 * 1024, files: 50_000, depth: 6 }

type Failures = Failure.Failure | StoreError.StoreError

/** The calls of files and folders, in order. */
export const read: (paths: ReadonlyArray<string>) => Effect.Effect<Heard.Heard, Failures, Disk.Disk> =
  Effect.fnUntraced(function* (paths) {
    const disk = yield* Disk.Disk
    const calls: Array<Responses.Call> = []
    for (const path of paths) {
      const files = yield* within(path, 0)
      if (files.length === 0)
        return yield* Effect.fail(
          Failure.make(
            `--responses ${StoreError.quote(path)}: expected files of recorded calls, found none in the folder.`
          )
        )
      for (const file of files) {
        const read = Responses.read({ name: file, text: yield* disk.document(file, most.bytes) })
        if (E.isLeft(read))
          return yield* Effect.fail(
            Failure.make(`--responses ${PoolError.message({ ...read.left, file: StoreError.quote(read.left.file) })}`)
          )
        calls.push(...read.right)
      }
    }
    return Heard.of(calls)
  })

/** The file, or the files of the folder and of those in it. */
const within: (path: string, depth: number) => Effect.Effect<ReadonlyArray<string>, Failures, Disk.Disk> =
  Effect.fnUntraced(function* (path, depth) {
    const disk = yield* Disk.Disk
    const names = yield* disk.list(path).pipe(
      Effect.catchIf(
        ({ reason }) => reason._tag === 'NotAFolder',
        () => Effect.succeed(undefined)
      )
    )
    // What is no folder is a file, or fails as one.
    if (names === undefined) return depth === 0 || /\.jsonl?(?:\.gz)?$/i.test(path) ? [path] : []
    if (depth === most.depth) return []
    const found: Array<string> = []
    for (const name of names) {
      if (name.startsWith('.')) continue
      found.push(...(yield* within(join(path, name), depth + 1)))
      if (found.length > most.files)
        return yield* Effect.fail(
          Failure.make(`--responses ${StoreError.quote(path)}: expected at most ${most.files} files, found more.`)
        )
    }
    return found
  })

/** What is said where no call is of a function of the pool. */
export const unheard = (paths: ReadonlyArray<string>, { read: count, unknown }: Heard.Matched): string => {
  const [name] = unknown.keys()
  return `--responses ${paths.map((path) => StoreError.quote(path)).join(', ')}: expected calls of functions of the pool, found none among ${count}${
    name === undefined ? '' : `; the first is of ${JSON.stringify(Text.brief(name, 80))}`
  }. Functions go by their names in the pool, or in its source.`
}

/** What became of recorded calls, one sentence each. */
export function* account({ read: count, responses, unknown }: Heard.Matched): Iterable<string> {
  const functions = new Set(responses.calls.map((call) => call.function)).size
  yield `${Text.plural(count, 'recorded call')}, of which ${Text.count(responses.calls.length)} are different ones of ${Text.plural(functions, 'function')} of the pool.`
  if (responses.contradicted > 0)
    yield `${Text.plural(responses.contradicted, 'recorded call')} answered otherwise than an equal one before: the first answer is kept.`
  if (unknown.size > 0) {
    const [name = ''] = unknown.keys()
    const calls = [...unknown.values()].reduce((sum, one) => sum + one, 0)
    yield `${Text.plural(calls, 'recorded call')} of ${Text.plural(unknown.size, 'function')} that the pool does not have, such as ${JSON.stringify(Text.brief(name, 80))}.`
  }
}

/** The same for a program. */
export const counts = ({ read: count, responses, unknown }: Heard.Matched): Manifest.Recordings => ({
  calls: count,
  kept: responses.calls.length,
  functions: new Set(responses.calls.map((call) => call.function)).size,
  contradicted: responses.contradicted,
  unknown: Object.fromEntries(unknown)
})
