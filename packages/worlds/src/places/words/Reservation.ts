/** How people reserve a table, find the reservation again, move it and cancel it. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A new reservation. */
export const reserve: Phrases.Phrases = {
  ask: [
    'book a table at {venue_id} for {party_size} on {date} at {time}',
    'reserve a table at {venue_id} on {date} at {time} for {party_size}',
    'get us a table at {venue_id} on {date} at {time}[, {party_size} people]',
    'make a reservation at {venue_id} for {party_size} at {time} on {date}',
    'put us down at {venue_id} for {party_size} on {date} at {time}',
    'see that we get a table at {venue_id} on {date} at {time}, {party_size} of us',
    'organise a table for {party_size} at {venue_id} on {date}, at {time}',
    'secure a table for {party_size} at {venue_id} on {date} at {time}',
    'let {venue_id} know that we are coming on {date} at {time}, {party_size} of us',
    'save us {party_size} seats at {venue_id} for {time} on {date}',
    'get {party_size} of us into {venue_id} on {date} at {time}',
    'arrange dinner for {party_size} at {venue_id} on {date} at {time}'
  ],
  question: [
    'can you get me a table at {venue_id} for {party_size} on {date} at {time}',
    'can we have a table at {venue_id} on {date} at {time} for {party_size}',
    'could you hold a table at {venue_id} for {party_size} on {date} at {time}',
    'may we have a table for {party_size} at {venue_id} on {date} at {time}',
    'can {party_size} of us come to {venue_id} on {date} at {time}',
    'would you book {venue_id} for {party_size} on {date} at {time}'
  ],
  answer: [
    (told) =>
      `Your table at ${told.may('/restaurant')} is booked for ${told.may('/party_size', 'number')} at ${told.must('/time', 'time')} on ${told.must('/date', 'date')}. The reservation number is ${told.must('/reservation_id')}.`,
    (told) =>
      `${told.may('/restaurant')} is booked: ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, reservation ${told.must('/reservation_id')}, with a deposit of ${told.may('/deposit', 'money')}.`,
    (told) =>
      `You have a table at ${told.may('/restaurant')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}. They took a deposit of ${told.may('/deposit', 'money')}; your number is ${told.must('/reservation_id')}.`,
    (told) =>
      `Done, ${told.may('/restaurant')} expects ${told.may('/party_size', 'number')} of you on ${told.must('/date', 'date')} at ${told.must('/time', 'time')} (reservation ${told.must('/reservation_id')}).`
  ],
  lack: ['reserve tables', 'book a table at a restaurant', 'make restaurant reservations'],
  service: 'the reservation service',
  wants: {
    date: ['For which day?', 'What day should the table be for?'],
    time: ['At what time?', 'What time would you like to eat?', 'When should the table be ready?'],
    party_size: ['For how many people?', 'How many of you are coming?', 'A table for how many?']
  },
  gives: {
    date: ['on {}', '{}', 'make it {}'],
    time: ['at {}', '{}', 'make it {}'],
    party_size: ['for {}', '{} of us', '{} people']
  },
  called: { '/deposit': ['the deposit'], '/date': ['the day of the reservation', 'the day we have the table'] },
  why: Why.reserveTable,
  tells: ['reserve a table', 'book a table']
}

