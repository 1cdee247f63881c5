import { Seed } from '@magnet/core'
import { Effect, Result, Stream } from 'effect'
import { describe, expect, test } from 'vitest'
import * as Booking from '../test/Booking.js'
import * as Inn from '../test/Inn.js'
import * as Profiles from './derive/Profiles.js'
import * as Halt from './Halt.js'
import type { Outcome } from './Outcome.js'
import * as Pipeline from './Pipeline.js'
import { BackTranslator } from './port/BackTranslator.js'
import { ForthTranslator } from './port/ForthTranslator.js'
import { Teacher } from './port/Teacher.js'
import * as Rejection from './Rejection.js'
import type { Settings } from './Settings.js'
import * as States from './States.js'

/** Ports that say what was prepared, whatever they are asked. */
const prepared: {
  readonly forth: ForthTranslator
  readonly back: BackTranslator
  readonly teacher: Teacher
} = {
  forth: { bind: () => Effect.succeed(Booking.parts.bound) },
  back: { query: ({ turn }) => said(turn, 'query') },
  teacher: { reply: ({ turn }) => said(turn, 'reply') }
}

const said = <K extends 'query' | 'reply'>(
  turn: number,
  part: K
): Effect.Effect<NonNullable<(typeof Booking.parts.worded)[number][K]>, Rejection.Rejection> => {
  const words = Booking.parts.worded[turn]?.[part]
  return words === undefined ? Effect.fail(Rejection.make('query', 'speechless')) : Effect.succeed(words)
}

const run = <A, E>(
  effect: Effect.Effect<A, E, Pipeline.Ports>,
  { forth, back, teacher }: Partial<typeof prepared> = {}
): Promise<A> =>
  Effect.runPromise(
    effect.pipe(
      Effect.provideService(ForthTranslator, forth ?? prepared.forth),
      Effect.provideService(BackTranslator, back ?? prepared.back),
      Effect.provideService(Teacher, teacher ?? prepared.teacher)
    )
  )

const settings = (overrides: Partial<Settings> = {}): Settings =>
  Profiles.settings('paper', 'pipeline', { steps: 5, attempts: 6, ...overrides })

const outcomes = (
  by: Settings,
  [from, to]: readonly [number, number],
  concurrency = 1,
  ports: Partial<typeof prepared> = {}
): Promise<ReadonlyArray<Outcome>> =>
  run(Stream.runCollect(Pipeline.slots(by, Inn.source, from, to, concurrency)), ports)

/** A forth-translator whose refusals say what it was asked for, and that takes its time. */
const refusing: ForthTranslator = {
  bind: ({ path, shown }) =>
    Effect.sleep(path.length % 3).pipe(
      Effect.andThen(Effect.fail(Rejection.make('binding', 'closed', `${path.length} turns`, { shown })))
    )
}

describe('a derivation that was made by hand', () => {
  const drawn = {
    ...Pipeline.draw(settings(), Inn.source, 7, 0),
    worldSeed: Booking.worldSeed,
    initial: States.initial(Inn.source.world, Booking.worldSeed)
  }
  const realised = (ports: Partial<typeof prepared> = {}, by: Settings = settings()) =>
    run(Effect.result(Pipeline.realise(by, Inn.source, drawn, Booking.parts.derivation)), ports)

  test('becomes the record of its slot', async () => {
    const record = await realised()
    expect(Result.isSuccess(record) && record.success).toMatchObject({
      id: 'mt-000007',
      family: 'f-000007',
      kind: 'multi_turn'
    })
  })

  test('is rejected at the stage that refuses it, with the reason of its port', async () => {
    const broken = Rejection.make('query', 'speechless', '/turns/0', { why: 'tired' })
    const rejected = await realised({ back: { query: () => Effect.fail(broken) } })
    expect(Result.isFailure(rejected) && rejected.failure).toEqual(broken)
  })

  test('is rejected by a check with all that is wrong, the first as its reason', async () => {
    const untrue = await realised({
      teacher: {
        reply: (request) =>
          Effect.map(prepared.teacher.reply(request), (reply) => ({ ...reply, text: 'It costs 4,711.' }))
      }
    })
    expect(Result.isFailure(untrue) && untrue.failure).toMatchObject({
      stage: 'check',
      reason: 'answer.figure',
      place: '/messages/6'
    })
    expect(Result.isFailure(untrue) && untrue.failure._tag === 'Rejection' && untrue.failure.evidence).toMatchObject([
      { reason: 'answer.figure', place: '/messages/6' },
      { reason: 'answer.missing', place: '/turns/2/answer/must/0' }
    ])
  })

  test('is rejected if its record is too long', async () => {
    const long = await realised({}, settings({ maxTokens: 100 }))
    expect(Result.isFailure(long) && long.failure).toMatchObject({ stage: 'check', reason: 'tokens' })
  })

  test('gives every port what was said so far', async () => {
    const heard: Array<string> = []
    await realised({
      back: {
        query: (request) => {
          heard.push(`user ${request.turn}: ${request.history.length}`)
          return prepared.back.query(request)
        }
      },
      teacher: {
        reply: (request) => {
          heard.push(`teacher ${request.turn}: ${request.history.length} ${request.query}`)
          return prepared.teacher.reply(request)
        }
      }
    })
    expect(heard).toEqual([
      'user 0: 0',
      'teacher 0: 0 Which rooms are there in Ashby?',
      'user 1: 1',
      'teacher 1: 1 Book the cheapest for two nights, on the card ending in 2222.',
      'user 2: 2',
      'teacher 2: 2 Try it again, please.'
    ])
  })
})

