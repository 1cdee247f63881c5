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
