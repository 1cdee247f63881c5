import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MockModel } from '@magnet/mock-model'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bytes, ended, magnet, scratch, start } from './Magnet.js'

const key = 'sk-secret-4f1d9c'
let root = ''
beforeAll(async () => {
  root = await scratch()
})

const services: Array<MockModel.MockModel> = []
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()))
})

const serve = async (options: MockModel.Options = {}): Promise<MockModel.MockModel> => {
  const service = await MockModel.start(options)
  services.push(service)
  return service
}

/** All providers at one service. */
const environment = ({ url }: { readonly url: string }): Readonly<Record<string, string>> => ({
  OPENAI_API_KEY: key,
  OPENAI_BASE_URL: `${url}/v1`,
  GOOGLE_GENERATIVE_AI_API_KEY: key,
  GOOGLE_BASE_URL: `${url}/v1beta`,
  MAGNET_BOX_BASE_URL: `${url}/v1`
})

/** As when nothing is set up. */
const bare = { OPENAI_API_KEY: '', GOOGLE_GENERATIVE_AI_API_KEY: '', MAGNET_BOX_BASE_URL: '' }

const small = ['synth', '--worlds', 'travel', '--quiet']

interface Telemetry {
  readonly sessions: ReadonlyArray<{
    readonly ended: string
    readonly models: ReadonlyArray<{
      readonly calls: number
      readonly replies: number
      readonly faults: Readonly<Record<string, number>>
    }>
  }>
}

const telemetry = async (folder: string): Promise<Telemetry> =>
  JSON.parse(await readFile(join(folder, 'telemetry.json'), 'utf8')) as Telemetry

describe('a run over a model', { timeout: 240_000 }, () => {
  test.each([
    ['openai:any', 'execute-first'],
    ['google:any', 'execute-first'],
    ['compatible:box:any', 'execute-first'],
    ['openai:any', 'query-first'],
    ['openai:any', 'paraphrase']
  ])('by %s, %s, makes records that verify, and says who made what', async (model, strategy) => {
    const folder = join(root, `${model.replaceAll(':', '-')}-${strategy}`)
    const env = environment(await serve())
    const made = await magnet([...small, '--count', '4', '--model', model, '--strategy', strategy, '--out', folder], {
      env
    })
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' })
    expect((await magnet(['verify', folder])).status).toBe(0)
    const manifest = JSON.parse((await bytes(folder))['manifest.json'] ?? '') as {
      readonly records: number
      readonly models: object
      readonly prompts: object
      readonly cost: { readonly replies: number }
      readonly configuration: object
    }
    expect(manifest.records).toBeGreaterThan(0)
    expect(manifest.configuration).toMatchObject({ strategy, models: { all: [model] } })
    expect(JSON.stringify(manifest.models)).toContain(model)
    expect(manifest.prompts).toHaveProperty('back-translation')
    expect(manifest.cost.replies).toBeGreaterThan(0)
  })

  test('that is killed again and again pays for no reply twice, gives the same bytes, and writes no key', async () => {
    const service = await serve({ latency: 20 })
    const env = environment(service)
    const wanted = [...small, '--count', '12', '--concurrency', '8', '--model', 'openai:any']
    const whole = join(root, 'whole')
    expect((await magnet([...wanted, '--out', whole], { env })).status).toBe(0)
    service.reset()
    const folder = join(root, 'killed')
    const delays = [450, 500, 550, 600, 700]
    for (const delay of delays) {
      const child = start([...wanted, '--out', folder], { env })
      const end = ended(child)
      await pause(delay)
      child.kill('SIGKILL')
      await end
    }
    expect(await magnet([...wanted, '--out', folder], { env })).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await bytes(folder)).toEqual(await bytes(whole))
    const { total, distinct, mostInFlight } = service.requests()
    expect(total - distinct).toBeLessThanOrEqual(delays.length * mostInFlight)
    for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'latin1')).not.toContain(key)
  })

  test('comes through a bad day, and accounts for every fault', async () => {
    const service = await serve({
      faults: { '429': 0.04, '500': 0.03, reset: 0.03, truncated: 0.03, refusal: 0.02, 'text-arguments': 0.02 }
    })
    const folder = join(root, 'faulty')
    const { status } = await magnet([...small, '--count', '10', '--model', 'openai:any', '--out', folder], {
      env: environment(service)
    })
    expect(status).toBe(0)
    const [session] = (await telemetry(folder)).sessions
    const lines = session?.models ?? []
    const sum = (kind: string): number => lines.reduce((so, { faults }) => so + (faults[kind] ?? 0), 0)
    const counted = service.requests()
    expect(lines.reduce((so, { calls }) => so + calls, 0)).toBe(counted.total)
    expect(sum('RateLimited')).toBe(counted.faults['429'] ?? 0)
    expect(sum('Refused')).toBe(counted.faults.refusal ?? 0)
    for (const { calls, replies, faults } of lines)
      expect(calls).toBe(replies + Object.values(faults).reduce((so, count) => so + count, 0))
    expect((await magnet(['verify', folder])).status).toBe(0)
  })

  test('stops in order when its budget is used up, and goes on with a larger one', async () => {
    const env = environment(await serve())
    const wanted = [...small, '--count', '12', '--concurrency', '2', '--strategy', 'paraphrase', '--model']
    const model = 'openai:gpt-5-mini'
    const whole = join(root, 'unlimited')
    expect((await magnet([...wanted, model, '--out', whole], { env })).status).toBe(0)
    const folder = join(root, 'budget')
    const short = await magnet([...wanted, model, '--budget', '0.03', '--out', folder], { env })
    expect(short.status).toBe(1)
    expect(short.stderr).toMatch(
      /^magnet: The budget of \$0\.03 is used up: .* larger budget .* of 12 slots are in .*\n$/
    )
    expect((await telemetry(folder)).sessions.map((session) => session.ended)).toEqual(['halted'])
    // The cap is that of the run, and not of each session.
    const again = await magnet([...wanted, model, '--budget', '0.03', '--out', folder], { env })
    expect(again.status).toBe(1)
    expect((await magnet([...wanted, model, '--budget', '3', '--out', folder], { env })).status).toBe(0)
    expect(await bytes(folder)).toEqual(await bytes(whole))
  })

  test('stops with one message when the service does not answer', async () => {
    const service = await serve({ faults: { '503': 1 } })
    const { status, stderr } = await magnet(
      [...small, '--count', '4', '--model', 'openai:any', '--outage', '2', '--out', join(root, 'gone')],
      { env: environment(service) }
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^magnet: [^\n]*openai:any did not answer for 2 s[^\n]*\n$/)
  })
})

