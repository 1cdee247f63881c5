import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import { make, type Signature } from '../signature/Signature.js'
import * as Derive from './Derive.js'
import * as FunctionGraph from './FunctionGraph.js'
import { declare, value } from './fixture/Declared.js'

const seed = Seed.root(1)

const edge = (from: ReadonlyArray<Signature>, to: ReadonlyArray<Signature>): ReturnType<typeof Derive.edge> =>
  from[0] !== undefined && to[0] !== undefined ? Derive.edge(from[0], to[0]) : undefined

const target = declare('use_it', { it: value('It') }, {})

describe('an edge', () => {
  it('is whole where the output is that one value', () => {
    expect(edge(declare('make_it', {}, value('It')), target)).toMatchObject({
      kind: 'whole',
      nested: true,
      evidence: ['types']
    })
  })
  it('weighs less where the response is a guess, of rules or of a model', () => {
    const confidence = (over: Partial<Signature>): number =>
      edge(declare('make_it', {}, value('It'), over), target)?.confidence ?? 0
    const [declared, inferred, model] = [
      confidence({}),
      confidence({ responseOrigin: 'inferred' }),
      confidence({ responseOrigin: 'model' })
    ]
    expect(inferred).toBeCloseTo(0.7 * declared, 9)
    expect(model).toBe(inferred)
  })
  it('passes news on to another service, not to what is only of another category by its words', () => {
    const total: JsonSchema = {
      type: 'object',
      properties: { total: { type: 'number', 'x-magnet': { type: '?Total', voice: 'spoken', news: 'told' } } }
    }
    const text: JsonSchema = { type: 'string', 'x-magnet': { type: 'Text', voice: 'composed', news: 'carries' } }
    const told = (from: Partial<Signature>, to: Partial<Signature>): boolean =>
      edge(declare('price_it', {}, total, from), declare('send_it', { text }, {}, to)) !== undefined
    expect(told({ category: 'shop' }, { category: 'mail' })).toBe(true)
    const clustered = { categoryOrigin: 'clustered' as const }
    expect(told({ category: 'price', ...clustered }, { category: 'text', ...clustered })).toBe(false)
    expect(
      told(
        { category: 'price', toolClass: 'shop', ...clustered },
        { category: 'text', toolClass: 'mail', ...clustered }
      )
    ).toBe(true)
    const both = { ...clustered, classOrigin: 'clustered' as const }
    expect(told({ category: 'price', toolClass: 'a', ...both }, { category: 'text', toolClass: 'b', ...both })).toBe(
      false
    )
  })
  it('is partial where the output holds more, or many', () => {
    const more = { type: 'object', properties: { it: value('It'), other: value('Other') } }
    expect(edge(declare('make_it', {}, more), target)).toMatchObject({ kind: 'partial' })
    expect(edge(declare('make_it', {}, { type: 'array', items: value('It') }), target)).toMatchObject({
      kind: 'partial',
      links: [{ pointer: '/*', parameter: 'it' }]
    })
  })
  it('is a premise where one grants what the other requires', () => {
    const [from, to] = [declare('log_in', {}, {}, { grants: ['in'] }), declare('see_it', {}, {}, { requires: ['in'] })]
    expect(edge(from, to)).toMatchObject({ kind: 'premise', nested: true, links: [], evidence: ['premise'] })
  })
  it('is not nested where the parameter is optional', () => {
    const optional = declare('use_it', {}, {}, {}).map((each) =>
      make({ ...each, parameters: { type: 'object', properties: { it: value('It') } } })
    )
    expect(edge(declare('make_it', {}, value('It')), optional)).toMatchObject({ nested: false })
  })
  it('is none where the output only repeats an input', () => {
    const echo = { type: 'object', properties: { it: value('It') } }
    expect(edge(declare('show_it', { it: value('It') }, echo), target)).toBeUndefined()
  })
  it('leads on from an identifier that is only repeated where a conversation stays with it, and is not nested', () => {
    const id = { type: 'string', 'x-magnet': { type: 'It', voice: 'opaque' as const } }
    const echo = declare('show_it', { it: id }, { type: 'object', properties: { it: id } })
    const use = declare('use_it', { it: id }, {})
    expect(Derive.stays([...echo, ...use])).toEqual([
      expect.objectContaining({
        from: 'show_it',
        to: 'use_it',
        nested: false,
        links: [{ pointer: '/it', parameter: 'it' }]
      })
    ])
    expect(Derive.stays([...use, ...declare('make_it', {}, { type: 'object', properties: { it: id } })])).toEqual([])
  })
  it('is none between values without a meaning', () => {
    expect(
      edge(declare('make_it', {}, { type: 'string' }), declare('use_it', { it: { type: 'string' } }, {}))
    ).toBeUndefined()
  })
  it('reaches into lists that a parameter takes', () => {
    expect(
      edge(declare('make_it', {}, value('It')), declare('use_all', { all: { type: 'array', items: value('It') } }, {}))
    ).toMatchObject({
      kind: 'partial',
      links: [{ parameter: 'all' }]
    })
  })
})

describe('a derived graph', () => {
  it('does not depend on the order of the signatures', () => {
    fc.assert(
      fc.property(
        Arbitrary.signatures({ maxFunctions: 12 }),
        fc.nat(),
        fc.constantFrom<'all' | number>('all', 3),
        (pool, order, candidates) => {
          const shuffled = Random.run(Seed.root(order))(Random.shuffle(pool))
          expect(Derive.derive(shuffled, { seed, candidates, fanOut: 2 })).toEqual(
            Derive.derive(pool, { seed, candidates, fanOut: 2 })
          )
        }
      ),
      { seed: 5, numRuns: 60 }
    )
  })

  const makers = Array.from({ length: 60 }, (_, index) =>
    declare(`make_${index}`, {}, value('It'), { toolClass: `c${index % 2}` })
  ).flat()
  const users = Array.from({ length: 60 }, (_, index) =>
    declare(`use_${index}`, { it: value('It') }, {}, { toolClass: `c${index % 2}` })
  ).flat()
  const most = (graph: FunctionGraph.FunctionGraph): number =>
    Math.max(...graph.nodes.map((name) => FunctionGraph.out(graph, name).length))

  it('reaches no more functions by one type than it is told', () => {
    expect(most(Derive.derive([...makers, ...users], { seed, fanOut: 7 }))).toBe(7)
    expect(most(Derive.derive([...makers, ...users], { seed }))).toBe(40)
  })

  it('looks at so many candidates of the category, those of the class first', () => {
    const graph = Derive.derive([...makers, ...users], { seed, candidates: 30 })
    expect(most(graph)).toBeLessThanOrEqual(30)
    expect(graph.edges.length).toBeGreaterThan(500)
    for (const each of graph.edges)
      expect(graph.signatures.get(each.from)?.toolClass).toBe(graph.signatures.get(each.to)?.toolClass)
  })
})
