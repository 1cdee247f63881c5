/** What the values of the travel world mean: flights, bookings and what is said of them. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

export const AirportCode: Type = Declare.id('AirportCode', 'the IATA code of an airport, like LAX', /^[A-Z]{3}$/, {
  nouns: ['airport']
})

export const AirportName: Type = Declare.text('AirportName', 'the name of an airport', {
  tell: { ask: ['which airport I land at'], sentence: ["I'm flying into {}.", 'My plane lands at {}.'] }
})

export const FlightId: Type = Declare.id('FlightId', 'the id of a flight on a day', issued, { nouns: ['flight'] })

export const FareId: Type = Declare.id('FareId', 'the id of a quoted fare', issued, { nouns: ['fare', 'ticket'] })

export const BookingId: Type = Declare.id('BookingId', 'the number of a flight booking', issued, {
  nouns: ['booking', 'trip', 'reservation'],
  tell: {
    ask: ['my booking number', 'the booking reference'],
    sentence: ['My booking number is {}.', 'The booking reference is {}.']
  }
})

export const CardEnding: Type = Declare.text('CardEnding', 'the last four digits of a card', {
  known: { by: 'ending', words: ['ending {}', 'ending in {}', 'that ends in {}'] }
})

export const CardBrand: Type = Declare.choice('CardBrand', ['Visa', 'Mastercard', 'American Express'])

export const InvoiceId: Type = Declare.id('InvoiceId', 'the number of an invoice', issued, {
  nouns: ['invoice']
})

export const InsuranceQuoteId: Type = Declare.id('InsuranceQuoteId', 'the id of an insurance offer', issued, {
  nouns: ['insurance offer']
})

export const PolicyId: Type = Declare.id('PolicyId', 'the number of an insurance policy', issued, {
  nouns: ['policy', 'insurance policy']
})

export const Country: Type = Declare.text('Country', 'the name of a country', { nouns: ['country'] })

export const Cabin: Type<'economy' | 'business' | 'first'> = Declare.choice('Cabin', ['economy', 'business', 'first'], {
  nouns: ['cabin', 'class'],
  words: { economy: ['economy class'], business: ['business class'], first: ['first class'] }
})

export const Airline: Type = Declare.text('Airline', 'the name of an airline', { nouns: ['airline'] })

export const FlightNumber: Type = Declare.id('FlightNumber', 'a flight number, like NW 482', /\S/, {
  tell: { ask: ['my flight number'], sentence: ['My flight is {}.', "I'm on {}."] }
})

export const DepartureTime: Type = Declare.time('DepartureTime', {
  nouns: ['departure time'],
  order: { min: ['earliest', 'first'], max: ['latest', 'last'] },
  tell: {
    ask: ['when I leave', 'when my flight takes off', 'what time the flight is'],
    sentence: ['My flight leaves at {}.', 'I take off at {}.', 'The flight is at {}.']
  }
})

export const FlightMinutes: Type<number> = Declare.number(
  'FlightMinutes',
  'minutes in the air',
  { minimum: 1, whole: true },
  {
    order: { min: ['shortest', 'quickest', 'fastest'], max: [] }
  }
)

export const Stops: Type<number> = Declare.number('Stops', 'a number of stops', { minimum: 0, whole: true })

export const FlightPrice: Type<number> = Declare.number(
  'FlightPrice',
  'the lowest price of a flight',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['cheapest', 'least expensive'], max: [] }
  }
)

export const Fee: Type<number> = Declare.number('Fee', 'a fee in dollars', { minimum: 0 }, { form: 'money' })

export const SeatsLeft: Type<number> = Declare.number('SeatsLeft', 'seats that are left', { minimum: 0, whole: true })

export const TicketCurrency: Type<'USD'> = Declare.choice('TicketCurrency', ['USD'])

export const BookingStatus: Type<'confirmed' | 'cancelled'> = Declare.choice('BookingStatus', [
  'confirmed',
  'cancelled'
])

export const Seat: Type<'window' | 'aisle' | 'middle'> = Declare.choice('Seat', ['window', 'aisle', 'middle'], {
  nouns: ['seat'],
  words: { window: ['window seat'], aisle: ['aisle seat'], middle: ['middle seat'] }
})

export const SeatNumber: Type = Declare.id('SeatNumber', 'a seat, like 14C', /\S/, {
  tell: { ask: ['my seat', 'where I am sitting'], sentence: ["I'm in seat {}.", 'My seat is {}.'] }
})

export const Bags: Type<number> = Declare.number('Bags', 'a number of bags from 1 to 4', {
  minimum: 1,
  maximum: 4,
  whole: true
})

export const Cover: Type<'basic' | 'full'> = Declare.choice('Cover', ['basic', 'full'], {
  nouns: ['cover'],
  words: { basic: ['basic cover', 'the basic cover'], full: ['full cover', 'the full cover'] }
})

export const Payout: Type<number> = Declare.number(
  'Payout',
  'the most that an insurance pays',
  { minimum: 0 },
  { form: 'money' }
)

export const FlightStatus: Type<'on time' | 'delayed' | 'boarding soon'> = Declare.choice('FlightStatus', [
  'on time',
  'delayed',
  'boarding soon'
])

export const Gate: Type = Declare.id('Gate', 'a gate, like B14', /\S/, {
  tell: { ask: ['which gate I leave from', 'my gate'], sentence: ["I'm leaving from gate {}.", 'My gate is {}.'] }
})

export const LateMinutes: Type<number> = Declare.number('LateMinutes', 'minutes of delay', {
  minimum: 0,
  whole: true
})

export const Visa: Type<'not needed' | 'issued on arrival' | 'needed in advance'> = Declare.choice('Visa', [
  'not needed',
  'issued on arrival',
  'needed in advance'
])

export const StayDays: Type<number> = Declare.number('StayDays', 'days that a visitor may stay', {
  minimum: 1,
  whole: true
})

export const Points: Type<number> = Declare.number(
  'Points',
  'a number of points',
  { minimum: 0, whole: true },
  {
    tell: { ask: ['how many points I have'], sentence: ['I have {} points.', 'My balance is {} points.'] }
  }
)

export const Tier: Type<'Silver' | 'Gold' | 'Platinum'> = Declare.choice('Tier', ['Silver', 'Gold', 'Platinum'])

export const MemberNumber: Type = Declare.id('MemberNumber', 'the number of a member', issued)

export const PointsExpiry: Type = Declare.date('PointsExpiry', {
  tell: { ask: ['when my points expire'], sentence: ['My points expire on {}.', 'I have to use my points by {}.'] }
})
