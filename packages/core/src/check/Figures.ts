/**
 * The figures that a conversation has shown so far. Messages are read in order, each once; what an answer states is
 * looked up in what stands before it.
 */
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import type { Statement } from '../provenance/Statement.js'
import * as ParseNumber from '../provenance/op/ParseNumber.js'
import * as Dossier from '../trajectory/Dossier.js'

/** A reader of one conversation. */
export interface Figures {
  /** Reads a message. */
  readonly read: (message: number) => void
  /** The figures of a text that no message before it shows. */
  readonly unknown: (stated: Statement, before: number) => ReadonlyArray<string>
}

/** A reader that has seen the context only. It keeps a buffer of its own, which nobody else sees. */
export const make = (dossier: Dossier.Dossier): Figures => {
  const { record } = dossier
  const numbers = new Set<number>()
  const add = (text: string): void => {
    for (const [digits] of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) numbers.add(Number(digits.replaceAll(',', '')))
  }
  add(record.context.now)
  add(JSON.stringify(record.context.profile))
  const read = (index: number): void => {
    const message = record.messages[index]
    if (message === undefined) return
    add(message.content)
    if (message.role === 'user')
      for (const word of message.content.matchAll(/[A-Za-z]+(?:-[a-z]+)?/g)) spelled(word[0], numbers)
    if (message.role === 'assistant')
      for (const call of message.tool_calls ?? []) add(JSON.stringify(call.function.arguments))
  }
  const unknown = (stated: Statement, before: number): ReadonlyArray<string> => [
    ...stated.numbers
      .filter(
        (number) => !numbers.has(Math.abs(number)) && !rounds(numbers, number) && !counts(dossier, number, before)
      )
      .map(String),
    ...stated.times.filter((time) => !shows(dossier, time, before)),
    ...stated.dates.filter((date) => !numbers.has(date.day)).map((date) => `day ${date.day}`),
    ...stated.dates
      .filter((date) => date.year !== undefined && !numbers.has(date.year))
      .map((date) => `year ${date.year}`)
  ]
  return { read, unknown }
}

const spelled = (word: string, into: Set<number>): void => {
  const value =
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple|dozen|.*teen|.*ty(?:-.*)?|hundred)$/i.test(
      word
    )
      ? (ParseNumber.parse(word) ?? ParseNumber.parse(`a ${word}`))
      : undefined
  if (value !== undefined) into.add(value)
}

/** Whether a number is another one with fewer decimals, or a share as a percentage. */
const rounds = (numbers: ReadonlySet<number>, number: number): boolean => {
  const decimals = String(number).split('.')[1]?.length ?? 0
  const unit = 10 ** -decimals
  const size = Math.abs(number)
  for (const known of numbers)
    if ((Math.abs(known - size) < unit && !Number.isInteger(known / unit)) || Math.abs(known * 100 - size) < 1e-9)
      return true
  return false
}

/** Whether a number counts a list of some output. */
const counts = (dossier: Dossier.Dossier, number: number, before: number): boolean =>
  dossier.entries.some(
    (entry) => entry.result >= 0 && entry.result < before && hasLength(Dossier.output(dossier, entry) ?? null, number)
  )

const hasLength = (value: Json, length: number): boolean =>
  isList(value)
    ? value.length === length || value.some((item) => hasLength(item, length))
    : isObject(value) && Object.values(value).some((item) => hasLength(item, length))

/** Whether a time of day stands in an earlier message, on either clock. */
const shows = ({ record }: Dossier.Dossier, time: string, before: number): boolean => {
  const hour = Number(time.slice(0, 2))
  const minute = time.slice(3)
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12)
  const half = hour < 12 ? 'a' : 'p'
  const pattern = new RegExp(
    String.raw`(?<!\d)(?:0?${hour}:${minute}|${twelve}${minute === '00' ? '(?::00)?' : `:${minute}`} ?${half}\.?m${time === '12:00' ? '|noon' : time === '00:00' ? '|midnight' : ''})`,
    'i'
  )
  if (pattern.test(record.context.now)) return true
  for (let index = before - 1; index >= 0; index--) {
    const message = record.messages[index]
    if (message === undefined) continue
    if (message.content.includes(time) || pattern.test(message.content)) return true
    if (
      message.role === 'assistant' &&
      (message.tool_calls ?? []).some((call) => JSON.stringify(call.function.arguments).includes(time))
    )
      return true
  }
  return false
}