/** A reservation that was made before. */
export const find: Phrases.Phrases = {
  ask: [
    'look up my reservation at {restaurant}',
    'check when my table at {restaurant} is',
    'find my booking at {restaurant}',
    'see for what time I booked {restaurant}',
    'remind me when we eat at {restaurant}'
  ],
  question: [
    'when is my table at {restaurant}',
    'what time did I book {restaurant} for',
    'when are we expected at {restaurant}',
    'for how many did I reserve at {restaurant}'
  ],
  stands: ['my table at {restaurant}', 'my reservation at {restaurant}', 'the table I have at {restaurant}'],
  answer: [
    (told) =>
      `Your table at ${told.argument('restaurant')} is on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, for ${told.may('/party_size', 'number')}.`,
    (told) =>
      `You're expected at ${told.argument('restaurant')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}; the reservation is ${told.may('/reservation_id')}.`,
    (told) =>
      `At ${told.argument('restaurant')} it's ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, a table for ${told.may('/party_size', 'number')}.`
  ],
  lack: ['look up reservations', 'find a reservation that you made before', 'see which tables you have booked'],
  service: 'the reservation records',
  wants: { restaurant: ['Which restaurant is it at?', 'At which restaurant?', 'Which restaurant did you book?'] },
  gives: { restaurant: ['at {}', '{}', "it's at {}"] },
  called: { '/date': ['the day of the reservation', 'the day we have the table'] },
  why: Why.lookupReservation,
  tells: ['look up my reservation', 'find my booking', 'reservation number']
}

/** Another time for a reservation. */
export const change: Phrases.Phrases = {
  ask: [
    'move {reservation_id} to {time}',
    'change {reservation_id} to {time}',
    'shift {reservation_id} to {time}',
    'have {reservation_id} moved to {time}',
    'make {reservation_id} {time} instead',
    'ask them to move {reservation_id} to {time}',
    'push {reservation_id} to {time}',
    'see whether {reservation_id} can be at {time} instead',
    'bring {reservation_id} to {time}',
    'tell the restaurant that we want {reservation_id} at {time}',
    'rearrange {reservation_id} so that we eat at {time}',
    'set {reservation_id} to {time} rather than what we said',
    'get {reservation_id} changed to {time}'
  ],
  question: [
    'can {reservation_id} be moved to {time}',
    'can you change {reservation_id} to {time}',
    'could we have {reservation_id} at {time} instead',
    'would they move {reservation_id} to {time}',
    'is {time} possible for {reservation_id} instead',
    'could you get {reservation_id} moved to {time}',
    'might {reservation_id} be changed to {time}'
  ],
  answer: [
    (told) =>
      `Your table at ${told.may('/restaurant')} is now at ${told.must('/time', 'time')} on ${told.may('/date', 'date')}.`,
    (told) =>
      `I've moved it: ${told.may('/restaurant')} expects you at ${told.must('/time', 'time')} on ${told.may('/date', 'date')}.`,
    (told) =>
      `The new time at ${told.may('/restaurant')} is ${told.must('/time', 'time')}; everything else stays as it was.`,
    (told) => `${told.may('/restaurant')} has you down for ${told.must('/time', 'time')} now.`
  ],
  lack: ['move reservations', 'change the time of a reservation', 'give a reservation another time'],
  service: 'the reservation changes service',
  wants: { time: ['What time should it be instead?', 'To what time?', 'Which time would suit you better?'] },
  gives: { time: ['at {}', '{}', 'make it {}', "let's say {}"] },
  called: { '/date': ['the day of the reservation', 'the day we have the table'] },
  why: Why.changeReservation,
  tells: ['reservation changes']
}

/** The end of a reservation. */
export const cancel: Phrases.Phrases = {
  ask: [
    'cancel {reservation_id}',
    'call off {reservation_id}',
    "drop {reservation_id}, we can't make it",
    'get us out of {reservation_id}'
  ],
  question: ['can you cancel {reservation_id}', 'can {reservation_id} still be cancelled'],
  answer: [
    (told) => `Your reservation is cancelled. You get ${told.must('/refund', 'money')} of the deposit back.`,
    (told) => `The table is off, and ${told.must('/refund', 'money')} of the deposit goes back to you.`,
    (told) => `I've called the reservation off; the restaurant refunds ${told.must('/refund', 'money')}.`
  ],
  lack: ['cancel a reservation', 'call off a reservation', 'give up a table that you booked'],
  service: 'the cancellation desk',
  wants: {},
  why: Why.cancelReservation,
  tells: ['cancellation desk']
}
