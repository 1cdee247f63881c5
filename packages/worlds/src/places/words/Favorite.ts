/** How people keep places that they like. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A new favourite. */
export const save: Phrases.Phrases = {
  ask: [
    'save {place_id} to my favourites',
    'add {place_id} to my favourites',
    'bookmark {place_id} for me',
    'keep {place_id} in my saved places',
    'put {place_id} on my list of places',
    'remember {place_id} for me'
  ],
  question: ['can you add {place_id} to my favourites', 'can you bookmark {place_id} for me'],
  answer: [
    (told) => `${told.must('/name')} is among your favourites now, ${told.may('/total', 'number')} places in all.`,
    (told) => `I've saved ${told.must('/name')}.`,
    (told) => `${told.must('/name')} is on your list, which now has ${told.may('/total', 'number')} places.`
  ],
  lack: ['save a favourite', 'bookmark places', 'add to your saved places'],
  service: 'the favourites service',
  wants: {},
  why: Why.saveFavorite,
  tells: ['bookmark', 'favourites']
}

/** The favourites. */
export const list: Phrases.Phrases = {
  ask: [
    'show me my favourites',
    "list the places I've saved",
    'go through my saved places',
    'tell me which places I have saved',
    "remind me of the places I've kept"
  ],
  question: ["what's on my list of favourites", 'which places have I saved', 'what do I have in my saved places'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/favorites',
        (items) => `You've saved ${items.text}.`,
        'You have no saved places yet.',
        (read, at) => read(`${at}/name`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/favorites',
        (items) => `Your favourites: ${items.text}.`,
        'Your list of favourites is empty.',
        (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/visits`, 'number')} visits)`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/favorites',
        (items) => `On your list ${items.many ? 'are' : 'is'} ${items.text}.`,
        'Nothing is on your list yet.',
        (read, at) => `${read(`${at}/name`)}, rated ${told.may(`${at}/rating`, 'number')}`,
        ';'
      )
  ],
  lack: ['see your favourites', 'look at your saved places', 'open your list of favourites'],
  service: 'the list of saved places',
  wants: {},
  why: Why.listFavorites,
  tells: ['list of favourites', 'saved places']
}

/** A favourite no more. */
export const remove: Phrases.Phrases = {
  ask: [
    'take {favorite_id} off my favourites',
    'remove {favorite_id} from my favourites',
    'delete {favorite_id} from my saved places',
    'drop {favorite_id} from my list of favourites'
  ],
  question: ['can you take {favorite_id} off my favourites', 'can {favorite_id} come off my saved places'],
  answer: [
    (told) => `${told.must('/name')} is off your favourites; ${told.may('/total', 'number')} are left.`,
    (told) => `I've removed ${told.must('/name')} from your list.`,
    (told) => `${told.must('/name')} is gone from your saved places, which leaves ${told.may('/total', 'number')}.`
  ],
  lack: ['remove a favourite', 'take places off your list', 'delete saved places'],
  service: 'the favourites editor',
  wants: {},
  why: Why.removeFavorite,
  tells: ['favourites editor']
}
