/** Values as the assistant writes them in running text: amounts with their currency, dates and times as people read them. */
import { Calendar, Json, Pointer, type SemanticType } from '@magnet/core'
import { list } from './Inflection.js'
import * as MoneyWords from './MoneyWords.js'
import * as NumberWords from './NumberWords.js'

/** How the assistant writes dates and times, the same throughout a conversation. */
export interface Style {
  readonly dayFirst: boolean
  readonly clock24: boolean
  /** The present day where the conversation shows it; a date of another year, or of any without it, has its year. */
  readonly today: string | undefined
}

/** A style that depends on nothing, for texts that stand alone. */
export const neutral: Style = { dayFirst: true, clock24: false, today: undefined }

/** A value in a form. `root` and `at` say where it stands, for the currency or unit beside it. */
export const value = (
  held: Json.Json,
  form: SemanticType.Form,
  style: Style,
  root: Json.Json = null,
  at: Pointer.Pointer = ''
): string => {
  if (Json.isList(held)) return list(held.map((item) => value(item, form, style, root, at)))
  if (typeof held === 'boolean') return held ? 'yes' : 'no'
  if (typeof held === 'object') return ''
  switch (form) {
    case 'money':
      return typeof held === 'number' ? MoneyWords.written(held, currency(root, at)) : held
    case 'distance':
      return typeof held === 'number' ? `${NumberWords.rounded(held)} ${unit(root, at)}`.trim() : held
    case 'percent':
      return typeof held === 'number' ? `${NumberWords.rounded(held)}%` : held
    case 'date':
      return date(String(held), style)
    case 'time':
      return time(String(held), style)
    case 'datetime':
      return moment(String(held), style)
    case 'quoted':
      return `"${held}"`
    case 'number':
      return typeof held === 'number' ? NumberWords.rounded(held) : held
    case 'plain':
      return typeof held !== 'number' ? held : Number.isInteger(held) ? String(held) : NumberWords.rounded(held)
  }
}

const date = (text: string, style: Style): string => {
  const day = text.length === 10 ? Calendar.parse(text) : undefined
  if (day === undefined) return text
  const month = Calendar.months[day.month - 1] ?? ''
  const year = style.today?.slice(0, 4) === text.slice(0, 4) ? '' : String(day.year)
  return style.dayFirst
    ? `${day.day} ${month} ${year}`.trimEnd()
    : `${month} ${day.day}${year === '' ? '' : `, ${year}`}`
}

const time = (text: string, style: Style): string => {
  // Of a moment only the time, where the day has been said.
  const found = /^(?:\d{4}-\d\d-\d\d[T ])?(\d\d):(\d\d)(?::\d\d)?$/.exec(text)
  if (found === null) return text
  const hour = Number(found[1])
  const minute = found[2] ?? '00'
  if (style.clock24) return `${found[1] ?? ''}:${minute}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`
}

const moment = (text: string, style: Style): string => {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(text)
  if (found === null) return date(text, style)
  return `${date(found[1] ?? '', style)} at ${time(found[2] ?? '', style)}`
}

const parent = (at: Pointer.Pointer): Pointer.Pointer => at.slice(0, Math.max(0, at.lastIndexOf('/')))

// The currency of an amount stands beside it, or above it.
const currency = (root: Json.Json, at: Pointer.Pointer): string => {
  const path = Pointer.tokens(at)
  let nearest = 'USD'
  let here: Json.Json | undefined = root
  for (let depth = 0; here !== undefined; depth++) {
    const found = Pointer.step(here, 'currency')
    if (typeof found === 'string') nearest = found.toUpperCase()
    const next = path[depth]
    here = next === undefined || depth === path.length - 1 ? undefined : Pointer.step(here, next)
  }
  return nearest
}

/** The unit of a length that stands beside it, or in its name. */
export const unit = (root: Json.Json, at: Pointer.Pointer): string => {
  const holder = Pointer.get(root, parent(at))
  for (const name of ['unit', 'units', 'distance_unit', 'to_unit']) {
    const found = Pointer.step(holder, name)
    if (typeof found === 'string') return unitName(found)
  }
  const named = /_(miles|mi|km|kilometers|kilometres|meters|metres)$/.exec(at)?.[1]
  return named === undefined ? '' : unitName(named)
}

/** A unit as a reader expects it after a number. */
export const unitName = (text: string): string =>
  text === 'mi' ? 'miles' : text === 'm' ? 'metres' : text.replaceAll('_', ' ')
