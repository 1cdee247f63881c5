/** What the values of places mean: restaurants, tables and reservations. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/
const clock = { nouns: ['time'] }

export const VenueId: Type = Declare.id('VenueId', 'the booking id of a restaurant', issued, {
  nouns: ['restaurant']
})

export const RestaurantName: Type = Declare.text('RestaurantName', 'the name of a restaurant', {
  nouns: ['restaurant']
})
export const RestaurantTitle: Type = Declare.text('RestaurantTitle', 'the name of a restaurant', {
  nouns: ['restaurant']
})

export const Cuisine: Type<'Italian' | 'Mexican' | 'Thai' | 'Indian' | 'Japanese' | 'Greek' | 'Moroccan'> =
  Declare.choice('Cuisine', ['Italian', 'Mexican', 'Thai', 'Indian', 'Japanese', 'Greek', 'Moroccan'])

/** The cuisine of a restaurant that was found: no wish for another. */
export const CuisineName: Type = Declare.text('CuisineName', 'the name of a cuisine')

export const MealPrice: Type<number> = Declare.number(
  'MealPrice',
  'dollars a head',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['cheapest', 'least expensive', 'most affordable'], max: ['most expensive', 'priciest', 'fanciest'] },
    tell: {
      ask: ['what dinner costs there', 'how pricey it is'],
      sentence: ['Dinner there is about {} a head.', 'Count on about {} each for dinner.']
    }
  }
)

export const PartySize: Type<number> = Declare.number('PartySize', 'a number of people', {
  minimum: 1,
  maximum: 12,
  whole: true
})

export const TableTime: Type = Declare.time('TableTime', {
  nouns: ['time'],
  order: { min: ['earliest'], max: ['latest'] }
})

export const TableArea: Type = Declare.text('TableArea', 'where a table stands', { words: {} })

export const ReservationId: Type = Declare.id('ReservationId', 'the id of a reservation', issued, {
  nouns: ['reservation', 'table']
})

/** When a reserved table is ready. Other than the time of a free one it is no choice any more. */
export const ReservedTime: Type = Declare.time('ReservedTime', {
  ...clock,
  tell: {
    ask: ['what time our table is', 'when to be at the restaurant'],
    sentence: ['Our table is at {}.', "We're expected at the restaurant at {}.", 'Be at the restaurant at {}.']
  }
})

/** A restaurant at which the user has a table. */
export const ReservedRestaurant: Type = Declare.text('ReservedRestaurant', 'the name of a restaurant', {
  nouns: ['restaurant']
})

export const DepositRefund: Type<number> = Declare.number(
  'DepositRefund',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much of the deposit we get back'],
      sentence: ["We're getting {} of the deposit back.", 'The restaurant pays back {} of our deposit.']
    }
  }
)
