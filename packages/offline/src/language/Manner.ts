/**
 * How a person writes, whatever they say: capitals or none, contractions or none, articles left out, no full stop at
 * the end. Only the words around what a message mentions change, so that a value keeps its spelling.
 */
import type { Stream } from '@magnet/core'
import type { Persona } from './Persona.js'
import * as Registers from './register/Registers.js'
import * as Text from './Text.js'

/** The beginning of a sentence: a capital, or none for those who write so. */
export const begun = (persona: Persona, text: Text.Text): Text.Text => (persona.lower ? text : Text.capitalised(text))

/** Words of a frame, which hold no names. */
export const framed = (persona: Persona, words: string): string =>
  persona.lower ? words.replaceAll(capital, (letter) => letter.toLowerCase()) : words

const capital = /(?<![\p{L}'’])(?!I\b|PS\b|OK\b)\p{Lu}(?=[\p{Ll}'’])/gu

/** A finished message in the manner of a person. */
export const of = (persona: Persona, stream: Stream.Stream, text: Text.Text): Text.Text => {
  const { bareNouns } = Registers.of(persona.register)
  const shaped =
    persona.expanded || bareNouns > 0
      ? text.map((piece) => {
          if (typeof piece !== 'string') return piece
          const long = persona.expanded && /['’]/.test(piece) ? expand(piece) : piece
          return bareNouns > 0 && isArticled(long)
            ? long.replaceAll(article, (found) => (stream.chance(bareNouns) ? '' : found))
            : long
        })
      : text
  return persona.open ? opened(shaped) : shaped
}

// What is no article of its own: "a few", "the first", "the one".
const article =
  /(?<=[a-z,] )(?:the|an?) (?!(?:few|bit|lot|moment|second|while|star|dear|favour|hand|go|look|one|other|first|last|next|rest|way|same|day after|most|least)\b)(?=[a-z]+ [a-z]|[a-z]+[.?!]?$)/g

// Most pieces have no article: the pattern looks back from every word.
const isArticled = (words: string): boolean =>
  words.includes(' the ') || words.includes(' a ') || words.includes(' an ')

const opened = (text: Text.Text): Text.Text => {
  const last = text.at(-1)
  return typeof last === 'string' && /[^.]\.$|^\.$/.test(last) ? [...text.slice(0, -1), last.slice(0, -1)] : text
}

const expand = (words: string): string =>
  words.replaceAll(contraction, (found) => {
    const long = contractions.get(found.toLowerCase().replace('’', "'"))
    if (long === undefined) return found
    return /^\p{Lu}/u.test(found) ? long.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : long
  })

const contractions: ReadonlyMap<string, string> = new Map([
  ["i'd", 'I would'],
  ["i've", 'I have'],
  ["i'm", 'I am'],
  ["i'll", 'I will'],
  ["we're", 'we are'],
  ["we've", 'we have'],
  ["we'll", 'we will'],
  ["we'd", 'we would'],
  ["you're", 'you are'],
  ["you've", 'you have'],
  ["they're", 'they are'],
  ["it's", 'it is'],
  ["that's", 'that is'],
  ["there's", 'there is'],
  ["what's", 'what is'],
  ["where's", 'where is'],
  ["who's", 'who is'],
  ["how's", 'how is'],
  ["don't", 'do not'],
  ["doesn't", 'does not'],
  ["didn't", 'did not'],
  ["can't", 'cannot'],
  ["isn't", 'is not'],
  ["won't", 'will not'],
  ["haven't", 'have not'],
  ["let's", 'let us']
])
const contraction = /\b[A-Za-z]+['’](?:d|ve|m|ll|re|s|t)\b/g
