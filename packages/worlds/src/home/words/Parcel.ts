/** How people speak of what is on its way to them. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What is on its way. */
export const list: Phrases.Phrases = {
  ask: [
    'show me which parcels are on their way',
    'check what is being delivered to us',
    'list the deliveries we are waiting for',
    'go through our parcels',
    'see what should turn up at the door',
    'look at which parcels are still to come',
    'tell me what deliveries are coming up',
    'find out what is on its way to the house',
    'pull up our deliveries'
  ],
  question: [
    'which parcels are on their way',
    'what deliveries are we waiting for',
    'what is coming to the door',
    'are any parcels on the way',
    'what still has to be delivered to us'
  ],
  answer: [
    (told) =>
      `There ${Listing.size(told, '/deliveries') === 1 ? 'is' : 'are'} ${told.must('/total', 'number')} on the way. Next come the ones from ${told.must('/deliveries/0/shop')} (${told.may('/deliveries/0/date', 'date')}) and ${told.may('/deliveries/1/shop')} (${told.may('/deliveries/1/date', 'date')}).`,
    (told) =>
      `${told.must('/deliveries/0/shop')} is first, on ${told.must('/deliveries/0/date', 'date')}, then ${told.may('/deliveries/1/shop')}, ${told.may('/deliveries/2/shop')} and others: ${told.may('/total', 'number')} parcels in all.`,
    (told) =>
      Listing.sentence(
        told,
        '/deliveries',
        (items) => `You are waiting for parcels from ${items.text}.`,
        'Nothing is on its way.',
        (read, at) => read(`${at}/shop`)
      )
  ],
  lack: ['see your deliveries', 'tell which parcels are on their way', 'look at what is being delivered'],
  service: 'the parcel tracker',
  wants: {},
  why: Why.listDeliveries,
  tells: ['parcel tracker']
}

/** Another spot for a parcel. */
export const redirect: Phrases.Phrases = {
  ask: [
    'have {delivery_id} left {place}',
    'get {delivery_id} dropped off {place}',
    'ask the carrier to leave {delivery_id} {place}',
    'make sure that {delivery_id} ends up {place}',
    'redirect {delivery_id} so that it is left {place}',
    'tell them to put {delivery_id} {place}',
    'see that {delivery_id} gets left {place}',
    'arrange for {delivery_id} to be left {place}',
    'have them drop {delivery_id} {place}',
    'let the carrier know to leave {delivery_id} {place}'
  ],
  question: [
    'can {delivery_id} be left {place}',
    'could you have {delivery_id} left {place}',
    'can the carrier leave {delivery_id} {place}',
    'would they put {delivery_id} {place}',
    'could {delivery_id} be dropped off {place}'
  ],
  answer: [
    (told) =>
      `${told.may('/carrier')} will leave the parcel from ${told.must('/shop')} ${spot(told.must('/place'))} on ${told.may('/date', 'date')}.`,
    (told) => `The parcel from ${told.must('/shop')} goes ${spot(told.must('/place'))} now.`,
    (told) =>
      `I've told ${told.may('/carrier')}: the delivery from ${told.must('/shop')} will be left ${spot(told.must('/place'))}.`
  ],
  lack: ['redirect parcels', 'have a parcel left somewhere else', 'change where a delivery is left'],
  service: 'the carrier desk',
  wants: {
    place: ['Where should it be left?', 'Porch, garage, back door or neighbour?', 'Where would you like it?']
  },
  gives: { place: ['{}', '{}, please', 'leave it {}'] },
  why: Why.redirectDelivery,
  tells: ['carrier desk']
}

const spot = (place: string): string =>
  place === 'neighbour' ? 'with the neighbour' : place === 'porch' ? 'on the porch' : `at the ${place}`
