/** Clock times as people say them: `7:40`, `7:40 pm`, `7pm`, `noon`, `midnight`. */
import { pad } from '../../time/Calendar.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import * as Phrase from '../Phrase.js'

/** A clock time in a regular expression. */
export const pattern: string = String.raw`(?:\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midnight)`

const clock = /^(\d{1,2})(?::(\d\d))?(?: ?([ap])\.?m\.?)?$/

/** The time that a text says, as `HH:MM` of 24 hours; or undefined. */
export const parse = (text: string): string | undefined => read(Phrase.of(text))

/** The time that a phrase says, as `parse` tells of any text. */
export const read = (phrase: string): string | undefined => {
  if (phrase === 'noon') return '12:00'
  if (phrase === 'midnight') return '00:00'
  const found = clock.exec(phrase)
  if (found === null || (found[2] === undefined && found[3] === undefined)) return undefined
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]]
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined
  return `${pad(half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0), 2)}:${pad(minute, 2)}`
}

/** The op. */
export const op: Op = {
  name: 'parse_time',
  doc: 'The time of day that a text says, as HH:MM of 24 hours. A time with a colon and without am or pm is one of 24 hours.',
  inputs: ['The words.'],
  with: { because: 'Not used.' },
  forbidden: [{ verbs: ['parse', 'resolve', 'normalize', 'normalise'], nouns: ['time', 'datetime'] }],
  compute: (inputs) => {
    const text = O.text(inputs, 0)
    return text === undefined ? O.fail('BadInput', 'expected a text') : O.read(parse(text), `"${text}" says no time`)
  },
  vectors: [
    { inputs: ['07:40'], value: '07:40' },
    { inputs: ['7:40'], value: '07:40' },
    { inputs: ['7:40 am'], value: '07:40' },
    { inputs: ['7:40pm'], value: '19:40' },
    { inputs: ['7 PM'], value: '19:00' },
    { inputs: ['7pm'], value: '19:00' },
    { inputs: ['7 p.m.'], value: '19:00' },
    { inputs: ['12 am'], value: '00:00' },
    { inputs: ['12:30 pm'], value: '12:30' },
    { inputs: ['noon'], value: '12:00' },
    { inputs: ['midnight'], value: '00:00' },
    { inputs: ['7'], fails: 'NoReading' },
    { inputs: ['24:00'], fails: 'NoReading' },
    { inputs: ['13 pm'], fails: 'NoReading' },
    { inputs: [true], fails: 'BadInput' }
  ]
}
