import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, limited, reply, request, scripted, timed } from '../../test/Scripted.js'
import * as Key from './Key.js'
import * as Limits from './Limits.js'
import * as Pace from './Pace.js'

const requests = (count: number): ReadonlyArray<ReturnType<typeof request>> =>
  Array.from({ length: count }, (_, index) => request(index))

describe('limits', () => {
  test('hold how many are on their way at once', async () => {
    const { model, sent, most } = scripted(() => reply(), 1000)
    await timed(6, all(Limits.make({ concurrency: 4 })(model), requests(20)))
    expect(most()).toBe(4)
    expect(sent).toHaveLength(20)
  })

  test('hold the requests of a minute', async () => {
    const { model, sent } = scripted(() => reply())
    await timed(60, all(Limits.make({ requests: 120 })(model), requests(300)))
    expect(sent.length).toBeGreaterThan(115)
    expect(sent.length).toBeLessThanOrEqual(124)
  })

  test('count what a reply took instead of what it might have taken', async () => {
    const one = request(1, { maxTokens: 1000 })
    const tokens = 60 * (Key.tokens(one) / 4 + 1000)
    const often = scripted(() => reply('Hi', { input: 10, output: 10 }))
    await timed(
      60,
      all(
        Limits.make({ tokens, concurrency: 1 })(often.model),
        requests(400).map(({ seed }) => ({ ...one, seed }))
      )
    )
    const rarely = scripted(() => reply('Hi', { input: Key.tokens(one) / 4, output: 1000 }))
    await timed(
      60,
      all(
        Limits.make({ tokens, concurrency: 1 })(rarely.model),
        requests(400).map(({ seed }) => ({ ...one, seed }))
      )
    )
    expect(rarely.sent.length).toBeLessThan(65)
    expect(often.sent.length).toBeGreaterThan(300)
  })

  test('shrink once for a burst of refusals, and grow again with replies', async () => {
    const widths: Array<number> = []
    const { model } = scripted((_, index) => (index < 16 ? limited() : reply()), 100)
    const guarded = Limits.make({ concurrency: 16, onWidth: (width) => widths.push(width) })(model)
    await timed(20, all(guarded, requests(200)))
    expect(widths[0]).toBe(10)
    expect(widths.at(-1)).toBe(16)
    expect(widths).toEqual(widths.toSorted((left, right) => left - right))
  })

  test('find what a service bears', async () => {
    let open = 0
    let most = 0
    const service = scripted(() => (service.open() > 6 ? limited() : reply()), 100)
    const guarded = Limits.make({
      concurrency: 64,
      onWidth: (width) => {
        open = width
        most = Math.max(most, width)
      }
    })(service.model)
    await timed(60, all(guarded, requests(3000)))
    expect(open).toBeLessThan(16)
    expect(most).toBeLessThan(64)
  })
})

test('law: in any minute no more goes than the limit and a burst of a second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 1000 }),
      fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 300 }),
      (limit, gaps) => {
        const pace = Pace.perMinute(limit)
        let now = 0
        const times = gaps.map((gap) => {
          now += gap
          return now + pace.take(1, now)
        })
        for (const from of times) {
          const within = times.filter((time) => time >= from && time < from + 60_000).length
          expect(within).toBeLessThanOrEqual(limit + Math.max(1, limit / 60) + 1)
        }
      }
    )
  )
})
