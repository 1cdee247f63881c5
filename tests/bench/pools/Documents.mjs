// The documents that pools of any size are made of: the shared ones where they are there, else invented ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import * as Invented from './Invented.mjs'

/** The folder of the shared data: beside the repository, or where MAGNET_BENCH_DATA says. */
export const folder =
  process.env.MAGNET_BENCH_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))

/** Whether the shared data is there. */
const shared = existsSync(join(folder, 'pools'))

const files = () => {
  const pools = join(folder, 'pools')
  const apis = join(pools, 'openapi')
  return [
    ...readdirSync(pools)
      .filter((name) => /\.jsonl?(\.gz)?$/.test(name))
      .map((name) => join(pools, name)),
    ...(existsSync(apis) ? readdirSync(apis).map((name) => join(apis, name)) : [])
  ].toSorted((left, right) => (left < right ? -1 : 1))
}

/** The names and texts of the documents, unpacked. */
export const all = () =>
  shared
    ? files().map((file) => {
        const bytes = readFileSync(file)
        const name = file.split('/').at(-1)
        return name.endsWith('.gz')
          ? { name: name.slice(0, -3), text: gunzipSync(bytes).toString() }
          : { name, text: bytes.toString() }
      })
    : Invented.documents()

/** What the figures are about. */
export const title = shared
  ? 'the real functions of ../shared/data'
  : `invented functions, since there is no ${join(folder, 'pools')} (MAGNET_BENCH_DATA names another folder)`
