// The dependency graph of thousands of real functions, from their file, by the command itself. The file is not part of
// the repository; where it is absent the benchmark says so.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Seed } from '@magnet/core'
import { Simulated } from '@magnet/offline'
import { Pools } from '@magnet/pools'

const magnet = fileURLToPath(new URL('../../packages/cli/bin/magnet.js', import.meta.url))
const pool = fileURLToPath(new URL('../../../shared/data/pools/stabletoolbench.apis.jsonl.gz', import.meta.url))

const seconds = (...words) => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [magnet, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`magnet ${words.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}

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

const importing = () => {
  const folder = fileURLToPath(new URL('.', new URL(`file://${pool}`)))
  const documents = readdirSync(join(folder, 'openapi')).map((name) => join(folder, 'openapi', name))
  const out = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
  const taken = seconds(
    'import',
    pool,
    join(folder, 'livemcp.tools.json.gz'),
    ...documents,
    '-o',
    join(out, 'pool.jsonl')
  )
  rmSync(out, { recursive: true })
  return taken
}

export const run = async () => ({
  title: 'Functions without code, and the graph of 2,490 API descriptions',
  rows: [
    { what: 'a simulated call', value: simulated(), unit: 'µs', target: { most: 30 } },
    ...(existsSync(pool)
      ? [
          { what: 'starting the command', value: seconds('--version'), unit: 's', target: { most: 0.2 } },
          {
            what: 'reading the file and building the graph',
            value: seconds('graph', '--pool', pool, '--json'),
            unit: 's',
            target: { most: 5 }
          },
          { what: 'importing all pools, 4,221 functions', value: importing(), unit: 's', target: { most: 8 } }
        ]
      : [{ what: 'no file at ../shared/data/pools: nothing measured', value: 0, unit: '' }])
  ]
})
