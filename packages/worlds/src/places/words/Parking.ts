/** How people look for somewhere to park, ask what it costs, and pay. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Car parks around a place. */
export const find: Phrases.Phrases = {
  ask: [
    'find parking near {place_id}',
    'look for somewhere to park near {place_id}',
    'show me the car parks around {place_id}',
    'see where I can leave the car near {place_id}',
    'check for car parks close to {place_id}',
    'find me somewhere to leave the car near {place_id}',
    'look up parking around {place_id}',
    'see if there is a garage near {place_id}',
    'suggest where to park near {place_id}',
    'point me to a car park around {place_id}',
    'get me the car parks within walking distance of {place_id}',
    'sort out where I could park for {place_id}'
  ],
  question: [
    'where can I park near {place_id}',
    'is there any parking near {place_id}',
    'where could I leave the car near {place_id}',
    'are there any car parks near {place_id}',
    "what's the parking like around {place_id}",
    'where would I leave my car for {place_id}',
    'what car parks are there around {place_id}',
    'which garages are close to {place_id}',
    'can I park anywhere near {place_id}'
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
        (list) => `For the car there ${list.many ? 'are' : 'is'} ${list.text}.`,
        'I found no car park around there.',
        (read, at) => `${read(`${at}/name`)} at ${told.may(`${at}/hourly`, 'money')} an hour`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/lots',
        (list) => `The car parks close by are ${list.text}.`,
        'Nothing is close enough to park.',
        (read, at) => `${read(`${at}/name`)}, with ${told.may(`${at}/free`, 'number')} spaces free`,
        ';'
      ),
    (told) =>
      Listing.sentence(
        told,
        '/lots',
        (list) => `Parking is possible at ${list.text}.`,
        'I see no parking nearby.',
        (read, at) =>
          `${read(`${at}/name`)} (${told.may(`${at}/hourly`, 'money')} an hour, ${told.may(`${at}/walk_minutes`, 'number')} minutes away)`
      )
  ],
  lack: ['look for parking', 'find car parks', 'tell where to leave the car'],
  service: 'the parking finder',
  wants: {},
  why: Why.searchParking,
  tells: ['parking finder']
}

/** What parking costs. */
export const price: Phrases.Phrases = {
  ask: [
    'check what parking at {lot_id} costs[ for {hours} hours]',
    'work out the price of parking at {lot_id}[ for {hours} hours]',
    'find out how much {lot_id} takes[ for {hours} hours]',
    'see what I would pay at {lot_id}[ for {hours} hours]',
    'tell me what I would have to pay at {lot_id}[ for {hours} hours]',
    'look up what {lot_id} charges[ for {hours} hours]',
    'give me the price for {lot_id}[ for {hours} hours]',
    'calculate the fee at {lot_id}[ for {hours} hours]',
    'figure out what {lot_id} would cost me[ for {hours} hours]'
  ],
  question: [
    'how much is parking at {lot_id}[ for {hours} hours]',
    'what does it cost to park at {lot_id}[ for {hours} hours]',
    'what would I pay at {lot_id}[ for {hours} hours]',
    'how expensive is {lot_id}[ for {hours} hours]',
    'what does {lot_id} charge[ for {hours} hours]',
    'how much would {lot_id} be[ for {hours} hours]',
    'what is the damage at {lot_id}[ for {hours} hours]'
  ],
  answer: [
    (told) =>
      `Parking at ${told.may('/name')} costs ${told.must('/total', 'money')} for ${told.may('/hours', 'number')} hours.`,
    (told) => `You'd pay ${told.must('/total', 'money')} at ${told.may('/name')}, taxes included.`,
    (told) => `At ${told.may('/name')}, ${told.may('/hours', 'number')} hours come to ${told.must('/total', 'money')}.`,
    (told) => `${told.may('/name')} takes ${told.must('/total', 'money')} for that long.`
  ],
  lack: ['work out parking fees', 'tell what parking costs', 'quote a price for parking'],
  service: 'the parking tariff service',
  wants: { hours: ['For how many hours?', 'How long would you like to park?', 'How many hours will you stay?'] },
  gives: { hours: ['{} hours', 'for {} hours', 'about {} hours'] },
  called: { '/total': ['the parking fee', 'the cost of parking', 'the price of parking'] },
  why: Why.parkingPrice,
  tells: ['parking tariff']
}

