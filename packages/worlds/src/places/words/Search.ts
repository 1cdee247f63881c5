/** How people look for places, and how what was found is told. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A place by its name. */
export const place: Phrases.Phrases = {
  ask: [
    'find out where {name} is',
    'look up the address of {name}',
    'find {name} on the map',
    'get me the address of {name}',
    'check where exactly {name} is',
    'give me the street address of {name}'
  ],
  question: [
    'where is {name}',
    "what's the address of {name}",
    'where do I find {name}',
    'which part of town is {name} in'
  ],
  stands: ['{name}'],
  answer: [
    (told) => `${told.must('/name')} is at ${told.must('/address')} in ${told.may('/city')}.`,
    (told) => `You'll find ${told.must('/name')} at ${told.must('/address')}, ${told.may('/city')}.`,
    (told) => `The address of ${told.must('/name')} is ${told.must('/address')}, ${told.may('/city')}.`
  ],
  lack: [
    'look up where a named place is',
    'search the map for a place by its name',
    'find the address of a particular place'
  ],
  service: 'the map directory',
  wants: { name: ['Which place do you mean?', "What's the place called?", 'Could you tell me the name of the place?'] },
  gives: { name: ['{}', "it's {}", 'I mean {}'] },
  why: Why.lookupPlace,
  tells: ['place id', 'place ID', 'on the map', 'map directory']
}

/** Places of a kind in a city. */
export const inCity: Phrases.Phrases = {
  ask: [
    'find {kind} in {city}',
    'show me some {kind} in {city}',
    'look for {kind} in {city}',
    'put together a few {kind} in {city}',
    'see what {kind} there are in {city}',
    'suggest some {kind} in {city}',
    'give me a list of {kind} in {city}',
    'find out what {city} has in the way of {kind}',
    'name a few {kind} in {city}',
    'pick out some {kind} in {city}',
    'recommend {kind} in {city}',
    'help me find {kind} in {city}',
    'draw up a shortlist of {kind} in {city}',
    'track down {kind} in {city} for me',
    'check out the {kind} in {city}'
  ],
  question: [
    'which {kind} are there in {city}',
    'what {kind} does {city} have',
    'are there any good {kind} in {city}',
    'what are the best {kind} in {city}',
    'where do I find {kind} in {city}',
    'do you know some nice {kind} in {city}',
    'which {kind} in {city} are worth a visit',
    'what would you recommend as {kind} in {city}',
    'how about {kind} in {city}, which ones are there',
    'does {city} have any {kind} worth going to'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `In ${told.argument('city')} there ${list.many ? 'are' : 'is'} ${list.text}.`,
        `I found nothing of that kind in ${told.argument('city')}.`,
        (read, at) => `${read(`${at}/name`)} (rated ${told.may(`${at}/rating`, 'number')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `Here's what ${told.argument('city')} has: ${list.text}.`,
        `${told.argument('city')} has nothing of the sort, I'm afraid.`,
        (read, at) => `${read(`${at}/name`)}, ${told.may(`${at}/center_distance`, 'number')} miles from the centre`,
        ';'
      ),
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `Among the ${told.argument('kind')} in ${told.argument('city')} I found ${list.text}.`,
        `No ${told.argument('kind')} turned up in ${told.argument('city')}.`,
        (read, at) => read(`${at}/name`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `For ${told.argument('kind')} in ${told.argument('city')}, try ${list.text}.`,
        `${told.argument('city')} seems to have no ${told.argument('kind')}.`,
        (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/rating`, 'number')} stars)`
      )
  ],
  lack: ['search a city for places', 'look for places of a certain kind in a city', 'list what a city has to offer'],
  service: 'the city guide',
  wants: {
    city: ['Which city should I look in?', 'In which city?', 'What city are you thinking of?'],
    kind: ['What kind of place are you looking for?', 'What sort of place should it be?']
  },
  gives: { city: ['in {}', '{}', "let's say {}"], kind: ['{}', 'I was thinking of {}'] },
  why: Why.searchPlaces,
  tells: ['city guide']
}

/** Places of a kind around another place. */
export const nearby: Phrases.Phrases = {
  ask: [
    'find {kind} near {place_id}[ within {radius} miles]',
    'look for {kind} around {place_id}[, no more than {radius} miles away]',
    'show me {kind} close to {place_id}[ within {radius} miles]',
    'see if there are any {kind} near {place_id}[ within {radius} miles]',
    'check what {kind} there are around {place_id}[ within {radius} miles]'
  ],
  question: [
    'which {kind} are there near {place_id}[ within {radius} miles]',
    'are there any {kind} close to {place_id}[ within {radius} miles]',
    'what {kind} are within reach of {place_id}[, say {radius} miles]'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `Close by there ${list.many ? 'are' : 'is'} ${list.text}.`,
        'There is nothing of that kind close by.',
        (read, at) => `${read(`${at}/name`)} (${read(`${at}/distance`, 'number')} miles)`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `I found ${list.text}.`,
        'Nothing like that turned up in the area.',
        (read, at) => `${read(`${at}/name`)}, ${read(`${at}/distance`, 'number')} miles away`,
        ';'
      ),
    (told) =>
      Listing.sentence(
        told,
        '/places',
        (list) => `In the area you have ${list.text}.`,
        'I found nothing like that around there.',
        (read, at) =>
          `${read(`${at}/name`)} (rated ${told.may(`${at}/rating`, 'number')}, ${read(`${at}/distance`, 'number')} miles)`
      )
  ],
  lack: ['search the surroundings of a place', 'tell what is around a place', 'look for places close to another one'],
  service: 'the neighbourhood search',
  wants: {
    kind: ['What kind of place should I look for?', 'What are you looking for around there?'],
    radius: ['How far away may it be?', 'Within how many miles?']
  },
  gives: { kind: ['{}', "I'm after {}"], radius: ['{} miles', 'within {} miles', 'up to {} miles'] },
  why: Why.placesNearby,
  tells: ['neighbourhood search']
}
