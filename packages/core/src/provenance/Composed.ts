/** Values that stand nowhere as they are: a part of a date-time, a date in another form, a text made of facts. */
import type { Planned } from '../episode/Plan.js'
import type { Json } from '../json/Json.js'
import * as Pointers from '../json/Pointer.js'
import * as Calendar from '../time/Calendar.js'
import * as Created from './Created.js'
import * as Held from './Held.js'
import type { Heard, Located, Seeker } from './Seeker.js'
import { derived, hear, identity } from './Seeker.js'
import * as Wording from './Wording.js'

/** The day or the time of a date-time that was returned. */
export const adapted = ({ argument, scope }: Seeker): Located | undefined => {
  const { value } = argument
  const range =
    typeof value !== 'string'
      ? undefined
      : /^\d{4}-\d\d-\d\d$/.test(value)
        ? ([0, 10] as const)
        : /^\d\d:\d\d$/.test(value)
          ? ([11, 16] as const)
          : undefined
  if (range === undefined) return undefined
  const [start, to] = range
  for (const { call, output } of scope.outputs.toReversed())
    for (const [key, places] of Held.of(output)) {
      if (!/^"\d{4}-\d\d-\d\dT/.test(key) || key.slice(1 + start, 1 + to) !== value) continue
      const place = places.find(({ list }) => list === undefined)
      if (place !== undefined)
        return derived('substring', { tag: 'output', call, pointer: place.pointer }, { from: start, to })
    }
  return undefined
}

/** A date in the form that a parameter wants, where the user said it in any other. */
export const restyled = (
  { argument: { value } }: Seeker,
  said: (iso: string) => Located | undefined
): Located | undefined => {
  if (typeof value !== 'string') return undefined
  for (const [style, form] of styles) {
    const parts = form.exec(value)?.groups
    const day =
      parts === undefined
        ? undefined
        : Calendar.make(Number(parts['year']), Number(parts['month']), Number(parts['day']))
    const found = day === undefined ? undefined : said(Calendar.format(day))
    if (found !== undefined)
      return { planned: derived('format_date', found.planned, { style }).planned, heard: found.heard }
  }
  return undefined
}

const styles: ReadonlyArray<readonly [style: string, form: RegExp]> = [
  ['dmy', /^(?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4})$/],
  ['mdy', /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})$/],
  ['compact', /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/]
]

/** Free text that was composed: what it states stands in outputs or in what was said. */
export const created = (seeker: Seeker): Located | undefined => {
  const { argument, scope } = seeker
  const { value, target } = argument
  if (typeof value !== 'string' || target.format !== undefined || target.enum !== undefined) return undefined
  // A word alone is an identifier or a name, and nothing that anybody composes.
  if (target['x-magnet'] === undefined ? !/\s\S+\s/.test(value) : target['x-magnet'].voice !== 'composed')
    return undefined
  const facts: Array<Planned> = []
  const values: Array<Json> = []
  const heard: Array<Heard> = []
  let missing = Created.unfounded(value, values, scope.context.now)
  const add = (planned: Planned, fact: Json): boolean => {
    const rest = Created.unfounded(value, [...values, fact], scope.context.now)
    if (rest.length >= missing.length) return false
    facts.push(planned)
    values.push(fact)
    missing = rest
    return true
  }
  for (const { call, output } of scope.outputs.toReversed()) {
    if (missing.length === 0) break
    for (const places of Held.of(output).values()) {
      const [place] = places
      const fact = place === undefined ? undefined : Pointers.get(output, place.pointer)
      if (place === undefined || place.list !== undefined) continue
      if (typeof fact === 'string' || typeof fact === 'number')
        add({ tag: 'output', call, pointer: place.pointer }, fact)
      if (missing.length === 0) break
    }
  }
  for (let message = scope.messages.length - 1; message >= 0 && missing.length > 0; message--) {
    const text = scope.messages[message]?.text ?? ''
    const id = `${identity(argument)}.${heard.length + 1}`
    if (text !== '' && add({ tag: 'said', mention: id }, text))
      heard.push(hear(seeker, message, { tag: 'text', value: text }, { span: Wording.span(text, 0, text.length) }, id))
  }
  return missing.length === 0 ? { planned: { tag: 'created', facts }, heard } : undefined
}
