/** How people speak of concerts. That seats are held before they are bought is nothing that anybody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What is on. */
export const find: Phrases.Phrases = {
  ask: [
    'see when {artist} plays in {city}',
    'find concerts of {artist} in {city}',
    'check whether {artist} is coming to {city}',
    'look for {artist} shows in {city}',
    'find out if {artist} will be on stage in {city}',
    'show me the dates of {artist} in {city}',
    'get me the {artist} concerts in {city}',
    'look up when I could see {artist} live in {city}',
    'search for {artist} gigs in {city}'
  ],
  question: [
    'when does {artist} play in {city}',
    'is {artist} coming to {city}',
    'are there any {artist} concerts in {city}',
    'can I see {artist} in {city} soon',
    'which nights does {artist} play in {city}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/concerts',
        (list) => `${told.argument('artist')} can be seen in ${told.argument('city')} on ${list.text}.`,
        'Nothing is planned there.',
        (read, at) =>
          `${read(`${at}/date`, 'date')} at ${told.may(`${at}/venue`)} for ${told.may(`${at}/price`, 'money')}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/concerts',
        (list) => `You can see them ${list.text}.`,
        'They are not playing there any time soon.',
        (read, at) => `on ${read(`${at}/date`, 'date')} at ${told.may(`${at}/venue`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/concerts',
        (list) => `Here ${list.many ? 'are the dates' : 'is the date'}: ${list.text}.`,
        'There are no dates yet.',
        (read, at) =>
          `${read(`${at}/date`, 'date')}, ${told.may(`${at}/venue`)}, doors ${told.may(`${at}/doors`, 'time')}`,
        ';'
      )
  ],
  lack: ['look concerts up', 'see who plays where', 'search for shows'],
  service: 'the concert calendar',
  wants: {
    artist: ['Whose concert?', 'Which artist do you want to see?', 'Who should be playing?'],
    city: ['In which city?', 'Where would you like to see them?', 'Which city?']
  },
  gives: { artist: ['{}', 'I mean {}'], city: ['in {}', '{}', "I'd go to {}"] },
  why: Why.findConcert,
  tells: ['concert calendar']
}

/** Seats for now. */
export const hold: Phrases.Phrases = {
  ask: [
    'hold {seats} seats for {concert_id}',
    'find out what {seats} seats for {concert_id} come to',
    'keep {seats} seats at {concert_id} for me',
    'put {seats} seats for {concert_id} aside',
    'reserve {seats} seats at {concert_id} for the moment',
    'get me a price for {seats} seats at {concert_id}',
    'set {seats} places aside for {concert_id}'
  ],
  question: [
    'what would {seats} seats for {concert_id} cost',
    'can you hold {seats} seats at {concert_id}',
    'could you put {seats} seats for {concert_id} aside',
    'how much are {seats} seats at {concert_id}',
    'would you keep {seats} seats for {concert_id}'
  ],
  stands: ['{seats} seats for {concert_id}', '{seats} seats at {concert_id}'],
  answer: [
    (told) => `The seats come to ${told.must('/total', 'money')}; they're yours until ${told.may('/until', 'time')}.`,
    (told) => `I'm holding them until ${told.must('/until', 'time')}. The price is ${told.must('/total', 'money')}.`,
    (told) => `That would be ${told.must('/total', 'money')} in all. They are kept until ${told.may('/until', 'time')}.`
  ],
  lack: ['hold seats', 'put seats aside', 'reserve places at a concert'],
  service: 'the seat desk',
  wants: {
    concert_id: ['Which concert?', 'For which night?'],
    seats: ['How many seats?', 'How many of you are going?', 'For how many people?']
  },
  gives: { seats: ['{}', 'for {}', '{} seats'] },
  called: { '/total': ['what the seats cost', 'the price of the seats'] },
  why: Why.hold,
  tells: ['seat desk', 'hold id', 'put seats aside']
}

/** Seats for good. */
export const buy: Phrases.Phrases = {
  ask: [
    'buy {hold_id}',
    'get tickets for {hold_id}',
    'buy me {hold_id}',
    'go ahead and pay for {hold_id}',
    'book {hold_id}',
    'get me {hold_id}',
    'order {hold_id}',
    'take {hold_id} and pay from my ticket account'
  ],
  question: [
    'can you buy {hold_id}',
    'could you get me {hold_id}',
    'would you book {hold_id}',
    'can you pay for {hold_id} from my account',
    'could you go ahead and order {hold_id}'
  ],
  answer: [
    (told) =>
      `You're going: ${told.must('/artist')} on ${told.must('/date', 'date')} at ${told.must('/venue')}, ${told.must('/paid', 'money')}. The order number is ${told.may('/ticket_id')}.`,
    (told) =>
      `The tickets are bought, number ${told.must('/ticket_id')}: ${told.must('/date', 'date')}, ${told.may('/venue')}, doors at ${told.may('/doors', 'time')}. They cost ${told.must('/paid', 'money')}.`,
    (told) =>
      `I paid ${told.must('/paid', 'money')} for the tickets. Doors open at ${told.may('/doors', 'time')} on ${told.must('/date', 'date')} at ${told.may('/venue')}.`
  ],
  lack: ['buy tickets', 'pay for seats', 'order concert tickets'],
  service: 'the ticket office',
  wants: { hold_id: ['Which seats do you want?', 'Which ones should I buy?'] },
  called: { '/paid': ['what the tickets cost'], '/date': ['the night of the concert', 'the day of the concert'] },
  why: Why.buy,
  tells: ['ticket office']
}

/** Seats for somebody else after all. */
export const giveBack: Phrases.Phrases = {
  ask: [
    'return {ticket_id}',
    'give {ticket_id} back',
    'hand back {ticket_id}',
    'get rid of {ticket_id} again',
    'see what I get back for {ticket_id} and return them',
    'send {ticket_id} back to the office',
    'cancel {ticket_id}'
  ],
  question: [
    'can you return {ticket_id}',
    'can I still give {ticket_id} back',
    'could you hand {ticket_id} back for me',
    'would you get me a refund for {ticket_id}',
    'is it possible to return {ticket_id}'
  ],
  answer: [
    (told) => `They're returned. You get ${told.must('/refund', 'money')} back.`,
    (told) =>
      `${told.must('/refund', 'money')} went back to your ticket account, which now holds ${told.may('/balance', 'money')}.`,
    (told) => `I've handed them back; the refund is ${told.must('/refund', 'money')}.`
  ],
  lack: ['return tickets', 'get a refund for tickets', 'give seats back'],
  service: 'the ticket returns',
  wants: { ticket_id: ['Which tickets?', 'Tickets for what?'] },
  called: { '/refund': ['what I get back for the tickets'] },
  why: Why.giveBack,
  tells: ['ticket returns']
}
