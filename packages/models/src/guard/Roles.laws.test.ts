import { Seed } from '@magnet/core'
import { Occasion } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reply, request, scripted } from '../../test/Scripted.js'
import * as Roles from './Roles.js'

const seeds = Array.from({ length: 2000 }, (_, index) => Seed.derive(Seed.root(1), index))

const teachers = (weights: ReadonlyArray<number>): Roles.Roles => ({
  all: [{ model: 'a:rest', weight: 1 }],
  own: { teacher: weights.map((weight, index) => ({ model: `a:${index}`, weight })) }
})

describe('the model of a role', () => {
  test('comes as often as its weight says', () => {
    const roles = teachers([3, 1, 0])
    const counts = [0, 1, 2].map(
      (index) => seeds.filter((seed) => Roles.choose(roles, 'teacher', seed) === `a:${index}`).length
    )
    expect(counts[0]).toBeGreaterThan(1400)
    expect(counts[0]).toBeLessThan(1600)
    expect(counts[2]).toBe(0)
  })

  test('law: keeps its attempts where its weight grows', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(1999), (less, more, index) => {
        const seed = seeds[index]
        if (Roles.choose(teachers([less, 3, 2]), 'teacher', seed) === 'a:0')
          expect(Roles.choose(teachers([less + more, 3, 2]), 'teacher', seed)).toBe('a:0')
      })
    ))

  test('is that of all roles where it has none of its own', () => {
    expect(Roles.choose(teachers([1]), 'back', seeds[0])).toBe('a:rest')
    expect(Roles.models(teachers([1, 1]))).toEqual(['a:rest', 'a:0', 'a:1'])
  })

  test('is chosen by the attempt that it is asked for', async () => {
    const roles = teachers([1, 1])
    const model = Roles.make(roles, (name) => scripted(() => ({ ...reply(), model: name })).model)
    const asked = await Effect.runPromise(
      Effect.forEach(seeds.slice(0, 20), (seed) =>
        Effect.provideService(model.ask(request(1, { role: 'teacher' })), Occasion, { seed, used: () => undefined })
      )
    )
    expect(asked.map((one) => one.model)).toEqual(
      seeds.slice(0, 20).map((seed) => Roles.choose(roles, 'teacher', seed))
    )
    expect(new Set(asked.map((one) => one.model)).size).toBe(2)
  })
})

describe('models on the command line', () => {
  test('are for all roles, or for one, with a weight', () => {
    expect(Roles.parse(['openai:a', 'teacher=google:b@2.5', 'teacher=compatible:c:d@e'])).toEqual(
      E.right({
        all: [{ model: 'openai:a', weight: 1 }],
        own: {
          teacher: [
            { model: 'google:b', weight: 2.5 },
            { model: 'compatible:c:d@e', weight: 1 }
          ]
        }
      })
    )
  })

  test.each([
    ['coach=openai:a', 'Roles: label'],
    ['gpt', 'PROVIDER:ID'],
    ['teacher=gpt@2', 'PROVIDER:ID'],
    ['teacher=openai:a@0', 'all 0']
  ])('are explained where they are none: %s', (text, says) => {
    expect(Roles.parse([text])).toEqual(E.left(expect.stringContaining(says) as string))
  })

  test('are not given twice', () => {
    expect(Roles.parse(['back=openai:a', 'back=openai:a@2'])).toEqual(
      E.left(expect.stringContaining('twice') as string)
    )
  })
})
