import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Reading from './Reading.js'

describe('a reply is read', () => {
  test.each<readonly [string, string, unknown]>([
    ['bare', '{"a": 1}', { a: 1 }],
    ['between spaces', '\n {"a": 1}\n', { a: 1 }],
    ['in a fenced block', '```json\n{"a": 1}\n```', { a: 1 }],
    ['in a block without a language', '```\n{"a": 1}\n```', { a: 1 }],
    ['in a block between words', 'Here:\n```json\n{"a": "}"}\n```\nAnything else?', { a: '}' }],
    ['with words around it', 'Sure! {"a": [1, {"b": "{"}]} That is all.', { a: [1, { b: '{' }] }],
    ['with quotation marks around it', 'The "answer" is {"a": 1} "as asked"', { a: 1 }],
    ['with a placeholder before it', 'For {city} it is {"a": 1}', { a: 1 }],
    ['with commas too many', '{"a": [1, 2,], "b": "x,]",}', { a: [1, 2], b: 'x,]' }],
    ['with a block in a text', '{"a": "```json\\n{}\\n```"}', { a: '```json\n{}\n```' }],
    ['as a list', '[1, 2]', [1, 2]],
    ['as a plain value', 'true', true]
  ])('%s', (_, text, value) => {
    expect(Reading.read(text)).toEqual(E.right(value))
  })

  test('whatever it is, as it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(Reading.read(text)).toEqual(E.right(JSON.parse(text)))
      })
    )
  })
})

describe('a reply is refused with a reason', () => {
  test.each<readonly [string, string, RegExp]>([
    ['empty', '  ', /empty/],
    ['without JSON', 'I cannot do that.', /Unexpected token/],
    ['cut off', '{"a": {"b": 1}', /not closed/],
    ['of two values', '{"a": 1} or {"a": 2}', /more than one/],
    ['of words in braces', '{so to speak}', /no JSON/],
    ['too long', `{"a": "${'x'.repeat(Reading.longest)}"}`, /characters/],
    ['too deep', `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`, /levels/],
    ['too deep in a block', `\`\`\`json\n${'{"a":'.repeat(80)}1${'}'.repeat(80)}\n\`\`\``, /levels/]
  ])('%s', (_, text, reason) => {
    const read = Reading.read(text)
    expect(E.isLeft(read) ? read.left : JSON.stringify(read.right)).toMatch(reason)
  })
})
