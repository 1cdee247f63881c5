/** How people ask for songs. Finding a song by its title is a step that nobody mentions. */
import { type Phrases, Pointer } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A song by title. */
export const find: Phrases.Phrases = {
  ask: [
    'find {title}',
    'look up {title} for me',
    'tell me who {title} is by',
    'find out whose song {title} is',
    'see whether you have {title}',
    'check how long {title} is',
    'find the song called {title}',
    'remind me who sings {title}'
  ],
  question: [
    'who is {title} by',
    'do you have {title}',
    'whose song is {title}',
    'who sings {title}',
    'how long is {title}',
    'can you find {title}'
  ],
  stands: ['{title}', 'the song {title}'],
  answer: [
    (told) => `${told.may('/title')} is by ${told.must('/artist')}.`,
    (told) => `That's ${told.must('/artist')}; ${told.may('/title')} runs ${told.may('/minutes', 'number')} minutes.`,
    (told) => `I found it: ${told.may('/title')} by ${told.must('/artist')}.`,
    (told) => `${told.must('/artist')} made ${told.may('/title')}.`
  ],
  lack: ['look songs up', 'find a song by its title', 'search the catalogue for a title'],
  service: 'the song catalogue',
  wants: { title: ['What is the song called?', 'Which song do you mean?', "What's the title?"] },
  gives: { title: ['{}', "it's called {}", 'I mean {}'] },
  called: { '/artist': ['the band', 'who made it'] },
  why: Why.findSong,
  tells: ['song catalogue', 'track id']
}

/** Songs of a kind. */
export const search: Phrases.Phrases = {
  ask: [
    'show me some {genre}[, the {limit} most played]',
    'find me some {genre} to listen to[, {limit} songs will do]',
    'put up a list of popular {genre}[, {limit} songs]',
    'see what {genre} people are playing[, the top {limit}]',
    'get me the {genre} charts[, top {limit}]',
    'look for {genre} songs[, {limit} of them]',
    'dig out good {genre}[, {limit} songs]',
    'list what is big in {genre} right now[, the first {limit}]',
    'suggest some {genre}[, {limit} songs at most]',
    'go through the {genre} shelf for me[ and give me {limit}]'
  ],
  question: [
    'what {genre} are people playing[; the top {limit}, please]',
    'which {genre} songs are popular[, say the top {limit}]',
    'what is big in {genre}[; {limit} songs are enough]',
    'do you have any good {genre}[, {limit} songs or so]',
    'which {genre} should I listen to[; {limit} songs, please]'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        () =>
          `These are played most: ${songs(told, (read, at) => `${read(`${at}/title`)} by ${told.may(`${at}/artist`)}`)}.`,
        'There is nothing of that kind.',
        (read, at) => `${read(`${at}/title`)} by ${told.may(`${at}/artist`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) =>
          `Here ${list.many ? 'are a few' : 'is one'}: ${songs(told, (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/artist`)})`)}.`,
        'I found nothing like that.',
        (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/artist`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        () => `At the moment people play ${songs(told, (read, at) => read(`${at}/title`))}.`,
        'Nobody seems to play any of that.',
        (read, at) => read(`${at}/title`)
      )
  ],
  lack: ['browse music', 'see what people are playing', 'look for songs of a kind'],
  service: 'the charts',
  wants: { genre: ['What kind of music?', 'Which genre would you like?', 'What are you in the mood for?'] },
  gives: { genre: ['{}', 'some {}', '{} would be nice'], limit: ['{} songs', '{} will do'] },
  why: Why.search,
  tells: ['the charts']
}

/** More of the same. */
export const similar: Phrases.Phrases = {
  ask: [
    'find more like {track_id}',
    'show me songs that sound like {track_id}',
    'get me something similar to {track_id}',
    'see what else people play who like {track_id}',
    'look for songs in the vein of {track_id}',
    'recommend something that goes with {track_id}',
    'give me a few things close to {track_id}',
    'list what fits together with {track_id}'
  ],
  question: [
    'what sounds like {track_id}',
    'is there anything similar to {track_id}',
    'what else would I like if I like {track_id}',
    'which songs go well with {track_id}',
    'what would you play next to {track_id}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `You might like ${list.text}.`,
        'There is nothing quite like it.',
        (read, at) => `${read(`${at}/title`)} by ${told.may(`${at}/artist`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `People who play it also play ${list.text}.`,
        'Nobody has played anything beside it yet.',
        (read, at) => read(`${at}/title`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `In the same mood: ${list.text}.`,
        'Nothing comes close.',
        (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/artist`)})`
      )
  ],
  lack: ['recommend music', 'find similar songs', 'suggest what goes with a song'],
  service: 'the recommendations',
  wants: { track_id: ['Which song do you mean?', 'Similar to which song?'] },
  why: Why.similar,
  tells: ['recommendations']
}

/** A song to be played next. */
export const queue: Phrases.Phrases = {
  ask: [
    'put {track_id} in the queue',
    'queue up {track_id}',
    'line up {track_id}',
    'have {track_id} come on next',
    'add {track_id} to what is playing',
    'play {track_id} after this',
    'get {track_id} into the queue',
    'make sure {track_id} comes on at some point'
  ],
  question: [
    'can you queue {track_id}',
    'could you line up {track_id}',
    'can we hear {track_id} next',
    'would you put {track_id} in the queue',
    'could {track_id} come on in a bit'
  ],
  answer: [
    (told) =>
      `${told.must('/title')} by ${told.may('/artist')} is number ${told.must('/place', 'number')} in the queue.`,
    (told) =>
      `I've lined up ${told.must('/title')}; ${Pointer.get(told.output, '/place') === 1 ? "it's next" : `it's at place ${told.may('/place', 'number')}`}.`,
    (told) => `${told.must('/title')} is coming up, number ${told.may('/place', 'number')} in line.`
  ],
  lack: ['queue music', 'line songs up', 'decide what plays next'],
  service: 'the play queue',
  wants: { track_id: ['Which song?', 'Which one should come on?'] },
  why: Why.queue,
  tells: ['play queue']
}

/** Nobody reads all charts out. */
const songs = (told: Phrases.Told, item: (read: Phrases.Told['must'], at: Pointer.Pointer) => string): string =>
  Listing.first(told, '/songs', 5, item)
