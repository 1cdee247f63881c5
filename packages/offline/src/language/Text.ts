/**
 * Text under composition: plain pieces, and marked pieces that say a mention. Spans are known only when the whole is
 * written, so pieces keep their marks until then.
 *
 * Laws: writing keeps every mark's words as they are (but for a capital at the beginning of a sentence); the span of
 * a mark cuts exactly its words out of the text.
 */
import type { Json, Plan, Source } from '@magnet/core'
import { articled } from './Inflection.js'
import type { BackTranslator } from '@magnet/synth'

/** Words that say a mention. */
export interface Mark {
  readonly mention: Plan.MentionId
  readonly words: string
  /** The op that computes the value from the words; none where they equal it. */
  readonly op?: string
  readonly with?: Json.JsonObject
  readonly now?: boolean
}

/** A piece of a text. */
export type Piece = string | Mark

/** A text in pieces. */
export type Text = ReadonlyArray<Piece>

/** The words of a piece. */
export const words = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.words)

/** The text without its marks, not yet tidied. */
export const plain = (text: Text): string => text.map(words).join('')

/** Everything that a text mentions, in order. */
export const mentions = (text: Text): ReadonlyArray<Plan.MentionId> =>
  text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.mention]))

/** The text with a capital first letter. A name or quotation at the beginning stays as it is. */
export const capitalised = (text: Text): Text => {
  const at = text.findIndex((piece) => words(piece).trim() !== '')
  const first = text[at]
  if (first === undefined) return text
  if (typeof first !== 'string' && first.op === undefined && first.words !== first.words.toLowerCase()) return text
  const raised = (words_: string): string => words_.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase())
  const piece = typeof first === 'string' ? raised(first) : { ...first, words: raised(first.words) }
  return [...text.slice(0, at), piece, ...text.slice(at + 1)]
}

/** The finished text, with the place of each mention. */
export interface Written {
  readonly text: string
  readonly words: ReadonlyMap<Plan.MentionId, BackTranslator.Worded>
}

/** As many characters as the longest word that the next one depends on, with the spaces around it. */
const reach = 8

/** Writes a text: single spaces, none before punctuation, "a" or "an" as the next word sounds. */
export const write = (text: Text): Written => {
  let out = ''
  let points = 0
  const words_ = new Map<Plan.MentionId, BackTranslator.Worded>()
  const append = (more: string): void => {
    out += more
    points += length(more)
  }
  const backspace = (): void => {
    while (out.endsWith(' ')) {
      out = out.slice(0, -1)
      points -= 1
    }
  }
  for (const piece of text) {
    let next = words(piece)
    if (next === '') continue
    // The last words decide how it goes on: patterns that end with the text would be tried from its beginning.
    let end = out.slice(-reach)
    if (typeof piece === 'string') {
      if (next.includes('  ')) next = next.replaceAll(/ {2,}/g, ' ')
      if (next.startsWith(' ') && (out === '' || out.endsWith(' '))) next = next.slice(1)
      if (/^ ?[,.?!;:]/.test(next)) {
        backspace()
        end = out.slice(-reach)
        next = next.trimStart()
        if (/^[,;:]/.test(next) && /[,;:]$/.test(end)) next = next.slice(1)
        if (/^[.!]/.test(next) ? /[.?!]["”’]?$/.test(end) : next.startsWith('?') && /\?["”’]?$|\.$/.test(end))
          next = next.slice(1)
      }
    }
    // Most pieces do not follow a space, and only after one is a word on its own.
    const apart = end.endsWith(' ')
    if (apart && /\b[Aa] $/.test(end) && an(next)) {
      backspace()
      append('n ')
    } else if (apart && /\b[Aa]n $/.test(end) && /^[\p{L}\d]/u.test(next) && !an(next)) {
      backspace()
      out = out.slice(0, -1)
      points -= 1
      append(' ')
    }
    // "The Velvet Harbour" brings its article along.
    if (typeof piece !== 'string' && next.startsWith('The ') && /\b[Tt]he $/.test(end)) {
      out = out.slice(0, -4)
      points -= 4
    }
    // "For the United Kingdom": the article is none of the name.
    if (
      typeof piece !== 'string' &&
      articled.test(next) &&
      /\b(?:in|for|to|of|from|into|enter|visit|leave) $/.test(end)
    )
      append('the ')
    if (typeof piece !== 'string') words_.set(piece.mention, worded(piece, [points, points + length(next)]))
    append(next)
  }
  backspace()
  return { text: out, words: words_ }
}

const worded = (mark: Mark, span: Source.Span): BackTranslator.Worded => ({
  span,
  ...(mark.op === undefined ? {} : { op: mark.op }),
  ...(mark.with === undefined ? {} : { with: mark.with }),
  ...(mark.now === true ? { now: true } : {})
})

/** Whether a word takes "an". */
export const an = (word: string): boolean =>
  /^(?:[aeio]|u(?!ni|se|s\b|ser|til)|hour|honest|heir|8|11\b|18\b)/i.test(word) && !/^(?:one\b|once|eu)/i.test(word)

/** The length in code points. */
const length = (text: string): number => {
  let count = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1
  }
  return count
}
