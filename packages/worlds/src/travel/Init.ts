/** The first state of the travel world: a traveller with cards, a few trips, a stay, some claims and a budget. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Code from '../cast/Code.js'
import * as Claim from './Claim.js'
import * as Fare from './Fare.js'
import * as Flight from './Flight.js'
import * as Hotel from './Hotel.js'
import { notes } from './Notes.js'
import type { Booking, Expense, Ideas, Stay, TravelState } from './State.js'

/** The state of a seed. */
export const init = (seed: Seed.Seed): TravelState => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'travel'))
  const empty: TravelState = {
    salt: stream.int(0, Code.size - 1),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    traveller: { name: cast.user.name, home_city: cast.user.home_city, approver: approver(cast) },
    destinations: cast.cities.map(({ name, short, country, airport, airport_name, lat, lon }) => ({
      city: name,
      short,
      country,
      code: airport,
      airport: airport_name,
      lat,
      lon
    })),
    cards: cast.user.cards.map((card) => ({ ...card, limit: stream.int(12, 24) * 1000, charged: 0 })),
    bookings: {},
    stays: {},
    expenses: {},
    budgets: budgets(stream),
    rewards: { linked: false, points: stream.int(240, 1480) * 100, tier: stream.pick(['Silver', 'Gold', 'Platinum']) },
    ideas: ideas(stream, cast)
  }
  const bookings = Array.from({ length: 3 }, () => booking(stream, empty)).filter((one) => one !== undefined)
  const stays = Array.from({ length: 2 }, () => stay(stream, empty)).filter((one) => one !== undefined)
  const expenses = Array.from({ length: stream.int(2, 4) }, (_none, index) => expense(stream, empty, index))
  return {
    ...empty,
    bookings: Object.fromEntries(bookings.map((one) => [one.booking_id, one])),
    stays: Object.fromEntries(stays.map((one) => [one.stay_id, one])),
    expenses: Object.fromEntries(expenses.map((one) => [one.expense_id, one]))
  }
}

const approver = (cast: Cast.Cast): string =>
  cast.people.find((person) => person.relation === 'manager')?.name ?? cast.user.name

const booking = (stream: Stream.Stream, state: TravelState): Booking | undefined => {
  const away = stream.int(1, state.destinations.length - 1)
  const outbound = stream.chance(0.7)
  const date = Calendar.addDays(stream.int(6, 50))(state.today)
  const flight = stream.some(Flight.search(state, outbound ? 0 : away, outbound ? away : 0, date))
  if (flight === undefined) return undefined
  const cabin = stream.chance(0.85) ? 'economy' : 'business'
  const fare = Fare.of(state, flight, cabin)
  return {
    booking_id: Fare.booking(state, fare),
    flight: flight.number,
    cabin,
    total: fare.total,
    card_id: state.cards[0]?.card_id ?? '',
    issued: Calendar.addDays(-stream.int(3, 40))(state.today),
    bags: 0,
    seat: '',
    insured: false,
    status: 'confirmed',
    refund: 0
  }
}

const stay = (stream: Stream.Stream, state: TravelState): Stay | undefined => {
  const city = stream.int(1, state.destinations.length - 1)
  const date = Calendar.addDays(stream.int(6, 60))(state.today)
  const hotel = stream.some(Hotel.search(state, city, date, stream.int(2, 6)))
  if (hotel === undefined) return undefined
  const offer = Hotel.offer(state, hotel, stream.chance(0.6) ? 'double' : 'single')
  return {
    stay_id: Hotel.stay(state, offer),
    hotel: hotel.number,
    room: offer.room,
    nights: hotel.nights,
    total: offer.total,
    card_id: state.cards[0]?.card_id ?? '',
    late_until: '',
    status: 'confirmed'
  }
}

const expense = (stream: Stream.Stream, state: TravelState, index: number): Expense => {
  // Steps keep the amounts and the days of one list apart.
  const amount = stream.int(4, 24) * 10 + index
  const note = stream.pick(notes)
  return {
    expense_id: Claim.number(state, { amount, note }),
    amount,
    category: stream.pick(['meals', 'transport', 'lodging', 'supplies']),
    note,
    date: Calendar.addDays(-(index * 9 + stream.int(2, 9)))(state.today),
    status: stream.chance(0.25) ? 'approved' : 'submitted'
  }
}

// Budgets have no salt in their ids: a few plain numbers per traveller.
const budgets = (stream: Stream.Stream): TravelState['budgets'] => {
  const first = stream.int(100, 700)
  return Object.fromEntries(
    stream
      .shuffle(['conference', 'client visits', 'holiday', 'training', 'family trips'])
      .slice(0, stream.int(2, 4))
      .map((name, index) => {
        const amount = stream.int(8, 24) * 500
        const budget_id = `BUD-${first + index * 37}`
        // Steps keep what is left of each apart.
        return [budget_id, { budget_id, name, amount, spent: stream.int(3, 70) * 50 + index * 5 }]
      })
  )
}

// Countries that people say with an article, which their name as a value does not have.
const articled = /^(?:United|Netherlands)/

const ideas = (stream: Stream.Stream, cast: Cast.Cast): Ideas => ({
  dates: distinct(Array.from({ length: 12 }, () => Calendar.addDays(stream.int(1, 75))(cast.today))),
  amounts: distinct(
    Array.from({ length: 10 }, () => (stream.chance(0.6) ? stream.int(3, 60) * 5 : stream.int(11, 480)))
  ),
  points: distinct(Array.from({ length: 6 }, () => stream.int(4, 60) * 500)),
  budgets: distinct(Array.from({ length: 6 }, () => stream.int(17, 50) * 500)),
  nights: [2, 3, 4, 5, 7],
  hours: ['13:00', '14:00', '15:00', '16:00'],
  notes: stream.shuffle(notes).slice(0, 10),
  countries: distinct(
    cast.cities
      .map((city) => city.country)
      .filter((country) => country !== cast.cities[0].country && !articled.test(country))
  )
})

const distinct = <A>(items: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(items)]
