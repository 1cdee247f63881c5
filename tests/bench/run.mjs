// `npm run bench`: every other module of this folder, each in a process of its own, as a table and as `result.json`.
//
// A benchmark exports `run(): Promise<{ title, rows }>`; a row is `{ what, value, unit, target? }`. What counts are
// ratios within one run: a row with a target (`{ least }` or `{ most }`) is judged, the others give the picture.
// With names as arguments, only those: `npm run bench -- derivations`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const self = 'run.mjs'

/** Runs one benchmark here and leaves its result in a file: its standard output is its own. */
const here = async (file, result) => {
  const { run } = await import(new URL(file, import.meta.url).href)
  writeFileSync(result, JSON.stringify(await run()))
}

/** Runs one benchmark in a fresh process, so that none warms up or crowds another. */
const apart = (file) => {
  const scratch = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
  const result = join(scratch, 'result.json')
  try {
    const child = spawnSync(process.execPath, ['--expose-gc', join(folder, self), '--one', file, result], {
      stdio: ['ignore', 'inherit', 'inherit']
    })
    return child.status === 0 ? JSON.parse(readFileSync(result, 'utf8')) : undefined
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

const met = ({ value, target }) =>
  target === undefined || (value >= (target.least ?? -Infinity) && value <= (target.most ?? Infinity))

const line = (row) => [
  row.what,
  number.format(row.value),
  row.unit,
  row.target === undefined
    ? ''
    : `${met(row) ? 'ok  ' : 'MISS'} ${row.target.least === undefined ? `at most ${row.target.most}` : `at least ${row.target.least}`}`
]

/** Columns as wide as their widest cell; figures to the right. */
const table = (rows) => {
  const lines = rows.map(line)
  const width = (column) => Math.max(...lines.map((cells) => cells[column].length))
  const [what, value, unit] = [width(0), width(1), width(2)]
  return lines
    .map((cells) => `  ${cells[0].padEnd(what)}  ${cells[1].padStart(value)} ${cells[2].padEnd(unit)}  ${cells[3]}`)
    .map((text) => text.trimEnd())
    .join('\n')
}

const all = () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file !== self)
  const asked = process.argv.slice(2)
  const chosen = files.filter((file) => asked.length === 0 || asked.includes(file.slice(0, -'.mjs'.length)))
  if (chosen.length === 0) {
    console.error(`There is no such benchmark. There are: ${files.map((file) => file.slice(0, -4)).join(', ')}.`)
    return 2
  }
  const results = []
  for (const file of chosen) {
    const result = apart(file)
    if (result === undefined) console.log(`${file}: failed`)
    else console.log(`${result.title}\n${table(result.rows)}\n`)
    results.push({ file, ...result, ok: result?.rows.every(met) ?? false })
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`)
  console.log('Written to tests/bench/result.json')
  return results.every(({ ok }) => ok) ? 0 : 1
}

if (process.argv[2] === '--one') await here(process.argv[3], process.argv[4])
else process.exitCode = all()
