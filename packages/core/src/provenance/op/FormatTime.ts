/** Clock times as texts. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import * as ParseTime from './ParseTime.js'

/** A time `HH:MM` on a clock of twelve hours: `7:40 pm`. */
const twelve = (time: string): string => {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? 'am' : 'pm'}`
}

/** The op. */
export const op: Op = {
  name: 'format_time',
  doc: 'A time of day, or that of an ISO date-time, in another form.',
  inputs: ['HH:MM of 24 hours, or an ISO date-time.'],
  with: { style: '24h (07:40) or 12h (7:40 am).', because: 'The words that ask for the form.' },
  forbidden: [{ verbs: ['format', 'convert'], nouns: ['time', 'datetime'] }],
  compute: (inputs, { style }) => {
    const text = O.text(inputs, 0) ?? ''
    const time = ParseTime.parse(/^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(11, 16) : text)
    if (time === undefined) return O.fail('BadInput', 'expected a time')
    if (style !== '24h' && style !== '12h') return O.fail('BadParameters', 'style is neither 24h nor 12h')
    return O.read(style === '24h' ? time : twelve(time), '')
  },
  vectors: [
    { inputs: ['07:40'], with: { style: '12h' }, value: '7:40 am' },
    { inputs: ['2025-05-14T19:40:00Z'], with: { style: '12h' }, value: '7:40 pm' },
    { inputs: ['00:05'], with: { style: '12h' }, value: '12:05 am' },
    { inputs: ['12:00'], with: { style: '12h' }, value: '12:00 pm' },
    { inputs: ['7:40'], with: { style: '24h' }, value: '07:40' },
    { inputs: ['2025-05-14'], with: { style: '24h' }, fails: 'BadInput' },
    { inputs: ['07:40'], with: { style: 'military' }, fails: 'BadParameters' }
  ]
}
