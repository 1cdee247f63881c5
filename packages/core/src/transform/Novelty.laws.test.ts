import { Arbitrary, Rules, WalkRules } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as FunctionGraph from '../graph/FunctionGraph.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import * as Novelty from './Novelty.js'
import * as Walk from './Walk.js'
import * as Weight from './Weight.js'

const check = Rules.check({ describe, it })
check(
  WalkRules.of(
    'a walk by confidence',
    (steps) => (graph) => Walk.walk({ steps, weight: Weight.confidence(3) })(graph)()
  )
)
check(
  WalkRules.of('a walk along a plan', (steps) => (graph) => {
    const edge = Novelty.at(Novelty.plan(graph.edges, Seed.root(5)), 3)
    const weight = edge === undefined ? Weight.alike : Weight.both(Weight.rarity(graph), Weight.through(edge, 50))
    return Walk.walk({ steps, weight })(graph)(edge?.from)
  })
)

describe('a plan', () => {
  it('has each edge once a round, and functions in turn while they have edges left', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), fc.nat(), (graph, seed) => {
        const planned = Novelty.plan(graph.edges, Seed.root(seed))
        expect(new Set(planned)).toEqual(new Set(graph.edges))
        expect(planned).toHaveLength(graph.edges.length)
        expect(Novelty.at(planned, graph.edges.length + 2)).toBe(Novelty.at(planned, 2))
        const left = new Map<string, number>()
        for (const { to } of graph.edges) left.set(to, (left.get(to) ?? 0) + 1)
        const met = new Map([...left.keys()].map((name) => [name, 0]))
        for (const { to } of planned) {
          const before = met.get(to) ?? 0
          for (const [name, count] of met) expect(before <= count || (left.get(name) ?? 0) === 0).toBe(true)
          met.set(to, before + 1)
          left.set(to, (left.get(to) ?? 0) - 1)
        }
      })
    )
  })

  it('does not depend on the order of edges, and does on the seed', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), fc.nat(), (graph, seed) => {
        const shuffled = Random.run(Seed.root(seed))(Random.shuffle(graph.edges))
        expect(Novelty.plan(shuffled, Seed.root(seed))).toEqual(Novelty.plan(graph.edges, Seed.root(seed)))
      })
    )
    const { edges } = Arbitrary.travel
    expect(Novelty.plan(edges, Seed.root(1))).not.toEqual(Novelty.plan(edges, Seed.root(2)))
  })
})

describe('turns', () => {
  it('come to each edge that leaves a function once, in as many slots as there are such edges', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), fc.nat({ max: 1000 }), (graph, first) => {
        for (const name of graph.nodes) {
          const leaving = FunctionGraph.out(graph, name)
          const met = leaving.flatMap((_, index) =>
            leaving.filter((edge) => Novelty.turns(graph, first + index, 30)(edge, []) === 30)
          )
          expect(new Set(met)).toEqual(new Set(leaving))
          expect(met).toHaveLength(leaving.length)
        }
      })
    )
  })
})

describe('a weight', () => {
  const edge = fc.record({ graph: Arbitrary.graph(), at: fc.nat() }).map(({ graph, at }) => ({
    graph,
    edge: graph.edges[at % Math.max(1, graph.edges.length)]
  }))

  it('is not negative, and joins with others in any order', () => {
    fc.assert(
      fc.property(edge, fc.nat({ max: 4 }), ({ graph, edge: one }, power) => {
        if (one === undefined) return
        const [sure, rare, along] = [Weight.confidence(power), Weight.rarity(graph), Weight.through(one, 50)]
        for (const weight of [sure, rare, along]) {
          expect(weight(one, [])).toBeGreaterThanOrEqual(0)
          expect(Weight.both(weight, Weight.alike)(one, [])).toBe(weight(one, []))
          expect(Weight.both(weight, rare)(one, [])).toBe(Weight.both(rare, weight)(one, []))
        }
        expect(Weight.confidence(0)(one, [])).toBe(1)
        expect(along(one, [])).toBe(50)
        expect(along(one, [one.to])).toBe(1)
      })
    )
  })
})
