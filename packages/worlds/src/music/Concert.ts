/** Concerts: found by artist and city, held, paid for, and given back. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, PlaceName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { Concert, Hold, State } from './State.js'
import {
  ArtistName,
  Balance,
  ConcertId,
  SeatHoldId,
  HoldTime,
  SeatCount,
  SeatPrice,
  ShowDoors,
  TicketOrderId,
  TicketRefund,
  TicketTotal
} from './Types.js'
import * as Words from './words/Concert.js'

const write = Declare.write<State>('music')

/** What a hold is for. */
const held = (
  ids: Ids.Ids,
  state: State,
  id: string,
  parameter: string,
  what: string
): E.Either<ToolError.ToolError, readonly [Hold, Concert]> => {
  const number = ids.read(state, id)
  const hold = state.holds.find((one) => one.number === number && one.bought === (ids === Ids.ticket))
  const concert = state.concerts[hold?.concert ?? -1]
  return hold === undefined || concert === undefined
    ? Refusal.of('not_found', `There ${what === 'hold' ? 'is no hold' : 'are no tickets'} ${id}.`, parameter)
    : E.right([hold, concert])
}

/** What held seats cost; nothing where there are none. */
export const total = (state: State, id: string): number | undefined => {
  const found = held(Ids.hold, state, id, 'hold_id', 'hold')
  return E.isRight(found) ? found.right[0].seats * found.right[1].price : undefined
}

const set = (state: State, hold: Hold): ReadonlyArray<Hold> =>
  state.holds.map((one) => (one.number === hold.number ? hold : one))

const find = Declare.read<State>('music')({
  name: 'find_concerts',
  description: 'Lists the coming concerts of an artist in a city, the next one first.',
  toolClass: 'concerts',
  parameters: {
    artist: Declare.required(ArtistName, 'Name of the artist.'),
    city: Declare.required(City, 'Where.')
  },
  returns: Declare.object({
    concerts: Declare.list(
      Declare.object({
        concert_id: ConcertId,
        venue: PlaceName,
        date: CalendarDate,
        doors: ShowDoors,
        price: SeatPrice
      })
    )
  }),
  phrases: Words.find,
  suggest: (state) => state.concerts.map(({ artist, city }) => ({ artist: state.artists[artist]?.name ?? '', city })),
  run:
    ({ artist, city }) =>
    (state) => {
      const position = state.artists.findIndex((one) => one.name.toLowerCase() === artist.trim().toLowerCase())
      if (position < 0) return Refusal.of('not_found', `No artist is called "${artist}".`, 'artist')
      const concerts = state.concerts
        .filter((one) => one.artist === position && one.city.toLowerCase() === city.trim().toLowerCase())
        .toSorted((left, right) => (left.date < right.date ? -1 : 1))
      return E.right([
        {
          concerts: concerts.map((one) => ({
            concert_id: Ids.concert.write(state, one.number),
            venue: one.venue,
            date: one.date,
            doors: one.doors,
            price: one.price
          }))
        },
        state
      ])
    }
})

