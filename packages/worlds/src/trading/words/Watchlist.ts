/** How people keep an eye on stocks. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A watch list by name. */
export const find: Phrases.Phrases = {
  ask: [
    'check how many stocks are on my watch list called {name}',
    'see how long my watch list called {name} has become',
    'look up my watch list called {name}',
    'tell me how many stocks I follow on the watch list called {name}',
    'count the stocks on my watch list called {name}'
  ],
  question: [
    'how many stocks are on my watch list called {name}',
    'how long is my watch list called {name}',
    'do I still have a watch list called {name}'
  ],
  stands: ['my watch list called {name}', 'the watch list called {name}'],
  answer: [
    (told) => `There are ${told.must('/stocks', 'number')} stocks on the list called ${told.may('/name')}.`,
    (told) => `Your ${told.may('/name')} list holds ${told.must('/stocks', 'number')} stocks.`,
    (told) => `On the list called ${told.may('/name')} you follow ${told.must('/stocks', 'number')} stocks.`
  ],
  lack: ['look up watch lists', 'find a watch list of yours', 'see how long a watch list is'],
  service: 'the index of watch lists',
  wants: { name: ['Which watch list?', 'Which of your lists do you mean?', 'What is the list called?'] },
  gives: { name: ['{}', 'the one called {}', "it's called {}"] },
  why: Why.findWatchlist,
  tells: ['index of watch lists']
}

/** What stands on it. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what is on {watchlist_id}',
    'go through the stocks on {watchlist_id}',
    'list the stocks on {watchlist_id} with their prices',
    'see how the stocks on {watchlist_id} are doing',
    'read me {watchlist_id}',
    'check the prices on {watchlist_id}',
    'pull up {watchlist_id} with the prices',
    'tell me how {watchlist_id} looks right now'
  ],
  question: [
    'what is on {watchlist_id}',
    'how are the stocks on {watchlist_id} doing',
    'which stocks are on {watchlist_id}',
    'how does {watchlist_id} look right now'
  ],
  stands: ['on {watchlist_id}'],
  answer: [
    (told) =>
      `On it are ${Listing.first(told, '/instruments', 3, (read, at) => `${read(`${at}/company`)} at ${told.may(`${at}/close`)}`)}.`,
    (told) =>
      `You follow ${Listing.first(told, '/instruments', 4, (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/week`)} this week)`)}.`,
    (told) =>
      `There are ${Listing.first(told, '/instruments', 3, (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/close`)})`)}.`
  ],
  lack: ['go through watch lists', 'see what is on a watch list', 'read your watch lists'],
  service: 'the watch list view',
  wants: {},
  why: Why.listWatched,
  tells: ['watch list view']
}

/** One more. */
export const watch: Phrases.Phrases = {
  ask: [
    'put {instrument_id} on my watch list called {list}',
    'add {instrument_id} to my watch list called {list}',
    'place {instrument_id} on my watch list called {list}',
    'have {instrument_id} on my watch list called {list}',
    'keep an eye on {instrument_id} with my watch list called {list}',
    'include {instrument_id} in my watch list called {list}',
    'follow {instrument_id} on my watch list called {list}'
  ],
  question: [
    'can you put {instrument_id} on my watch list called {list}',
    'could you add {instrument_id} to my watch list called {list}',
    'can {instrument_id} go on my watch list called {list}',
    'would you include {instrument_id} in my watch list called {list}'
  ],
  answer: [
    (told) => `${told.must('/company')} is on the list called ${told.must('/list')} now.`,
    (told) =>
      `I added ${told.must('/company')}; the ${told.must('/list')} list holds ${told.may('/stocks', 'number')} stocks.`,
    (told) =>
      `Done: ${told.must('/company')} makes ${told.may('/stocks', 'number')} stocks on the list called ${told.must('/list')}.`
  ],
  lack: ['add to watch lists', 'put stocks on a watch list', 'change watch lists'],
  service: 'the editing of watch lists',
  wants: { list: ['On which watch list?', 'Which of your watch lists?', 'Which list should it go on?'] },
  gives: { list: ['{}', 'the one called {}', 'on the one called {}'] },
  why: Why.watch,
  tells: ['editing of watch lists']
}
