/** How people ask about a place itself: what is known of it, and when it is open. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** What is known of a place. */
export const details: Phrases.Phrases = {
  ask: [
    'pull up the details for {place_id}',
    'tell me more about {place_id}',
    'get me the phone number of {place_id}',
    'check what people say about {place_id}',
    'see how well {place_id} is rated',
    'find me a number to call {place_id}',
    'look up the reviews of {place_id}',
    'get me some more on {place_id}',
    'let me know what {place_id} is like',
    'check whether {place_id} is any good and how to call them',
    'fetch the rating and the phone number of {place_id}'
  ],
  question: [
    "what's the phone number of {place_id}",
    'how well is {place_id} rated',
    'what can you tell me about {place_id}',
    'what do people think of {place_id}',
    'how can I call {place_id}',
    'is {place_id} any good',
    'do people like {place_id}',
    'which number do I call for {place_id}',
    'what are the reviews of {place_id} like'
  ],
  answer: [
    (told) =>
      `${told.may('/name')} is rated ${told.must('/rating', 'number')} by ${told.may('/reviews', 'number')} people; the number is ${told.must('/phone')}.`,
    (told) =>
      `You can reach ${told.may('/name')} at ${told.must('/phone')}. People rate it ${told.must('/rating', 'number')} on average.`,
    (told) =>
      `${told.may('/name')} has ${told.must('/rating', 'number')} stars from ${told.may('/reviews', 'number')} reviews, and its phone number is ${told.must('/phone')}.`
  ],
  lack: [
    'pull up phone numbers and ratings of places',
    'tell you more about a particular place',
    'look into the details of a place'
  ],
  service: 'the place details service',
  wants: {},
  why: Why.placeDetails,
  tells: ['place details']
}

/** When a place is open. */
export const hours: Phrases.Phrases = {
  ask: [
    'check when {place_id} is open on {date}',
    'find out the opening hours of {place_id} on {date}',
    'see until when {place_id} is open on {date}',
    'look up when {place_id} opens on {date}',
    'tell me until what time {place_id} is open on {date}',
    'check if and when {place_id} opens on {date}'
  ],
  question: [
    'when does {place_id} open on {date}',
    'when is {place_id} open on {date}',
    'what are the opening hours of {place_id} on {date}',
    'how late is {place_id} open on {date}',
    'until when is {place_id} open on {date}',
    'from when is {place_id} open on {date}'
  ],
  answer: [
    (told) =>
      `${told.may('/name')} is open from ${told.must('/opens', 'time')} to ${told.must('/closes', 'time')} that day.`,
    (told) =>
      `On ${told.may('/date', 'date')} ${told.may('/name')} opens at ${told.must('/opens', 'time')} and closes at ${told.must('/closes', 'time')}.`,
    (told) =>
      `The doors of ${told.may('/name')} open at ${told.must('/opens', 'time')} on ${told.may('/date', 'date')}, and it closes at ${told.must('/closes', 'time')}.`,
    (told) =>
      `You can go to ${told.may('/name')} between ${told.must('/opens', 'time')} and ${told.must('/closes', 'time')} on ${told.may('/date', 'date')}.`
  ],
  lack: ['look up opening hours', 'tell when a place is open', 'check opening times'],
  service: 'the opening hours service',
  wants: { date: ['For which day?', 'Which day are you planning to go?', 'What day should I check?'] },
  gives: { date: ['on {}', '{}', "I'm thinking of {}"] },
  why: Why.getHours,
  tells: ['opening hours service']
}
