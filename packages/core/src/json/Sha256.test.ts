import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Chosen from '#sha256'
import * as Portable from './Sha256.js'
import * as Native from './Sha256.node.js'

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Halves of characters, which UTF-8 cannot write.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
)

describe.each([
  ['portable', Portable],
  ['native', Native]
])('SHA-256, %s', (_, { ofText }) => {
  test('gives the digits of the standard', () => {
    expect(ofText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('hashes the UTF-8 of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(ofText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      })
    )
  })
})

test('both give the same digits for any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(Native.ofText(text)).toBe(Portable.ofText(text))
    })
  )
})

test('under Node, core takes the native one', () => {
  expect(Chosen.ofText).toBe(Native.ofText)
})
