/**
 * Literal equality of words and values: a span says a value literally if both are equal up to case, surrounding space
 * and punctuation, and thousands separators.
 */
import type { Json } from '../json/Json.js'

/** A text without what literal equality ignores. A minus before a digit is no punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:(?!-\d)[\s\p{P}])+/u, '')
    .replace(/[\s\p{P}]+$/u, '')
    .replaceAll(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '')

/** Whether a text says a scalar literally. */
export const says = (text: string, value: Json | undefined): boolean => sayer(text)(value)

/** Whether a text says one scalar after another literally, as `says` tells. */
export const sayer = (text: string): ((value: Json | undefined) => boolean) => {
  let own: string | undefined
  return (value) => {
    if (value === null || value === undefined || typeof value === 'object') return false
    const written = String(value)
    return text === written || (own ??= plain(text)) === plain(written)
  }
}

/** The text of a half-open range of code points, or undefined where the range is not inside the text. */
export const slice = (text: string, from: number, to: number): string | undefined => {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to) return undefined
  // Without surrogates, code points are code units.
  if (!/[\ud800-\udfff]/.test(text)) return to > text.length ? undefined : text.slice(from, to)
  const points = [...text]
  return to > points.length ? undefined : points.slice(from, to).join('')
}

/** The length of a text in code points. */
export const length = (text: string): number => (/[\ud800-\udfff]/.test(text) ? [...text].length : text.length)
