/** The records of a run folder, or of a file: one JSON record, a list of them, or JSON Lines. */
import { join } from 'node:path'
import type { Trajectory } from '@magnet/core'
import { Disk, Reader, Row, StoreError } from '@magnet/store'
import { Effect, Stream } from 'effect'

const limit = 1 << 28

type Records = Stream.Stream<Trajectory.Trajectory, StoreError.StoreError, Disk.Disk>

/** The records at a path, in order. A run that is being written, or was interrupted, shows what is whole. */
export const at = (path: string): Records =>
  Stream.unwrap(
    Effect.gen(function* () {
      const disk = yield* Disk.Disk
      const names = yield* Effect.catch(disk.list(path), (error) =>
        error.reason._tag === 'NotAFolder' ? Effect.succeed('a file' as const) : Effect.fail(error)
      )
      if (names === undefined) return yield* Effect.fail(StoreError.make('read', path, { _tag: 'Missing' }))
      if (names !== 'a file') {
        if (names.includes('sft.jsonl')) return lines(join(path, 'sft.jsonl'))
        const run = yield* Reader.open(path)
        return lines(join(run.folder, 'sft.jsonl'))
      }
      if (path.endsWith('.jsonl')) return lines(path)
      return yield* document(path)
    })
  )

const lines = (path: string): Records => Reader.records(path).pipe(Stream.map(({ record }) => record))

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
