/** How people ask how far something is, and in which unit they want to hear it. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** The distance between two places. */
export const between: Phrases.Phrases = {
  ask: [
    'work out the distance from {from} to {to}',
    'check how far it is from {from} to {to}',
    'tell me how far {to} is from {from}',
    'measure how far apart {from} and {to} are',
    'find out how far it is between {from} and {to}',
    'give me an idea how far {to} is from {from}'
  ],
  question: [
    'how far is it from {from} to {to}',
    'how far is {to} from {from}',
    "what's the distance between {from} and {to}",
    'how far apart are {from} and {to}'
  ],
  answer: [
    (told) => `The two are ${told.must('/distance', 'distance')} apart.`,
    (told) => `From one to the other it's ${told.must('/distance', 'distance')}.`,
    (told) => `The distance between them is ${told.must('/distance', 'distance')}.`
  ],
  lack: ['measure distances', 'tell how far apart two places are', 'work out how far it is'],
  service: 'the distance service',
  wants: {},
  why: Why.getDistance,
  tells: ['distance service']
}

/** A length in another unit. */
export const units: Phrases.Phrases = {
  ask: [
    'convert {value} to {to_unit}',
    'turn {value} into {to_unit}',
    'give me {value} in {to_unit}',
    'tell me what {value} is in {to_unit}',
    'express {value} in {to_unit}'
  ],
  question: [
    "what's {value} in {to_unit}",
    'how much is {value} in {to_unit}',
    'how much would {value} be in {to_unit}'
  ],
  tail: ['in {to_unit}'],
  answer: [
    (told) => `That's ${told.must('/value', 'distance')}.`,
    (told) => `It comes to ${told.must('/value', 'distance')}.`,
    (told) => `That makes ${told.must('/value', 'distance')}.`
  ],
  lack: ['do conversions between units', 'turn one unit of length into another', 'express a length in other units'],
  service: 'the unit converter',
  wants: {
    value: ['What length should I start from?', 'Which distance do you mean?'],
    from_unit: ['Which unit is that in?', 'In what unit is it given?'],
    to_unit: ['Which unit would you like it in?', 'What unit should I give it in?', 'In which unit?']
  },
  gives: { to_unit: ['in {}', '{}', 'I need it in {}'], from_unit: ["it's in {}", '{}'], value: ['{}', "it's {}"] },
  why: Why.convertUnits,
  tells: ['convert', 'conversion', 'converter']
}
