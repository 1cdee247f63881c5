/** Whether a folder may hold a run: it is empty, or holds the same run. */
import { join } from 'node:path'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { Disk } from './Disk.js'
import * as Lock from './Lock.js'
import * as Manifest from './Manifest.js'
import * as ReplyFile from './ReplyFile.js'
import * as StoreError from './StoreError.js'

/** The name of the manifest. */
export const manifest: string = 'manifest.json'

const limit = 1 << 28

/** Fails unless the folder is empty, absent, or holds a run of this identity; then it gives the manifest there. */
export const admit: (run: {
  readonly folder: string
  readonly identity: Manifest.Identity
}) => Effect.Effect<Manifest.Manifest | undefined, StoreError.StoreError, Disk> = Effect.fnUntraced(function* (run) {
  if (!(yield* isBegun(run.folder))) return undefined
  const present = yield* read(run.folder)
  const differences = Manifest.differences(Manifest.identity(present), run.identity)
  if (differences.length > 0) return yield* refuse(run.folder, { _tag: 'OtherRun', differences })
  return Object.keys(present.yield.stages.contamination.rejected).length === 0
    ? present
    : yield* refuse(run.folder, { _tag: 'Decontaminated' })
})

/** Makes the folder unless it is there, and fails if it holds something else than a run: before replies are kept in it. */
export const claim: (folder: string) => Effect.Effect<void, StoreError.StoreError, Disk> = Effect.fnUntraced(
  function* (folder) {
    yield* isBegun(folder)
    const disk = yield* Disk
    yield* disk.makeFolder(folder)
  }
)

/** Whether a run has begun in the folder; fails if it holds something else. */
const isBegun: (folder: string) => Effect.Effect<boolean, StoreError.StoreError, Disk> = Effect.fnUntraced(
  function* (folder) {
    const disk = yield* Disk
    const names = ((yield* disk.list(folder)) ?? []).filter(
      // What a run that was killed early may have left.
      (name) => name !== Lock.name && !name.endsWith('.tmp') && !name.startsWith(ReplyFile.name)
    )
    return names.length === 0 ? false : names.includes(manifest) || (yield* refuse(folder, { _tag: 'Foreign', names }))
  }
)

/** Fails if the folder holds more slots than the run has: no record is ever removed. */
export const enough = (
  run: { readonly folder: string; readonly slots: number },
  present: number
): Effect.Effect<void, StoreError.StoreError> =>
  present > run.slots ? refuse(run.folder, { _tag: 'MoreSlots', present, asked: run.slots }) : Effect.void

/** The manifest of a run folder. */
export const read: (folder: string) => Effect.Effect<Manifest.Manifest, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (folder) {
    const disk = yield* Disk
    const path = join(folder, manifest)
    const decoded = Manifest.parse(yield* disk.document(path, limit))
    return E.isRight(decoded)
      ? decoded.right
      : yield* Effect.fail(
          StoreError.make('read', path, {
            _tag: 'Malformed',
            expected: 'the manifest of a Magnet run (schema 1)',
            found: decoded.left
          })
        )
  })

const refuse = (folder: string, reason: StoreError.Reason): Effect.Effect<never, StoreError.StoreError> =>
  Effect.fail(StoreError.make('write', folder, reason))
