import { describe, expect, test } from 'vitest'
import {
  broken,
  denied,
  garbled,
  limited,
  lost,
  refused,
  reply,
  request,
  scripted,
  timed,
  value
} from '../../test/Scripted.js'
import * as Retry from './Retry.js'
import * as Timeout from './Timeout.js'

describe('a request is tried again', () => {
  test.each([broken, lost, limited()])('where that may help: $_tag', async (error) => {
    const { model, sent } = scripted((_, index) => (index < 2 ? error : reply()))
    expect(value(await timed(10, Retry.make()(model).ask(request())))).toEqual(reply())
    expect(sent).toHaveLength(3)
  })

  test.each([denied(), refused, garbled])('only where that may help: not for $_tag', async (error) => {
    const { model, sent } = scripted(() => error)
    expect(value(await timed(10, Retry.make()(model).ask(request())))).toEqual(error)
    expect(sent).toHaveLength(1)
  })

  test('not sooner than the service asks for, and not much later', async () => {
    const { model, sent } = scripted((_, index) => (index < 1 ? limited(7) : reply()))
    await timed(20, Retry.make()(model).ask(request()))
    expect(sent[1]?.at).toBeGreaterThanOrEqual(7000)
    expect(sent[1]?.at).toBeLessThan(8300)
  })

  test('after waits that double', async () => {
    const { model, sent } = scripted(() => broken)
    expect(value(await timed(200, Retry.make({ attempts: 6, most: 4 })(model).ask(request())))).toEqual(broken)
    const waits = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0))
    expect(waits).toHaveLength(5)
    for (const [index, wait] of waits.entries()) {
      const full = Math.min(4000, 500 * 2 ** index)
      expect(wait).toBeGreaterThanOrEqual(full / 2)
      // The clock moves in steps of 100.
      expect(wait).toBeLessThanOrEqual(full + 100)
    }
  })

  test('at times that depend on the request and on nothing else', async () => {
    const times = async (seed: number): Promise<ReadonlyArray<number>> => {
      const { model, sent } = scripted(() => broken)
      await timed(100, Retry.make()(model).ask(request(seed)))
      return sent.map(({ at }) => at)
    }
    expect(await times(1)).toEqual(await times(1))
    expect(await times(1)).not.toEqual(await times(2))
  })

  test('more often where it was only too early', async () => {
    const { model, sent } = scripted(() => limited(0.1))
    await timed(100, Retry.make({ attempts: 2, limited: 12 })(model).ask(request()))
    expect(sent).toHaveLength(12)
  })

  test('not where the service asks for hours', async () => {
    const { model, sent } = scripted(() => limited(7200))
    expect(value(await timed(1, Retry.make()(model).ask(request())))).toEqual(limited(7200))
    expect(sent).toHaveLength(1)
  })
})

describe('a call that takes too long', () => {
  test('is given up, and does not go on', async () => {
    const { model, open } = scripted(() => reply(), 5000)
    expect(value(await timed(4, Timeout.make(3)(model).ask(request())))).toMatchObject({ _tag: 'TimedOut', seconds: 3 })
    expect(open()).toBe(0)
  })

  test('is not one that takes less', async () => {
    const { model } = scripted(() => reply(), 2000)
    expect(value(await timed(4, Timeout.make(3)(model).ask(request())))).toEqual(reply())
  })
})
