// Categories by clustering, against those that documents say and that are hidden from it. The files are not part of the
// repository; where they are absent the benchmark says so.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Content } from '@magnet/import'
import { Agreement, Labels, Pools } from '@magnet/pools'
import { Effect } from 'effect'

const folder = fileURLToPath(new URL('../../../shared/data/pools/', import.meta.url))
const files = {
  ToolBench: 'stabletoolbench.apis.jsonl.gz',
  'Spotify, tags': 'openapi/spotify.openapi.yml',
  'DocuSign, tags': 'openapi/docusign_esignature.swagger2.json.gz'
}

const signatures = async (file) => {
  const bytes = readFileSync(`${folder}${file}`)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  const gathered = Pools.gather([await Effect.runPromise(Content.source(file, text))], {
    sameName: 'rename',
    unsayable: 'keep'
  })
  if (gathered._tag === 'Left') throw new Error(JSON.stringify(gathered.left))
  return gathered.right.signatures
}

const measured = async ([title, file]) => {
  const known = await signatures(file)
  const hidden = known.map((one) => ({ ...one, category: '' }))
  const start = performance.now()
  const found = Labels.fill(hidden)
  const taken = performance.now() - start
  const { purity, information, rand } = Agreement.of(found.map(({ category }, at) => [category, known[at].category]))
  const count = (some) => new Set(some.map(({ category }) => category)).size
  const what = `${title}: ${known.length} functions, ${count(known)} categories, ${count(found)} found`
  return [
    { what, value: taken, unit: 'ms' },
    { what: '  purity', value: purity, unit: '' },
    { what: '  normalised mutual information', value: information, unit: '', target: { least: 0.4 } },
    { what: '  adjusted Rand index', value: rand, unit: '', target: { least: 0.1 } }
  ]
}

/** Copies of real functions, as many as asked for, each copy of a service a service of its own. */
const many = async (count) => {
  const some = (await signatures(files.ToolBench)).map((one) => ({ ...one, category: '' }))
  const copies = Array.from({ length: count }, (_, at) => {
    const one = some[at % some.length]
    return { ...one, toolClass: `${one.toolClass} ${Math.floor(at / some.length)}` }
  })
  const start = performance.now()
  Labels.fill(copies)
  return performance.now() - start
}

export const run = async () => ({
  title: 'Categories by clustering',
  rows: existsSync(folder)
    ? [
        ...(await Promise.all(Object.entries(files).map(measured))).flat(),
        { what: '5,000 functions', value: await many(5000), unit: 'ms', target: { most: 2000 } },
        { what: '20,000 functions', value: await many(20_000), unit: 'ms', target: { most: 8000 } }
      ]
    : [{ what: 'pools of real functions: not there', value: 0, unit: '' }]
})
