import type { Json } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'

const name = fc.constantFrom(
  'id',
  'name',
  'orderId',
  'note',
  'filter[a]',
  'Date>',
  'X-Key',
  'count',
  'é',
  '__proto__',
  '$top'
)

/** Schemas with references, also to themselves and to nothing. */
const schema: fc.Arbitrary<Json.Json> = fc.letrec<{ any: Json.Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json.Json>({ type: 'string' }, { type: 'integer', example: 3 }, { type: 'boolean' }, {}),
    fc.constantFrom('A', 'B', 'C').map((to): Json.Json => ({ $ref: `#/components/schemas/${to}` })),
    fc
      .tuple(fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }), fc.array(name, { maxLength: 2 }))
      .map(([properties, required]): Json.Json => ({ type: 'object', properties, required })),
    tie('any').map((items): Json.Json => ({ type: 'array', items })),
    fc
      .tuple(fc.constantFrom('allOf', 'oneOf', 'anyOf'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(([key, parts]): Json.Json => ({ [key]: parts }))
  )
})).any

const operation = fc
  .record({
    operationId: fc.option(fc.constantFrom('a', 'b', 'list orders', 'constructor', 'x'.repeat(90)), { nil: undefined }),
    parameters: fc.array(
      fc.record({
        name,
        in: fc.constantFrom('query', 'header', 'path', 'cookie', 'nowhere'),
        required: fc.boolean(),
        schema
      }),
      { maxLength: 4 }
    ),
    body: fc.option(schema, { nil: undefined }),
    response: fc.option(schema, { nil: undefined })
  })
  .map(({ operationId, parameters, body, response }): Json.JsonObject => ({
    ...(operationId === undefined ? {} : { operationId }),
    parameters,
    ...(body === undefined ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: response === undefined ? {} : { '200': { content: { 'application/json': { schema: response } } } }
  }))

const document = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom('/orders', '/orders/{id}', '/a/b', '/a/{x}/b'),
      fc.dictionary(fc.constantFrom('get', 'post', 'delete'), operation, { maxKeys: 3, noNullPrototype: true }),
      { maxKeys: 4, noNullPrototype: true }
    ),
    fc.tuple(schema, schema, schema)
  )
  .map(([paths, [A, B, C]]): Json.JsonObject => ({
    openapi: '3.1.0',
    info: { title: 'Shop' },
    paths,
    components: { schemas: { A, B, C } }
  }))

describe('reading an API', () => {
  test('accounts for every operation, with names that can be written, places for all arguments, and no reference', () => {
    fc.assert(
      fc.property(document, (value) => {
        const found = Pools.gather([{ name: 'any', value }], { sameName: 'rename' })
        if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
        const { signatures, accounts } = found.right
        const operations = Object.values(value['paths'] ?? {}).flatMap((item: Json.Json) => Object.keys(item ?? {}))
        const [account] = accounts
        expect(account?.read).toBe(Math.max(operations.length, 0))
        expect((account?.kept ?? 0) + (account?.skipped.length ?? 0) + (account?.merged.length ?? 0)).toBe(
          account?.read
        )
        expect(new Set(signatures.map((one) => one.name)).size).toBe(signatures.length)
        for (const { name: called, parameters, endpoint, response } of signatures) {
          expect(called).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
          const names = Object.keys(parameters.properties ?? {})
          for (const one of names) expect(one).toMatch(/^[A-Za-z0-9_.-]{1,64}$/)
          expect(Object.keys(endpoint?.places ?? {})).toEqual(names)
          for (const one of parameters.required ?? []) expect(names).toContain(one)
          expect(JSON.stringify([parameters, response ?? null])).not.toMatch(/"\$ref"|"x-ref"/)
        }
      }),
      { numRuns: 150 }
    )
  })

  test('and writing and reading the pool gives the same functions', () => {
    fc.assert(
      fc.property(document, (value) => {
        const once = Pools.gather([{ name: 'any', value }], { sameName: 'rename' })
        if (E.isLeft(once) || once.right.signatures.length === 0) return
        const again = Pools.gather([{ name: 'pool.jsonl', text: Pools.write(once.right) }], { sameName: 'rename' })
        if (E.isLeft(again)) throw new Error(PoolError.message(again.left))
        expect(again.right.signatures).toEqual(once.right.signatures)
      }),
      { numRuns: 100 }
    )
  })
})
