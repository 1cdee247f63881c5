/** The invoice of a booking. */
import { Declare, Json, type Phrases, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Fare from './Fare.js'
import { Refund } from './MoneyTypes.js'
import type { Booking, TravelState } from './State.js'
import { read, rows } from './State.js'
import { BookingId, InvoiceId } from './Types.js'
import * as Why from './Why.js'

const codes = Code.of('INV-')

/** The number of the invoice of a booking. */
export const number = (state: TravelState, booking_id: string): string =>
  codes.write(state.salt, Fare.behind(state, booking_id) ?? 0)

/** The booking that an invoice is for. */
export const find = (state: TravelState, invoice_id: string): E.Either<ToolError.ToolError, Booking> => {
  const wanted = codes.read(state.salt, invoice_id)
  const booking = rows(state.bookings).find((one) => Fare.behind(state, one.booking_id) === wanted)
  return wanted === undefined || booking === undefined
    ? Refusal.of('not_found', `There is no invoice ${invoice_id}.`, 'invoice_id')
    : E.right(booking)
}

export const getInvoice: World.WorldFunction = read({
  name: 'get_invoice',
  description: 'Returns the invoice of a flight booking, with what was refunded.',
  toolClass: 'billing',
  parameters: { booking_id: Declare.required(BookingId, 'Number of the booking') },
  returns: Declare.object({
    invoice_id: InvoiceId,
    total: Money,
    issued: CalendarDate,
    refunded: Declare.maybe(Refund)
  }),
  phrases: {
    ask: [
      'get me the invoice for {booking_id}',
      'pull up the invoice for {booking_id}',
      'send me the invoice for {booking_id}',
      'find the bill for {booking_id}',
      'fetch the invoice for {booking_id}, I need it for my taxes'
    ],
    question: [
      'what does the invoice for {booking_id} say',
      'where is the invoice for {booking_id}',
      'can I have the bill for {booking_id}'
    ],
    stands: ['{booking_id}'],
    answer: [
      (told) =>
        `Here it is: invoice ${told.must('/invoice_id')} for ${told.must('/total')}, issued on ${told.may('/issued')}${noted(told)}.`,
      (told) => `The invoice is ${told.must('/invoice_id')}, over ${told.must('/total')}${noted(told)}.`,
      (told) =>
        `I found ${told.must('/invoice_id')} of ${told.may('/issued')}. It amounts to ${told.must('/total')}${noted(told)}.`
    ],
    lack: ['pull up invoices', 'get hold of billing documents', 'fetch bills'],
    service: 'the billing service',
    wants: {},
    called: { '/total': ['the invoice total', 'the amount on the invoice'] },
    why: Why.getInvoice,
    tells: ['invoice', 'billing']
  },
  run:
    ({ booking_id }) =>
    (state) =>
      E.either.map(Booked.any(state, booking_id), ({ booking }) => [
        {
          invoice_id: number(state, booking_id),
          total: booking.total,
          issued: booking.issued,
          ...(booking.status === 'cancelled' ? { refunded: booking.refund } : {})
        },
        state
      ])
})

// A refund is in the output only after a cancellation.
const noted = (told: Phrases.Told): string => {
  const output = told.output
  return Json.isObject(output) && Object.hasOwn(output, 'refunded') ? `, with ${told.must('/refunded')} refunded` : ''
}
