/** Pairs by a student that is a model: over real HTTP, killed, out of money, and refusing. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MockModel } from '@magnet/mock-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytes, ended, magnet, type Result, scratch, start } from './Magnet.js'

const size = ['--count', '24', '--seed', '5', '--worlds', 'travel,home,shop', '--quiet']
const wanted = ['synth', ...size, '--pairs', '16', '--pair-scopes', 'decision,conversation']
const student = ['--model', 'student=compatible:box:any', '--samples', '3']

interface Line {
  readonly source: string
  readonly models?: ReadonlyArray<{ readonly role: string; readonly replies: number }>
  readonly sampled?: { readonly turns: number }
}

interface Manifest {
  readonly models: { readonly student?: Readonly<Record<string, { readonly replies: number }>> }
  readonly cost: { readonly replies: number }
  readonly pairs: {
    readonly asked: number
    readonly made: number
    readonly shortfalls: ReadonlyArray<number>
    readonly sources: Readonly<Record<string, number>>
    readonly sampled?: { readonly turns: number }
  }
}

let root = ''
let service: MockModel.MockModel
let whole: Readonly<Record<string, string>> = {}

const environment = ({ url }: { readonly url: string }): Readonly<Record<string, string>> => ({
  MAGNET_BOX_BASE_URL: `${url}/v1`
})
const run = (folder: string, args: ReadonlyArray<string>, at: { readonly url: string } = service): Promise<Result> =>
  magnet([...args, '--out', join(root, folder)], { env: environment(at) })
const lines = (text: string | undefined): ReadonlyArray<Line> =>
  (text ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
const manifest = (files: Readonly<Record<string, string>>): Manifest =>
  JSON.parse(files['manifest.json'] ?? '') as Manifest

beforeAll(async () => {
  root = await scratch()
  service = await MockModel.start()
  const { status, stderr } = await run('whole', [...wanted, ...student])
  expect([status, stderr]).toEqual([0, ''])
  whole = await bytes(join(root, 'whole'))
}, 120_000)
afterAll(() => service.stop())

describe('pairs of a student', { timeout: 240_000 }, () => {
  test('verify, say who made them and what that took, and leave the records as they are', async () => {
    const { status, stdout } = await magnet(['verify', join(root, 'whole')])
    expect([status, stdout]).toEqual([0, expect.stringContaining('nothing is wrong')])
    const all = lines(whole['preference.jsonl'])
    expect(new Set(all.map(({ source }) => source))).toEqual(new Set(['student']))
    const { pairs, models, cost } = manifest(whole)
    expect(pairs.made + pairs.shortfalls.length).toBe(16)
    expect(pairs.sources).toEqual({ student: pairs.made })
    const own = [...all, ...lines(whole['unpaired.jsonl'])]
    expect(own.reduce((sum, one) => sum + (one.sampled?.turns ?? 0), 0)).toBe(pairs.sampled?.turns)
    const replies = own.flatMap((one) => one.models ?? []).reduce((sum, one) => sum + one.replies, 0)
    expect(replies).toBe(models.student?.['compatible:box:any']?.replies)
    expect(cost.replies).toBe(replies)
    await run('plain', ['synth', ...size])
    expect((await bytes(join(root, 'plain')))['sft.jsonl']).toBe(whole['sft.jsonl'])
  })

  test('are the same after kill -9 at any moment, and pay for nothing twice', async () => {
    const slow = await MockModel.start({ latency: 15 })
    try {
      for (const milliseconds of [1500, 2200, 3000]) {
        const child = start([...wanted, ...student, '--concurrency', '3', '--out', join(root, 'killed')], {
          env: environment(slow)
        })
        const end = ended(child)
        await pause(milliseconds)
        child.kill('SIGKILL')
        await end
      }
      expect((await run('killed', [...wanted, ...student], slow)).status).toBe(0)
      expect(await bytes(join(root, 'killed'))).toEqual(whole)
      const { total, distinct } = slow.requests()
      // What was on its way when it was killed may be asked again.
      expect(total - distinct).toBeLessThanOrEqual(9)
    } finally {
      await slow.stop()
    }
  })

  test('do not depend on what goes wrong with the service', async () => {
    const ill = await MockModel.start({ faults: { 429: 0.1, 500: 0.1, reset: 0.05 }, retryAfter: 0 })
    try {
      expect((await run('ill', [...wanted, ...student], ill)).status).toBe(0)
      expect(await bytes(join(root, 'ill'))).toEqual(whole)
    } finally {
      await ill.stop()
    }
  })

  test('stop in order when the money is spent, and go on with more', async () => {
    const config = join(root, 'prices.json')
    await writeFile(config, JSON.stringify({ prices: { 'compatible:box:any': { input: 1, output: 1 } } }))
    const paid = [...wanted, ...student, '--config', config]
    const short = await run('paid', [...paid, '--budget', '0.3', '--concurrency', '2'])
    expect(short.status).toBe(1)
    expect(short.stderr).toMatch(/budget.* of 16 pairs are in/s)
    expect((await magnet(['verify', join(root, 'paid')])).status).toBe(0)
    expect((await run('paid', [...paid, '--budget', '100'])).status).toBe(0)
    const after = await bytes(join(root, 'paid'))
    expect(after['preference.jsonl']).toBe(whole['preference.jsonl'])
  })
})

describe('a student of which nothing comes', { timeout: 240_000 }, () => {
  let mute: MockModel.MockModel
  beforeAll(async () => {
    mute = await MockModel.start({ faults: { refusal: 1 } })
  })
  afterAll(() => mute.stop())

  test('leaves its slots without pairs, each with what was tried', async () => {
    const { status, stdout } = await run('mute', [...wanted.filter((word) => word !== '--quiet'), ...student], mute)
    expect([status, stdout]).toEqual([0, expect.stringContaining('unpaired.jsonl says what was tried')])
    const files = await bytes(join(root, 'mute'))
    expect(lines(files['unpaired.jsonl'])).toHaveLength(16)
    expect(files['preference.jsonl']).toBe('')
    expect(manifest(files).pairs).toMatchObject({
      asked: 16,
      made: 0,
      sources: {}
    })
    expect((await magnet(['verify', join(root, 'mute')])).status).toBe(0)
    // Nothing is asked again for a slot that is settled.
    const before = mute.requests().total
    await run('mute', [...wanted, ...student], mute)
    expect(mute.requests().total).toBe(before)
    expect(await bytes(join(root, 'mute'))).toEqual(files)
  })

  test('is filled up by rules only where that is asked for, and said', async () => {
    await run('filled', [...wanted, ...student, '--pairs-fill', 'corruption'], mute)
    const files = await bytes(join(root, 'filled'))
    expect(manifest(files).pairs).toMatchObject({ made: 16, sources: { corruption: 16 } })
    const { stdout } = await magnet(['report', join(root, 'filled')])
    expect(stdout).toMatch(/made by +corruption 16/)
  })
})

describe('the options of a student', { timeout: 60_000 }, () => {
  test('are estimated before anything is sent', async () => {
    const { stdout, status } = await magnet([...wanted, ...student, '--dry-run', '--json'], {
      env: { MAGNET_BOX_BASE_URL: 'http://127.0.0.1:9/v1' }
    })
    expect(status).toBe(0)
    const estimate = JSON.parse(stdout) as {
      readonly pairs: number
      readonly lines: ReadonlyArray<{
        readonly role: string
        readonly expected: { readonly requests: number }
        readonly most: { readonly requests: number }
      }>
    }
    expect(estimate.pairs).toBe(16)
    const [line] = estimate.lines
    expect(line?.role).toBe('student')
    expect(line?.expected.requests).toBeGreaterThan(16)
    expect(line?.most.requests).toBeGreaterThan(line?.expected.requests ?? 0)
  })

  test('need a student', async () => {
    for (const [flags, words] of [
      [['--samples', '3'], '--samples needs a model'],
      [['--samples', '3', '--model', 'teacher=compatible:box:any'], '--samples needs a student'],
      [['--samples', '0', ...student.slice(0, 2)], '--samples: expected a whole number from 1 to 1000'],
      [['--pairs-fill', 'all', ...student.slice(0, 2)], '--pairs-fill: expected none or corruption']
    ] as const) {
      const { status, stderr } = await magnet(['synth', ...flags, '--out', join(root, 'refused')])
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
    }
  })
})
