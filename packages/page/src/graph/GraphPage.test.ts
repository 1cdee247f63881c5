import { type Edge, FunctionGraph, FunctionName, Signature } from '@magnet/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Data from './Data.js'
import * as GraphPage from './GraphPage.js'
import * as Layout from './Layout.js'

const name = (text: string): FunctionName.FunctionName => {
  if (!FunctionName.is(text)) throw new Error(text)
  return text
}

interface Given {
  readonly name: string
  readonly category: string
  readonly description?: string
  readonly parameter?: string
}

const graph = (
  given: ReadonlyArray<Given>,
  pairs: ReadonlyArray<readonly [number, number]>,
  pointer = '/id'
): FunctionGraph.FunctionGraph =>
  FunctionGraph.make(
    given.map((one) =>
      Signature.make({
        name: name(one.name),
        originalName: one.name,
        description: one.description ?? '',
        parameters: { type: 'object', properties: { [one.parameter ?? 'id']: { type: 'string' } } },
        category: one.category,
        toolClass: one.category,
        source: '',
        effect: 'read',
        requires: [],
        grants: [],
        undoes: []
      })
    ),
    pairs.flatMap(([from, to]): ReadonlyArray<Edge.Edge> => {
      const [left, right] = [given[from], given[to]]
      return left === undefined || right === undefined || left === right
        ? []
        : [
            {
              from: name(left.name),
              to: name(right.name),
              kind: 'partial',
              nested: true,
              links: [{ pointer, parameter: right.parameter ?? 'id' }],
              evidence: ['types'],
              confirmed: false,
              confidence: 0.9
            }
          ]
    })
  )

const graphs = fc
  .array(fc.constantFrom('Boats', 'Trains', 'Planes'), { minLength: 1, maxLength: 24 })
  .chain((categories) =>
    fc.array(fc.tuple(fc.nat(categories.length - 1), fc.nat(categories.length - 1)), { maxLength: 40 }).map((pairs) =>
      graph(
        categories.map((category, index) => ({ name: `f${index}`, category })),
        pairs
      )
    )
  )

const distance = (left: { x: number; y: number }, right: { x: number; y: number }): number =>
  Math.hypot(left.x - right.x, left.y - right.y)

describe('a map', () => {
  test('is the same for the same graph, whatever the order of its edges', () => {
    fc.assert(
      fc.property(graphs, (one) => {
        const again = FunctionGraph.make([...one.signatures.values()].toReversed(), one.edges.toReversed())
        expect(Layout.of(again)).toEqual(Layout.of(one))
      }),
      { numRuns: 30 }
    )
  })

  test('has every function in the region of its category, apart from all others, and no regions that overlap', () => {
    fc.assert(
      fc.property(graphs, (one) => {
        const { regions, places } = Layout.of(one)
        for (const [index, region] of regions.entries())
          for (const other of regions.slice(index + 1))
            expect(distance(region, other)).toBeGreaterThan(region.r + other.r - 1e-6)
        const all = [...places]
        expect(all).toHaveLength(one.nodes.length)
        for (const [index, [each, place]] of all.entries()) {
          const region = regions.find(({ category }) => category === one.signatures.get(each)?.category)
          expect(region === undefined ? Infinity : distance(region, place)).toBeLessThan(region?.r ?? 0)
          for (const [, other] of all.slice(index + 1)) expect(distance(place, other)).toBeGreaterThan(2)
        }
      }),
      { numRuns: 40 }
    )
  })
})

const viewer = 'document.title = "drawn"'
const given = [
  { name: 'list', category: 'Boats' },
  { name: 'show', category: 'Trains' }
]

describe('the page of a graph', () => {
  test('is the same for the same graph, and holds all of it', () => {
    const page = GraphPage.render(graph(given, [[0, 1]]), { name: 'tools.json', viewer })
    expect(GraphPage.render(graph(given.toReversed(), [[1, 0]]), { name: 'tools.json', viewer })).toBe(page)
    expect(page).toContain('<title>The graph of tools.json</title>')
    const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? []
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(Data.of(graph(given, [[0, 1]])))))
    expect(Data.of(graph(given, [[0, 1]]))).toMatchObject({
      nodes: [
        ['list', 0, expect.any(Number), expect.any(Number), 'Boats', '', [['id', '', 0]], ['', expect.any(String)]],
        ['show', 1, expect.any(Number), expect.any(Number), 'Trains', '', [['id', '', 0]], [expect.any(String), '']]
      ],
      edges: [[0, 1, 2, 1, 0, 0.9, [0], [['/id', 'id']]]]
    })
  })

  test('lets nothing run or load but its own viewer and style', () => {
    const page = GraphPage.render(graph(given, []), { name: 'tools.json', viewer })
    expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-\S+ script-src &#39;sha256-\S+ base-uri/)
    expect(page).not.toMatch(/https?:\/\/|src=|href=|url\(/)
  })

  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '\u2028',
      ']]>',
      '\\u003c/script'
    )
  )

  test('never takes the words of a function for markup or script', () => {
    const shape = (page: string): ReadonlyArray<string> => page.match(/<[/!]?[a-z-]+/gi) ?? []
    const plain = GraphPage.render(graph(given, [[0, 1]]), { name: 'x', viewer })
    fc.assert(
      fc.property(words, words, words, words, words, (category, description, parameter, pointer, title) => {
        const odd = { name: 'list', category, description, parameter }
        const whole = graph([odd, { ...odd, name: 'show', category: `${category}!` }], [[0, 1]], pointer)
        const page = GraphPage.render(whole, { name: title, viewer })
        expect(shape(page)).toEqual(shape(plain))
        const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? []
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(Data.of(whole))))
      })
    )
  })
})
