import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Redaction from './Redaction.js'

const key = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' }).filter((text) => text.trim().length >= 8)

describe('a redacted text', () => {
  test('holds no key, however it is written', () =>
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), fc.string(), (keys, around) => {
        const redact = Redaction.make(keys)
        for (const one of keys)
          for (const form of [one, encodeURIComponent(one), JSON.stringify(one)])
            expect(redact(`${around} ${form} ${around}`)).not.toContain(one)
      })
    ))

  test('is the text where no key stands in it', () => {
    const text = 'A task-force of asks: risk-free, Bearer of news, sk-, AIza.'
    expect(Redaction.make(['another-key'])(text)).toBe(text)
  })

  test('hides what looks like a key of another', () => {
    const redact = Redaction.make([])
    expect(redact('provided: sk-proj-abcdef****wxyz.')).toBe('provided: [key].')
    expect(redact('Authorization: Bearer abcdefghijkl')).toBe('Authorization: Bearer [key]')
  })
})
