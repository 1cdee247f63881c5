/** How people look for somewhere to park, ask what it costs, and pay. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'

/** Car parks around a place. */
export const find: Phrases.Phrases = {
  ask: [
    'find parking near {place_id}',
    'look for somewhere to park near {place_id}',
    'show me the car parks around {place_id}',
    'see where I can leave the car near {place_id}'
  ],
  question: [
    'where can I park near {place_id}',
    'is there any parking near {place_id}',
    'where could I leave the car near {place_id}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/lots',
        (list) => `You can park at ${list.text}.`,
        'There is nowhere to park close by.',
        (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/walk_minutes`, 'number')} minutes on foot)`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/lots',
        (list) => `There ${list.many ? 'are' : 'is'} ${list.text}.`,
        'I found no car park around there.',
        (read, at) => `${read(`${at}/name`)} at ${told.may(`${at}/hourly`, 'money')} an hour`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/lots',
        (list) => `Close by you have ${list.text}.`,
        'Nothing is close enough to park.',
        (read, at) => `${read(`${at}/name`)}, with ${told.may(`${at}/free`, 'number')} spaces free`,
        ';'
      )
  ],
  lack: ['look for parking', 'find car parks', 'tell where to leave the car'],
  service: 'the parking finder',
  wants: {},
  tells: ['parking finder']
}

/** What parking costs. */
export const price: Phrases.Phrases = {
  ask: [
    'check what parking at {lot_id} costs[ for {hours} hours]',
    'work out the price of parking at {lot_id}[ for {hours} hours]',
    'find out how much {lot_id} takes[ for {hours} hours]',
    'see what I would pay at {lot_id}[ for {hours} hours]'
  ],
  question: [
    'how much is parking at {lot_id}[ for {hours} hours]',
    'what does it cost to park at {lot_id}[ for {hours} hours]',
    'what would I pay at {lot_id}[ for {hours} hours]'
  ],
  answer: [
    (told) => `That costs ${told.must('/total', 'money')}.`,
    (told) => `You'd pay ${told.must('/total', 'money')}, taxes included.`,
    (told) => `It comes to ${told.must('/total', 'money')} for ${told.may('/hours', 'number')} hours.`
  ],
  lack: ['work out parking fees', 'tell what parking costs', 'quote a price for parking'],
  service: 'the parking tariff service',
  wants: { hours: ['For how many hours?', 'How long would you like to park?', 'How many hours will you stay?'] },
  gives: { hours: ['{} hours', 'for {} hours', 'about {} hours'] },
  tells: ['parking tariff']
}

/** A paid space. */
export const start: Phrases.Phrases = {
  ask: [
    'get me a parking ticket for {lot_id}[, {hours} hours]',
    'pay for parking at {lot_id}[ for {hours} hours]',
    'buy me[ {hours} hours of] parking at {lot_id}',
    'start my parking at {lot_id}[ for {hours} hours]'
  ],
  question: [
    'can you pay for[ {hours} hours of] parking at {lot_id}',
    'can you get me a ticket at {lot_id}[ for {hours} hours]'
  ],
  answer: [
    (told) =>
      `You're parked until ${told.must('/until', 'time')} for ${told.must('/total', 'money')}. The ticket is ${told.may('/ticket_id')}.`,
    (told) => `The ticket is paid: ${told.must('/total', 'money')}, good until ${told.must('/until', 'time')}.`,
    (told) => `That was ${told.must('/total', 'money')}, and the space is yours until ${told.must('/until', 'time')}.`
  ],
  lack: ['pay for parking', 'buy parking tickets', 'start a parking session'],
  service: 'the parking meter service',
  wants: { hours: ['For how many hours?', 'How long do you need the space?', 'How many hours should I pay for?'] },
  gives: { hours: ['{} hours', 'for {} hours', 'make it {} hours'] },
  tells: ['parking meter']
}

/** More time for a paid space. */
export const extend: Phrases.Phrases = {
  ask: [
    'extend {ticket_id}[ by {hours} hours]',
    'add[ {hours}] more hours to {ticket_id}',
    'give me[ {hours}] more hours on {ticket_id}',
    'lengthen {ticket_id}[ by {hours} hours]'
  ],
  question: ['can you extend {ticket_id}[ by {hours} hours]', 'can I have[ {hours}] more hours on {ticket_id}'],
  answer: [
    (told) =>
      `You can stay until ${told.must('/until', 'time')} now; that was another ${told.must('/charged', 'money')}.`,
    (told) => `Extended to ${told.must('/until', 'time')} for ${told.must('/charged', 'money')} more.`,
    (told) =>
      `The ticket now runs until ${told.must('/until', 'time')}, and I paid ${told.must('/charged', 'money')} for it.`
  ],
  lack: ['extend a parking ticket', 'buy more time for a parked car', 'lengthen a parking ticket'],
  service: 'the parking extension service',
  wants: { hours: ['By how many hours?', 'How many more hours do you need?'] },
  gives: { hours: ['{} hours', 'by {} hours', '{} more hours'] },
  tells: ['parking extension']
}
