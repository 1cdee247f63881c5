import type { ReplyCache } from '@magnet/synth'
import { Effect, Fiber } from 'effect'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, broken, garbled, refused, reply, request, scripted, timed, value } from '../../test/Scripted.js'
import * as Cache from './Cache.js'
import * as Key from './Key.js'

describe('a cache', () => {
  test('law: of equal requests at once one is sent, and all have its reply', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), async (seeds) => {
        const { model, sent } = scripted(
          (asked) => reply(`for ${asked.seed}`),
          (index) => 10 + index
        )
        const cached = Cache.make(Cache.memory(), 'test:a')(model)
        const requests = seeds.map((seed) => request(seed))
        for (const _ of [1, 2])
          expect(value(await timed(5, all(cached, requests)))).toEqual(seeds.map((seed) => reply(`for ${seed}`)))
        expect(sent).toHaveLength(new Set(seeds).size)
      })
    )
  })

  test('law: nobody has a reply that is not stored', async () => {
    const stored = new Set<string>()
    const slow: ReplyCache.ReplyCache = {
      get: () => Effect.succeed(undefined),
      put: ({ key }) =>
        Effect.andThen(
          Effect.sleep(300),
          Effect.sync(() => stored.add(key))
        )
    }
    const cached = Cache.make(slow, 'test:a')(scripted(() => reply(), 10).model)
    const asked = request()
    const saw = Effect.map(cached.ask(asked), () => stored.has(Key.of('test:a', asked)))
    expect(value(await timed(2, Effect.all([saw, saw], { concurrency: 2 })))).toEqual([true, true])
  })

  test('keeps what was paid for even where who asked is gone when it comes', async () => {
    const kept: Array<string> = []
    const slow: ReplyCache.ReplyCache = {
      get: () => Effect.succeed(undefined),
      put: ({ key }) =>
        Effect.andThen(
          Effect.sleep(20),
          Effect.sync(() => kept.push(key))
        )
    }
    const fiber = Effect.runFork(Cache.make(slow, 'test:a')(scripted(() => reply()).model).ask(request()))
    await Effect.runPromise(Effect.sleep(5))
    await Effect.runPromise(Fiber.interrupt(fiber))
    expect(kept).toHaveLength(1)
  })

  test.each([refused, garbled])('does not ask twice for what was paid for and is of no use: $_tag', async (error) => {
    const { model, sent } = scripted(() => error)
    const cached = Cache.make(Cache.memory(), 'test:a')(model)
    for (const _ of [1, 2]) expect(value(await timed(1, cached.ask(request())))).toEqual(error)
    expect(sent).toHaveLength(1)
  })

  test('asks again where there was no reply', async () => {
    const { model, sent } = scripted((_, index) => (index === 0 ? broken : reply()))
    const cached = Cache.make(Cache.memory(), 'test:a')(model)
    expect(value(await timed(1, cached.ask(request())))).toEqual(broken)
    expect(value(await timed(1, cached.ask(request())))).toEqual(reply())
    expect(sent).toHaveLength(2)
  })

  test('lets another take over where who asked first is gone', async () => {
    const { model, sent } = scripted(() => reply(), 50)
    const cached = Cache.make(Cache.memory(), 'test:a')(model)
    const first = Effect.runFork(cached.ask(request()))
    await Effect.runPromise(Effect.sleep(5))
    const second = Effect.runFork(cached.ask(request()))
    await Effect.runPromise(Effect.sleep(5))
    await Effect.runPromise(Fiber.interrupt(first))
    expect(await Effect.runPromise(Fiber.join(second))).toEqual(reply())
    expect(sent).toHaveLength(2)
  })

  test('keeps the models apart', async () => {
    const { model, sent } = scripted(() => reply())
    const cache = Cache.memory()
    for (const name of ['test:a', 'test:b']) await timed(1, Cache.make(cache, name)(model).ask(request()))
    expect(sent).toHaveLength(2)
  })

  test('says that the run has to end where a reply cannot be kept', async () => {
    const full: ReplyCache.ReplyCache = {
      get: () => Effect.succeed(undefined),
      put: () => Effect.fail({ _tag: 'CacheError', message: 'No space is left.' })
    }
    const cached = Cache.make(full, 'test:a')(scripted(() => reply()).model)
    expect(value(await timed(1, cached.ask(request())))).toEqual({ _tag: 'Stopped', detail: 'No space is left.' })
  })
})

describe('the key of a request', () => {
  test('does not depend on the order in which it was written', () => {
    const asked = request()
    const { seed, ...rest } = asked
    const turned = { seed, ...rest }
    expect(Key.of('a', turned)).toBe(Key.of('a', asked))
  })

  test('law: bounds its tokens by its bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const asked = request(1, { messages: [{ role: 'user', content }] })
        expect(Key.tokens(asked)).toBeGreaterThanOrEqual(Buffer.byteLength(content.toWellFormed()))
      })
    ))
})
