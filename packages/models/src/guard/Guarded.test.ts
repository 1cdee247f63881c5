import type { Use } from '@magnet/core'
import { Occasion } from '@magnet/synth'
import { Effect } from 'effect'
import { describe, expect, test } from 'vitest'
import {
  all,
  broken,
  garbled,
  lost,
  reply,
  request,
  scripted,
  type Scripted,
  timed,
  value
} from '../../test/Scripted.js'
import * as Budget from './Budget.js'
import * as Cache from './Cache.js'
import * as Guarded from './Guarded.js'
import * as Ledger from './Ledger.js'

const price = { input: 1, output: 10 }
const bound = Budget.bound(price, request()) / 1e9

const options = (script: Scripted): Guarded.Options<never> => ({
  roles: { all: [{ model: 'test:a', weight: 1 }], own: {} },
  connect: () => Effect.succeed(script.model),
  prices: { 'test:a': price }
})

const requests = (count: number): ReadonlyArray<ReturnType<typeof request>> =>
  Array.from({ length: count }, (_, index) => request(index))

const guarded = (script: Scripted, more: Partial<Guarded.Options<never>> = {}): Guarded.Guarded =>
  Effect.runSync(Guarded.make({ ...options(script), ...more }))

describe('a guarded model', () => {
  test('gets every reply through faults, and accounts for each of them', async () => {
    const script = scripted((_, index) => (index % 3 === 0 ? broken : index % 7 === 0 ? lost : reply()), 20)
    const { model, ledger } = guarded(script)
    const replies = value(await timed(120, all(model, [...requests(100), ...requests(10)])))
    expect(replies).toEqual([...requests(100), ...requests(10)].map(() => reply()))
    const [line] = ledger.lines()
    expect(line).toMatchObject({ role: 'back', model: 'test:a', calls: script.sent.length, replies: 100, shared: 10 })
    expect(line?.faults).toEqual({ Unavailable: script.sent.length - 100 })
    expect(line?.retries).toBe(script.sent.length - 100)
    expect(line?.usd).toBeCloseTo((100 * (10 * 1 + 5 * 10)) / 1e6)
    expect(line?.calls).toBe((line?.replies ?? 0) + (line?.faults.Unavailable ?? 0))
    expect(ledger.open()).toBe(0)
  })

  test('stops in order when its budget is used up, and goes on with another', async () => {
    const cache = Cache.memory()
    const first = scripted(() => reply(), 100)
    const one = guarded(first, { cache, budget: bound * 2 })
    const seen: Array<number> = []
    const asking = (of: Guarded.Guarded): Effect.Effect<unknown, unknown> =>
      Effect.forEach(
        requests(30),
        (each) => Effect.tap(of.model.ask(each), () => Effect.sync(() => seen.push(each.seed))),
        { concurrency: 8 }
      )
    expect(value(await timed(60, asking(one)))).toMatchObject({ _tag: 'OverBudget' })
    expect(one.spent()).toBeLessThanOrEqual(bound * 2)
    const before = first.sent.length
    expect(seen).toHaveLength(before)
    expect(before).toBeGreaterThan(2)
    const second = scripted(() => reply(), 100)
    expect(value(await timed(60, asking(guarded(second, { cache, budget: 1 }))))).toHaveLength(30)
    expect(second.sent).toHaveLength(30 - before)
  })

  test('says of all requests that the run has to end where a service keeps failing', async () => {
    const script = scripted(() => broken, 10)
    const { model } = guarded(script)
    const replies = value(await timed(60, all(model, requests(20))))
    expect(replies).toEqual(requests(20).map(() => expect.objectContaining({ _tag: 'Stopped' }) as unknown))
  })

  test('needs the price of every model for a budget', () => {
    const script = scripted(() => reply())
    const made = Effect.runSync(Effect.flip(Guarded.make({ ...options(script), prices: {}, budget: 5 })))
    expect(made.message).toContain('test:a')
    expect(Effect.runSync(Guarded.make({ ...options(script), prices: {} })).spent()).toBe(0)
  })

  test('says for each attempt what its replies took, also where the cache had them', async () => {
    const uses: Array<Use.Use> = []
    const { model } = guarded(scripted((asked) => (asked.seed === 2 ? garbled : reply())))
    for (const seed of [1, 1, 2])
      await timed(1, Effect.provideService(model.ask(request(seed)), Occasion, { used: (use) => uses.push(use) }))
    const use = { role: 'back', model: 'test:a', replies: 1 }
    expect(uses).toEqual([
      { ...use, input: 10, output: 5 },
      { ...use, input: 10, output: 5 },
      { ...use, input: 10, output: 1 }
    ])
  })

  test('counts what takes too long as such', async () => {
    const { model, ledger } = guarded(
      scripted(() => reply(), 5000),
      { callTimeout: 1, retry: { attempts: 2 } }
    )
    expect(value(await timed(20, model.ask(request())))).toMatchObject({ _tag: 'TimedOut' })
    expect(Ledger.total(ledger.lines())).toMatchObject({ calls: 2, faults: 2, retries: 1, replies: 0 })
  })
})
