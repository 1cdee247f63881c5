// Functions without code: a call to one, and the dependency graph of thousands of API descriptions from their file, by the
// command itself. The file is not part of the repository; where it is absent the benchmark says so. `scale.mjs` has all
// files together, and more.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Seed } from '@magnet/core'
import { Simulated } from '@magnet/offline'
import { Pools } from '@magnet/pools'
import * as Documents from './pools/Documents.mjs'
import * as Measured from './pools/Measured.mjs'

const pool = join(Documents.folder, 'pools/stabletoolbench.apis.jsonl.gz')

/** Microseconds of a call to a function without code. */
const simulated = () => {
  const name = 'tools.json'
  const text = readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8')
  const pool = Pools.read({ name, text })
  if (pool._tag === 'Left') throw new Error(pool.left.expected)
  const world = Simulated.world(pool.right.signatures)
  const initial = world.init(Seed.root('bench'))
  const calls = (count) => {
    for (let index = 0; index < count; index++)
      world.step({ function: 'search_books', arguments: { query: 'lamp' } })(initial)
  }
  calls(5000)
  const start = performance.now()
  calls(20_000)
  return ((performance.now() - start) * 1000) / 20_000
}

const graph = async () => {
  const start = await Measured.run(['--version'])
  const { seconds, processor } = await Measured.run(['graph', '--pool', pool, '--json'])
  return [
    { what: 'starting the command', value: start.seconds, unit: 's', target: { most: 0.2 } },
    { what: 'reading the file and building the graph', value: seconds, unit: 's' },
    { what: '  processor time', value: processor, unit: 's', target: { most: 5 } }
  ]
}

export const run = async () => ({
  title: 'Functions without code, and the graph of 2,490 API descriptions',
  rows: [
    { what: 'a simulated call', value: simulated(), unit: 'µs', target: { most: 30 } },
    ...(existsSync(pool)
      ? await graph()
      : [{ what: `no ${pool}: no graph was built (MAGNET_BENCH_DATA names another folder)`, value: 0, unit: '' }])
  ]
})