describe('an estimate', { timeout: 60_000 }, () => {
  test('says by stage and role what would be asked, and asks nothing', async () => {
    const service = await serve()
    const folder = join(root, 'estimated')
    const args = [...small, '--count', '200', '--model', 'openai:gpt-5-mini', '--dry-run', '--out', folder]
    const { status, stdout } = await magnet(args, { env: { ...environment(service), ...bare } })
    expect(status).toBe(0)
    for (const words of ['judge', 'back', 'forth', 'teacher', 'total', 'at most', '$']) expect(stdout).toContain(words)
    expect(service.requests().total).toBe(0)
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
    const { stdout: json } = await magnet([...args, '--json'], { env: bare })
    const told = JSON.parse(json) as Record<'expected' | 'most', { readonly usd: number; readonly requests: number }>
    expect(told.expected.requests).toBeGreaterThan(1000)
    expect(told.most.usd).toBeGreaterThan(told.expected.usd)
  })
})

describe('what is wrong is said before anything is asked', { timeout: 60_000 }, () => {
  test.each([
    [['--model', 'openai:any'], 'set OPENAI_API_KEY'],
    [['--model', 'compatible:box:any'], 'set MAGNET_BOX_BASE_URL'],
    [['--model', 'gpt-5'], 'PROVIDER:ID'],
    [['--model', 'techer=openai:any'], 'teacher'],
    [['--strategy', 'query-first'], '--strategy needs a model'],
    [['--budget', '5'], '--budget needs a model'],
    [['--model', 'openai:any', '--budget', 'five'], '--budget: expected an amount of US dollars']
  ])('%j', async (args, words) => {
    const { status, stderr } = await magnet([...small, ...args, '--out', join(root, 'wrong')], { env: bare })
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a budget without a price, unless the configuration has it', async () => {
    const env = environment(await serve())
    const wanted = [...small, '--count', '2', '--strategy', 'paraphrase', '--model', 'compatible:box:any']
    const refused = await magnet([...wanted, '--budget', '5', '--out', join(root, 'unpriced')], { env })
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('compatible:box:any is not known')
    const config = join(root, 'magnet.config.json')
    await writeFile(config, JSON.stringify({ prices: { 'compatible:box:any': { input: 0, output: 0 } } }))
    const { status } = await magnet([...wanted, '--budget', '5', '--config', config, '--out', join(root, 'priced')], {
      env
    })
    expect(status).toBe(0)
  })
})
