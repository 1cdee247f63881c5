/** Dates as texts, for parameters that want one in another form than ISO. */
import * as Calendar from '../../time/Calendar.js'
import type { Day } from '../../time/Calendar.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The forms of a date. */
const styles: { readonly [style: string]: (day: Day) => string } = {
  iso: Calendar.format,
  long: (day) => `${day.day} ${month(day)} ${day.year}`,
  short: (day) => `${day.day} ${month(day)}`,
  us: (day) => `${month(day)} ${day.day}, ${day.year}`,
  weekday: (day) => `${Calendar.weekdays[Calendar.weekdayOf(day)] ?? ''}, ${day.day} ${month(day)} ${day.year}`,
  dmy: (day) => `${Calendar.pad(day.day, 2)}/${Calendar.pad(day.month, 2)}/${Calendar.pad(day.year, 4)}`,
  mdy: (day) => `${Calendar.pad(day.month, 2)}/${Calendar.pad(day.day, 2)}/${Calendar.pad(day.year, 4)}`,
  compact: (day) => Calendar.format(day).replaceAll('-', '')
}

const month = (day: Day): string => Calendar.months[day.month - 1] ?? ''

/** The op. */
export const op: Op = {
  name: 'format_date',
  doc: 'An ISO date, or the date of an ISO date-time, in another form.',
  inputs: ['An ISO date or date-time.'],
  with: {
    style:
      'iso (2025-05-14), long (14 May 2025), short (14 May), us (May 14, 2025), weekday (Wednesday, 14 May 2025), dmy (14/05/2025), mdy (05/14/2025) or compact (20250514).',
    because: 'The words that ask for the form.'
  },
  forbidden: [{ verbs: ['format', 'convert'], nouns: ['date', 'dates', 'datetime'] }],
  compute: (inputs, { style }) => {
    const day = Calendar.parse(O.text(inputs, 0) ?? '')
    if (day === undefined) return O.fail('BadInput', 'expected an ISO date')
    if (typeof style !== 'string' || !Object.hasOwn(styles, style))
      return O.fail('BadParameters', 'style is none of those known')
    return O.read(styles[style]?.(day), 'style is none of those known')
  },
  vectors: [
    { inputs: ['2025-05-14'], with: { style: 'iso' }, value: '2025-05-14' },
    { inputs: ['2025-05-14'], with: { style: 'long' }, value: '14 May 2025' },
    { inputs: ['2025-05-14'], with: { style: 'short' }, value: '14 May' },
    { inputs: ['2025-05-14T07:40'], with: { style: 'us' }, value: 'May 14, 2025' },
    { inputs: ['2025-05-14'], with: { style: 'weekday' }, value: 'Wednesday, 14 May 2025' },
    { inputs: ['2025-05-04'], with: { style: 'dmy' }, value: '04/05/2025' },
    { inputs: ['2025-05-04'], with: { style: 'mdy' }, value: '05/04/2025' },
    { inputs: ['2025-05-04'], with: { style: 'compact' }, value: '20250504' },
    { inputs: ['14 May'], with: { style: 'iso' }, fails: 'BadInput' },
    { inputs: ['2025-05-14'], with: { style: '__proto__' }, fails: 'BadParameters' },
    { inputs: ['2025-05-14'], fails: 'BadParameters' }
  ]
}
