/**
 * Texts as they are compared: words in lower case, without punctuation; and what in a text is so special that it hardly comes up
 * twice by chance.
 */
import * as FunctionName from '../signature/FunctionName.js'

/** How many words a run has that shows that a text was taken over: user messages are too short for the usual thirteen. */
export const run = 8

/** The fewest words of a message that is compared as a whole: anybody says "yes, please". */
export const fewest = 5

/** The words of a text. */
export const words = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The runs of words of a text. */
export const runs = (own: ReadonlyArray<string>): ReadonlyArray<string> =>
  own.length < run ? [] : Array.from({ length: own.length - run + 1 }, (_, at) => own.slice(at, at + run).join(' '))

/** A function's name as it is compared: without a class before it, case and marks. */
export const name = (text: string): string => FunctionName.words(text.replace(/^[A-Z]\w*\./, '')).join(' ')

const email = /^[^\s@]+@[^\s@]+\.\w+$/
const moment = /^[\d:.,/\-\sTZ+apmAPM]+$/

/** Whether a text is special: an identifier, an address, a path, a full name, or several words that somebody wrote. */
export const isSpecial = (text: string): boolean => {
  if (text.length < 5 || text.length > 2000 || moment.test(text)) return /^\d{6,}$/.test(text)
  if (email.test(text)) return true
  const parts = text.split(/\s+/)
  if (parts.length === 1)
    return (/\d/.test(text) && /[A-Za-z]/.test(text)) || /[A-Za-z]\/[A-Za-z]/.test(text) || /\w\.[a-z]{2,4}$/.test(text)
  return parts.length >= 5 || parts.filter((part) => /^[\p{Lu}\d]/u.test(part)).length >= 2
}

/** A special text as it is compared. */
export const literal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[^\p{L}\p{N}/]+|[^\p{L}\p{N}]+$/gu, '')

/** What looks special in running text: quotations, tokens with digits or marks, and names of several words. */
export const special = (text: string): ReadonlyArray<string> =>
  [
    ...[...text.matchAll(/["“]([^"”]{5,300})["”]/g)].map(([, inner = '']) => inner),
    ...(text.match(/[^\s"“”(),;!?]{5,200}/g) ?? []).map((token) => token.replace(/[.:'’]+$/, '')),
    ...(text.match(/\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40}){1,3}/gu) ?? [])
  ].filter(isSpecial)
