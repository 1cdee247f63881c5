/** Hotel bookings that were made: listing, extending, leaving late, cancelling. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Listing from '../cast/Listing.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Hotel from './Hotel.js'
import { CheckOutTime, HotelName, LateHour, Nights, StayId } from './HotelTypes.js'
import { Refund } from './MoneyTypes.js'
import { byDate, read, rows, write } from './State.js'
import { Fee } from './Types.js'
import * as Why from './Why.js'

export const listStays: World.WorldFunction = read({
  name: 'list_stays',
  description: 'Lists the hotel bookings that have not been cancelled.',
  toolClass: 'hotels',
  parameters: {},
  returns: Declare.object({
    stays: Declare.list(
      Declare.object({ stay_id: StayId, hotel: HotelName, city: City, check_in: CalendarDate, total: Money })
    )
  }),
  phrases: {
    ask: [
      'list my hotel bookings',
      'show me which hotels I have booked',
      'go through my hotel reservations',
      'tell me where I am staying on my trips'
    ],
    question: ['which hotels do I have booked', 'where am I staying on my next trips', 'what hotel bookings do I have'],
    stands: ['I have', 'on my account'],
    answer: [
      (told) => {
        const list = Listing.text(
          told,
          '/stays',
          (say, at) => `${say(`${at}/hotel`)} in ${told.may(`${at}/city`)} from ${say(`${at}/check_in`)}`
        )
        return list === '' ? 'You have no hotels booked.' : `You're booked at ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/stays',
          (say, at) => `${say(`${at}/check_in`)} at ${say(`${at}/hotel`)} (${told.may(`${at}/total`)})`
        )
        return list === '' ? 'No hotel is booked at the moment.' : `Your hotels: ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/stays',
          (say, at) => `${say(`${at}/hotel`)}, ${told.may(`${at}/city`)}, as of ${say(`${at}/check_in`)}`
        )
        return list === ''
          ? "I don't see any hotel bookings."
          : `I see ${Listing.count(Listing.size(told, '/stays'), 'hotel booking')}: ${list}.`
      }
    ],
    lack: ['see your hotel bookings', 'look through your hotel reservations', 'check where you are staying'],
    service: 'the overview of your hotel bookings',
    wants: {},
    why: Why.listStays,
    tells: ['list of hotel bookings', 'my hotel bookings']
  },
  run: () => (state) =>
    E.right([
      {
        stays: rows(state.stays)
          .flatMap(({ stay_id, total }) => {
            const found = Booked.stay(state, stay_id)
            if (E.isLeft(found)) return []
            const { hotel } = found.right
            return [{ stay_id, hotel: hotel.name, city: hotel.city.city, check_in: hotel.check_in, total }]
          })
          .toSorted((left, right) => byDate({ date: left.check_in }, { date: right.check_in }))
      },
      state
    ])
})

export const extendStay: World.WorldFunction = write({
  name: 'extend_stay',
  amends: ['book_hotel'],
  description: 'Adds nights at the end of a hotel booking.',
  toolClass: 'hotels',
  parameters: {
    stay_id: Declare.required(StayId, 'Number of the hotel booking'),
    nights: Declare.required(Nights, 'How many nights to add')
  },
  returns: Declare.object({ check_out: CalendarDate, extra: Money }),
  phrases: {
    ask: [
      'extend {stay_id} by {nights} nights',
      'add {nights} nights to {stay_id}',
      'make {stay_id} {nights} nights longer',
      'prolong {stay_id} by {nights} nights'
    ],
    question: ['can {stay_id} be extended by {nights} nights', 'could I add {nights} nights to {stay_id}'],
    answer: [
      (told) => `You can keep the room until ${told.must('/check_out')} now; that costs ${told.must('/extra')} more.`,
      (told) =>
        `Your stay is extended. You check out on ${told.must('/check_out')}, and it added ${told.must('/extra')}.`,
      (told) => `The room is yours until ${told.must('/check_out')}, for another ${told.must('/extra')}.`
    ],
    lack: ['extend hotel stays', 'add nights to a hotel booking', 'keep a room for longer'],
    service: 'the hotel front desk',
    wants: { nights: ['How many nights should I add?', 'By how many nights?'] },
    gives: { nights: ['{} nights', 'by {} nights', '{}'] },
    called: {
      '/check_out': ['the day I check out', 'my check-out day'],
      '/extra': ['the cost of the extra nights', 'the extra charge']
    },
    why: Why.extendStay,
    tells: ['extend', 'extra night']
  },
  suggest: () => [{ nights: 2 }, { nights: 3 }, { nights: 2 }],
  run:
    ({ stay_id, nights }) =>
    (state) => {
      const found = Booked.stay(state, stay_id)
      if (E.isLeft(found)) return found
      const { stay, hotel } = found.right
      if (stay.nights + nights > Hotel.longest)
        return Refusal.of('conflict', `A stay can have ${Hotel.longest} nights at most.`, 'nights')
      const extra = Math.round(stay.total / stay.nights) * nights
      const charged = Charge.card(state, stay.card_id, extra)
      if (E.isLeft(charged)) return charged
      return E.right([
        { check_out: Calendar.addDays(stay.nights + nights)(hotel.check_in), extra },
        Booked.withStay(charged.right, { ...stay, nights: stay.nights + nights, total: stay.total + extra })
      ])
    }
})

export const lateCheckout: World.WorldFunction = write({
  name: 'request_late_checkout',
  description: 'Keeps the room of a hotel booking until later on the day of departure, at most until 18:00.',
  toolClass: 'hotels',
  parameters: {
    stay_id: Declare.required(StayId, 'Number of the hotel booking'),
    until: Declare.required(LateHour, 'Time of leaving')
  },
  returns: Declare.object({ check_out: CalendarDate, checkout_by: CheckOutTime, fee: Money }),
  phrases: {
    ask: [
      'ask for a late checkout at {until} for {stay_id}',
      'see that I can keep the room until {until} on {stay_id}',
      'get me a late checkout until {until} on {stay_id}',
      'arrange that I can leave as late as {until} on {stay_id}'
    ],
    question: [
      'can I keep the room until {until} on {stay_id}',
      'is a late checkout at {until} possible for {stay_id}'
    ],
    answer: [
      (told) =>
        `The hotel is fine with it: the room is yours until ${told.must('/checkout_by')}, for ${told.must('/fee')}.`,
      (told) =>
        `You can leave the hotel as late as ${told.must('/checkout_by')}; they charge ${told.must('/fee')} for it.`,
      (told) => `The hotel agreed, checkout is by ${told.must('/checkout_by')}. The fee is ${told.must('/fee')}.`
    ],
    lack: ['arrange a late checkout', 'ask hotels to keep a room longer', 'change checkout times'],
    service: 'the hotel concierge',
    wants: { until: ['Until what time?', 'How late would you like to leave?'] },
    gives: { until: ['until {}', '{}', 'at {}'] },
    called: { '/check_out': ['the day I check out', 'my check-out day'], '/fee': ['the late check-out fee'] },
    why: Why.lateCheckout,
    tells: ['late checkout', 'late check-out']
  },
  suggest: (state) => state.ideas.hours.map((until) => ({ until })),
  run:
    ({ stay_id, until }) =>
    (state) => {
      const found = Booked.stay(state, stay_id)
      if (E.isLeft(found)) return found
      const { stay, hotel } = found.right
      if (until < '11:30' || until > '18:00')
        return Refusal.of('conflict', 'A late checkout is possible from 11:30 to 18:00.', 'until')
      if (stay.late_until !== '')
        return Refusal.of('conflict', `The room is already kept until ${stay.late_until}.`, 'stay_id')
      const fee = 10 + Math.ceil((Calendar.minutes(until) - Calendar.minutes('11:00')) / 60) * 12
      const charged = Charge.card(state, stay.card_id, fee)
      if (E.isLeft(charged)) return charged
      return E.right([
        { check_out: Calendar.addDays(stay.nights)(hotel.check_in), checkout_by: until, fee },
        Booked.withStay(charged.right, { ...stay, late_until: until })
      ])
    }
})

export const cancelStay: World.WorldFunction = write({
  name: 'cancel_stay',
  description: 'Cancels a hotel booking. The first night is kept as a fee.',
  toolClass: 'hotels',
  parameters: { stay_id: Declare.required(StayId, 'Number of the hotel booking') },
  returns: Declare.object({ refund: Refund, fee: Fee, city: City, check_in: CalendarDate }),
  undoes: ['book_hotel'],
  phrases: {
    ask: ['cancel {stay_id}', 'call off {stay_id}', 'cancel {stay_id}, I found somewhere else', 'release {stay_id}'],
    question: ['can {stay_id} still be cancelled', 'could you get me out of {stay_id}'],
    answer: [
      (told) =>
        `Your room is cancelled. ${told.must('/refund')} comes back; the hotel kept ${told.must('/fee')} for the first night.`,
      (told) => `The hotel booking is off. You get ${told.must('/refund')} back and they keep ${told.must('/fee')}.`,
      (told) => `I've cancelled the room, with a refund of ${told.must('/refund')} and a fee of ${told.must('/fee')}.`
    ],
    lack: ['cancel hotel bookings', 'call off a hotel reservation', 'give up a booked room'],
    service: 'the hotel cancellation desk',
    wants: {},
    called: { '/check_in': ['the day I would have checked in'], '/city': ['the city it was in'] },
    why: Why.cancelStay,
    tells: ['cancel', 'cancellation']
  },
  run:
    ({ stay_id }) =>
    (state) => {
      const found = Booked.stay(state, stay_id)
      if (E.isLeft(found)) return found
      const { stay, hotel } = found.right
      const fee = Math.round(stay.total / stay.nights)
      const next = Booked.withStay(state, { ...stay, status: 'cancelled' })
      return E.right([{ refund: stay.total - fee, fee, city: hotel.city.city, check_in: hotel.check_in }, next])
    }
})
