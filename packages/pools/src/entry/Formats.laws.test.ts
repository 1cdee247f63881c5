/** One function, written in every format: all of them mean the same. */
import type { Json } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type * as Gather from '../Gather.js'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'
import type { Format } from './Format.js'

/** A function as all formats can say it. */
interface Spec {
  readonly name: string
  readonly description: string
  readonly parameters: ReadonlyArray<Parameter>
}

interface Parameter {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  readonly required: boolean
}

const spec: fc.Arbitrary<Spec> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z_]{0,20}[a-z]$/),
  description: fc.constantFrom('Find a book.', 'List the loans of a reader.', ''),
  parameters: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z][a-z_]{0,10}[a-z]$/),
      type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'array'),
      required: fc.boolean()
    }),
    { maxLength: 5, selector: (one) => one.name }
  )
})

const specs: fc.Arbitrary<ReadonlyArray<Spec>> = fc.uniqueArray(spec, {
  minLength: 1,
  maxLength: 4,
  selector: (one) => one.name
})

const schema = ({ parameters }: Spec, type: (name: string) => string = (name) => name): Json.JsonObject => ({
  type: type('object'),
  properties: Object.fromEntries(
    parameters.map((one) => [
      one.name,
      { type: type(one.type), ...(one.type === 'array' ? { items: { type: type('string') } } : {}) }
    ])
  ),
  required: parameters.filter((one) => one.required).map((one) => one.name)
})

const bfcl = (name: string): string =>
  new Map([
    ['object', 'dict'],
    ['number', 'float']
  ]).get(name) ?? name

/** The documents of some functions, by format. */
const documents: {
  readonly [format in Exclude<Format, 'pool' | 'toolbench' | 'openapi' | 'python'>]: (
    all: ReadonlyArray<Spec>
  ) => Json.Json
} = {
  openai: (all) =>
    all.map((one) => ({
      type: 'function',
      function: { name: one.name, description: one.description, parameters: schema(one) }
    })),
  anthropic: (all) => ({
    model: 'any',
    tools: all.map((one) => ({ name: one.name, description: one.description, input_schema: schema(one) }))
  }),
  gemini: (all) => ({
    tools: [
      {
        functionDeclarations: all.map((one) => ({
          name: one.name,
          description: one.description,
          parameters: schema(one, (name) => name.toUpperCase())
        }))
      }
    ]
  }),
  bfcl: (all) =>
    all.map((one) => ({
      id: `simple_${one.name}`,
      function: [{ name: one.name, description: one.description, parameters: schema(one, bfcl) }]
    })),
  mcp: (all) => ({
    jsonrpc: '2.0',
    id: 1,
    result: { tools: all.map((one) => ({ name: one.name, description: one.description, inputSchema: schema(one) })) }
  }),
  'json-schema': (all) => ({
    $defs: Object.fromEntries(all.map((one) => [one.name, { description: one.description, ...schema(one) }]))
  })
}

const gathered = (value: Json.Json): Gather.Gathered => {
  const found = Pools.gather([{ name: 'any', value }], { sameName: 'rename' })
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return found.right
}

describe.each(Object.entries(documents))('a document of %s', (format, document) => {
  test('is recognised, and gives every function with its parameters', () => {
    fc.assert(
      fc.property(specs, (all) => {
        const { signatures, accounts } = gathered(document(all))
        expect(accounts[0]?.formats).toEqual([format])
        expect(
          signatures.map(({ name, description, inputs }) => ({
            name,
            description,
            parameters: inputs.map((input) => ({ name: input.name, type: input.schema.type, required: input.required }))
          }))
        ).toEqual(all)
      }),
      { numRuns: 40 }
    )
  })

  test('gives a pool that is read back as it is', () => {
    fc.assert(
      fc.property(specs, (all) => {
        const once = gathered(document(all))
        const again = Pools.gather([{ name: 'pool.jsonl', text: Pools.write(once) }], { sameName: 'rename' })
        if (E.isLeft(again)) throw new Error(PoolError.message(again.left))
        expect(again.right.signatures).toEqual(once.signatures)
        expect(again.right.accounts[0]?.renamed).toEqual([])
      }),
      { numRuns: 20 }
    )
  })
})

describe('several documents', () => {
  test('account for every function: kept, merged or skipped', () => {
    const all = fc.array(fc.tuple(specs, fc.constantFrom(...Object.values(documents))), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(all, (parts) => {
        const found = Pools.gather(
          parts.map(([some, document], index) => ({ name: `${index}.json`, value: document(some) })),
          { sameName: 'rename' }
        )
        if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
        const { signatures, accounts } = found.right
        for (const { read, kept, merged, skipped } of accounts) expect(kept + merged.length + skipped.length).toBe(read)
        expect(accounts.reduce((sum, one) => sum + one.kept, 0)).toBe(signatures.length)
        expect(new Set(signatures.map((one) => one.name)).size).toBe(signatures.length)
      }),
      { numRuns: 60 }
    )
  })
})

describe('servers of MCP', () => {
  const tool = (name: string): Json.Json => ({
    name,
    description: 'Search.',
    inputSchema: { type: 'object' },
    annotations: { readOnlyHint: true }
  })

  test('in a catalogue say whose their tools are, and name what another has named already', () => {
    const { signatures, accounts } = gathered([
      {
        name: 'Two',
        category: 'Search',
        tools: { one: { tools: [tool('search')] }, other: { tools: [tool('search'), {}] } }
      }
    ])
    expect(signatures.map((one) => [one.name, one.toolClass, one.category, one.effect])).toEqual([
      ['search', 'one', 'Search', 'read'],
      ['other_search', 'other', 'Search', 'read']
    ])
    expect(accounts[0]?.skipped.map((one) => one.place)).toEqual(['/0/tools/other/tools/1'])
  })
})
