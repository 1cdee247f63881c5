import { type Edge, FunctionName } from '@magnet/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Label } from './Gold.js'
import * as Score from './Score.js'
import * as Gold from './Gold.js'
import * as E from 'fp-ts/lib/Either.js'

const tool = (name: string, required: ReadonlyArray<string> = []): object => ({
  tool: 'Shop',
  category: 'Commerce',
  name,
  description: '',
  required: required.map((one) => ({ name: one, type: 'STRING', description: '' })),
  optional: [],
  response: null
})

const candidates = ['Get order', 'Cancel order', 'Get product', 'List stores', 'Get store']

const labels: fc.Arbitrary<ReadonlyArray<Label>> = fc.subarray([0, 1, 2, 3, 4]).chain((some) =>
  fc.tuple(
    ...some.map((candidate) =>
      fc.record({
        candidate: fc.constant(candidate),
        kind: fc.constantFrom<Edge.Kind>('premise', 'whole', 'partial'),
        parameters: fc.subarray(['id', 'name']),
        nested: fc.boolean(),
        confidence: fc.constantFrom<Label['confidence']>('high', 'medium')
      })
    )
  )
)

const cases = (edges: ReadonlyArray<Label>): ReadonlyArray<Gold.Case> => {
  const text = JSON.stringify({
    id: 'g0',
    target: tool('List orders'),
    candidates: candidates.map((one) => tool(one, ['id', 'name'])),
    edges
  })
  const read = Gold.read({ name: 'gold.jsonl', text: `${text}\n` })
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right
}

const edges = (all: ReadonlyArray<Label>): ReadonlyMap<number, Edge.Edge> => {
  const name = (text: string): FunctionName.FunctionName => {
    if (!FunctionName.is(text)) throw new Error(text)
    return text
  }
  return new Map(
    all.map(({ candidate, kind, nested, parameters }) => [
      candidate,
      {
        from: name('list_orders'),
        to: name(`f${candidate}`),
        kind,
        nested,
        links: parameters.map((parameter) => ({ pointer: '/id', parameter })),
        evidence: ['types'],
        confirmed: false,
        confidence: 0.6
      }
    ])
  )
}

const judge = (given: ReadonlyArray<Label>, found: ReadonlyArray<Label>): Score.Score =>
  Score.of(cases(given).map((one) => ({ case: one, edges: edges(found) })))

describe('the score of derived edges', () => {
  test('is full where they are the labelled ones', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const score = judge(all, all)
        for (const figures of [score.all, score.high])
          for (const by of ['edges', 'kinds', 'parameters', 'nested'] as const)
            expect(figures[by]).toMatchObject({ precision: 1, recall: 1 })
      })
    )
  })

  test('has recall for what was found and precision for what was not made up', () => {
    fc.assert(
      fc.property(labels, labels, (given, found) => {
        const { edges: of, kinds } = judge(given, found).all
        const wanted = given.map(({ candidate }) => candidate)
        const right = found.filter(({ candidate }) => wanted.includes(candidate)).length
        expect(of).toMatchObject({ labelled: given.length, found: found.length, right })
        expect(of.recall).toBe(given.length === 0 ? 1 : right / given.length)
        expect(of.precision).toBe(found.length === 0 ? 1 : right / found.length)
        // Whoever has the kind right has the edge right.
        expect(kinds.right).toBeLessThanOrEqual(right)
      })
    )
  })

  test('leaves pairs of which a reader might say otherwise out on both sides', () => {
    fc.assert(
      fc.property(labels, labels, (given, found) => {
        const doubtful = new Set(given.flatMap((one) => (one.confidence === 'medium' ? [one.candidate] : [])))
        const { high } = judge(given, found)
        expect(high.pairs).toBe(candidates.length - doubtful.size)
        expect(high.edges.found).toBe(found.filter(({ candidate }) => !doubtful.has(candidate)).length)
      })
    )
  })
})
