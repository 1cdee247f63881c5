import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Batch from './Batch.js'

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('a'.repeat(40_000), '€'.repeat(30_000), '😀'.repeat(20_000), '')
)

test('what is taken is the UTF-8 of the lines in order, and is not written over', () => {
  fc.assert(
    fc.property(fc.array(fc.array(line), { maxLength: 4 }), (batches) => {
      const batch = Batch.make()
      const taken = batches.map((lines) => {
        for (const one of lines) batch.add(one)
        const expected = Buffer.from(lines.join(''))
        expect(batch.size()).toBe(expected.length)
        return [batch.take(), expected] as const
      })
      for (const [bytes, expected] of taken) expect(expected.equals(bytes)).toBe(true)
      expect(batch.size()).toBe(0)
    })
  )
})
