/** The records of a run folder, or of a file: one JSON record, a list of them, or JSON Lines. */
import { join } from 'node:path'
import type { Trajectory } from '@magnet/core'
import { Disk, Reader, Row, Scan, SplitFolder, StoreError } from '@magnet/store'
import { Effect, Result, Stream } from 'effect'

const limit = 1 << 28

type Records = Stream.Stream<Trajectory.Trajectory, StoreError.StoreError, Disk.Disk>

/** Whether a path is a folder; it has to exist. */
export const isFolder = (path: string): Effect.Effect<boolean, StoreError.StoreError, Disk.Disk> =>
  Effect.gen(function* () {
    const disk = yield* Disk.Disk
    const names = yield* disk.list(path)
    return names === undefined ? yield* Effect.fail(StoreError.make('read', path, { _tag: 'Missing' })) : true
  }).pipe(Effect.catch((error) => (error.reason._tag === 'NotAFolder' ? Effect.succeed(false) : Effect.fail(error))))

/** The records at a path, in order. A run that is being written, or was interrupted, shows what is whole. */
export const at = (path: string): Records =>
  Stream.unwrap(
    Effect.gen(function* () {
      if (yield* isFolder(path)) {
        const file = join(path, Scan.files.records)
        if (!(yield* isSide(path))) yield* Reader.open(path)
        return whole(file)
      }
      return path.endsWith('.jsonl') ? lines(path) : yield* document(path)
    })
  )

/** Whether a folder is one side of a split: its records stand there without a manifest. */
const isSide = (path: string): Effect.Effect<boolean, StoreError.StoreError, Disk.Disk> =>
  Effect.gen(function* () {
    const disk = yield* Disk.Disk
    const [own, above] = [yield* disk.list(path), yield* disk.list(join(path, '..'))]
    return (own ?? []).includes(Scan.files.records) && (above ?? []).includes(SplitFolder.name)
  })

const lines = (path: string): Records => Reader.records(path).pipe(Stream.map(({ record }) => record))

/** The records of a run; half a line at the end is what a process was writing. */
const whole = (path: string): Records =>
  Reader.attempts(path).pipe(
    Stream.filter((attempt) => Result.isSuccess(attempt) || attempt.failure.reason._tag !== 'CutOff'),
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.map(({ record }) => record)
  )

/** A file that holds one record or a list of them; anything else is read line by line. */
const document = Effect.fnUntraced(function* (path: string) {
  const disk = yield* Disk.Disk
  const text = yield* disk.document(path, limit)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return lines(path)
  }
  const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
  return Stream.fromIterable(list.map((one, index) => [one, index + 1] as const)).pipe(
    Stream.mapEffect(([one, number]) => Row.recordOf(path, Array.isArray(value) ? number : undefined, one))
  )
})
