/** Small rewordings of a text that leave its sense and some phrases as they are. */
import type { Stream } from '@magnet/core'

/** Where a text stands: it begins a conversation, goes on with it, or answers. */
export type Place = 'greeting' | 'query' | 'answer'

/** A text in slightly other words. Every phrase to keep stays letter by letter. */
export const reword = (text: string, keep: ReadonlyArray<string>, place: Place, stream: Stream.Stream): string => {
  const guarded = guard(text, keep)
  // A list is left as it is: its items are no sentences.
  const swapped = (text.includes('\n') ? [] : swaps).reduce((words, [pattern, others]) => {
    const other = stream.pick(others)
    return words.replace(pattern, (found) => (isUpper(found) ? capital(other) : other))
  }, guarded.text)
  const changed = swapped === guarded.text ? opened(swapped, place, stream) : swapped
  return guarded.restore(changed)
}

// A phrase is a character of its own that no rewording touches, and that stands in no text.
const guard = (
  text: string,
  keep: ReadonlyArray<string>
): { readonly text: string; readonly restore: (changed: string) => string } => {
  const phrases = [...new Set(keep)]
    .filter((phrase) => phrase !== '')
    .toSorted((left, right) => right.length - left.length)
  const mark = (index: number): string => String.fromCodePoint(0xf0000 + index)
  return {
    text: phrases.reduce((guarded, phrase, index) => guarded.replaceAll(phrase, mark(index)), text),
    restore: (changed) =>
      phrases.reduce((restored, phrase, index) => restored.replaceAll(mark(index), () => phrase), changed)
  }
}

const swaps: ReadonlyArray<readonly [RegExp, readonly [string, ...ReadonlyArray<string>]]> = [
  [/\b[Cc]an you\b/, ['could you', 'would you', 'will you']],
  [/\b[Cc]ould you\b/, ['can you', 'would you']],
  [/\bI'd like\b/, ['I would like', 'I want']],
  [/\bI want to\b/, ['I would like to', "I'd love to"]],
  [/\bI need to\b/, ['I have to', 'I must']],
  [/\b[Ll]et me know\b/, ['tell me']],
  [/\b[Tt]hanks\b/, ['thank you']],
  [/\b[Hh]ere is\b/, ['this is']],
  [/\bI have found\b/, ['I found']],
  [/\bdo not\b/, ["don't"]],
  [/\bcannot\b/, ["can't"]]
]

const openings: { readonly [place in Place]: ReadonlyArray<string> } = {
  greeting: ['Hi there.', 'Hello.', 'Good day.', 'Hey.'],
  query: ['Okay.', 'Right.', 'Fine.', 'Good.', 'Now then.'],
  answer: ['Sure.', 'There we go.', 'Of course.', 'All right.']
}

const opened = (text: string, place: Place, stream: Stream.Stream): string => {
  const fresh = openings[place].filter((one) => !text.startsWith(one))
  return `${stream.some(fresh) ?? ''} ${text}`.trim()
}

const isUpper = (text: string): boolean => /^[A-Z]/.test(text) && !/^I\b/.test(text)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
