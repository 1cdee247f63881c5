import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Canonical from './Canonical.js'
import type { Json, JsonObject } from './Json.js'

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json)
const state = fc.dictionary(fc.string(), json, { maxKeys: 5 }).map((value) => value as JsonObject)

/** The rule as it is published: the digest of the lines of the members' digests. */
const published = (value: JsonObject): string =>
  Canonical.ofText(
    Object.keys(value)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${Canonical.digest(value[key] ?? null)}`)
      .join('\n')
  )

describe('the canonical text', () => {
  it('is what the reference implementation of RFC 8785 writes', () => {
    const text = fc.string({ unit: 'binary' })
    const key = fc.oneof(text, fc.constantFrom('', 'a', 'b', '1', '10', '9', '__proto__', 'toString', 'é', '€', '😀'))
    const value = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.oneof(fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), text),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 })
      )
    })).value
    fc.assert(
      fc.property(value, (one) => {
        expect(Canonical.text(one)).toBe(canonicalize(one))
      })
    )
  })

  it('writes objects of the same beginning, each in its own order', () => {
    const rows = [{ b: 1, a: 2 }, { b: 1, c: [{ b: 1, a: 2 }, {}] }, { b: '"', a: '\n' }, { b: 1 }]
    expect(Canonical.text(rows)).toBe(canonicalize(rows))
  })
})

describe('the digest of a state', () => {
  it('follows the published rule, whatever its tables are made of', () => {
    fc.assert(fc.property(state, (value) => Canonical.merkle(value) === published(value)))
  })

  it('is that of an equal state whose rows were seen before, and another where a row changed', () => {
    const rows = [{ id: 1, name: 'one' }, { id: 2, name: 'two' }, { id: 3 }]
    const before = { rows, count: 3 }
    const digest = Canonical.merkle(before)
    expect(Canonical.merkle({ count: 3, rows: rows.map((row) => ({ ...row })) })).toBe(digest)
    const after = { rows: rows.with(1, { id: 2, name: 'zwei' }), count: 3 }
    expect(Canonical.merkle(after)).toBe(published(after))
    expect(Canonical.merkle(after)).not.toBe(digest)
  })

  it('is the same for a long table that was read in another version before', () => {
    const row = fc.record({ id: fc.nat(9), name: fc.string({ unit: 'binary', maxLength: 40 }) })
    const rows = fc.array(row, { minLength: 14, maxLength: 40 })
    const change = fc.record({ at: fc.nat(40), remove: fc.nat(2), insert: fc.array(row, { maxLength: 2 }) })
    fc.assert(
      fc.property(rows, fc.array(change, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let table: ReadonlyArray<JsonObject> = first
        for (const { at, remove, insert } of changes) {
          expect(Canonical.merkle({ table })).toBe(published({ table }))
          table = table.toSpliced(at, remove, ...insert)
        }
        expect(Canonical.merkle({ table })).toBe(published({ table }))
      })
    )
  })

  it('does not depend on the order of keys', () => {
    expect(Canonical.merkle({ a: { x: { p: 1, q: 2 }, y: [] }, b: null })).toBe(
      Canonical.merkle({ b: null, a: { y: [], x: { q: 2, p: 1 } } })
    )
  })
})
