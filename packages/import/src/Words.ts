/**
 * A command line as its words, with quotes and backslashes as shells have them. No shell is run: variables, pipes and
 * patterns are ordinary characters.
 *
 * Laws: words without spaces, quotes and backslashes come back as they are; quoting a word keeps it whole.
 */
import * as E from 'fp-ts/lib/Either.js'

/** The words of a command line; a reason where a quote is not closed. */
export const of = (line: string): E.Either<string, ReadonlyArray<string>> => {
  const words: Array<string> = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < line.length; at++) {
    const here = line[at] ?? ''
    if (quote !== undefined) {
      if (here === quote) quote = undefined
      else if (here === '\\' && quote === '"' && /["\\]/.test(line[at + 1] ?? ''))
        word = `${word ?? ''}${line[++at] ?? ''}`
      else word = `${word ?? ''}${here}`
    } else if (here === '"' || here === "'") {
      quote = here
      word ??= ''
    } else if (here === '\\' && at + 1 < line.length) word = `${word ?? ''}${line[++at] ?? ''}`
    else if (/\s/.test(here)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = `${word ?? ''}${here}`
  }
  if (quote !== undefined) return E.left(`a quote (${quote}) that is not closed`)
  if (word !== undefined) words.push(word)
  return E.right(words)
}
