import { PoolCodec, type Signature } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Agreement from './Agreement.js'
import * as Cluster from './Cluster.js'
import * as Labels from './Labels.js'
import * as Vectors from './Vectors.js'

const nouns = ['song', 'album', 'artist', 'flight', 'hotel', 'airport', 'invoice', 'refund', 'card', 'river', 'lake']

const texts = fc.array(
  fc
    .dictionary(fc.constantFrom(...nouns), fc.integer({ min: 1, max: 5 }), { maxKeys: 4 })
    .map((one) => new Map(Object.entries(one))),
  { maxLength: 40 }
)

const signature = fc
  .record({
    words: fc.array(fc.constantFrom(...nouns), { maxLength: 3 }),
    description: fc.array(fc.constantFrom(...nouns), { maxLength: 5 }),
    category: fc.constantFrom('', '', 'music'),
    toolClass: fc.constantFrom('', '', 'tunes', 'trips')
  })
  .map(({ words, description, category, toolClass }) => ({ words, description, category, toolClass }))

const signatures = fc.array(signature, { maxLength: 30 }).map((some) =>
  some.flatMap(({ words, description, category, toolClass }, index): ReadonlyArray<Signature.Signature> => {
    const decoded = PoolCodec.decode({
      type: 'function',
      function: {
        name: ['get', ...words, String(index)].join('_'),
        description: description.join(' '),
        parameters: {}
      },
      category,
      tool_class: toolClass
    })
    return E.isRight(decoded) ? [decoded.right] : []
  })
)

describe('clusters', () => {
  test('hold every text once, and are no more than asked for beside the one of texts without words', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (some, most) => {
        const vectors = Vectors.of(some)
        const clusters = Cluster.of(vectors, most)
        expect(clusters.flat().toSorted((one, other) => one - other)).toEqual(some.map((_, index) => index))
        expect(clusters.every(({ length }) => length > 0)).toBe(true)
        const bare = vectors.vectors.some(({ terms }) => terms.length === 0)
        expect(clusters.length).toBeLessThanOrEqual(most + (bare ? 1 : 0))
        expect(Cluster.of(vectors, most)).toEqual(clusters)
      }),
      { numRuns: 100 }
    )
  })
})

test('a text is in the cluster that it is most alike', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 5 }), (some, most) => {
      const { vectors, words } = Vectors.of(some)
      const clusters = Cluster.of({ vectors, words }, most)
      const means = clusters.map((members) => {
        const mean = new Float64Array(words.length)
        for (const member of members) {
          const vector = vectors[member]
          if (vector !== undefined) Vectors.addTo(mean, vector, 1)
        }
        const length = Vectors.length(mean)
        return mean.map((one) => (length === 0 ? 0 : one / length))
      })
      for (const [own, members] of clusters.entries())
        for (const member of members) {
          const vector = vectors[member]
          if (vector === undefined) continue
          const near = means.map((mean) => Vectors.dot(vector, mean))
          expect(Math.max(...near) - (near[own] ?? 0)).toBeLessThan(1e-6)
        }
    }),
    // So few texts settle before the rounds are over.
    { numRuns: 100, seed: 1 }
  )
})

describe('labels', () => {
  test('are given to every function, once, and leave alone what a source says', () => {
    fc.assert(
      fc.property(signatures, (some) => {
        const filled = Labels.fill(some)
        expect(filled.map(({ name }) => name)).toEqual(some.map(({ name }) => name))
        for (const [index, one] of filled.entries()) {
          const before = some[index]
          expect(one.category).not.toBe('')
          expect(one.toolClass).not.toBe('')
          expect(one.categoryOrigin).toBe(before?.category === '' ? 'clustered' : undefined)
          expect(one.classOrigin).toBe(before?.toolClass === '' ? 'clustered' : undefined)
          if (before?.category !== '') expect(one.category).toBe(before?.category)
          if (before?.toolClass !== '') expect(one.toolClass).toBe(before?.toolClass)
        }
        expect(Labels.fill(filled)).toEqual(filled)
        const silent = some.filter(({ category }) => category === '').length
        const found = new Set(
          filled.filter(({ categoryOrigin }) => categoryOrigin !== undefined).map((one) => one.category)
        )
        expect(found.size).toBeLessThanOrEqual(Math.round(Math.sqrt(silent)) + 1)
      }),
      { numRuns: 100 }
    )
  })
})

const partition = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z', 'w')), {
  minLength: 1,
  maxLength: 40
})

describe('agreement', () => {
  test('of a partition with itself is whole, whatever its parts are called', () => {
    fc.assert(
      fc.property(partition, (pairs) => {
        const { purity, information, rand } = Agreement.of(pairs.map(([one]) => [`part ${one}`, one]))
        expect([purity, information, rand].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([1, 1, 1])
      })
    )
  })

  test('has information and index that do not depend on which partition is the known one', () => {
    fc.assert(
      fc.property(partition, (pairs) => {
        const one = Agreement.of(pairs)
        const other = Agreement.of(pairs.map(([found, known]) => [known, found]))
        expect(one.information).toBeCloseTo(other.information, 9)
        expect(one.rand).toBeCloseTo(other.rand, 9)
      })
    )
  })

  test('agrees with figures that were worked out by hand', () => {
    const found = ['a', 'a', 'a', 'b', 'b', 'b']
    const known = ['x', 'x', 'y', 'y', 'y', 'y']
    const { purity, information, rand } = Agreement.of(found.map((one, index) => [one, known[index] ?? '']))
    expect(purity).toBeCloseTo(5 / 6, 9)
    // Pairs: 4 together in both, 6 and 7 in each, 15 in all: (4 - 2.8) / (6.5 - 2.8).
    expect(rand).toBeCloseTo(1.2 / 3.7, 9)
    expect(information).toBeCloseTo(0.478_703, 5)
  })
})
