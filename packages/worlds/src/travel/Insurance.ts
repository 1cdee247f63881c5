/** Insuring a flight booking: an offer first, then the policy. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import { CardId, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Fare from './Fare.js'
import type { Booking, TravelState } from './State.js'
import { read, rows, write } from './State.js'
import { BookingId, Cover, InsuranceQuoteId, Payout, PolicyId } from './Types.js'
import * as Why from './Why.js'

const quotes = Code.of('IQ-')
const policies = Code.of('TP')

/** What an offer insures. */
interface Offer {
  readonly booking: Booking
  readonly full: boolean
}

const premium = ({ booking, full }: Offer): number => Math.max(12, Math.round(booking.total * (full ? 0.11 : 0.06)))

// The number of a booking is that of the fare which it was made from.
const number = (state: TravelState, { booking, full }: Offer): number =>
  (Fare.behind(state, booking.booking_id) ?? 0) * 2 + (full ? 1 : 0)

const offered = (state: TravelState, quote_id: string): Offer | undefined => {
  const wanted = quotes.read(state.salt, quote_id)
  if (wanted === undefined) return undefined
  const booking = rows(state.bookings).find((one) => Fare.behind(state, one.booking_id) === Math.floor(wanted / 2))
  return booking === undefined ? undefined : { booking, full: wanted % 2 === 1 }
}

export const quoteInsurance: World.WorldFunction = read({
  name: 'quote_insurance',
  description:
    'Offers insurance for a flight booking. The offer is needed to insure it. When the insurer is busy, call it once more.',
  transient: { code: 'rate_limited', message: 'Too many requests to the insurer right now. Please send it again.' },
  toolClass: 'insurance',
  parameters: {
    booking_id: Declare.required(BookingId, 'Number of the booking'),
    cover: Declare.required(Cover, 'How much is covered')
  },
  returns: Declare.object({ quote_id: InsuranceQuoteId, premium: Money, pays_up_to: Payout }),
  phrases: {
    ask: [
      'check what {cover} would cost for {booking_id}',
      'get me an insurance price for {booking_id} with {cover}',
      'tell me what {cover} for {booking_id} would set me back',
      'see how much it is to insure {booking_id} with {cover}'
    ],
    question: ['how much is {cover} for {booking_id}', 'what would it cost to insure {booking_id} with {cover}'],
    stands: ['{booking_id} with {cover}'],
    answer: [
      (told) => `That would be ${told.must('/premium')}, and it pays up to ${told.must('/pays_up_to')}.`,
      (told) => `The premium is ${told.must('/premium')} for up to ${told.must('/pays_up_to')}.`,
      (told) => `Insurance comes to ${told.must('/premium')}; the most it pays is ${told.must('/pays_up_to')}.`
    ],
    lack: ['get insurance prices', 'work out what insurance would cost', 'ask insurers for an offer'],
    service: 'the insurance desk',
    wants: { cover: ['Basic or full cover?', 'Which cover would you like, basic or full?'] },
    gives: { cover: ['{}', '{}, please', "I'd take {}"] },
    called: { '/premium': ['the premium'] },
    why: Why.quoteInsurance,
    tells: ['insurance quote', 'insurance offer']
  },
  suggest: () => [{ cover: 'full' }, { cover: 'basic' }],
  run:
    ({ booking_id, cover }) =>
    (state) => {
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking } = found.right
      if (booking.insured) return Refusal.of('conflict', `Booking ${booking_id} is insured already.`, 'booking_id')
      const offer = { booking, full: cover === 'full' }
      return E.right([
        {
          quote_id: quotes.write(state.salt, number(state, offer)),
          premium: premium(offer),
          pays_up_to: (offer.full ? 10_000 : 2500) + Math.round(booking.total / 100) * 100
        },
        state
      ])
    }
})

export const insureBooking: World.WorldFunction = write({
  name: 'insure_booking',
  description: 'Takes out an offered insurance and charges a stored card.',
  toolClass: 'insurance',
  parameters: {
    quote_id: Declare.required(InsuranceQuoteId, 'Offer as quoted'),
    card_id: Declare.required(CardId, 'Stored card to charge')
  },
  returns: Declare.object({ policy_id: PolicyId, booking_id: BookingId, premium: Money }),
  phrases: {
    ask: [
      'insure {quote_id} and charge {card_id}',
      'take out insurance for {quote_id} on {card_id}',
      'cover {quote_id} and pay with {card_id}',
      'get insurance for {quote_id} using {card_id}'
    ],
    question: ['can I insure {quote_id} and pay with {card_id}', 'could you cover {quote_id} on {card_id}'],
    answer: [
      (told) => `You're insured: policy ${told.must('/policy_id')}, ${told.must('/premium')}.`,
      (told) =>
        `The trip is covered now. Your policy number is ${told.must('/policy_id')}, and it cost ${told.must('/premium')}.`,
      (told) => `Done, policy ${told.must('/policy_id')} is in force for ${told.must('/premium')}.`
    ],
    lack: ['take out insurance', 'insure trips', 'buy travel cover'],
    service: 'the insurer',
    wants: { card_id: ['Which card should I charge?', 'Which card is it going on?'] },
    called: { '/premium': ['the premium'] },
    why: Why.insureBooking,
    tells: ['policy', 'take out insurance']
  },
  run:
    ({ quote_id, card_id }) =>
    (state) => {
      const offer = offered(state, quote_id)
      if (offer === undefined) return Refusal.of('not_found', `The offer ${quote_id} is unknown.`, 'quote_id')
      const { booking } = offer
      if (booking.status === 'cancelled')
        return Refusal.of('conflict', `Booking ${booking.booking_id} was cancelled.`, 'quote_id')
      if (booking.insured)
        return Refusal.of('conflict', `Booking ${booking.booking_id} is insured already.`, 'quote_id')
      const charged = Charge.card(state, card_id, premium(offer))
      if (E.isLeft(charged)) return charged
      return E.right([
        {
          policy_id: policies.write(state.salt, number(state, offer)),
          booking_id: booking.booking_id,
          premium: premium(offer)
        },
        Booked.withBooking(charged.right, { ...booking, insured: true })
      ])
    }
})
