import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Seed from '../random/Seed.js'
import type { Signature } from '../signature/Signature.js'
import * as Candidates from './Candidates.js'
import * as Derive from './Derive.js'
import * as FunctionGraph from './FunctionGraph.js'
import { declare, fields } from './fixture/Declared.js'

const seed = Seed.root(1)
const city = { type: 'string', 'x-magnet': { type: 'City', voice: 'spoken' as const } }
const fn = (name: string, service: string, category: string, gives: boolean): ReadonlyArray<Signature> =>
  declare(name, gives ? {} : { city }, fields(gives ? { place: city } : {}), { category, toolClass: service })

/** So many services, each with one function that gives a city and one that takes one; ten services make a category. */
const hub = (services: number): ReadonlyArray<Signature> =>
  Array.from({ length: services }, (_, at) => [
    ...fn(`g${at}`, `s${at}`, `c${at % (services / 10)}`, true),
    ...fn(`t${at}`, `s${at}`, `c${at % (services / 10)}`, false)
  ]).flat()

const degrees = (graph: FunctionGraph.FunctionGraph, of: typeof FunctionGraph.out): ReadonlyArray<number> =>
  graph.nodes.map((name) => of(graph, name).length)

describe('candidates', () => {
  it('are all there are where the bounds leave room, and their graph is that of every pair', () => {
    fc.assert(
      fc.property(Arbitrary.signatures({ maxFunctions: 12 }), fc.boolean(), (pool, near) => {
        const every = pool.flatMap((from) => pool.flatMap((to) => Derive.edge(from, to) ?? []))
        const { graph, thinned } = Derive.derived(pool, { seed, near, fanIn: 12 })
        expect(graph).toEqual(FunctionGraph.make(pool, every))
        expect(thinned).toEqual([])
      })
    )
  })

  it('are no more than the bounds say, and what is left out is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (out, into, near) => {
        const pool = hub(50)
        const { graph, thinned } = Derive.derived(pool, { seed, near, fanOut: out, fanIn: into })
        expect(Math.max(...degrees(graph, FunctionGraph.out))).toBeLessThanOrEqual(out)
        expect(Math.max(...degrees(graph, FunctionGraph.into))).toBeLessThanOrEqual(into)
        expect(thinned).toEqual([{ by: 'City', pairs: 2500, kept: graph.edges.length }])
      }),
      { numRuns: 30 }
    )
  })

  it('do not depend on the order of the signatures, and do on the seed', () => {
    const [pool, bounds] = [hub(50), { seed, fanOut: 5, fanIn: 5, near: true }]
    expect(Derive.derived(pool.toReversed(), bounds)).toEqual(Derive.derived(pool, bounds))
    expect(Derive.derive(pool, { ...bounds, seed: Seed.root(2) }).edges).not.toEqual(Derive.derive(pool, bounds).edges)
  })

  it('of which near ones are wanted have those of the service and the category, and others from all over', () => {
    const graph = Derive.derive(hub(100), { seed, fanOut: 20, near: true })
    for (const name of graph.nodes.filter((one) => one.startsWith('g'))) {
      const of = graph.signatures.get(name)
      const reached = FunctionGraph.out(graph, name).flatMap((edge) => graph.signatures.get(edge.to) ?? [])
      expect(reached.some((one) => one.toolClass === of?.toolClass)).toBe(true)
      const alike = reached.filter((one) => one.category === of?.category).length
      expect(alike).toBe(10)
      expect(reached.length).toBe(20)
    }
  })

  it('grow with the functions, not with their square', () => {
    const kept = (services: number): number =>
      Candidates.everywhere(hub(services), { fanIn: 200, near: true }, seed).of.flat().length
    expect(kept(400) / kept(200)).toBe(2)
    expect(kept(200)).toBe(8000)
  })
})
