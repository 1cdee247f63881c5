/**
 * Shingles: what two records are compared by, as sets of 32-bit numbers. The queries are their runs of three adjacent words
 * (a shorter message is one run); the calls are each function with the arguments that it gets.
 *
 * Laws: case, punctuation and spacing do not matter to queries; the order of keys in arguments does not matter to calls;
 * nor does the order of messages or calls to either.
 */
import * as Aliased from '../alias/Aliased.js'
import { isList, type Json } from '../json/Json.js'
import type { Trajectory } from '../trajectory/Trajectory.js'

/** Shingles; one may come up twice. */
export type Shingles = ReadonlyArray<number>

// FNV-1a over UTF-16 units.
const offset = 0x811c9dc5
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

const ofText = (text: string, from: number = offset): number => {
  let hash = from
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at))
  return hash
}

const join = (one: number, other: number): number => Math.imul(one ^ (other + 0x9e3779b9), 0x85ebca6b) ^ (one >>> 13)

/** Whether a unit of a text in lower case is part of a word: letters and digits, and what is not ASCII but for punctuation. */
const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f))

/** Whether a unit is a word of its own: in Chinese and Japanese no space stands between words. */
const isAlone = (unit: number): boolean => unit >= 0x3040 && unit <= 0x9fff

/** The words of a text, hashed. */
const words = (text: string): ReadonlyArray<number> => {
  const found: Array<number> = []
  const lower = text.toLowerCase()
  let hash = offset
  let isInside = false
  for (let at = 0; at <= lower.length; at++) {
    const unit = at < lower.length ? lower.charCodeAt(at) : 0
    if (isWord(unit) && !isAlone(unit)) {
      hash = step(hash, unit)
      isInside = true
      continue
    }
    if (isInside) found.push(hash)
    hash = offset
    isInside = false
    if (isAlone(unit)) found.push(step(offset, unit))
  }
  return found
}

/** Adds the runs of so many adjacent words in a text; of a shorter one, the text as one run. */
const addRuns = (shingles: Array<number>, text: string, width: number): void => {
  const found = words(text)
  const last = Math.max(0, found.length - width)
  for (let at = 0; at <= last && found.length > 0; at++) {
    let run = found[at] ?? 0
    for (let next = at + 1; next < at + width && next < found.length; next++) run = join(run, found[next] ?? 0)
    shingles.push(run)
  }
}

/** How many words of a query stand together. */
const width = 3

/** What the user says. */
export const queries = ({ messages }: Pick<Trajectory, 'messages'>): Shingles => {
  const shingles: Array<number> = []
  for (const message of messages) if (message.role === 'user') addRuns(shingles, message.content, width)
  return shingles
}

/** What is called with what, in the names of the pool. */
export const calls = (record: Trajectory): Shingles => {
  const shingles: Array<number> = []
  for (const turn of Aliased.turns(record))
    for (const call of turn.calls) shingles.push(ofJson(call.arguments, ofText(call.function)))
  return shingles
}

/** Which functions are called, in their order: one number. */
export const shape = (record: Trajectory): number =>
  Aliased.turns(record).reduce(
    (hash, turn) => turn.calls.reduce((so, call) => join(so, ofText(call.function)), join(hash, 1)),
    offset
  )

const ofJson = (value: Json, from: number): number => {
  if (typeof value !== 'object' || value === null) return ofText(`${typeof value}:${String(value)}`, from)
  if (isList(value)) return value.reduce<number>((hash, item) => ofJson(item, join(hash, 1)), join(from, 2))
  // A sum, since the order of keys means nothing.
  let sum = join(from, 3)
  for (const [key, item] of Object.entries(value)) sum = (sum + ofJson(item, ofText(key, from))) | 0
  return sum
}
