import { Plan, Seed } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { plan as invitation } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Answer from './Answer.js'
import * as Query from './Query.js'

const explicit: Plan.Plan = { ...invitation, explicit: true }
const seeds = Array.from({ length: 40 }, (_, number) => Seed.derive(Seed.root('pasted'), number))

/** The turn that cancels the booking of the first one. */
const cancels = 3

const messages = (plan: Plan.Plan, answers: ReadonlyArray<string>): ReadonlyArray<{ text: string; pasted: string }> =>
  seeds.map((seed) => {
    const query = Query.write({ plan, turn: cancels, world, seed, history: ['Get me a flight.'], answers })
    if (!isRight(query)) throw new Error(`no wording: ${query.left.reason}`)
    const { text, words } = query.right
    const [id] = [...words].filter(([mention]) => Plan.isPasted(mention))
    return { text, pasted: id === undefined ? '' : [...text].slice(...id[1].span).join('') }
  })

describe('a user of an explicit conversation', () => {
  test('pastes the identifier that an answer has told', () => {
    for (const { text, pasted } of messages(explicit, ['You are booked. Your booking number is BK7M2Q.'])) {
      expect(text).toContain('BK7M2Q')
      expect(pasted).toBe('BK7M2Q')
    }
  })

  test.each([[[]], [['Booked.']], [['Your booking number is BK7M2QX.']]])(
    'pastes nothing that no answer shows: %j',
    (answers) => {
      for (const { text, pasted } of messages(explicit, answers))
        expect([text.includes('BK7M2Q'), pasted]).toEqual([false, ''])
    }
  )

  test('speaks of things by their names in any other conversation', () => {
    for (const { text } of messages(invitation, ['Your booking number is BK7M2Q.']))
      expect(text).not.toContain('BK7M2Q')
  })
})

describe('the assistant of an explicit conversation', () => {
  test('tells an identifier that comes up again, and says so in the facts of its answer', () => {
    for (const seed of seeds) {
      const reply = Answer.write({ plan: explicit, turn: 0, world, seed, query: '', history: [] })
      if (!isRight(reply)) throw new Error(reply.left.reason)
      const { text, answer } = reply.right
      expect(text).toContain('BK7M2Q')
      expect([...answer.must, ...answer.may]).toContainEqual({ call: 'c2', pointer: '/booking_id' })
    }
  })
})
