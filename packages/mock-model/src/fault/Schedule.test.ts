import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Fault from './Fault.js'
import * as Schedule from './Schedule.js'

const hashes = Array.from({ length: 4000 }, (_, index) => `hash${index}`)

describe('a schedule', () => {
  test('hits as many requests as the rates say', () => {
    const schedule = Schedule.make({ '429': 0.1, refusal: 0.05 }, 1)
    const hit = hashes.map((hash) => schedule(hash, 0))
    expect(hit.filter((kind) => kind === '429').length / hashes.length).toBeCloseTo(0.1, 1)
    expect(hit.filter((kind) => kind === 'refusal').length / hashes.length).toBeCloseTo(0.05, 1)
  })

  test('hits the same requests in whatever order they come', () => {
    const one = Schedule.make({ '500': 0.3, empty: 0.2, filter: 0.2 }, 3)
    const other = Schedule.make({ '500': 0.3, empty: 0.2, filter: 0.2 }, 3)
    const forward = hashes.map((hash) => one(hash, 1))
    const back = hashes.toReversed().map((hash) => other(hash, 1))
    expect(back.toReversed()).toEqual(forward)
    expect(hashes.map((hash) => Schedule.make({ '500': 0.3 }, 4)(hash, 1))).not.toEqual(forward)
  })

  test('draws faults of the service again, and keeps those of the model', () => {
    const schedule = Schedule.make({ '503': 0.5, refusal: 1 }, 1)
    const kinds = hashes.map((hash) => [schedule(hash, 0), schedule(hash, 1)])
    expect(new Set(kinds.flat())).toEqual(new Set(['503', 'refusal']))
    expect(kinds.some(([first, second]) => first !== second)).toBe(true)
    const model = Schedule.make({ refusal: 0.5 }, 1)
    expect(hashes.every((hash) => model(hash, 0) === model(hash, 1))).toBe(true)
  })
})

describe('rates', () => {
  test('are read from texts', () => {
    expect(Fault.parse(['429=0.1', 'slow=0.02'])).toEqual(E.right({ '429': 0.1, slow: 0.02 }))
  })

  test('are spread over all kinds', () => {
    const rates = Fault.parse(['all=0.17'])
    expect(rates).toEqual(E.right(Object.fromEntries(Fault.kinds.map((kind) => [kind, 0.17 / Fault.kinds.length]))))
  })

  test.each([['flood=0.1'], ['429=2'], ['429='], ['429'], ['429=lots']])('are refused: %s', (text) => {
    expect(E.isLeft(Fault.parse([text]))).toBe(true)
  })

  test('are refused where they exceed all requests', () => {
    expect(E.isLeft(Fault.parse(['429=0.6', '500=0.6']))).toBe(true)
  })
})
