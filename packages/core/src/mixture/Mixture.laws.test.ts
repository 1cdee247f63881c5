import * as E from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Kinds from '../trajectory/Kind.js'
import * as Mixture from './Mixture.js'

const weights: fc.Arbitrary<Mixture.Mixture> = fc
  .record(Object.fromEntries(Kinds.all.map((kind) => [kind, fc.nat(60)])))
  .chain((drawn) => {
    const mixture = Mixture.of({ ...drawn, single: (drawn['single'] ?? 0) + (drawn['irrelevance'] ?? 0) })
    return E.isRight(mixture) ? fc.constant(mixture.right) : fc.constant(Mixture.conversations)
  })

const places = (mixture: Mixture.Mixture, count: number): ReadonlyArray<Mixture.Place> =>
  Array.from({ length: count }, (_, slot) => Mixture.at(mixture, slot))

const sum = (mixture: Mixture.Mixture): number => Object.values(mixture).reduce((so, weight) => so + weight, 0)

describe('a mixture', () => {
  test('is within one record of every quota in every prefix', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 400 }), (mixture, count) => {
        const made = new Map<string, number>()
        for (const { slot, kind, ordinal } of places(mixture, count)) {
          expect(ordinal).toBe(made.get(kind) ?? 0)
          made.set(kind, ordinal + 1)
          for (const one of Kinds.all) {
            const quota = ((slot + 1) * (mixture[one] ?? 0)) / sum(mixture)
            expect(Math.abs((made.get(one) ?? 0) - quota)).toBeLessThan(1)
          }
        }
        expect(Mixture.quotas(mixture, count)).toMatchObject(Object.fromEntries(made))
      })
    )
  })

  test('gives each irrelevance slot a twin of its own that comes before it', () => {
    fc.assert(
      fc.property(weights, (mixture) => {
        const twins = places(mixture, 300).flatMap(({ slot, kind, twin }) => {
          expect(twin === undefined).toBe(kind !== 'irrelevance')
          if (twin === undefined) return []
          expect(twin).toBeLessThan(slot)
          expect(Mixture.at(mixture, twin).kind).toBe('single')
          return [twin]
        })
        expect(new Set(twins).size).toBe(twins.length)
      })
    )
  })

  test('finds the slot of a record by its kind and place', () => {
    fc.assert(
      fc.property(weights, fc.nat(5000), (mixture, slot) => {
        const { kind, ordinal } = Mixture.at(mixture, slot)
        expect(Mixture.slotOf(mixture, kind, ordinal)).toBe(slot)
      })
    )
  })

  test('depends on proportions alone', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(2, 3, 0.5, 0.125), fc.nat(300), (mixture, by, slot) => {
        const scaled = Object.fromEntries(Object.entries(mixture).map(([kind, weight]) => [kind, weight * by]))
        expect(Mixture.at(scaled, slot)).toEqual(Mixture.at(mixture, slot))
      })
    )
  })
})
