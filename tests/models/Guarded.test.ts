import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault, MockModel } from '@magnet/mock-model'
import { afterEach, describe, expect, test } from 'vitest'
import * as Asking from './Asking.js'

const key = 'sk-this-is-the-key-of-the-test-0123'
const names = ['openai:any', 'google:any', 'compatible:local:any'] as const

let running: ReadonlyArray<MockModel.MockModel> = []
afterEach(async () => {
  await Promise.all(running.map(async (service) => service.stop()))
  running = []
})

const serve = async (options: MockModel.Options): Promise<MockModel.MockModel> => {
  const service = await MockModel.start(options)
  running = [...running, service]
  return service
}

const scratch = async (): Promise<string> => mkdtemp(join(tmpdir(), 'magnet-asking-'))

const asking = async (
  service: MockModel.MockModel,
  folder: string,
  more: Partial<Asking.Session> = {}
): Promise<Asking.Outcome> =>
  Asking.session({
    url: service.url,
    key,
    name: 'compatible:local:any',
    cache: join(folder, 'cache.sqlite'),
    requests: 60,
    width: 16,
    ...more
  })

/** Faults that pass: the same request asked again may be answered. */
const passing = Object.fromEntries(
  Fault.kinds.filter((kind) => Fault.of(kind) === 'service').map((kind) => [kind, 0.2 / 9])
) as Fault.Rates

describe.each(names)('a session with %s', (name) => {
  test(
    'gets the replies of a service without faults through one with many, and accounts for each',
    { timeout: 60_000 },
    async () => {
      const calm = await asking(await serve({}), await scratch(), { name })
      expect(calm.replies.filter((reply) => '_tag' in reply)).toEqual([])
      const service = await serve({ faults: passing, retryAfter: 0, slow: 50, seed: 3 })
      const { replies, lines } = await asking(service, await scratch(), { name, callTimeout: 3 })
      expect(replies).toEqual(calm.replies)
      const { slow: _, ...faults } = service.requests().faults
      const sum = (counts: Readonly<Record<string, number>>): number =>
        Object.values(counts).reduce((so, count) => so + count, 0)
      expect(sum(faults)).toBeGreaterThan(5)
      expect(lines.reduce((so, line) => so + sum(line.faults), 0)).toBe(sum(faults))
      expect(lines.reduce((so, line) => so + line.retries, 0)).toBe(sum(faults))
    }
  )

  test('asks nothing again that it was answered', async () => {
    const service = await serve({ faults: { 'wrong-schema': 0.2, refusal: 0.1, filter: 0.3 } })
    const folder = await scratch()
    const first = await asking(service, folder, { name })
    const sent = service.requests().total
    const second = await asking(service, folder, { name })
    expect(second.replies).toEqual(first.replies)
    expect(first.replies.filter((reply) => '_tag' in reply).length).toBeGreaterThan(3)
    expect([sent, service.requests().total]).toEqual([60, 60])
  })
})

describe('a session', () => {
  test('stops for a service that fails, with one message', { timeout: 30_000 }, async () => {
    const { replies, notices } = await asking(await serve({ faults: { 500: 1 } }), await scratch(), { probing: 3 })
    expect(new Set(replies.map((reply) => ('_tag' in reply ? reply._tag : 'reply')))).toEqual(new Set(['Stopped']))
    expect(notices).toMatchObject([{ _tag: 'Paused' }, { _tag: 'Stopped' }])
  })

  test('spends no more than its budget, and goes on with another', async () => {
    const service = await serve({})
    const folder = await scratch()
    const all = await asking(await serve({}), await scratch())
    const first = await asking(service, folder, { budget: 0.003 })
    const answered = first.replies.filter((reply) => !('_tag' in reply)).length
    expect(first.spent).toBeLessThanOrEqual(0.003)
    expect(answered).toBeGreaterThan(10)
    expect(answered).toBeLessThan(60)
    expect(service.requests().total).toBe(answered)
    const second = await asking(service, folder, { budget: 1 })
    expect(second.replies).toEqual(all.replies)
    expect(service.requests().total).toBe(60)
  })

  test('writes and says its key nowhere', { timeout: 60_000 }, async () => {
    const folder = await scratch()
    const faults = Object.fromEntries(Fault.kinds.map((kind) => [kind, 0.5 / Fault.kinds.length])) as Fault.Rates
    for (const name of names) {
      const service = await serve({ faults, retryAfter: 0, slow: 10, seed: 5 })
      const outcome = await asking(service, folder, { name, callTimeout: 1 })
      expect(JSON.stringify(outcome)).not.toContain(key)
    }
    const files = await readdir(folder)
    expect(files).toContain('cache.sqlite')
    for (const file of files) expect((await readFile(join(folder, file))).includes(key)).toBe(false)
  })
})

test(
  'a session that is killed, again and again, repeats at most what was on its way',
  { timeout: 120_000 },
  async () => {
    const service = await serve({ latency: 30 })
    const folder = await scratch()
    const [requests, width] = [120, 8]
    const of = {
      url: service.url,
      key,
      name: 'compatible:local:any',
      cache: join(folder, 'cache.sqlite'),
      requests,
      width
    }
    const program = fileURLToPath(new URL('killed.mjs', import.meta.url))
    let kills = 0
    for (; kills < 10; kills++) {
      const before = service.requests().total
      const child = spawn(process.execPath, [program, JSON.stringify(of)], {
        stdio: ['ignore', 'ignore', 'inherit']
      })
      const closed = once(child, 'close')
      // Killed in the middle of its work, wherever that is.
      const many = before + 3 + ((kills * 7) % 11)
      const watch = setInterval(() => {
        if (service.requests().total >= many) child.kill('SIGKILL')
      }, 3)
      await closed
      clearInterval(watch)
      if (child.signalCode === null) break
    }
    const last = await asking(service, folder, { requests, width })
    const whole = await asking(await serve({}), await scratch(), { requests, width })
    expect(last.replies).toEqual(whole.replies)
    const { total, distinct } = service.requests()
    expect(kills).toBeGreaterThan(5)
    expect(distinct).toBe(requests)
    expect(total - distinct).toBeLessThanOrEqual(kills * width)
  }
)
