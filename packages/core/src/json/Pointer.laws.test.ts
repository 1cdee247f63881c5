import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './Json.js'
import * as Pointer from './Pointer.js'

test('a reader reads what stands at its pointer, in any value', () => {
  const value = fc.jsonValue({ maxDepth: 3 }).map((one) => one as Json)
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', '0', '1', 'a', '~', '/', '*')), fc.array(value), (path, values) => {
      const pointer = Pointer.of(...path)
      expect(values.map(Pointer.reader(pointer))).toEqual(values.map((one) => Pointer.get(one, pointer)))
      const nested = path.reduceRight<Json>((inner, token) => ({ [token]: inner }), 'found')
      expect(Pointer.reader(pointer)(nested)).toBe('found')
    })
  )
})

test('where a value is located, it stands', () => {
  const value = fc.jsonValue({ maxDepth: 4 }).map((one) => one as Json)
  const plain = fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null))
  fc.assert(
    fc.property(value, plain, (one, wanted) => {
      const pointer = Pointer.locate(one, wanted)
      if (pointer !== undefined) expect(Pointer.get(one, pointer) === wanted).toBe(true)
      else expect(Pointer.locate({ deep: [one, wanted] }, wanted)).toBe('/deep/1')
    })
  )
})
