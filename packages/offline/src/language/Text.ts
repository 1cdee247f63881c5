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
export const plain = (text: Text): string => {
  let out = ''
  for (const piece of text) out += words(piece)
  return out
}

/** Everything that a text mentions, in order. */
export const mentions = (text: Text): ReadonlyArray<Plan.MentionId> =>
  text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.mention]))

/** The text with a capital first letter. A name or quotation at the beginning stays as it is. */
export const capitalised = (text: Text): Text => {
  const at = text.findIndex((piece) => words(piece).trim() !== '')
  const first = text[at]
  if (first === undefined) return text
  if (typeof first !== 'string' && first.op === undefined && first.words !== first.words.toLowerCase()) return text
  const old = words(first)
  const capital = raised(old)
  if (capital === old) return text
  return text.with(at, typeof first === 'string' ? capital : { ...first, words: capital })
}

const raised = (words: string): string => {
  const letter = words.charCodeAt(0)
  // Most begin with a plain letter.
  if (letter >= 0x61 && letter <= 0x7a) return words.charAt(0).toUpperCase() + words.slice(1)
  if (letter >= 0x21 && letter <= 0x7f) return words
  return words.replace(/^\s*\p{Ll}/u, (found) => found.toUpperCase())
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
  // No part is empty. The last words decide how it goes on: what is before them is read only when all is written.
  const parts: Array<string> = []
  let points = 0
  const words_ = new Map<Plan.MentionId, BackTranslator.Worded>()
  const append = (more: string): void => {
    if (more !== '') parts.push(more)
    points += length(more)
  }
  const drop = (count: number): void => {
    points -= count
    for (let left = count; left > 0;) {
      const part = parts.pop()
      if (part === undefined) return
      if (part.length > left) parts.push(part.slice(0, -left))
      left -= part.length
    }
  }
  const spaced = (): boolean => parts.length > 0 && parts.at(-1)?.endsWith(' ') === true
  const backspace = (): void => {
    while (spaced()) drop(1)
  }
  for (const piece of text) {
    let next = words(piece)
    if (next === '') continue
    if (typeof piece === 'string') {
      if (next.includes('  ')) next = next.replaceAll(/ {2,}/g, ' ')
      if (next.startsWith(' ') && (parts.length === 0 || spaced())) next = next.slice(1)
      if (isMark(next.charAt(next.startsWith(' ') ? 1 : 0))) {
        backspace()
        const end = ending(parts)
        next = next.trimStart()
        if (/^[,;:]/.test(next) && /[,;:]$/.test(end)) next = next.slice(1)
        if (/^[.!]/.test(next) ? /[.?!]["”’]?$/.test(end) : next.startsWith('?') && /\?["”’]?$|\.$/.test(end))
          next = next.slice(1)
      }
    }
    // Most pieces do not follow a space, and only after one is a word on its own.
    const end = spaced() ? ending(parts) : ''
    const article = endsArticle(end.at(-2)) ? /\b([Aa]n?) $/.exec(end)?.[1] : undefined
    if (article?.length === 1 && an(next)) {
      backspace()
      append('n ')
    } else if (article?.length === 2 && /^[\p{L}\d]/u.test(next) && !an(next)) {
      backspace()
      drop(1)
      append(' ')
    }
    if (typeof piece !== 'string') {
      // "The Velvet Harbour" brings its article along.
      if (next.startsWith('The ') && /\b[Tt]he $/.test(end)) drop(4)
      // "For the United Kingdom": the article is none of the name.
      if (articled.test(next) && /\b(?:in|for|to|of|from|into|enter|visit|leave) $/.test(end)) append('the ')
      words_.set(piece.mention, worded(piece, [points, points + length(next)]))
    }
    append(next)
  }
  backspace()
  return { text: parts.join(''), words: words_ }
}

/** The last parts, as many as the next word may depend on. */
const ending = (parts: ReadonlyArray<string>): string => {
  let end = parts.at(-1) ?? ''
  for (let before = parts.length - 2; before >= 0 && end.length < reach; before--) end = (parts[before] ?? '') + end
  return end
}

// The last letter of "a" or "an".
const endsArticle = (letter: string | undefined): boolean => letter === 'a' || letter === 'n' || letter === 'A'

const isMark = (char: string): boolean => char !== '' && ',.?!;:'.includes(char)

const worded = (mark: Mark, span: Source.Span): BackTranslator.Worded =>
  mark.op === undefined && mark.with === undefined && mark.now !== true
    ? { span }
    : {
        span,
        ...(mark.op === undefined ? {} : { op: mark.op }),
        ...(mark.with === undefined ? {} : { with: mark.with }),
        ...(mark.now === true ? { now: true } : {})
      }

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
