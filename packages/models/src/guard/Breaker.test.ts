import { Effect } from 'effect'
import { describe, expect, test } from 'vitest'
import { all, broken, denied, limited, refused, reply, request, scripted, timed, value } from '../../test/Scripted.js'
import * as Breaker from './Breaker.js'
import * as Retry from './Retry.js'

const requests = (count: number): ReadonlyArray<ReturnType<typeof request>> =>
  Array.from({ length: count }, (_, index) => request(index))

describe('a breaker', () => {
  test('pauses after failures in a row, probes one at a time, and goes on when one is answered', async () => {
    const notices: Array<Breaker.Notice> = []
    const { model, sent, most } = scripted((_, index) => (index < 25 ? broken : reply()), 100)
    const guarded = Retry.make()(
      Breaker.make('test:a', { failures: 20, onNotice: (notice) => notices.push(notice) })(model)
    )
    const replies = value(await timed(40, all(guarded, requests(20))))
    expect(replies).toEqual(requests(20).map(() => reply()))
    expect(most()).toBe(20)
    // Twenty failed at once, five were probes, and the sixth let the others go.
    const probes = sent.slice(20, 26).map(({ at }) => at)
    for (const [index, at] of probes.slice(1).entries()) expect(at - (probes[index] ?? 0)).toBeGreaterThanOrEqual(2000)
    expect(notices.map(({ _tag }) => _tag)).toEqual(['Paused', 'Resumed'])
  })

  test('gives up after 45 seconds of probes, with one message', async () => {
    const notices: Array<Breaker.Notice> = []
    const { model, sent } = scripted(() => broken, 100)
    const guarded = Retry.make()(Breaker.make('test:a', { onNotice: (notice) => notices.push(notice) })(model))
    const replies = value(await timed(60, all(guarded, requests(50))))
    expect(replies).toEqual(
      requests(50).map(() => ({
        _tag: 'Stopped',
        detail: expect.stringContaining('did not answer for 45 s') as string
      }))
    )
    expect(notices.map(({ _tag }) => _tag)).toEqual(['Paused', 'Stopped'])
    expect(notices.map(Breaker.message).at(-1)).toContain('HTTP 503')
    expect((sent.at(-1)?.at ?? 0) / 1000).toBeLessThan(47)
  })

  test('gives up within a minute when one asks at a time', async () => {
    const { model } = scripted(() => broken, 100)
    expect(value(await timed(60, Retry.make()(Breaker.make('test:a')(model)).ask(request())))).toMatchObject({
      _tag: 'Stopped'
    })
  })

  test('does not wait for a probe beyond its time', async () => {
    const { model, open } = scripted(
      () => broken,
      (index) => (index < 5 ? 10 : 1e9)
    )
    expect(value(await timed(60, Retry.make()(Breaker.make('test:a')(model)).ask(request())))).toMatchObject({
      _tag: 'Stopped'
    })
    expect(open()).toBe(0)
  })

  test('tries once more before it gives up, however long nobody asked', async () => {
    const later = { ...broken, after: 60 } as const
    const { model } = scripted((_, index) => (index < 5 ? later : reply()))
    const replies = value(await timed(100, all(Retry.make()(Breaker.make('test:a')(model)), requests(5))))
    expect(replies).toEqual(requests(5).map(() => reply()))
  })

  test('does not take a probe that hangs for all of a service', async () => {
    const notices: Array<Breaker.Notice> = []
    const { model } = scripted(
      (_, index) => (index > 0 && index < 6 ? broken : reply()),
      (index) => (index === 6 || index === 7 ? 1e9 : 100)
    )
    const guarded = Retry.make()(Breaker.make('test:a', { onNotice: (notice) => notices.push(notice) })(model))
    const asking = Effect.andThen(guarded.ask(request(100)), all(guarded, requests(5)))
    expect(value(await timed(60, asking))).toEqual(requests(5).map(() => reply()))
    expect(notices.map(({ _tag }) => _tag)).toEqual(['Paused', 'Resumed'])
  })

  test.each([refused, limited(1), denied(422)])('is not opened by $_tag', async (error) => {
    const { model, sent } = scripted((_, index) => (index === 0 ? reply() : error), 10)
    const guarded = Breaker.make('test:a', { failures: 3 })(model)
    await timed(1, guarded.ask(request()))
    await timed(1, all(guarded, requests(30)))
    expect(sent).toHaveLength(31)
  })

  test.each([401, 403, 404])('stops at once where a key or a model is refused from the start: %i', async (status) => {
    const { model, sent } = scripted(() => denied(status))
    const guarded = Breaker.make('test:a')(model)
    expect(value(await timed(1, guarded.ask(request())))).toMatchObject({ _tag: 'Stopped' })
    expect(value(await timed(1, guarded.ask(request(2))))).toMatchObject({ _tag: 'Stopped' })
    expect(sent).toHaveLength(1)
  })

  test('stops where the service is to be asked again in hours', async () => {
    const { model } = scripted((_, index) => (index === 0 ? reply() : limited(86_400)))
    const guarded = Breaker.make('test:a')(model)
    await timed(1, guarded.ask(request()))
    expect(value(await timed(1, guarded.ask(request(2))))).toMatchObject({
      _tag: 'Stopped',
      detail: expect.stringContaining('in 24 hours') as string
    })
  })

  test('stops where no request was ever taken', async () => {
    const { model, sent } = scripted(() => denied(400))
    const guarded = Breaker.make('test:a')(model)
    const outcomes = await Effect.runPromise(Effect.forEach(requests(20), (one) => Effect.flip(guarded.ask(one))))
    expect(outcomes.at(-1)).toMatchObject({ _tag: 'Stopped', detail: expect.stringContaining('HTTP 400') as string })
    expect(sent).toHaveLength(10)
  })
})
