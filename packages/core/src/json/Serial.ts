/**
 * Texts of outputs, and outputs of texts. The output of a call is written into its tool message, compared with what a
 * replay returns, and read by checks: each of them meets the same object or the same text again.
 *
 * Laws: `text(value)` is `JSON.stringify(value)`; `parse(text)` is `JSON.parse(text)`, or undefined where that fails. What was
 * written as 0 may be read as the -0 that it was, since JSON writes both alike.
 */
import type { Json } from './Json.js'

/** The text of a value. */
export const text = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const fresh = JSON.stringify(value)
  if (texts.size >= most) texts.clear()
  texts.set(value, fresh)
  keep(fresh, value)
  return fresh
}

/** The value of a text; undefined where it is no JSON. */
export const parse = (source: string): Json | undefined => {
  const known = values.get(source)
  if (known !== undefined) return known
  try {
    const value = JSON.parse(source) as Json
    if (typeof value === 'object' && value !== null) keep(source, value)
    return value
  } catch {
    return undefined
  }
}

// Caches that no caller can observe: values are immutable, and only the latest are kept.
const texts = new Map<object, string>()
const values = new Map<string, Json>()
const most = 256
const keep = (source: string, value: Json): void => {
  if (values.size >= most) values.clear()
  values.set(source, value)
}
