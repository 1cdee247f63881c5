import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import * as Chain from './Chain.js'
import * as FunctionGraph from './FunctionGraph.js'
import * as Parts from './Parts.js'

const successors = (most: number): fc.Arbitrary<ReadonlyArray<ReadonlyArray<number>>> =>
  fc.integer({ min: 0, max: most }).chain((nodes) =>
    fc.array(fc.uniqueArray(fc.nat(Math.max(0, nodes - 1)), { maxLength: 4 }), {
      minLength: nodes,
      maxLength: nodes
    })
  )

const reachable = (next: Parts.Successors, from: number): ReadonlySet<number> => {
  const seen = new Set([from])
  for (const node of seen) for (const to of next[node] ?? []) seen.add(to)
  return seen
}

/** The slow way: every way is gone. */
const longest = (next: Parts.Successors, here: number, seen: ReadonlySet<number>): number =>
  1 +
  Math.max(
    0,
    ...(next[here] ?? []).filter((to) => !seen.has(to)).map((to) => longest(next, to, new Set([...seen, to])))
  )

describe('the parts of a graph', () => {
  it('hold what can reach each other, and come after all that they lead to', () => {
    fc.assert(
      fc.property(successors(9), (next) => {
        const { members, of } = Parts.of(next)
        expect(members.flat().toSorted((left, right) => left - right)).toEqual(next.map((_, node) => node))
        const reach = next.map((_, node) => reachable(next, node))
        for (const [left, there] of reach.entries())
          for (const right of next.keys()) {
            const mutual = there.has(right) && reach[right]?.has(left) === true
            expect(of[left] === of[right]).toBe(mutual)
            if (there.has(right)) expect(of[right]).toBeLessThanOrEqual(of[left] ?? -1)
          }
      })
    )
  })
})

describe('a chain', () => {
  it('goes along edges, comes nowhere twice, and is at most as long as the longest that there is', () => {
    fc.assert(
      fc.property(successors(7), (next) => {
        const { nodes, atMost } = Chain.find(next)
        expect(new Set(nodes).size).toBe(nodes.length)
        for (const [index, to] of nodes.slice(1).entries()) expect(next[nodes[index] ?? -1]).toContain(to)
        const truth = Math.max(0, ...next.map((_, node) => longest(next, node, new Set([node]))))
        expect(nodes.length).toBeLessThanOrEqual(truth)
        expect(nodes.length).toBeGreaterThan(next.length === 0 ? -1 : 0)
        expect(atMost).toBeGreaterThanOrEqual(truth)
      }),
      { numRuns: 300 }
    )
  })

  it('is the longest where nothing goes in a circle', () => {
    fc.assert(
      fc.property(successors(10), (any) => {
        const next = any.map((targets, node) => targets.filter((to) => to > node))
        const { nodes, atMost } = Chain.find(next)
        expect(nodes).toHaveLength(atMost)
        expect(atMost).toBe(Math.max(0, ...next.map((_, node) => longest(next, node, new Set([node])))))
      })
    )
  })

  it('finds the way around a circle, and on from where it leaves', () => {
    const circle = [[1], [2], [3], [0, 4], [5], []]
    expect(Chain.find(circle)).toEqual({ nodes: [0, 1, 2, 3, 4, 5], atMost: 6 })
  })

  it('shares no function with another, and does not depend on the order of edges', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), fc.nat(), (graph, order) => {
        const chains = Chain.longest(graph, 3)
        const names = chains.flatMap(({ functions }) => functions)
        expect(new Set(names).size).toBe(names.length)
        for (const { functions, atMost } of chains) {
          expect(functions.length).toBeLessThanOrEqual(atMost)
          for (const [index, to] of functions.slice(1).entries()) {
            const from = functions[index]
            expect(from !== undefined && FunctionGraph.edge(graph, from, to)).toBeTruthy()
          }
        }
        const shuffled = Random.run(Seed.root(order))(Random.shuffle(graph.edges))
        expect(Chain.longest(FunctionGraph.make(graph.signatures.values(), shuffled), 3)).toEqual(chains)
      })
    )
  })

  it('is found in a moment in a graph of a hundred thousand functions', () => {
    const next = Array.from({ length: 100_000 }, (_, node) => [(node * 7 + 1) % 100_000, (node + 1) % 100_000])
    expect(Chain.find(next).atMost).toBe(100_000)
  })
})
