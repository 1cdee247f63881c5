import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Edge from './Edge.js'

const pairs = fc
  .record({ graph: Arbitrary.graph(), at: fc.nat(), other: fc.nat() })
  .map(({ graph: { edges }, at, other }) => [
    edges[at % Math.max(1, edges.length)],
    edges[other % Math.max(1, edges.length)]
  ])

describe('an edge that two witnesses speak for', () => {
  it('is no less sure than either, and no more than certain', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), ([left, any], confidence) => {
        if (left === undefined || any === undefined) return
        const right = { ...any, confidence }
        const both = Edge.attested(left, right)
        expect(both.confidence).toBeGreaterThanOrEqual(Math.max(left.confidence, right.confidence))
        expect(both.confidence).toBeLessThanOrEqual(1)
        expect(both.evidence).toEqual(expect.arrayContaining([...left.evidence, ...right.evidence]))
        const swapped = Edge.attested(right, left)
        expect([swapped.evidence, swapped.confidence]).toEqual([both.evidence, both.confidence])
        expect([both.links, both.kind]).toEqual([right.links, right.kind])
      })
    )
  })

  it('is surer than either where neither is certain', () => {
    const [edge] = Arbitrary.travel.edges
    if (edge === undefined) throw new Error('no edges')
    const [types, judged] = [
      { ...edge, evidence: ['types' as const], confidence: 0.6 },
      { ...edge, evidence: ['judged' as const], confidence: 0.6 }
    ]
    expect(Edge.attested(types, judged)).toMatchObject({ confidence: 0.84, evidence: ['judged', 'types'] })
  })
})
