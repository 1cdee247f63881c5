import { createHash } from 'node:crypto'
import { Canonical } from '@magnet/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Halves of characters, which UTF-8 cannot write.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
)

test('a digest is the SHA-256 of the UTF-8 of any text, as others compute it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(Canonical.ofText(text)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`)
    })
  )
})
