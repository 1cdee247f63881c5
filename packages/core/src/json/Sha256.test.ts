import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Sha256 from './Sha256.js'

test('gives the digits of the standard', () => {
  expect(Sha256.ofText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('hashes the UTF-8 of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(Sha256.ofText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    })
  )
})
