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

  it('does not depend on the order of keys', () => {
    expect(Canonical.merkle({ a: { x: { p: 1, q: 2 }, y: [] }, b: null })).toBe(
      Canonical.merkle({ b: null, a: { y: [], x: { q: 2, p: 1 } } })
    )
  })
})
