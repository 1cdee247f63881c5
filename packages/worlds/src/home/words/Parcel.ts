/** How people speak of what is on its way to them. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What is on its way. */
export const list: Phrases.Phrases = {
  ask: [
    'show me which parcels are on their way[, up to {until}]',
    'check what is being delivered to us[ until {until}]',
    'list the deliveries we are waiting for[ until {until}]',
    'go through our parcels[ for the days up to {until}]',
    'see what should turn up at the door[ until {until}]',
    'look at which parcels are still to come[ until {until}]',
    'tell me what deliveries are coming up[ until {until}]',
    'find out what is on its way to the house[, up to {until}]',
    'pull up our deliveries[, up to {until}]',
    'show me page {page} of our deliveries[ up to {until}]',
    'go on to page {page} of the parcels on their way[ until {until}]'
  ],
  question: [
    'which parcels are on their way[, up to {until}]',
    'what deliveries are we waiting for[ until {until}]',
    'what is coming to the door[ until {until}]',
    'are any parcels on the way[, up to {until}]',
    'what still has to be delivered to us[ until {until}]'
  ],
  answer: [
    (told) =>
      some(
        told,
        `${several(told) ? 'These are' : 'This is all that is'} on the way: ${Listing.first(told, '/deliveries', 4, (read, at) => `${read(`${at}/shop`)} on ${told.may(`${at}/date`, 'date')}`)}.`,
        'No parcel is due.'
      ),
    (told) =>
      some(
        told,
        `Coming up ${several(told) ? 'are the parcels' : 'is the parcel'} from ${Listing.first(told, '/deliveries', 3, (read, at) => `${read(`${at}/shop`)} (${told.may(`${at}/date`, 'date')}, with ${told.may(`${at}/carrier`)})`)}.`,
        'There is nothing to wait for.'
      ),
    (told) =>
      some(
        told,
        `You are waiting for ${several(told) ? 'parcels' : 'a parcel'} from ${Listing.first(told, '/deliveries', 6, (read, at) => read(`${at}/shop`))}.`,
        'Nothing is on its way.'
      )
  ],
  lack: ['see your deliveries', 'tell which parcels are on their way', 'look at what is being delivered'],
  service: 'the parcel tracker',
  wants: {},
  gives: { until: ['until {}', '{}'] },
  why: Why.listDeliveries,
  tells: ['parcel tracker']
}

/** Another spot for a parcel. */
export const redirect: Phrases.Phrases = {
  ask: [
    'have {delivery_id} left {place}',
    'have {delivery_id} left somewhere else[, namely {place}]',
    'redirect {delivery_id}[ so that it is left {place}]',
    'find another spot for {delivery_id}[: have it left {place}]',
    'get {delivery_id} dropped off {place}',
    'ask the carrier to leave {delivery_id} {place}',
    'make sure that {delivery_id} ends up {place}',
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
    (told) => `The parcel from ${told.must('/shop')} will now be left ${spot(told.must('/place'))}.`,
    (told) =>
      `I've told ${told.may('/carrier')}: the delivery from ${told.must('/shop')} will be left ${spot(told.must('/place'))}.`
  ],
  lack: ['redirect parcels', 'have a parcel left somewhere else', 'change where a delivery is left'],
  service: 'the carrier desk',
  wants: {
    place: ['Where should it be left?', 'Porch, garage, back door or neighbour?', 'Where would you like it?']
  },
  gives: { place: ['{}', '{}, please', 'leave it {}'] },
  called: { '/date': ['the day the parcel comes', 'the day of that delivery'] },
  why: Why.redirectDelivery,
  tells: ['carrier desk']
}

const spot = (place: string): string =>
  place === 'neighbour'
    ? 'with the neighbour'
    : place === 'back door'
      ? 'at the back door'
      : place === 'porch'
        ? 'on the porch'
        : 'in the garage'

const several = (told: Phrases.Told): boolean => Listing.size(told, '/deliveries') > 1

const some = (told: Phrases.Told, full: string, none: string): string =>
  Listing.size(told, '/deliveries') === 0 ? none : full
