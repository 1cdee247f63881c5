import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Redaction from './Redaction.js'

const key = fc
  .string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' })
  .map((text) => `${text}-0`)
  .filter((text) => text.trim() === text)

describe.each([
  ['a message', Redaction.ofDetails],
  ['a reply', Redaction.ofReplies]
] as const)('%s', (_, make) => {
  test('law: holds no key, however it is written', () =>
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), fc.string(), (keys, around) => {
        const redact = make(keys)
        for (const one of keys)
          for (const form of [one, encodeURIComponent(one), JSON.stringify(one)])
            expect(redact(`${around} ${form} ${around}`)).not.toContain(one)
      })
    ))

  test('is as it was where no key stands in it', () => {
    const text = 'A task-force of asks: risk-free, Bearer of news, sk-, AIza.'
    expect(make(['another-key-42', ''])(text)).toBe(text)
  })
})

test('a message hides what looks like a key of another', () => {
  const redact = Redaction.ofDetails([])
  expect(redact('provided: sk-proj-abcdef****wxyz.')).toBe('provided: [key].')
  expect(redact('Authorization: Bearer abcdefghijkl')).toBe('Authorization: Bearer [key]')
})

test('a reply keeps its words, whatever stands for a key that nobody wants', () => {
  const text = 'There is none at Ollama or ollama, and no key required; your token is sk-proj-abcdefghijk.'
  expect(Redaction.ofReplies(['none', 'ollama', 'EMPTY', 'no-key-required', 'token'])(text)).toBe(text)
})
