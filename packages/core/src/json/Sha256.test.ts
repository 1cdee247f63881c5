import { expect, test } from 'vitest'
import { ofText } from './Sha256.js'

test('SHA-256 gives the digits of the standard', () => {
  expect(ofText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
