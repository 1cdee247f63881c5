import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Seed from '../random/Seed.js'
import type { Signature } from '../signature/Signature.js'
import * as Derive from './Derive.js'
import * as Edge from './Edge.js'
import * as FunctionGraph from './FunctionGraph.js'
import * as LooseEnd from './LooseEnd.js'
import { declare, fields, value } from './fixture/Declared.js'

const seed = Seed.root(1)

const ends = (...signatures: ReadonlyArray<ReadonlyArray<Signature>>): ReadonlyArray<LooseEnd.LooseEnd> =>
  LooseEnd.of(Derive.derive(signatures.flat(), { seed }))

describe('a loose end', () => {
  it('says what a function lacks itself', () => {
    expect(ends(declare('silent', {}, undefined))).toEqual([
      {
        name: 'silent',
        leadsNowhere: { reason: 'no_response', types: [] },
        reachedByNothing: { reason: 'no_parameters', types: [] }
      }
    ])
    expect(ends(declare('vague', { a: { type: 'string' } }, fields({ b: { type: 'string' } })))).toEqual([
      {
        name: 'vague',
        leadsNowhere: { reason: 'untyped', types: [] },
        reachedByNothing: { reason: 'untyped', types: [] }
      }
    ])
    expect(ends(declare('show', { it: value('It') }, fields({ it: value('It') })))).toMatchObject([
      { leadsNowhere: { reason: 'repeats', types: ['It'] } }
    ])
  })

  it('says what the others lack', () => {
    expect(ends(declare('turn', { a: value('A') }, fields({ b: value('B') })))).toMatchObject([
      { leadsNowhere: { reason: 'not_taken', types: ['B'] }, reachedByNothing: { reason: 'not_given', types: ['A'] } }
    ])
    expect(ends(declare('turn', { before: value('A') }, fields({ after: value('A') })))).toMatchObject([
      { leadsNowhere: { reason: 'own', types: ['A'] }, reachedByNothing: { reason: 'own', types: ['A'] } }
    ])
    expect(ends(declare('enter', {}, undefined, { grants: ['in'] }))).toMatchObject([
      { leadsNowhere: { reason: 'not_taken', types: ['in'] } }
    ])
  })

  it('says what was left out by who drew or judged, and what execution refuted', () => {
    const pool = [...declare('find', {}, value('It')), ...declare('use', { it: value('It') }, undefined)]
    const edges = Derive.derive(pool, { seed }).edges
    expect(LooseEnd.of(FunctionGraph.make(pool, []))).toMatchObject([
      { name: 'find', leadsNowhere: { reason: 'left_out', types: ['It'] } },
      { name: 'use', reachedByNothing: { reason: 'left_out', types: ['It'] } }
    ])
    const refused = edges.map((edge) => ({ ...edge, evidence: [...edge.evidence, 'refused' as const] }))
    expect(LooseEnd.of(FunctionGraph.make(pool, refused))).toMatchObject([
      { name: 'find', leadsNowhere: { reason: 'refuted' } },
      { name: 'use', reachedByNothing: { reason: 'refuted' } }
    ])
  })

  it('stands on exactly those sides on which there is no edge', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), (graph) => {
        const found = new Map(LooseEnd.of(graph).map((end) => [end.name, end]))
        for (const name of graph.nodes) {
          const none = (edges: ReadonlyArray<Edge.Edge>): boolean => edges.every(Edge.isRefuted)
          expect(found.get(name)?.leadsNowhere !== undefined).toBe(none(FunctionGraph.out(graph, name)))
          expect(found.get(name)?.reachedByNothing !== undefined).toBe(none(FunctionGraph.into(graph, name)))
        }
      })
    )
  })

  it('is never left out of a graph that has all edges', () => {
    fc.assert(
      fc.property(Arbitrary.signatures({ maxFunctions: 12 }), (pool) => {
        for (const { leadsNowhere, reachedByNothing } of LooseEnd.of(Derive.derive(pool, { seed, fanOut: 1000 })))
          expect([leadsNowhere?.reason, reachedByNothing?.reason]).not.toContain('left_out')
      })
    )
  })
})
