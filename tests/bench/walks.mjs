// A million walks with Merge, Insert and Split over the graph of thousands of functions, streamed to disk: as a program of
// a user's own makes them (`pools/Walks.mjs`), and as `magnet paths` does, whose walks are weighed and begin where a person
// would. The memory of the first does not grow with their number. MAGNET_BENCH_WALKS=10000 stops earlier.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, closeSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as Documents from './pools/Documents.mjs'
import * as Measured from './pools/Measured.mjs'

const most = Number(process.env.MAGNET_BENCH_WALKS ?? 1_000_000)
const marks = [10_000, 100_000, 1_000_000].filter((walks) => walks <= most)
const written = (count) => count.toLocaleString('en')

const streamed = (pool, out) => {
  const script = fileURLToPath(new URL('pools/Walks.mjs', import.meta.url))
  const child = spawnSync(process.execPath, [script, pool, out, ...marks.map(String)], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return { ...JSON.parse(child.stdout), bytes: statSync(out).size }
}

const rows = ({ functions, edges, marks: found, bytes }) => [
  { what: `functions of the graph, of ${Documents.title}`, value: functions, unit: '' },
  { what: 'edges', value: edges, unit: '' },
  { what: 'calls a path', value: found.at(-1).calls, unit: '' },
  { what: 'edits a path', value: found.at(-1).edits, unit: '' },
  ...found.flatMap(({ walks, seconds, processor, memory }) => [
    { what: `${written(walks)} walks, by the clock`, value: seconds, unit: 's' },
    { what: '  a second of processor time', value: walks / processor, unit: '/s' },
    { what: '  resident memory then', value: memory, unit: 'MiB' }
  ]),
  { what: 'written', value: bytes / 2 ** 20, unit: 'MiB' },
  ...(found.length < 2
    ? []
    : [
        {
          what: `memory at ${written(found.at(-1).walks)} ÷ at ${written(found[0].walks)}`,
          value: found.at(-1).memory / found[0].memory,
          unit: '×',
          target: { most: 1.3 }
        }
      ])
]

const paths = async (title, words, count, out) => {
  const [few, many] = [await walked(words, count / 10, out), await walked(words, count, out)]
  return [
    { what: `magnet paths ${title}, ${written(count)}`, value: many.seconds, unit: 's' },
    { what: '  a second of processor time', value: (count * 0.9) / (many.processor - few.processor), unit: '/s' },
    { what: '  memory at most', value: many.memory, unit: 'MiB' },
    { what: '  memory ÷ that of a tenth', value: many.memory / few.memory, unit: '×', target: { most: 1.3 } }
  ]
}

const walked = async (words, count, out) => {
  const output = openSync(out, 'w')
  try {
    return await Measured.run(['paths', ...words, '--count', String(count), '--json'], { output })
  } finally {
    closeSync(output)
  }
}

export const run = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
  try {
    mkdirSync(join(folder, 'documents'))
    const files = Documents.all().map(({ name, text }) => {
      const file = join(folder, 'documents', name)
      writeFileSync(file, text)
      return file
    })
    const [pool, out] = [join(folder, 'pool.jsonl'), join(folder, 'walks.jsonl')]
    await Measured.run(['import', ...files, '-o', pool])
    return {
      title: 'Walks with operations, streamed to disk',
      rows: [
        ...rows(streamed(pool, out)),
        ...(await paths('over the pool', ['--pool', pool], Math.min(2000, most), out)),
        ...(await paths('over the built-in worlds', [], Math.min(20_000, most), out))
      ]
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
