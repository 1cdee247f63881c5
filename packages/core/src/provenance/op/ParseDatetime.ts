/** A date and a time, in either order. */
import * as Calendar from '../../time/Calendar.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import * as Phrase from '../Phrase.js'
import * as ParseDate from './ParseDate.js'
import * as ParseTime from './ParseTime.js'

const dateFirst = new RegExp(`^(.+?)(?:,? at | @ |, |,| )(${ParseTime.pattern})$`)
const timeFirst = new RegExp(`^(${ParseTime.pattern})(?:,? on |, |,| )(.+)$`)
const iso = /^\d{4}-\d\d-\d\dt(\d\d:\d\d)(?::\d\d)?(?:z|[+-]\d\d:\d\d)?$/

/** The date-time that a text says, as `YYYY-MM-DDTHH:MM`; or undefined. */
export const parse = (text: string, now?: string): string | undefined => {
  const phrase = Phrase.of(text)
  const whole = iso.exec(phrase)
  if (whole !== null) return join(ParseDate.parse(phrase.slice(0, 10)), ParseTime.parse(whole[1] ?? ''))
  const first = dateFirst.exec(phrase)
  const found = first === null ? undefined : join(ParseDate.parse(first[1] ?? '', now), ParseTime.parse(first[2] ?? ''))
  if (found !== undefined) return found
  const second = timeFirst.exec(phrase)
  return second === null ? undefined : join(ParseDate.parse(second[2] ?? '', now), ParseTime.parse(second[1] ?? ''))
}

const join = (date: string | undefined, time: string | undefined): string | undefined =>
  date === undefined || time === undefined ? undefined : `${date}T${time}`

/** The op. */
export const op: Op = {
  name: 'parse_datetime',
  doc: 'The date and time that a text says, joined by "at", "on", a comma or a space, in either order, as YYYY-MM-DDTHH:MM. The words of each are those of parse_date and parse_time. If the target\'s format is date-time, ":00" and the offset of now (Z without now) follow.',
  inputs: ['The words.', 'Now, in RFC 3339: only where the words need it.'],
  with: { because: 'Not used.' },
  forbidden: [{ verbs: ['parse', 'resolve', 'normalize', 'normalise'], nouns: ['date', 'time', 'datetime'] }],
  compute: (inputs, _, target) => {
    const text = O.text(inputs, 0)
    if (text === undefined) return O.fail('BadInput', 'expected a text')
    const now = O.text(inputs, 1)
    const found = parse(text, now)
    if (found === undefined && now === undefined && parse(text, '2000-01-01T00:00:00Z') !== undefined)
      return O.fail('NeedsNow', `"${text}" is a time only relative to now`)
    const full =
      target.format === 'date-time' ? `:00${(now === undefined ? undefined : Calendar.offsetOf(now)) ?? 'Z'}` : ''
    return O.read(found === undefined ? undefined : found + full, `"${text}" says no date and time`)
  },
  vectors: [
    { inputs: ['2025-05-14T07:40'], value: '2025-05-14T07:40' },
    { inputs: ['2025-05-14 07:40'], value: '2025-05-14T07:40' },
    { inputs: ['14 May at 7:40 pm', '2025-05-02T09:00:00-07:00'], value: '2025-05-14T19:40' },
    { inputs: ['May 14, 2025, 7pm'], value: '2025-05-14T19:00' },
    { inputs: ['7 pm on Friday', '2025-05-02T09:00:00-07:00'], value: '2025-05-09T19:00' },
    { inputs: ['tomorrow at noon', '2025-05-02T09:00:00-07:00'], value: '2025-05-03T12:00' },
    { inputs: ['noon tomorrow', '2025-05-02T09:00:00-07:00'], value: '2025-05-03T12:00' },
    {
      inputs: ['tomorrow at noon', '2025-05-02T09:00:00-07:00'],
      target: { type: 'string', format: 'date-time' },
      value: '2025-05-03T12:00:00-07:00'
    },
    { inputs: ['tomorrow at noon'], fails: 'NeedsNow' },
    { inputs: ['14 May 2025'], fails: 'NoReading' },
    { inputs: [{}], fails: 'BadInput' }
  ]
}
