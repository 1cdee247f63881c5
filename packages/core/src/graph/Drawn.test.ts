import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as FunctionName from '../signature/FunctionName.js'
import * as Signature from '../signature/Signature.js'
import * as Dot from './Dot.js'
import { type FunctionGraph, make } from './FunctionGraph.js'
import * as GraphMl from './GraphMl.js'

const name = (text: string): FunctionName.FunctionName => {
  if (!FunctionName.is(text)) throw new Error(text)
  return text
}

/** Two functions of which one feeds the other, with words of somebody else. */
const graph = (category: string, description: string, parameter: string): FunctionGraph => {
  const signature = (text: string): Signature.Signature =>
    Signature.make({
      name: name(text),
      originalName: text,
      description,
      parameters: { type: 'object', properties: {} },
      category,
      toolClass: category,
      source: '',
      effect: 'read',
      requires: [],
      grants: [],
      undoes: []
    })
  const edge = {
    from: name('list'),
    to: name('show'),
    kind: 'partial',
    nested: true,
    links: [{ pointer: '/*/id', parameter }],
    evidence: ['types'],
    confirmed: false,
    confidence: 0.9
  } as const
  return make([signature('list'), signature('show')], [edge])
}

const words = fc.string({ unit: 'binary', maxLength: 30 })

describe('a graph as GraphML', () => {
  test('has its functions and dependencies with what is known of them', () => {
    const text = [...GraphMl.text(graph('Boats & "more"', 'a < b', 'berth'))].join('')
    expect(text).toContain('<node id="list"><data key="category">Boats &amp; &quot;more&quot;</data>')
    expect(text).toContain('<data key="description">a &lt; b</data>')
    expect(text).toContain('<edge source="list" target="show"><data key="kind">partial</data>')
    expect(text).toContain('<data key="parameters">/*/id =&gt; berth</data>')
  })

  test('has only its own elements, whatever words functions have', () => {
    fc.assert(
      fc.property(words, words, words, (...given) => {
        const tags = [...[...GraphMl.text(graph(...given))].join('').matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)
        expect(new Set(tags)).toEqual(new Set(['graphml', 'key', 'graph', 'node', 'data', 'edge']))
        expect(tags.filter((tag) => tag === 'data')).toHaveLength(2 * (2 * 3 + 6))
      })
    )
  })
})

describe('a graph for Graphviz', () => {
  test('boxes functions by category and names parameters', () => {
    expect([...Dot.text(graph('Boats', '', 'berth'))].join('')).toBe(`digraph functions {
  rankdir=LR
  node [shape=box, fontname="sans-serif"]
  edge [fontname="sans-serif", fontsize=10]
  subgraph cluster_0 {
    label="Boats"
    "list"
    "show"
  }
  "list" -> "show" [label="berth", style=solid]
}
`)
  })

  test('closes every text, whatever words functions have', () => {
    fc.assert(
      fc.property(words, words, words, (...given) => {
        for (const line of [...Dot.text(graph(...given))].join('').trimEnd().split('\n')) {
          const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
          expect(bare).not.toContain('"')
        }
      })
    )
  })
})
