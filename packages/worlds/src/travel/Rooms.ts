/** Pricing a room and booking it. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, CardId, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Hotel from './Hotel.js'
import { HotelId, HotelName, Room, RoomOfferId, StayId, StayStatus } from './HotelTypes.js'
import { read, write } from './State.js'
import * as Why from './Why.js'

export const priceRoom: World.WorldFunction = read({
  name: 'price_room',
  description: 'Offers a room of a hotel for the days that were searched. The offer is needed to book.',
  toolClass: 'hotels',
  parameters: {
    hotel_id: Declare.required(HotelId, 'Hotel as returned by a search'),
    room: Declare.required(Room, 'Kind of room')
  },
  returns: Declare.object({ offer_id: RoomOfferId, total: Money, check_out: CalendarDate }),
  phrases: {
    ask: [
      'check what a {room} at {hotel_id} costs',
      'get me the price of a {room} at {hotel_id}',
      'tell me what a {room} at {hotel_id} would come to',
      'see how much they want for a {room} at {hotel_id}'
    ],
    question: ['how much is a {room} at {hotel_id}', 'what would a {room} at {hotel_id} cost altogether'],
    stands: ['a {room} at {hotel_id}'],
    answer: [
      (told) =>
        `A ${told.argument('room')} comes to ${told.must('/total')} for the whole stay, until ${told.may('/check_out')}.`,
      (told) => `That room is ${told.must('/total')} in all, leaving on ${told.may('/check_out')}.`,
      (told) => `They want ${told.must('/total')} for the room altogether.`
    ],
    lack: ['get prices for hotel rooms', 'ask what a room costs', 'price rooms'],
    service: 'the room desk',
    wants: { room: ['Single, double or a suite?', 'What kind of room would you like?'] },
    gives: { room: ['a {}', 'a {}, please', 'make it a {}'] },
    called: {
      '/total': ['the price of the room', 'the room price'],
      '/check_out': ['the day I check out', 'my check-out day']
    },
    why: Why.priceRoom,
    tells: ['room offer', 'room price']
  },
  suggest: () => [{ room: 'double' }, { room: 'single' }, { room: 'double' }, { room: 'suite' }],
  run:
    ({ hotel_id, room }) =>
    (state) =>
      E.either.map(Hotel.find(state, hotel_id), (hotel) => {
        const offer = Hotel.offer(state, hotel, room)
        return [
          { offer_id: offer.offer_id, total: offer.total, check_out: Calendar.addDays(hotel.nights)(hotel.check_in) },
          state
        ]
      })
})

export const bookHotel: World.WorldFunction = write({
  name: 'book_hotel',
  description: 'Books an offered room and charges a stored card.',
  toolClass: 'hotels',
  parameters: {
    offer_id: Declare.required(RoomOfferId, 'Room as offered'),
    card_id: Declare.required(CardId, 'Stored card to charge')
  },
  returns: Declare.object({
    stay_id: StayId,
    hotel: HotelName,
    check_in: CalendarDate,
    check_out: CalendarDate,
    total: Money,
    status: StayStatus
  }),
  phrases: {
    ask: [
      'book {offer_id} and put it on {card_id}',
      'reserve {offer_id} with {card_id}',
      'get me {offer_id} and charge {card_id}',
      'take {offer_id} and pay with {card_id}'
    ],
    question: ['can you book {offer_id} on {card_id}', 'could I have {offer_id} reserved with {card_id}'],
    answer: [
      (told) =>
        `Your room at ${told.must('/hotel')} is booked from ${told.must('/check_in')} to ${told.may('/check_out')} for ${told.must('/total')}. The reservation number is ${told.must('/stay_id')}.`,
      (told) =>
        `Booked: ${told.must('/hotel')}, arriving ${told.must('/check_in')}, ${told.must('/total')}. Reservation ${told.must('/stay_id')}.`,
      (told) =>
        `You're staying at ${told.must('/hotel')} until ${told.may('/check_out')}. I paid ${told.must('/total')}; the number is ${told.must('/stay_id')}.`
    ],
    lack: ['book hotel rooms', 'reserve a room', 'make hotel bookings'],
    service: 'the hotel reservation service',
    wants: { card_id: ['Which card should I use?', 'Which card do you want to pay with?'] },
    called: {
      '/check_in': ['the day I arrive', 'my arrival day'],
      '/check_out': ['the day I check out', 'my check-out day'],
      '/total': ['the price of the stay', 'the hotel bill']
    },
    why: Why.bookHotel,
    tells: ['reserve a room', 'hotel booking']
  },
  run:
    ({ offer_id, card_id }) =>
    (state) => {
      const found = Hotel.offered(state, offer_id)
      if (E.isLeft(found)) return found
      const { hotel, room, total } = found.right
      const stay_id = Hotel.stay(state, found.right)
      if (Object.hasOwn(state.stays, stay_id))
        return Refusal.of('conflict', `This room was booked already, as ${stay_id}.`, 'offer_id')
      const charged = Charge.card(state, card_id, total)
      if (E.isLeft(charged)) return charged
      return E.right([
        {
          stay_id,
          hotel: hotel.name,
          check_in: hotel.check_in,
          check_out: Calendar.addDays(hotel.nights)(hotel.check_in),
          total,
          status: 'confirmed'
        },
        Booked.withStay(charged.right, {
          stay_id,
          hotel: hotel.number,
          room,
          nights: hotel.nights,
          total,
          card_id,
          late_until: '',
          status: 'confirmed'
        })
      ])
    }
})
