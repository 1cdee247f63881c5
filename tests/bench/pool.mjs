// The dependency graph of thousands of real functions, from their file, by the command itself. The file is not part of
// the repository; where it is absent the benchmark says so.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const magnet = fileURLToPath(new URL('../../packages/cli/bin/magnet.js', import.meta.url))
const pool = fileURLToPath(new URL('../../../shared/data/pools/stabletoolbench.apis.jsonl.gz', import.meta.url))

const seconds = (...words) => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [magnet, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`magnet ${words.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}

export const run = async () => ({
  title: 'The graph of 2,490 API descriptions',
  rows: existsSync(pool)
    ? [
        { what: 'starting the command', value: seconds('--version'), unit: 's', target: { most: 0.2 } },
        {
          what: 'reading the file and building the graph',
          value: seconds('graph', '--pool', pool, '--json'),
          unit: 's',
          target: { most: 5 }
        }
      ]
    : [{ what: 'no file at ../shared/data/pools: nothing measured', value: 0, unit: '' }]
})
