import { Seed } from '@magnet/core'
import { Naturalness } from '@magnet/prompts'
import { Halt, type Model } from '@magnet/synth'
import { Effect, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Scripted from '../test/Scripted.js'
import * as Ask from './Ask.js'

const good = '{"score": 5, "problems": []}'
const poor = '{"score": 4, "problems": []}'

const run = async (
  answers: ReadonlyArray<string | Model.ModelError>
): Promise<{
  readonly result: Result.Result<number, { readonly _tag: string }>
  readonly requests: ReadonlyArray<Model.Request>
}> => {
  const scripted = Scripted.scripted((_, index) => {
    const answer = answers[index] ?? 'nothing more'
    return typeof answer === 'string' ? Scripted.reply(answer) : answer
  })
  const result = await Effect.runPromise(
    Effect.result(
      Ask.ask(scripted.model)(
        Naturalness.prompt,
        { messages: [{ role: 'user', content: 'Hello.' }] },
        {
          stage: 'query',
          place: '/turns/0',
          seed: Seed.root(1),
          accept: ({ score }) => (score === 5 ? E.right(score) : E.left({ reason: 'poor', message: 'that is too low' }))
        }
      )
    )
  )
  return { result, requests: scripted.sent.map(({ request }) => request) }
}

describe('a model is asked', () => {
  test('once, where its reply holds', async () => {
    const { result, requests } = await run([good])
    expect(result).toEqual(Result.succeed(5))
    expect(requests).toHaveLength(1)
    expect(requests[0]?.seed).toBe(Ask.number(Seed.root(1)))
  })

  test('again, with its reply and what is wrong with it, where that cannot be read', async () => {
    const { result, requests } = await run(['I like it.', '{"score": 9, "problems": []}', good])
    expect(result).toEqual(Result.succeed(5))
    expect(requests[2]?.messages.map(({ content }) => content).slice(1)).toEqual([
      'I like it.',
      expect.stringContaining('Unexpected token') as string,
      '{"score": 9, "problems": []}',
      expect.stringContaining('/score: expected a whole number from 1 to 5') as string
    ])
  })

  test('not without end', async () => {
    const { result, requests } = await run(['one', 'two', 'three', good])
    expect(requests).toHaveLength(3)
    expect(Result.isFailure(result) ? result.failure : undefined).toMatchObject({
      _tag: 'Rejection',
      stage: 'query',
      reason: 'unusable_reply',
      place: '/turns/0',
      evidence: { prompt: 'naturalness@1', reply: 'three' }
    })
  })

  test('once more, informed, where its reply does not hold', async () => {
    const { result, requests } = await run([poor, good])
    expect(result).toEqual(Result.succeed(5))
    expect(requests[1]?.messages.at(-1)?.content).toContain('that is too low')
  })

  test('only once more, and the reason is that of the check', async () => {
    const { result, requests } = await run([poor, poor, good])
    expect(requests).toHaveLength(2)
    expect(Result.isFailure(result) ? result.failure : undefined).toMatchObject({
      reason: 'poor',
      evidence: { reply: poor }
    })
  })

  test('again where the provider could make nothing of its reply', async () => {
    const { result, requests } = await run([{ _tag: 'Unusable', detail: 'no choices.', reply: '' }, good])
    expect(result).toEqual(Result.succeed(5))
    expect(requests[1]?.messages.slice(1).map(({ content }) => content)).toEqual([
      '(an empty reply)',
      expect.stringContaining('no choices') as string
    ])
  })
})

describe('a failure of the model', () => {
  test.each<readonly [string, Model.ModelError]>([
    ['refused', { _tag: 'Refused', by: 'filter', detail: 'no' }],
    ['timed_out', { _tag: 'TimedOut', seconds: 9, detail: 'slow' }],
    ['denied', { _tag: 'Denied', status: 400, detail: 'too long' }],
    ['unavailable', { _tag: 'Unavailable', status: 503, detail: 'gone' }]
  ])('rejects the attempt as %s', async (reason, error) => {
    const { result } = await run([error])
    expect(Result.isFailure(result) ? result.failure : undefined).toMatchObject({ _tag: 'Rejection', reason })
  })

  test.each<readonly [Halt.Halt['by'], Model.ModelError]>([
    ['denied', { _tag: 'Denied', status: 401, detail: 'wrong key' }],
    ['budget', { _tag: 'OverBudget', detail: 'spent' }],
    ['service', { _tag: 'Stopped', detail: 'gone' }],
    ['service', { _tag: 'RateLimited', detail: 'too many' }]
  ])('ends the run (%s)', async (by, error) => {
    const { result } = await run([error])
    expect(Result.isFailure(result) ? result.failure : undefined).toEqual(Halt.make(by, error.detail))
  })
})
