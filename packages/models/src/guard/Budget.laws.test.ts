import type { Model } from '@magnet/synth'
import { Effect, Fiber } from 'effect'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  all,
  broken,
  denied,
  garbled,
  lost,
  refused,
  reply,
  request,
  scripted,
  timed,
  value
} from '../../test/Scripted.js'
import * as Budget from './Budget.js'
import * as Prices from './Prices.js'

const price = { input: 1, output: 10 }
const one = Budget.bound(price, request()) / 1e9

const outcome: fc.Arbitrary<Model.Reply | Model.ModelError> = fc.oneof(
  fc
    .record({ input: fc.integer({ min: 1, max: 150 }), output: fc.integer({ min: 0, max: 100 }) })
    .map((usage) => reply('Hi', usage)),
  fc.constantFrom(broken, lost, refused, garbled, denied())
)

describe('a budget', () => {
  test('law: what is spent and set aside never exceeds it, and nothing stays set aside', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(outcome, fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.2, max: 30, noNaN: true }),
        async (script, times) => {
          const budget = Budget.make(one * times)
          let most = 0
          const { model } = scripted(
            (asked) => {
              most = Math.max(most, budget.spent() + budget.reserved())
              return script[asked.seed]?.[0] ?? reply()
            },
            (index) => script[index]?.[1] ?? 0
          )
          const requests = script.map((_, index) => request(index))
          await timed(30, all(budget.guard(price)(model), requests))
          expect(most).toBeLessThanOrEqual(budget.cap)
          expect(budget.spent()).toBeLessThanOrEqual(budget.cap)
          expect(budget.reserved()).toBe(0)
        }
      ),
      { numRuns: 60 }
    )
  })

  test('law: it is used up as far as requests can use it, whatever waits for whom', async () => {
    const usage = { input: 100, output: 20 }
    const cost = Prices.nano(price, usage)
    const budget = Budget.make(one * 3)
    const { model, sent } = scripted(() => reply('Hi', usage), 100)
    await timed(
      60,
      all(
        budget.guard(price)(model),
        Array.from({ length: 50 }, (_, index) => request(index))
      )
    )
    expect(budget.spent()).toBe(sent.length * cost)
    expect(budget.cap - budget.spent()).toBeLessThan(one * 1e9)
  })

  test('sends nothing that could pass it', async () => {
    const { model, sent } = scripted(() => reply())
    const refusal = value(
      await timed(
        1,
        Budget.make(one * 0.9)
          .guard(price)(model)
          .ask(request())
      )
    )
    expect(refusal).toMatchObject({ _tag: 'OverBudget', detail: expect.stringContaining('$0.00 is used up') as string })
    expect(sent).toHaveLength(0)
  })

  test.each<[string, Model.Reply | Model.ModelError, number]>([
    ['a reply, by what it took', reply('Hi', { input: 3, output: 2 }), 23_000],
    ['a reply that nobody counted, at its bound', reply('Hi', { input: 0, output: 0 }), one * 1e9],
    ['what was declined, by what it took', refused, 20_000],
    ['what the service did not do, not at all', broken, 0],
    ['what was lost on the way, at its bound', lost, one * 1e9]
  ])('counts %s', async (_, answer, nano) => {
    const budget = Budget.make(1)
    await timed(
      1,
      budget
        .guard(price)(scripted(() => answer).model)
        .ask(request())
    )
    expect(budget.spent()).toBeCloseTo(nano)
  })

  test('counts a request that was interrupted at its bound, and one that was not sent not at all', async () => {
    const budget = Budget.make(one * 1.5)
    const guarded = budget.guard(price)(scripted(() => reply(), 1e6).model)
    const fibers = [guarded.ask(request(1)), guarded.ask(request(2))].map((ask) => Effect.runFork(ask))
    await Effect.runPromise(Effect.sleep(5))
    for (const fiber of fibers.toReversed()) await Effect.runPromise(Fiber.interrupt(fiber))
    expect([budget.spent(), budget.reserved()]).toEqual([one * 1e9, 0])
  })
})
