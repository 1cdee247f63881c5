/** How people look for somewhere to eat, and for a free table. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Restaurants of a cuisine in a city. */
export const search: Phrases.Phrases = {
  ask: [
    'find[ {cuisine}] restaurants in {city}',
    'look for somewhere to eat[ {cuisine} food] in {city}',
    'show me where to get good[ {cuisine}] food in {city}',
    'pick out a few[ {cuisine}] restaurants in {city}',
    'see which[ {cuisine}] restaurants there are in {city}',
    'suggest some[ {cuisine}] places to eat in {city}',
    'give me a few ideas for[ {cuisine}] food in {city}',
    'check where people go for[ {cuisine}] food in {city}',
    'come up with a[ {cuisine}] restaurant or two in {city}',
    'help me find[ {cuisine}] food in {city}',
    'list what {city} has in the way of[ {cuisine}] restaurants',
    'recommend[ {cuisine}] restaurants in {city}',
    'track down some[ {cuisine}] cooking in {city}'
  ],
  question: [
    'which[ {cuisine}] restaurants are there in {city}',
    'where can I get good[ {cuisine}] food in {city}',
    'what are some nice[ {cuisine}] restaurants in {city}',
    "where's a good place for[ {cuisine}] food in {city}",
    'what[ {cuisine}] restaurants does {city} have',
    'do you know any[ {cuisine}] restaurants in {city}',
    'which places serve good[ {cuisine}] food in {city}',
    'where do people eat[ {cuisine}] food in {city}',
    'is there decent[ {cuisine}] food to be had in {city}',
    'who does good[ {cuisine}] cooking in {city}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/restaurants',
        (list) => `In ${told.argument('city')} you have ${list.text}.`,
        `I found no such restaurant in ${told.argument('city')}.`,
        (read, at) => `${read(`${at}/name`)} (rated ${told.may(`${at}/rating`, 'number')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/restaurants',
        (list) => `Here are a few restaurants: ${list.text}.`,
        `${told.argument('city')} has nothing like that, it seems.`,
        (read, at) => `${read(`${at}/name`)}, about ${told.may(`${at}/price`, 'money')} a head`,
        ';'
      ),
    (told) =>
      Listing.sentence(
        told,
        '/restaurants',
        (list) => `For ${told.argument('cuisine')} food you could go to ${list.text}.`,
        `No ${told.argument('cuisine')} restaurant came up.`,
        (read, at) => read(`${at}/name`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/restaurants',
        (list) =>
          `The ${told.argument('cuisine')} ${list.many ? 'places' : 'place'} in ${told.argument('city')}: ${list.text}.`,
        `There is no ${told.argument('cuisine')} place in ${told.argument('city')}.`,
        (read, at) =>
          `${read(`${at}/name`)} (${told.may(`${at}/price`, 'money')} a head, ${told.may(`${at}/rating`, 'number')} stars)`
      )
  ],
  lack: ['search for restaurants', 'suggest somewhere to eat', 'look for restaurants by cuisine'],
  service: 'the restaurant guide',
  wants: {
    city: ['In which city?', 'Where would you like to eat?', 'Which city should I look in?'],
    cuisine: ['What kind of food would you like?', 'Which cuisine are you in the mood for?']
  },
  gives: { city: ['in {}', '{}'], cuisine: ['{}', '{} food', 'something {}'] },
  why: Why.searchRestaurants,
  tells: ['restaurant guide']
}

/** A restaurant by its name. */
export const byName: Phrases.Phrases = {
  ask: [
    'look up the restaurant {name}',
    'find out what {name} is like for dinner',
    'check how expensive {name} is',
    'see what kind of food {name} does',
    'tell me a bit about {name} as a restaurant',
    'find out whether {name} is expensive'
  ],
  question: ['what kind of food does {name} do', 'how expensive is {name}', 'is {name} any good for dinner'],
  stands: ['{name}'],
  answer: [
    (told) =>
      `${told.may('/name')} does ${told.must('/cuisine')} food at about ${told.must('/price', 'money')} a head, and is rated ${told.may('/rating', 'number')}.`,
    (told) =>
      `Expect ${told.must('/cuisine')} cooking at ${told.may('/name')}, around ${told.must('/price', 'money')} per person.`,
    (told) =>
      `${told.may('/name')}: ${told.must('/cuisine')}, roughly ${told.must('/price', 'money')} a person, ${told.may('/rating', 'number')} stars.`
  ],
  lack: ['look up restaurants by name', 'tell you about a particular restaurant', 'find a named restaurant'],
  service: 'the restaurant directory',
  wants: { name: ['Which restaurant do you mean?', "What's the restaurant called?", 'Which restaurant?'] },
  gives: { name: ['{}', 'I mean {}', "it's {}"] },
  why: Why.lookupRestaurant,
  tells: ['venue id', 'restaurant directory', 'look up the restaurant']
}

/** Free tables of a restaurant. */
export const tables: Phrases.Phrases = {
  ask: [
    'see when {venue_id} has a table for {party_size} on {date}',
    'check for free tables at {venue_id} on {date} for {party_size}',
    'find out which times {venue_id} still has for {party_size} on {date}',
    'check what {venue_id} has free on {date}[ for {party_size} people]',
    'check whether {venue_id} could seat {party_size} on {date}',
    'look at which times are open at {venue_id} on {date} for {party_size}',
    'find out if {venue_id} can still fit in {party_size} on {date}',
    'ask {venue_id} what they have for {party_size} on {date}',
    'let me know the free times at {venue_id} on {date} for {party_size}',
    'see how {venue_id} looks on {date} for a party of {party_size}',
    'tell me if {venue_id} has room for {party_size} on {date}',
    'look into a table at {venue_id} for {party_size} on {date}, without booking it'
  ],
  question: [
    'when does {venue_id} have a table for {party_size} on {date}',
    'are there any tables left at {venue_id} for {party_size} on {date}',
    'what times does {venue_id} still have on {date}[ for {party_size} people]',
    'can {venue_id} still seat {party_size} on {date}',
    'is there anything free at {venue_id} on {date} for {party_size}',
    'does {venue_id} have room for {party_size} on {date}',
    'how does {date} look at {venue_id} for {party_size}',
    'at what time could {party_size} of us eat at {venue_id} on {date}',
    'would {venue_id} have space for {party_size} on {date}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/tables',
        (list) => `${told.may('/restaurant')} has ${list.text}.`,
        `${told.may('/restaurant')} is full that day.`,
        (read, at) => `${article(told.may(`${at}/area`))} table at ${read(`${at}/time`, 'time')}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/tables',
        (list) => `There ${list.many ? 'are tables' : 'is a table'} at ${told.may('/restaurant')} at ${list.text}.`,
        `No table is left at ${told.may('/restaurant')} that day.`,
        (read, at) => read(`${at}/time`, 'time')
      ),
    (told) =>
      Listing.sentence(
        told,
        '/tables',
        (list) => `Still free at ${told.may('/restaurant')}: ${list.text}.`,
        `Nothing is free any more at ${told.may('/restaurant')} that day.`,
        (read, at) => `${read(`${at}/time`, 'time')} (${told.may(`${at}/area`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/tables',
        (list) =>
          `For ${told.argument('party_size', 'number')} on ${told.may('/date', 'date')}, ${told.may('/restaurant')} can do ${list.text}.`,
        `${told.may('/restaurant')} has nothing left on ${told.may('/date', 'date')}.`,
        (read, at) => read(`${at}/time`, 'time')
      )
  ],
  lack: ['see which tables are free', 'check the availability of restaurants', 'look for free tables'],
  service: 'the table finder',
  wants: {
    date: ['For which day?', 'What day should I check?', 'Which day do you have in mind?'],
    party_size: ['For how many people?', 'How many of you will there be?']
  },
  gives: { date: ['on {}', '{}', 'for {}'], party_size: ['for {}', '{} of us', 'there will be {} of us'] },
  why: Why.checkTables,
  tells: ['free tables', 'table finder', 'availability']
}

const article = (area: string): string => (/^[aeiou]/.test(area) ? `an ${area}` : `a ${area}`)
