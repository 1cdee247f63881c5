import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MockModel } from '@magnet/mock-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytes, magnet, scratch } from './Magnet.js'

const examples = join(import.meta.dirname, '../../docs/examples')
const pool = ['synth', '--pool', join(examples, 'tools.json'), '--quiet']
const model = ['--model', 'tools=openai:any']

const services: Array<MockModel.MockModel> = []
const serve = async (options: MockModel.Options = {}): Promise<Readonly<Record<string, string>>> => {
  const service = await MockModel.start(options)
  services.push(service)
  return { OPENAI_API_KEY: 'key-of-a-test', OPENAI_BASE_URL: `${service.url}/v1` }
}

interface Statistics {
  readonly executors: Readonly<Record<string, { readonly count: number }>>
  readonly fallbacks?: Readonly<Record<string, number>>
}
const manifestOf = async (
  folder: string
): Promise<{ readonly statistics: Statistics; readonly models: object; readonly configuration: object }> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as never

let root = ''
let folder = ''
beforeAll(async () => {
  root = await scratch()
  folder = join(root, 'run')
  const env = await serve()
  const made = await magnet([...pool, ...model, '--count', '12', '--pairs', '3', '--out', folder], { env })
  expect(made).toEqual({ status: 0, stdout: '', stderr: '' })
}, 120_000)
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()))
})

describe('a run whose functions are answered by a model', { timeout: 120_000 }, () => {
  test('says of each call that it was, and counts what the model took', async () => {
    const { statistics, models, configuration } = await manifestOf(folder)
    expect(Object.keys(statistics.executors)).toEqual(['model'])
    expect(statistics.fallbacks).toBeUndefined()
    expect(models).toHaveProperty('tools')
    expect(configuration).toMatchObject({ models: { tools: ['openai:any'] } })
  })

  test('verifies without a model and without its replies', async () => {
    const alone = join(root, 'alone')
    await cp(folder, alone, { recursive: true })
    await rm(join(alone, 'cache.sqlite'), { force: true })
    const verified = await magnet(['verify', alone], {
      env: { OPENAI_API_KEY: '', OPENAI_BASE_URL: 'http://127.0.0.1:9/' }
    })
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/12 records and 3 pairs/)])
  })

  test('gives the same bytes one slot at a time, continued, and with recorded calls in front', async () => {
    const env = await serve()
    const again = join(root, 'again')
    const wanted = [...pool, ...model, '--concurrency', '1', '--out', again]
    expect((await magnet([...wanted, '--count', '5'], { env })).status).toBe(0)
    expect((await magnet([...wanted, '--count', '12', '--pairs', '3'], { env })).status).toBe(0)
    expect(await bytes(again)).toEqual(await bytes(folder))
    const both = join(root, 'both')
    const calls = ['--responses', join(examples, 'calls.jsonl')]
    expect((await magnet([...pool, ...model, ...calls, '--count', '12', '--out', both], { env })).status).toBe(0)
    expect(Object.keys((await manifestOf(both)).statistics.executors)).toEqual(['model', 'recorded'])
    expect((await magnet(['verify', both])).status).toBe(0)
  })

  test('falls back to the simulation, with a typed count, where replies cannot be used', async () => {
    const env = await serve({ faults: { 'wrong-schema': 0.3, refusal: 0.1, '500': 0.05 } })
    const faulty = join(root, 'faulty')
    expect((await magnet([...pool, ...model, '--count', '12', '--out', faulty], { env })).status).toBe(0)
    const { executors, fallbacks = {} } = (await manifestOf(faulty)).statistics
    expect(Object.keys(executors)).toEqual(['model', 'simulated'])
    expect(Object.values(fallbacks).reduce((sum, count) => sum + count, 0)).toBe(executors['simulated']?.count)
    expect(Object.keys(fallbacks).every((one) => ['refused', 'inconsistent', 'unusable_reply'].includes(one))).toBe(
      true
    )
    expect((await magnet(['verify', faulty])).status).toBe(0)
  })

  test.each([
    ['an answer of another form', /\\"fee\\": ?[\d.]+/, '\\"fee\\": \\"free\\"', 'replay.model'],
    ['an identifier of another thing', /\\"book_id\\": ?\\"[^\\]+\\"/, '\\"book_id\\": \\"nobody\\"', 'replay.model'],
    ['a call that it says was simulated', /"executor":"model"/, '"executor":"simulated"', 'replay.output']
  ])('is found out where it is tampered with: %s', async (_name, what, instead, reason) => {
    const at = join(root, 'tampered')
    await cp(folder, at, { recursive: true })
    const text = await readFile(join(at, 'sft.jsonl'), 'utf8')
    const rows = text.split('\n')
    const row = rows.findIndex((one) => what.test(one))
    expect(row).toBeGreaterThanOrEqual(0)
    await writeFile(join(at, 'sft.jsonl'), rows.with(row, (rows[row] ?? '').replace(what, instead)).join('\n'))
    const found = await magnet(['verify', at, '--json'])
    expect(found.status).toBe(1)
    expect(found.stdout).toContain(`"${reason}"`)
  })

  test('is no run that nobody asked a model for: its records are not believed', async () => {
    const at = join(root, 'forged')
    await cp(folder, at, { recursive: true })
    const manifest = await readFile(join(at, 'manifest.json'), 'utf8')
    await writeFile(join(at, 'manifest.json'), manifest.replace(/"tools": \[\s*"openai:any"\s*\]/, '"all": []'))
    const found = await magnet(['verify', at, '--json'])
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('no model answers calls of this run')])
  })

  test('needs functions without code', async () => {
    const env = await serve()
    const worlds = await magnet(['synth', ...model, '--out', join(root, 'worlds')], { env })
    expect([worlds.status, worlds.stderr]).toEqual([2, expect.stringContaining('--model tools=… goes with --pool')])
  })
})