describe('a slot', () => {
  test('is exhausted after its attempts, each with its number and typed reason', async () => {
    const exhausted = await outcomes(settings(), [4, 8], 1, { forth: refusing })
    expect(exhausted.map(({ slot, record }) => [slot, record])).toEqual([4, 5, 6, 7].map((slot) => [slot, undefined]))
    for (const outcome of exhausted)
      expect(outcome.rejected.map(({ slot, attempt }) => [slot, attempt])).toEqual(
        [0, 1, 2, 3, 4, 5].map((attempt) => [outcome.slot, attempt])
      )
    const reasons = new Set(
      exhausted.flatMap(({ rejected }) => rejected.map(({ stage, reason }) => `${stage} ${reason}`))
    )
    expect(
      [...reasons].every((reason) =>
        ['binding closed', 'walk too_short', 'walk target_missed', 'operations nothing_to_withhold'].includes(reason)
      )
    ).toBe(true)
    expect(reasons).toContain('binding closed')
  })

  test('keeps the evidence of every attempt', async () => {
    const rejected = (await outcomes(settings(), [0, 8], 1, { forth: refusing })).flatMap((outcome) => outcome.rejected)
    for (const { stage, reason, place, evidence } of rejected)
      if (stage === 'binding') {
        expect(reason).toBe('closed')
        expect(place).toMatch(/^\d+ turns$/)
        expect(['none', 'date', 'profile'].map((shown) => JSON.stringify({ shown }))).toContain(
          JSON.stringify(evidence)
        )
      } else if (reason === 'too_short')
        expect(evidence).toMatchObject({ minimum: expect.toBeOneOf([2, 3]) as unknown })
  })
})

describe('slots', () => {
  test('come in order, whichever is done first', async () => {
    const all = await outcomes(settings(), [0, 24], 8, { forth: refusing })
    expect(all.map((outcome) => outcome.slot)).toEqual(Array.from({ length: 24 }, (_, slot) => slot))
    expect(all).toEqual(await outcomes(settings(), [0, 24], 1, { forth: refusing }))
  })

  test('do not depend on how many there are, nor where they begin', async () => {
    const all = await outcomes(settings(), [0, 24], 4, { forth: refusing })
    expect(await outcomes(settings(), [0, 6], 1, { forth: refusing })).toEqual(all.slice(0, 6))
    expect(await outcomes(settings(), [15, 20], 2, { forth: refusing })).toEqual(all.slice(15, 20))
  })

  test('are none of an empty range', async () => {
    expect(await outcomes(settings(), [5, 5])).toEqual([])
    expect(await outcomes(settings(), [5, 3])).toEqual([])
  })
})

describe('a halt', () => {
  /** A forth-translator that refuses, and after some requests ends the run. */
  const halting = (after: number): ForthTranslator => {
    let asked = 0
    return {
      bind: (request) =>
        asked++ < after ? refusing.bind(request) : Effect.fail(Halt.make('budget', 'The budget is spent.'))
    }
  }

  test('ends the run in order: what came before is kept, whatever the concurrency', async () => {
    for (const concurrency of [1, 4]) {
      const kept: Array<Outcome> = []
      const ended = await run(
        Pipeline.slots(settings(), Inn.source, 0, 24, concurrency).pipe(
          Stream.runForEach((outcome) => Effect.sync(() => kept.push(outcome))),
          Effect.result
        ),
        { forth: halting(30) }
      )
      expect(Result.isFailure(ended) && ended.failure).toEqual(Halt.make('budget', 'The budget is spent.'))
      expect(kept.length).toBeGreaterThan(0)
      expect(kept).toEqual((await outcomes(settings(), [0, 24], 1, { forth: refusing })).slice(0, kept.length))
    }
  })

  test('is no rejection: the attempt counts for nothing', async () => {
    const ended = await run(Effect.result(Pipeline.slot(settings(), Inn.source, 4)), { forth: halting(0) })
    expect(Result.isFailure(ended) && ended.failure._tag).toBe('Halt')
  })
})

describe('what an attempt is drawn from', () => {
  test('depends on the seed, the slot and the attempt alone', () => {
    const draw = (index: number, number: number) => Pipeline.draw(settings(), Inn.source, index, number)
    expect(draw(3, 1)).toEqual(draw(3, 1))
    const seeds = [draw(3, 1), draw(3, 2), draw(4, 1)].map(({ seed }) => seed)
    expect(new Set([...seeds, Seed.root('pipeline')]).size).toBe(4)
  })

  test('is one world for a slot, whatever the attempt, and one for a family', () => {
    const families = settings({ families: true })
    const draw = (index: number, number: number) => Pipeline.draw(families, Inn.source, index, number)
    expect(draw(6, 0).worldSeed).toBe(draw(6, 3).worldSeed)
    expect(draw(6, 0).worldSeed).toBe(draw(7, 0).worldSeed)
    expect(draw(6, 0).worldSeed).not.toBe(draw(8, 0).worldSeed)
    expect(draw(6, 2).origin).toBe(draw(7, 2).origin)
    expect(draw(6, 2).shown).toBe(draw(7, 2).shown)
    expect(draw(6, 2).seed).not.toBe(draw(7, 2).seed)
  })

  test('is shown nothing, the date or the profile in their shares', () => {
    const counted = Map.groupBy(
      Array.from({ length: 600 }, (_, index) => Pipeline.draw(settings(), Inn.source, index, 0).shown),
      (shown) => shown
    )
    expect((counted.get('none')?.length ?? 0) / 600).toBeCloseTo(0.4, 1)
    expect((counted.get('date')?.length ?? 0) / 600).toBeCloseTo(0.3, 1)
    expect((counted.get('profile')?.length ?? 0) / 600).toBeCloseTo(0.3, 1)
  })
})
