/** What the values of places mean: car parks and tickets. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/
const clock = { nouns: ['time'] }

export const LotId: Type = Declare.id('LotId', 'the id of a car park', issued, { nouns: ['car park'] })
export const LotTitle: Type = Declare.text('LotTitle', 'the name of a car park', { nouns: ['car park'] })

export const WalkMinutes: Type<number> = Declare.number(
  'WalkMinutes',
  'minutes on foot',
  { minimum: 0, whole: true },
  {
    order: { min: ['nearest', 'closest'], max: [] }
  }
)

export const HourlyRate: Type<number> = Declare.number(
  'HourlyRate',
  'dollars an hour',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['cheapest', 'least expensive', 'most reasonable', 'lowest-priced'], max: [] }
  }
)

export const FreeSpaces: Type<number> = Declare.number(
  'FreeSpaces',
  'a number of spaces',
  { minimum: 0, whole: true },
  {
    order: { min: [], max: ['emptiest', 'least crowded', 'least busy'] }
  }
)

export const ParkingHours: Type<number> = Declare.number('ParkingHours', 'a number of hours', {
  minimum: 1,
  maximum: 12,
  whole: true
})

export const TicketId: Type = Declare.id('TicketId', 'the id of a parking ticket', issued, {
  nouns: ['parking ticket']
})

export const ParkedUntil: Type = Declare.time('ParkedUntil', {
  ...clock,
  tell: {
    ask: ['until when I am parked', 'when the parking runs out'],
    sentence: ["I'm parked until {}.", 'The parking runs out at {}.']
  }
})
