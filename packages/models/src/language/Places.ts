/**
 * Where phrases of a text stand once it has other words.
 *
 * Laws: the phrases are found in order, each at a place of its own, as whole words; one that stood inside another stands
 * there again; in the same text, they are found where they were, as far as no phrase stands there more often than it is one.
 */
import { Literal, type Source } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** A place in code units. */
interface Place {
  readonly from: number
  readonly to: number
}

/** The phrases of a text that stand inside no other, in their order: what has to be kept. */
export const kept = (text: string, spans: ReadonlyArray<Source.Span>): ReadonlyArray<string> =>
  [...new Map(spans.map((span) => [`${span[0]} ${span[1]}`, span] as const)).values()]
    .filter((span) => around(spans, span) === undefined)
    .toSorted(([left], [right]) => left - right)
    .flatMap(([from, to]) => Literal.slice(text, from, to) ?? [])

/** The spans in another text that holds the same phrases, or the first phrase that it lost. */
export const again = (
  old: string,
  spans: ReadonlyArray<Source.Span>,
  text: string
): E.Either<string, ReadonlyArray<Source.Span>> => {
  const taken: Array<Place> = []
  const found = new Map<string, Source.Span>()
  const outer = spans.filter((span) => around(spans, span) === undefined)
  // A short phrase must not take the place of a part of a long one.
  const order = outer.toSorted((left, right) => right[1] - right[0] - (left[1] - left[0]) || left[0] - right[0])
  for (const span of order) {
    if (found.has(key(span))) continue
    const phrase = Literal.slice(old, ...span) ?? ''
    const place = phrase === '' ? undefined : free(text, phrase, taken)
    if (place === undefined) return E.left(phrase)
    taken.push(place)
    const from = Literal.length(text.slice(0, place.from))
    found.set(key(span), [from, from + Literal.length(phrase)])
  }
  return E.right(
    spans.map((span) => {
      const outside = around(spans, span)
      const whole = found.get(key(outside ?? span)) ?? span
      const from = whole[0] + (outside === undefined ? 0 : span[0] - outside[0])
      return [from, from + span[1] - span[0]]
    })
  )
}

/** The widest span that a span stands inside. */
const around = (spans: ReadonlyArray<Source.Span>, [from, to]: Source.Span): Source.Span | undefined =>
  spans
    .filter((other) => other[0] <= from && to <= other[1] && other[1] - other[0] > to - from)
    .toSorted((left, right) => right[1] - right[0] - (left[1] - left[0]))[0]

const key = ([from, to]: Source.Span): string => `${from} ${to}`

const free = (text: string, phrase: string, taken: ReadonlyArray<Place>): Place | undefined => {
  for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + 1)) {
    const to = from + phrase.length
    if (!cuts(text, from) && !cuts(text, to) && taken.every((other) => to <= other.from || other.to <= from))
      return { from, to }
  }
  return undefined
}

const letter = /[\p{L}\p{N}_]/u

/** Whether a place lies inside a word or a number. */
const cuts = (text: string, at: number): boolean => {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
  if (letter.test(before) && letter.test(after)) return true
  return (
    (/\d/.test(before) && /[.,:]/.test(after) && /\d/.test(text[at + 1] ?? '')) ||
    (/[.,:]/.test(before) && /\d/.test(after) && /\d/.test(text[at - 2] ?? ''))
  )
}
