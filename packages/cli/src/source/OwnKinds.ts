/** Kinds of values from the file that `--kinds` names. */
import { Content } from '@magnet/import'
import { type Kind, KindFile, PoolError } from '@magnet/pools'
import { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'

const limit = 4 * 1024 * 1024

/** The kinds of a file; none where no file is named. */
export const read: (
  path: string | undefined
) => Effect.Effect<ReadonlyArray<Kind.Kind>, Failure.Failure | StoreError.StoreError, Disk.Disk> = Effect.fnUntraced(
  function* (path) {
    if (path === undefined) return []
    const disk = yield* Disk.Disk
    const refused = (error: PoolError.PoolError): Failure.Failure =>
      Failure.make(`--kinds ${PoolError.message({ ...error, file: StoreError.quote(path) })}`)
    const source = yield* Content.source(path, yield* disk.document(path, limit)).pipe(Effect.mapError(refused))
    const kinds = KindFile.read(source)
    return E.isLeft(kinds) ? yield* Effect.fail(refused(kinds.left)) : kinds.right
  }
)