/** A paid space. */
export const start: Phrases.Phrases = {
  ask: [
    'get me a parking ticket for {lot_id}[, {hours} hours]',
    'pay for parking at {lot_id}[ for {hours} hours]',
    'buy me[ {hours} hours of] parking at {lot_id}',
    'start my parking at {lot_id}[ for {hours} hours]',
    'pay for a space at {lot_id}[ for {hours} hours]',
    'sort out a parking ticket at {lot_id}[, {hours} hours]',
    'take care of the parking at {lot_id}[ for {hours} hours]',
    'put the car on a ticket at {lot_id}[, {hours} hours]',
    'book me in at {lot_id}[ for {hours} hours]',
    'settle my parking at {lot_id}[ for {hours} hours]'
  ],
  question: [
    'can you pay for[ {hours} hours of] parking at {lot_id}',
    'can you get me a ticket at {lot_id}[ for {hours} hours]',
    'could you pay for my parking at {lot_id}[ for {hours} hours]',
    'can I park at {lot_id}[ for {hours} hours] and have you pay for it',
    'would you get me a ticket for {lot_id}[, {hours} hours]'
  ],
  answer: [
    (told) =>
      `You're parked at ${told.may('/name')} until ${told.must('/until', 'time')} for ${told.must('/total', 'money')}. The ticket is ${told.may('/ticket_id')}.`,
    (told) =>
      `The ticket for ${told.may('/name')} is paid: ${told.must('/total', 'money')}, good until ${told.must('/until', 'time')}.`,
    (told) =>
      `The parking was ${told.must('/total', 'money')}, and the space at ${told.may('/name')} is yours until ${told.must('/until', 'time')}.`,
    (told) =>
      `I paid ${told.must('/total', 'money')} for ${told.may('/name')}; you can leave the car there until ${told.must('/until', 'time')}.`
  ],
  lack: ['pay for parking', 'buy parking tickets', 'start a parking session'],
  service: 'the parking meter service',
  wants: { hours: ['For how many hours?', 'How long do you need the space?', 'How many hours should I pay for?'] },
  gives: { hours: ['{} hours', 'for {} hours', 'make it {} hours'] },
  called: { '/total': ['the parking fee', 'the cost of parking', 'the price of parking'] },
  why: Why.startParking,
  tells: ['parking meter']
}

/** More time for a paid space. */
export const extend: Phrases.Phrases = {
  ask: [
    'extend {ticket_id}[ by {hours} hours]',
    'add[ {hours}] more hours to {ticket_id}',
    'give me[ {hours}] more hours on {ticket_id}',
    'lengthen {ticket_id}[ by {hours} hours]',
    'put[ {hours}] more hours on {ticket_id}',
    'keep {ticket_id} running[ for another {hours} hours]',
    'buy[ {hours}] more hours for {ticket_id}',
    'top {ticket_id} up[ by {hours} hours]',
    'let {ticket_id} run[ {hours} hours] longer',
    'prolong {ticket_id}[ by {hours} hours]'
  ],
  question: [
    'can you extend {ticket_id}[ by {hours} hours]',
    'can I have[ {hours}] more hours on {ticket_id}',
    'could you put[ {hours}] more hours on {ticket_id}',
    'can {ticket_id} be extended[ by {hours} hours]',
    'is it possible to add[ {hours}] more hours to {ticket_id}',
    'could {ticket_id} run[ {hours} hours] longer'
  ],
  answer: [
    (told) =>
      `You can stay parked until ${told.must('/until', 'time')} now; that was another ${told.must('/charged', 'money')}.`,
    (told) =>
      `Your parking now lasts until ${told.must('/until', 'time')}, for ${told.must('/charged', 'money')} more.`,
    (told) =>
      `The parking ticket now runs until ${told.must('/until', 'time')}, and I paid ${told.must('/charged', 'money')} for it.`,
    (told) =>
      `I added the time: the car can stay until ${told.must('/until', 'time')}, which cost ${told.must('/charged', 'money')}.`
  ],
  lack: ['extend a parking ticket', 'buy more time for a parked car', 'lengthen a parking ticket'],
  service: 'the parking extension service',
  wants: { hours: ['By how many hours?', 'How many more hours do you need?'] },
  gives: { hours: ['{} hours', 'by {} hours', '{} more hours'] },
  called: {
    '/charged': ['the cost of the extra hours', 'the price of the extra parking time', 'the extra parking charge']
  },
  why: Why.extendParking,
  tells: ['parking extension']
}
