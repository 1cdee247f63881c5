/** The functions of a run as `pool.jsonl` has them, and the digest of that file. */
import { Canonical, type Json, PoolCodec, type Signature } from '@magnet/core'

/** The lines of the file. */
export const lines = (signatures: Iterable<Signature.Signature>): ReadonlyArray<Json.JsonObject> =>
  [...signatures].map(PoolCodec.encode)

/** The text of the file. */
export const text = (objects: ReadonlyArray<Json.JsonObject>): string =>
  objects.map((line) => `${JSON.stringify(line)}\n`).join('')

/** The digest of the text. */
export const digest = (content: string): Canonical.Digest => Canonical.ofText(content)
