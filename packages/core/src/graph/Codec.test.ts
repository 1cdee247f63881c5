import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as PoolCodec from '../signature/PoolCodec.js'
import * as Codec from './Codec.js'
import * as Statistics from './Statistics.js'

const signatures = [...Arbitrary.travel.signatures.values()]
const file = { nodes: Arbitrary.travel.nodes, edges: Arbitrary.travel.edges }
const errors = (value: unknown): ReadonlyArray<string> => {
  const decoded = Codec.decode(signatures)(value)
  return E.isLeft(decoded) ? decoded.left.map((error) => `${error.place}: ${error.expected}`) : []
}

describe('a graph and its pool as files', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(Arbitrary.graph(), (graph) => {
        const pool = [...graph.signatures.values()].map((each) =>
          PoolCodec.decode(JSON.parse(JSON.stringify(PoolCodec.encode(each))))
        )
        expect(pool).toEqual([...graph.signatures.values()].map(E.right))
        const text = JSON.stringify(Codec.encode(graph))
        expect(Codec.decode([...graph.signatures.values()])(JSON.parse(text))).toEqual(E.right(graph))
      }),
      { seed: 2, numRuns: 60 }
    )
  })

  it('name the place of what is wrong in a graph', () => {
    const [first, ...others] = file.edges
    expect(errors({ ...file, nodes: [...file.nodes, 'fly_away'] })).toEqual([
      `/nodes/${file.nodes.length}: a function of the pool`
    ])
    expect(errors({ ...file, edges: [{ ...first, confidence: 2 }, ...others] })).toEqual([
      '/edges/0/confidence: a number in [0, 1]'
    ])
    expect(errors({ ...file, edges: [{ ...first, kind: 'close' }] })[0]).toMatch(/^\/edges\/0\/kind: /)
    expect(errors({ ...file, edges: [{ ...first, to: 'fly_away' }] })).toEqual([
      '/edges/0/to: a name from the list of nodes'
    ])
    expect(errors({ ...file, edges: [{ ...first, links: [{ pointer: '', parameter: 'seat' }] }] })).toEqual([
      `/edges/0/links/0/parameter: a parameter of ${first?.to}`
    ])
    expect(errors({ nodes: [] })).toEqual([expect.stringMatching(/^\/edges: /)])
    expect(errors('graph')).toHaveLength(1)
  })
})

describe('a line of a pool', () => {
  const tool = {
    type: 'function',
    function: { name: 'do_it', description: 'Does it.', parameters: { type: 'object' } }
  }
  const wrong = (value: unknown): ReadonlyArray<string> => {
    const decoded = PoolCodec.decode(value)
    return E.isLeft(decoded) ? decoded.left.map((error) => error.place) : []
  }

  it('may leave out what Magnet adds', () => {
    expect(PoolCodec.decode(tool)).toMatchObject({
      right: { name: 'do_it', effect: 'read', requires: [], originalName: 'do_it' }
    })
  })

  it('names the place of what is wrong', () => {
    expect(wrong({ ...tool, function: { ...tool.function, name: 'no name' } })).toEqual(['/function/name'])
    expect(wrong({ ...tool, effect: 'maybe' })).toEqual(['/effect'])
    expect(
      wrong({ ...tool, function: { ...tool.function, parameters: { properties: { a: { required: 'a' } } } } })
    ).toEqual(['/function/parameters/properties/a/required'])
    expect(
      wrong({ ...tool, function: { ...tool.function, parameters: { 'x-magnet': { type: 'T', voice: 'loud' } } } })
    ).toEqual(['/function/parameters/x-magnet/voice'])
  })

  it('keeps names that an object inherits', () => {
    const text =
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}},"required":["constructor"]}'
    const decoded = PoolCodec.decode({
      ...tool,
      function: { ...tool.function, parameters: JSON.parse(text) as unknown }
    })
    expect(E.isRight(decoded) && decoded.right.inputs.map((input) => [input.name, input.required])).toEqual([
      ['__proto__', false],
      ['constructor', true]
    ])
  })
})

describe('the numbers of a graph', () => {
  it('are frozen for the travel functions', () => {
    expect(Statistics.of(Arbitrary.travel)).toMatchInlineSnapshot(`
      {
        "chains": [
          {
            "atMost": 6,
            "functions": [
              "find_airport",
              "search_flights",
              "price_flight",
              "book_flight",
              "cancel_booking",
              "convert_money",
            ],
          },
        ],
        "components": 1,
        "confirmed": 0,
        "deadEnds": 1,
        "edges": 9,
        "evidence": {
          "premise": 1,
          "types": 8,
        },
        "inDegree": {
          "most": 3,
        },
        "isolated": 0,
        "largest": 8,
        "longestChain": 6,
        "looseEnds": [
          {
            "leadsNowhere": {
              "reason": "own",
              "types": [
                "Money",
              ],
            },
            "name": "convert_money",
          },
          {
            "name": "find_airport",
            "reachedByNothing": {
              "reason": "not_given",
              "types": [
                "City",
              ],
            },
          },
          {
            "name": "sign_in",
            "reachedByNothing": {
              "reason": "not_given",
              "types": [
                "Name",
              ],
            },
          },
        ],
        "nested": 9,
        "nodes": 8,
        "outDegree": {
          "mean": 1.125,
          "most": 2,
        },
        "refuted": 0,
      }
    `)
  })

  it('bound every walk without revisits', () => {
    fc.assert(
      fc.property(Arbitrary.graph({ maxFunctions: 6 }), (graph) => {
        const longest = (here: string, seen: ReadonlyArray<string>): number =>
          1 +
          Math.max(
            0,
            ...graph.edges
              .filter((edge) => edge.from === here && !seen.includes(edge.to))
              .map((edge) => longest(edge.to, [...seen, edge.to]))
          )
        const { longestChain, components, largest, isolated } = Statistics.of(graph)
        expect(longestChain).toBeGreaterThanOrEqual(Math.max(...graph.nodes.map((name) => longest(name, [name]))))
        expect(longestChain).toBeLessThanOrEqual(largest)
        expect(components).toBeGreaterThanOrEqual(isolated)
      }),
      { seed: 9, numRuns: 60 }
    )
  })
})