const hold = write({
  name: 'hold_concert_seats',
  description: 'Keeps seats for a quarter of an hour and says what they cost. Nothing is paid yet.',
  toolClass: 'concerts',
  parameters: {
    concert_id: Declare.required(ConcertId, 'Id of the concert.'),
    seats: Declare.required(SeatCount, 'How many seats. Single seats are sold at the door only.')
  },
  returns: Declare.object({ hold_id: SeatHoldId, total: TicketTotal, until: HoldTime }),
  phrases: Words.hold,
  suggest: () => [{ seats: 2 }, { seats: 3 }, { seats: 4 }, { seats: 5 }],
  run:
    ({ concert_id, seats }) =>
    (state) => {
      const concert = state.concerts[Ids.concert.read(state, concert_id) ?? -1]
      if (concert === undefined) return Refusal.of('not_found', `There is no concert ${concert_id}.`, 'concert_id')
      if (concert.left === 0)
        return Refusal.of(
          'sold_out',
          `${state.artists[concert.artist]?.name ?? ''} at ${concert.venue} on ${concert.date} is sold out.`,
          'concert_id'
        )
      if (concert.left < seats)
        return Refusal.of('sold_out', `Only ${concert.left} seats are left for that night.`, 'seats')
      const made = { number: state.issued, concert: concert.number, seats, bought: false, returned: false }
      return E.right([
        {
          hold_id: Ids.hold.write(state, made.number),
          total: seats * concert.price,
          until: Calendar.clock(Calendar.minutes(state.now.slice(11, 16)) + 15)
        },
        {
          ...state,
          issued: state.issued + 1,
          holds: [...state.holds, made],
          concerts: state.concerts.with(concert.number, { ...concert, left: concert.left - seats })
        }
      ])
    }
})

const buy = write({
  name: 'buy_concert_tickets',
  description:
    'Buys held seats from the balance of the ticket account. May answer that the ticket office is briefly unavailable; calling it once more is then right.',
  toolClass: 'concerts',
  parameters: { hold_id: Declare.required(SeatHoldId, 'Id of the hold.') },
  returns: Declare.object({
    ticket_id: TicketOrderId,
    artist: ArtistName,
    venue: PlaceName,
    city: City,
    date: CalendarDate,
    doors: ShowDoors,
    paid: TicketTotal
  }),
  phrases: Words.buy,
  transient: { code: 'unavailable', message: 'The ticket office is handling a rush of orders. Please try again.' },
  run:
    ({ hold_id }) =>
    (state) =>
      E.either.chain(held(Ids.hold, state, hold_id, 'hold_id', 'hold'), ([found, concert]) => {
        const paid = found.seats * concert.price
        if (paid > state.balance)
          return Refusal.of(
            'insufficient_funds',
            `The tickets cost ${paid.toFixed(2)} dollars, the ticket account holds ${state.balance.toFixed(2)}.`
          )
        return E.right([
          {
            ticket_id: Ids.ticket.write(state, found.number),
            artist: state.artists[concert.artist]?.name ?? '',
            venue: concert.venue,
            city: concert.city,
            date: concert.date,
            doors: concert.doors,
            paid
          },
          { ...state, balance: state.balance - paid, holds: set(state, { ...found, bought: true }) }
        ])
      })
})

/** How many days before a concert tickets are taken back at all. */
const notice = 2

const giveBack = write({
  name: 'return_concert_tickets',
  description: `Returns tickets. Four fifths of the price go back to the ticket account, up to ${notice} days before the concert.`,
  toolClass: 'concerts',
  undoes: ['buy_concert_tickets'],
  parameters: { ticket_id: Declare.required(TicketOrderId, 'Number of the ticket order.') },
  returns: Declare.object({ refund: TicketRefund, balance: Balance }),
  phrases: Words.giveBack,
  run:
    ({ ticket_id }) =>
    (state) =>
      E.either.chain(held(Ids.ticket, state, ticket_id, 'ticket_id', 'tickets'), ([found, concert]) => {
        if (found.returned)
          return Refusal.of('conflict', `The tickets ${ticket_id} were returned already.`, 'ticket_id')
        if (concert.date < Calendar.addDays(notice)(state.today))
          return Refusal.of(
            'forbidden',
            `Tickets are taken back until ${notice} days before the concert, which is on ${concert.date}.`,
            'ticket_id'
          )
        const refund = Math.round(found.seats * concert.price * 80) / 100
        return E.right([
          { refund, balance: state.balance + refund },
          {
            ...state,
            balance: state.balance + refund,
            holds: set(state, { ...found, returned: true }),
            concerts: state.concerts.with(concert.number, { ...concert, left: concert.left + found.seats })
          }
        ])
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, hold, buy, giveBack]
