/** The category of each function of a pool: its world, in a run of built-in ones. */
import { PoolCodec } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'

/** Categories by function, from the text of `pool.jsonl`. A line that cannot be read is found by `magnet verify`. */
export const of = (pool: string): ReadonlyMap<string, string> =>
  new Map(
    pool.split('\n').flatMap((line): ReadonlyArray<readonly [string, string]> => {
      const decoded = line === '' ? undefined : PoolCodec.decode(parsed(line))
      return decoded !== undefined && isRight(decoded) ? [[decoded.right.name, decoded.right.category]] : []
    })
  )

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
