// From documents to a graph, for a few thousand functions up to a hundred thousand: import makes a pool of them, and the
// graph of it is built and written. Every figure is of the commands themselves. All that is real is read once; more is
// made of it by letting words change places (`pools/Varied.mjs`). MAGNET_BENCH_COPIES=1,3 measures only so many copies.
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as Documents from './pools/Documents.mjs'
import * as Measured from './pools/Measured.mjs'
import * as Varied from './pools/Varied.mjs'

const sizes = (process.env.MAGNET_BENCH_COPIES ?? '1,3,6,13,26').split(',').map(Number)

/** How many lines of a file begin with a text. */
const counted = async (file, text) => {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.startsWith(text)) count += 1
  return count
}

const measured = async (copies) => {
  const folder = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
  try {
    mkdirSync(join(folder, 'documents'))
    const files = []
    for (const documents of Varied.copies(Documents.all(), copies))
      for (const { name, text } of documents) {
        files.push(join(folder, 'documents', name))
        writeFileSync(files.at(-1), text)
      }
    const [pool, graph] = [join(folder, 'pool.jsonl'), join(folder, 'graph.json')]
    const imported = await Measured.run(['import', ...files, '-o', pool])
    const built = await Measured.run(['graph', '--pool', pool, '--out', graph])
    return {
      functions: await counted(pool, '{'),
      edges: await counted(graph, '{"from"'),
      imported,
      built,
      seconds: imported.seconds + built.seconds,
      processor: imported.processor + built.processor,
      memory: Math.max(imported.memory, built.memory)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const limit = (functions) => (functions < 6000 ? 15 : functions < 30_000 && functions > 20_000 ? 90 : undefined)

const rowsOf = (one) => {
  const { functions, edges, imported, built, seconds, processor, memory } = one
  const most = limit(functions)
  return [
    {
      what: `${functions.toLocaleString('en')} functions, from files to graph`,
      value: seconds,
      unit: 's'
    },
    { what: '  of which import', value: imported.seconds, unit: 's' },
    { what: '  of which graph', value: built.seconds, unit: 's' },
    // On a machine with other work the clock says nothing of ours.
    {
      what: '  processor time',
      value: processor,
      unit: 's',
      ...(most === undefined ? {} : { target: { most } })
    },
    { what: '  processor time ÷ n log₂ n', value: (processor * 1e6) / perWork(functions), unit: 'µs' },
    { what: '  edges a function', value: edges / functions, unit: '' },
    {
      what: '  memory at most',
      value: memory,
      unit: 'MiB',
      ...(functions < 6000 ? { target: { most: 1024 } } : {})
    },
    { what: '  memory ÷ n', value: (memory * 1024) / functions, unit: 'KiB' }
  ]
}

const perWork = (functions) => functions * Math.log2(functions)

/** From the smallest pool of copies to the largest: what the start of a program costs no longer counts there. */
const growth = (all) => {
  const large = all.filter(({ functions }) => functions > 10_000)
  const [first, last] = [large[0], large.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  return [
    {
      what: `processor time ÷ n log n, ${last.functions.toLocaleString('en')} ÷ ${first.functions.toLocaleString('en')}`,
      value: last.processor / perWork(last.functions) / (first.processor / perWork(first.functions)),
      unit: '×',
      target: { most: 1.3 }
    },
    {
      what: 'memory ÷ n, the same',
      value: last.memory / last.functions / (first.memory / first.functions),
      unit: '×',
      target: { most: 1.3 }
    },
    {
      what: 'edges ÷ n, the same',
      value: last.edges / last.functions / (first.edges / first.functions),
      unit: '×',
      target: { most: 1.3 }
    }
  ]
}

export const run = async () => {
  const all = []
  for (const copies of sizes) all.push(await measured(copies))
  return { title: `From files to graph: ${Documents.title}`, rows: [...all.flatMap(rowsOf), ...growth(all)] }
}
