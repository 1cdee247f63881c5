import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Base64 from './Base64.js'

test('digests are those of Node', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Base64.sha256(text)).toBe(createHash('sha256').update(text).digest('base64'))
    })
  )
})
