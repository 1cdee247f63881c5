/** Types that several worlds share, so that a value found in one can be used in another. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

/** A city as people name it. */
export const City: Type = Declare.text('City', 'the name of a city, like "Lisbon"', { nouns: ['city'] })

/** The first or full name of somebody. */
export const PersonName: Type = Declare.text('PersonName', 'the name of a person, like "Maya"', {
  nouns: ['person']
})

/** The name of a restaurant, a museum, a station, an office. */
export const PlaceName: Type = Declare.text('PlaceName', 'the name of a place, like "Harbour Museum"', {
  nouns: ['place', 'spot']
})

/** A street address. */
export const Address: Type = Declare.text('Address', 'a street address', {
  nouns: ['address'],
  tell: {
    ask: ['the address'],
    sentence: ["Here's the address: {}.", 'The address is {}.', 'This is where it is: {}.']
  }
})

/** A day. */
export const CalendarDate: Type = Declare.date('CalendarDate', {
  nouns: ['date', 'day'],
  order: { min: ['earliest', 'soonest'], max: ['latest'] }
})

/** A time of day. */
export const ClockTime: Type = Declare.time('ClockTime', {
  nouns: ['time'],
  order: { min: ['earliest'], max: ['latest'] }
})

/** An amount in US dollars. */
export const Money: Type<number> = Declare.number(
  'Money',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    nouns: ['amount', 'sum'],
    order: { min: ['cheapest', 'least expensive'], max: ['most expensive', 'priciest'] }
  }
)

/** A currency by its ISO 4217 code. */
export const Currency: Type<'USD' | 'EUR' | 'GBP' | 'JPY' | 'CAD' | 'MXN' | 'CHF' | 'AUD'> = Declare.choice(
  'Currency',
  ['USD', 'EUR', 'GBP', 'JPY', 'CAD', 'MXN', 'CHF', 'AUD'],
  {
    nouns: ['currency'],
    words: {
      USD: ['US dollars', 'dollars'],
      EUR: ['euros'],
      GBP: ['British pounds', 'pounds'],
      JPY: ['Japanese yen', 'yen'],
      CAD: ['Canadian dollars'],
      MXN: ['Mexican pesos', 'pesos'],
      CHF: ['Swiss francs', 'francs'],
      AUD: ['Australian dollars']
    }
  }
)

/** A distance in miles. */
export const MilesDistance: Type<number> = Declare.number(
  'MilesDistance',
  'a distance in miles',
  { minimum: 0 },
  {
    form: 'distance',
    nouns: ['distance'],
    order: { min: ['closest', 'nearest'], max: [] }
  }
)

/** What guests think of a place, from 1 to 5. */
export const Rating: Type<number> = Declare.number(
  'Rating',
  'a rating from 1 to 5',
  { minimum: 1, maximum: 5 },
  {
    nouns: ['rating'],
    order: { min: [], max: ['best-rated', 'highest-rated', 'top-rated', 'best-reviewed'] }
  }
)

/** What one person writes to another. */
export const MessageText: Type = Declare.composed('MessageText', 'the text of a message', {
  carries: true,
  nouns: ['message', 'text']
})

/** A stored payment card, which a profile lists with its last digits. */
export const CardId: Type = Declare.id('CardId', 'the id of a stored card', /^\S{1,64}$/, {
  nouns: ['card'],
  known: { by: 'ending', words: ['ending {}', 'ending in {}', 'that ends in {}'] }
})
