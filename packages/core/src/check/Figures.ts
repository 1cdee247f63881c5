/**
 * The figures and identifiers that a conversation has shown before a message: said, returned, passed or shown by the context. A figure
 * is looked up as people and machines write it; only one that is not found so is sought with more effort, as a count of
 * a list or a rounded number.
 */
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import * as ParseNumber from '../provenance/op/ParseNumber.js'
import * as FormatNumber from '../provenance/op/FormatNumber.js'
import type { Statement } from '../provenance/Statement.js'
import { pad } from '../time/Calendar.js'
import * as Dossier from '../trajectory/Dossier.js'

/** The figures of a text that nothing before a message shows. */
export const unknown = (dossier: Dossier.Dossier, stated: Statement, before: number): ReadonlyArray<string> => {
  if (stated.numbers.length + stated.times.length + stated.dates.length + stated.ids.length === 0) return none
  const found: Array<string> = []
  const known = (...forms: ReadonlyArray<string>): boolean => stands(dossier, forms, before)
  for (const number of stated.numbers) {
    const size = Math.abs(number)
    const isKnown =
      known(String(size)) ||
      (size >= 1000 && known(FormatNumber.format(size, undefined, true))) ||
      counts(dossier, size, before) ||
      isRounded(dossier, size, before)
    if (!isKnown) found.push(String(number))
  }
  for (const id of stated.ids) if (!known(id)) found.push(id)
  // As programs write it, then as people do.
  for (const time of stated.times) if (!known(time) && !known(...timeForms(time))) found.push(time)
  for (const { day } of stated.dates) if (!known(pad(day, 2), String(day))) found.push(`day ${day}`)
  for (const { year } of stated.dates) if (year !== undefined && !known(String(year))) found.push(`year ${year}`)
  return found
}

const none: ReadonlyArray<string> = []

const timeForms = (time: string): ReadonlyArray<string> => {
  const hour = Number(time.slice(0, 2))
  const minute = time.slice(3)
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12)
  const half = hour < 12 ? 'am' : 'pm'
  return [
    `${hour}:${minute}`,
    `${twelve}:${minute} ${half}`,
    `${twelve}:${minute}${half}`,
    ...(minute === '00' ? [`${twelve} ${half}`, `${twelve}${half}`] : []),
    ...(time === '12:00' ? ['noon'] : time === '00:00' ? ['midnight'] : [])
  ]
}

/** Whether one of some forms stands before a message. */
const stands = ({ record }: Dossier.Dossier, forms: ReadonlyArray<string>, before: number): boolean => {
  const { messages, context } = record
  // Most stand in a text; so arguments are looked into afterwards.
  for (let index = before - 1; index >= 0; index--)
    for (const form of forms) if (isFigure(messages[index]?.content ?? '', form)) return true
  for (let index = before - 1; index >= 0; index--) {
    const message = messages[index]
    if (message?.role === 'assistant' && message.tool_calls !== undefined)
      for (const call of message.tool_calls)
        for (const form of forms) if (passes(call.function.arguments, form)) return true
  }
  return forms.some((form) => isFigure(context.now, form) || passes(context.profile, form))
}

const passes = (value: Json, form: string): boolean =>
  typeof value === 'string'
    ? isFigure(value, form)
    : typeof value === 'number'
      ? String(Math.abs(value)) === form
      : isList(value)
        ? value.some((item) => passes(item, form))
        : isObject(value) && Object.values(value).some((item) => passes(item, form))

/** Whether a figure stands in a text whole: it is no part of a longer number. */
const isFigure = (text: string, form: string): boolean => {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (
      (isDigit(text, at - 1) && !isLeading(text, at - 1)) ||
      (isJoint(text, at - 1) && isDigit(text, at - 2) && isTriple(text, at))
    )
      continue
    const end = at + form.length
    if (isDigit(text, end)) continue
    if (text.charCodeAt(end) === 46 && isDigit(text, end + 1) && !isZero(text, end + 1)) continue
    if (text.charCodeAt(end) === 44 && isTriple(text, end + 1)) continue
    return true
  }
  return false
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57
const isJoint = (text: string, at: number): boolean => text.charCodeAt(at) === 44 || text.charCodeAt(at) === 46
const isTriple = (text: string, at: number): boolean =>
  isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3)
/** Whether the digits up to a place are leading zeros, as in the end of a telephone number. */
const isLeading = (text: string, upTo: number): boolean => {
  let at = upTo
  while (text.charCodeAt(at) === 48) at -= 1
  return !isDigit(text, at) && !isJoint(text, at)
}
/** Whether only zeros follow a decimal point. */
const isZero = (text: string, from: number): boolean => {
  let at = from
  while (text.charCodeAt(at) === 48) at += 1
  return !isDigit(text, at)
}

/** Whether a number is a known one with fewer decimals, a share as a percentage, or one that a user spelled out. */
const isRounded = ({ record }: Dossier.Dossier, size: number, before: number): boolean => {
  const unit = 10 ** -(String(size).split('.')[1]?.length ?? 0)
  for (const message of record.messages.slice(0, before)) {
    for (const [digits] of message.content.matchAll(/\d+(?:,\d{3})*\.\d+/g)) {
      const known = Number(digits.replaceAll(',', ''))
      if (Math.abs(known - size) < unit || Math.abs(known * 100 - size) < 1e-9) return true
    }
    // Words say whole numbers.
    if (message.role === 'user' && Number.isInteger(size))
      for (const [word] of message.content.matchAll(/\b(?:a )?[A-Za-z]{3,}(?:-[a-z]+)?\b/g))
        if (ParseNumber.parse(word) === size) return true
  }
  return false
}

/** Whether a number counts a list of some output. */
const counts = (dossier: Dossier.Dossier, size: number, before: number): boolean =>
  dossier.entries.some(
    (entry) => entry.result >= 0 && entry.result < before && hasLength(Dossier.output(dossier, entry) ?? null, size)
  )

const hasLength = (value: Json, length: number): boolean =>
  isList(value)
    ? value.length === length || value.some((item) => hasLength(item, length))
    : isObject(value) && Object.values(value).some((item) => hasLength(item, length))
