import * as fc from 'fast-check'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import * as DecodeError from './DecodeError.js'

const codec = t.readonlyArray(t.union([t.string, t.type({ id: t.string }), t.partial({ count: t.number })]))

test('checking is decoding, of values that are right and of others', () => {
  const item = fc.oneof(
    fc.string(),
    fc.record({ id: fc.oneof(fc.string(), fc.constant(null)) }),
    fc.record({ count: fc.oneof(fc.integer(), fc.boolean()) }, { requiredKeys: [] })
  )
  fc.assert(
    fc.property(fc.oneof(fc.array(item), fc.jsonValue({ maxDepth: 2 })), (value) => {
      expect(DecodeError.check(codec)(value)).toEqual(DecodeError.decode(codec)(value))
    })
  )
})
