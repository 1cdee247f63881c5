/** The ways in which people say a number. Digits are the number itself; words are computed back by `parse_number`. */
import type { Wording } from './Wording.js'

const small: ReadonlyArray<string> = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A small number in words. */
export const word = (number: number): string | undefined => small[number]

/** Every wording of a number. */
export const wordings = (number: number): ReadonlyArray<Wording> => {
  const word = small[number]
  const counted = digits(number)
  return [
    { words: counted, weight: number > 0 && number <= 3 ? 0.7 : 1 },
    ...(word === undefined || number < 1 ? [] : [{ words: word, op: 'parse_number', weight: number <= 6 ? 0.8 : 0.2 }])
  ]
}

/** A number in digits, with separators between thousands and at most the decimals it has. */
export const digits = (number: number): string => {
  const text = String(number)
  if (number >= 0 && number < 1000) return text
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(text)
  if (found === null) return text
  const whole = found[2] ?? ''
  return `${found[1] ?? ''}${whole.length < 4 ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${found[3] ?? ''}`
}

/** A number as an answer gives it: at most two decimals. */
export const rounded = (number: number): string => digits(Math.round(number * 100) / 100)
