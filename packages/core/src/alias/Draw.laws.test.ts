import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record as loan } from '../check/fixture/Loan.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Seed from '../random/Seed.js'
import * as FunctionName from '../signature/FunctionName.js'
import * as Signature from '../signature/Signature.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Aliased from './Aliased.js'
import * as Draw from './Draw.js'

const verb = fc.constantFrom(
  'get',
  'find',
  'lookup',
  'list',
  'cancel',
  'add',
  'set',
  'book',
  'reserve',
  'put',
  'frobnicate'
)
const noun = fc.constantFrom(
  'booking',
  'document',
  'doc',
  'file',
  'parcel',
  'user',
  'in',
  'basket',
  'HTTP',
  'v2',
  'code'
)
const functionName = fc
  .tuple(verb, fc.array(noun, { maxLength: 3 }), fc.constantFrom('_', '-', ''))
  .map(([act, things, between]) =>
    between === ''
      ? act + things.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('')
      : [act, ...things].join(between)
  )
const parameterName = fc.constantFrom(
  'id',
  'booking_id',
  'doc_id',
  'docId',
  'date',
  'day',
  'on_date',
  'limit',
  'amount',
  'sum',
  'name',
  'title',
  'to',
  '$filter',
  'X-Key',
  '__proto__',
  'toString',
  'Überschrift',
  'a/b',
  'x~y',
  '2nd',
  'query',
  'q'
)
const text = fc.constantFrom(
  'Id of the booking.',
  'Name of the document',
  'How many results to list at most.',
  'The day.',
  'See get_booking or doc_id.',
  'Amount in dollars',
  'x',
  ''
)
const choices = fc.constantFrom<ReadonlyArray<string | number>>(
  ['on', 'off'],
  ['every week', 'every two weeks'],
  ['USD', 'EUR'],
  ['a', 'b'],
  ['Thai', 'Greek'],
  ['left right', 'left_right'],
  [1, 2]
)

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record({ type: fc.constant('string'), description: text }, { requiredKeys: ['type'] }),
  fc.record({ description: text, type: fc.constant('integer'), default: fc.constant(1) }, { requiredKeys: ['type'] }),
  choices.map((values) => ({
    type: 'string',
    enum: [...values],
    description: 'One of them.',
    default: values[0] ?? ''
  })),
  fc.constant({ type: 'string', format: 'date', examples: ['2025-01-01', 'on'] })
)
const members = (inner: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema> =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(parameterName, inner), { maxLength: 5, selector: ([name]) => name }),
      fc.boolean(),
      text
    )
    .map(([entries, required, description]) => ({
      type: 'object',
      properties: Object.fromEntries(entries),
      ...(required ? { required: entries.map(([name]) => name) } : {}),
      description
    }))
const schema = fc.letrec<{ any: JsonSchema; object: JsonSchema }>((tie) => ({
  object: members(tie('any')),
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('object'),
    tie('any').map((items) => ({ type: 'array', items }))
  )
}))
const intricate: fc.Arbitrary<JsonSchema> = schema.object.map((given) => ({
  ...given,
  anyOf: [{ required: Object.keys(given.properties ?? {}) }]
}))

const signature = (
  name: FunctionName.FunctionName,
  description: string,
  parameters: JsonSchema,
  category: string
): Signature.Signature =>
  Signature.make({
    name,
    description,
    parameters,
    category,
    toolClass: 'x',
    source: 'x',
    originalName: name,
    effect: 'read',
    requires: [],
    grants: [],
    undoes: []
  })

const pool = fc
  .uniqueArray(
    fc.tuple(functionName, fc.oneof({ weight: 6, arbitrary: schema.object }, intricate), text, fc.boolean()),
    {
      minLength: 1,
      maxLength: 8,
      selector: ([name]) => name
    }
  )
  .map((entries) =>
    entries.flatMap(([name, parameters, description, isLong]) =>
      FunctionName.is(name)
        ? [
            signature(
              name,
              isLong ? `Finds a ${name} of the user, and gives its doc_id. Needs a signed-in session.` : description,
              parameters,
              name.length % 2 === 0 ? 'travel' : 'Some API'
            )
          ]
        : []
    )
  )

const listing = (signatures: ReadonlyArray<Signature.Signature>): Trajectory => ({
  ...loan,
  tools: signatures.map((one) => Signature.tool(one, false)),
  toolsets: [{ from: 0, withheld: [] }],
  messages: [],
  turns: [],
  derivation: { base: [], edits: [], path: [], functions: {} }
})

const tables = (signatures: ReadonlyArray<Signature.Signature>): Draw.Signatures =>
  new Map(signatures.map((one) => [one.name, one] as const))

const seeds = fc.integer({ min: 0, max: 10_000 }).map((number) => Seed.root(number))

const flat = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()

describe('an alias of any tool list', () => {
  test('is undone to the byte', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const record = listing(signatures)
        const renamed = Aliased.apply(Draw.of(tables(signatures))(seed, record))(record)
        // As a file gives it back: nothing is known by identity.
        const read = JSON.parse(JSON.stringify(renamed)) as Trajectory
        expect(JSON.stringify(Aliased.undo(read))).toBe(JSON.stringify(record))
      }),
      { numRuns: 150 }
    )
  })

  test('has valid names, each once, none of which is what the pool calls another function or parameter', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const { alias, tools } = Draw.of(tables(signatures))(seed, listing(signatures))
        const names = Object.keys(alias.functions)
        expect(new Set(names).size).toBe(signatures.length)
        expect(names.filter((name) => !FunctionName.is(name))).toEqual([])
        const others = new Map(signatures.map(({ name }) => [flat(name), name] as const))
        for (const [name, own] of Object.entries(alias.functions))
          if (name !== own && flat(name) !== flat(own)) expect(others.get(flat(name))).toBeUndefined()
        for (const { name, parameters } of signatures) {
          const before = Object.keys(parameters.properties ?? {})
          const after = Object.keys(tools.get(name)?.function.parameters.properties ?? {})
          expect(new Set(after).size).toBe(before.length)
          for (const [index, one] of after.entries())
            if (one !== before[index]) {
              expect(before).not.toContain(one)
              expect(one).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
            }
        }
      }),
      { numRuns: 150 }
    )
  })

  test('gives two functions that would be called the same two names', () => {
    const both = ['find_booking', 'lookup_booking', 'get_booking', 'retrieve_booking', 'fetch_booking'].map((name) =>
      signature(
        name as FunctionName.FunctionName,
        'Finds a booking.',
        {
          type: 'object',
          properties: { date: { type: 'string', format: 'date' }, day: { type: 'string', format: 'date' } }
        },
        'travel'
      )
    )
    for (let number = 0; number < 60; number++) {
      const { alias, tools } = Draw.of(tables(both))(Seed.root(number), listing(both))
      expect(Object.keys(alias.functions)).toHaveLength(both.length)
      for (const tool of tools.values()) {
        const names = Object.keys(tool.function.parameters.properties ?? {})
        expect(new Set(names).size).toBe(2)
        expect(names[0]).not.toBe('day')
        expect(names[1]).not.toBe('date')
      }
    }
  })

  test('is decided by the seed', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const record = listing(signatures)
        const draw = Draw.of(tables(signatures))
        expect(draw(seed, record).alias).toEqual(draw(seed, record).alias)
      }),
      { numRuns: 50 }
    )
  })
})
