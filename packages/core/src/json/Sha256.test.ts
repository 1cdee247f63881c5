import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, end, ofText } from './Sha256.js'

test.each([
  ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a word', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'a text whose length has no room in its block',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
  ],
  ['a million letters', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
])('SHA-256 gives the digits of the standard for %s', (_, text, digits) => {
  expect(ofText(text)).toBe(digits)
})

test('SHA-256 of a text in parts is that of the whole', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 150 }),
    fc.constantFrom('', 'a'.repeat(64), 'é'.repeat(32))
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), part, (parts, last) => {
      const begun = parts.slice(1).reduce((before, one) => begin(one, before), begin(parts[0] ?? ''))
      // Something else is hashed in between.
      ofText(last)
      expect(end(last, begun)).toBe(ofText(parts.join('') + last))
    })
  )
})
