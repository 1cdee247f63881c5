import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Spoken from './Spoken.js'

const span = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }))

test('marks change no text, wherever spans lie, and mark each character of a span once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '😀', ' '), { maxLength: 30 }), fc.array(span), (points, spans) => {
      const { markup } = Spoken.text(points.join(''), spans)
      expect(markup.replaceAll(/<[^>]*>/g, '')).toBe(points.join(''))
      const marked = [...markup.matchAll(/<span class="quoted">([^<]*)<\/span>/g)].flatMap(([, text]) => [
        ...(text ?? '')
      ])
      const covered = points.filter((_, at) => spans.some(([from, to]) => from <= at && at < to))
      expect(marked).toEqual(covered)
    })
  )
})
