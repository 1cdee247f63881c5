import { expect, test } from 'vitest'
import * as Text from './Text.js'

const mark = (mention: string, words: string, op?: string): Text.Mark => ({
  mention,
  words,
  ...(op === undefined ? {} : { op })
})
const cut = (written: Text.Written, mention: string): string => {
  const [from, to] = written.words.get(mention)?.span ?? [0, 0]
  return [...written.text].slice(from, to).join('')
}

test('spans count code points', () => {
  const written = Text.write(['Tell ', mark('m1', 'Zoë 🎂 Park'), ' about ', mark('m2', 'the 🎁 shop'), '.'])
  expect(written.text).toBe('Tell Zoë 🎂 Park about the 🎁 shop.')
  expect(cut(written, 'm1')).toBe('Zoë 🎂 Park')
  expect(cut(written, 'm2')).toBe('the 🎁 shop')
})

test('spaces are single and stand before no punctuation', () => {
  const written = Text.write(['Find flights ', ' from ', mark('m1', 'LA'), ' ', ', please', '.'])
  expect(written.text).toBe('Find flights from LA, please.')
  expect(cut(written, 'm1')).toBe('LA')
})

test('"a" becomes "an" as the next word sounds, and spans follow', () => {
  const written = Text.write([
    'book a ',
    mark('m1', 'economy seat'),
    ' and a ',
    mark('m2', 'unique one'),
    ' for an ',
    mark('m3', 'hotel')
  ])
  expect(written.text).toBe('book an economy seat and a unique one for a hotel')
  for (const [mention, words] of [
    ['m1', 'economy seat'],
    ['m2', 'unique one'],
    ['m3', 'hotel']
  ] as const)
    expect(cut(written, mention)).toBe(words)
})

test('a sentence that ends in a quotation needs no second full stop, but a question keeps its mark', () => {
  expect(Text.write(['text Joey "', mark('m1', 'Sorry!'), '"', '.']).text).toBe('text Joey "Sorry!"')
  expect(Text.write(['can you text Joey "', mark('m1', 'Sorry!'), '"', '?']).text).toBe('can you text Joey "Sorry!"?')
})

test('a capital opens a sentence, but names stay as they are', () => {
  expect(Text.plain(Text.capitalised(['  ', 'find it']))).toBe('  Find it')
  expect(Text.plain(Text.capitalised([mark('m1', 'tomorrow', 'parse_date'), ' works']))).toBe('Tomorrow works')
  expect(Text.plain(Text.capitalised([mark('m1', 'iPhone'), ' please']))).toBe('iPhone please')
})

test('gives a name its article once, and countries theirs', () => {
  const band = { mention: 'm1', words: 'The Velvet Harbour' }
  const country = { mention: 'm2', words: 'United Kingdom' }
  const written = Text.write(['find the ', band, ' concert in ', country, '.'])
  expect(written.text).toBe('find The Velvet Harbour concert in the United Kingdom.')
  expect([...written.words.values()].map(({ span }) => written.text.slice(...span))).toEqual([
    band.words,
    country.words
  ])
})
