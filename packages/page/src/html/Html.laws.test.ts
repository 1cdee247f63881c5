import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Html from './Html.js'

/** A reader of markup that shares nothing with its writer: the names of its elements, and its texts. */
const read = (markup: string): { readonly elements: ReadonlyArray<string>; readonly texts: ReadonlyArray<string> } => ({
  elements: [...markup.matchAll(/<\/?([a-z]+)/gi)].map(([, name]) => name ?? ''),
  texts: markup
    .split(/<[^>]*>/)
    .filter((text) => text !== '')
    .map(unescaped)
})

const unescaped = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '&lt;',
    '\u0000',
    '\uD800'
  )
)

test('the texts of markup are those that went in, and no text becomes an element', () => {
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const { elements, texts: out } = read(
        Html.element('p', { title: left }, Html.element('b', {}, left), right).markup
      )
      expect(elements).toEqual(['p', 'b', 'b', 'p'])
      expect(out).toEqual([left, right].map(Html.clean).filter((text) => text !== ''))
    })
  )
})

test('a text in an attribute stays in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { markup } = Html.element('p', { title: text })
      const [, value] = /^<p title="([^"<>]*)"><\/p>$/.exec(markup) ?? []
      expect(unescaped(value ?? 'none')).toBe(Html.clean(text))
    })
  )
})

test('control characters and halves of pairs become replacement characters', () => {
  expect(Html.escape('a\u0000b\u001Bc\uD800d\te\n')).toBe('a\uFFFDb\uFFFDc\uFFFDd\te\n')
})
