/** How people speak of playlists. Finding one by its name is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A playlist by name. */
export const find: Phrases.Phrases = {
  ask: [
    'see how many songs there are on {name}',
    'look up my playlist {name}',
    'check how long the playlist {name} has become',
    'find the playlist {name}',
    'have a look at {name} in my playlists',
    'tell me how big {name} is by now'
  ],
  question: [
    'how many songs are on {name}',
    'do I still have the playlist {name}',
    'how big is {name} by now',
    'is there still a playlist called {name}'
  ],
  stands: ['{name}', 'my playlist {name}', 'the playlist {name}'],
  answer: [
    (told) => `There are ${told.must('/songs', 'number')} songs on it.`,
    (told) => `It holds ${told.must('/songs', 'number')} songs.`,
    (told) => `Yes, it's there, with ${told.must('/songs', 'number')} songs.`
  ],
  lack: ['look playlists up', 'find a playlist by its name', 'see your playlists'],
  service: 'the playlist directory',
  wants: { name: ['Which playlist?', 'What is the playlist called?', 'Which of your playlists?'] },
  gives: { name: ['{}', 'the one called {}', 'I mean {}'] },
  why: Why.findPlaylist,
  tells: ['playlist id', 'playlist directory']
}

/** What is on it. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what is on {playlist_id}',
    'list the songs of {playlist_id}',
    'go through {playlist_id} with me',
    'read me the songs on {playlist_id}',
    'see which songs I have on {playlist_id}',
    'pull up the songs on {playlist_id}',
    'tell me what {playlist_id} has on it'
  ],
  question: [
    'what is on {playlist_id}',
    'which songs are on {playlist_id}',
    'what did I put on {playlist_id}',
    'what do I have on {playlist_id}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `On it ${list.many ? 'are' : 'is'} ${list.text}.`,
        'It is still empty.',
        (read, at) => `${read(`${at}/title`)} by ${told.may(`${at}/artist`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `It goes ${list.text}.`,
        'There is nothing on it yet.',
        (read, at) => read(`${at}/title`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/songs',
        (list) => `You have ${list.text} on there.`,
        'You have put nothing on it so far.',
        (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/artist`)})`
      )
  ],
  lack: ['see what is on a playlist', 'list the songs of a playlist', 'open playlists'],
  service: 'the playlist viewer',
  wants: { playlist_id: ['Which playlist should I open?', 'Which one do you mean?'] },
  why: Why.listSongs,
  tells: ['playlist viewer']
}

/** A new one. */
export const create: Phrases.Phrases = {
  ask: [
    'make a new playlist called {name}',
    'start a playlist with the name {name}',
    'set up an empty playlist, {name}',
    'create a playlist for me and call it {name}',
    'begin a fresh playlist named {name}',
    'open a new playlist under the name {name}',
    'add a playlist {name} to my library',
    'give me a new playlist, {name}'
  ],
  question: [
    'can you make a playlist called {name}',
    'could you start a new playlist named {name}',
    'would you set up a playlist {name} for me',
    'can I have a new playlist with the name {name}',
    'could there be a new playlist {name} in my library'
  ],
  answer: [
    (told) => `Your playlist ${told.must('/name')} is there, still empty.`,
    (told) => `I've made ${told.must('/name')} for you.`,
    (told) => `${told.must('/name')} is in your library now.`,
    (told) => `There is a new playlist, ${told.must('/name')}.`
  ],
  lack: ['make new playlists', 'start a playlist', 'set a playlist up'],
  service: 'the playlist editor',
  wants: { name: ['What should it be called?', 'What name should I give it?', 'Under which name?'] },
  gives: { name: ['{}', 'call it {}', "let's say {}"] },
  why: Why.create,
  tells: ['playlist editor']
}

/** One song more. */
export const add: Phrases.Phrases = {
  ask: [
    'add {track_id} to {playlist_id}',
    'put {track_id} on {playlist_id}',
    'get {track_id} onto {playlist_id}',
    'stick {track_id} at the end of {playlist_id}',
    'have {track_id} added to {playlist_id}',
    'save {track_id} to {playlist_id}',
    'let {playlist_id} end with {track_id}',
    'make {track_id} part of {playlist_id}'
  ],
  question: [
    'can you put {track_id} on {playlist_id}',
    'could you add {track_id} to {playlist_id}',
    'would you save {track_id} to {playlist_id}',
    'can {playlist_id} get {track_id} as well',
    'could {track_id} go on {playlist_id}'
  ],
  answer: [
    (told) => `${told.must('/title')} is on it now, which makes ${told.may('/songs', 'number')} songs.`,
    (told) => `I've added ${told.must('/title')}. There are ${told.may('/songs', 'number')} songs on it.`,
    (told) => `${told.must('/title')} went on at the end, as number ${told.may('/songs', 'number')}.`
  ],
  lack: ['add songs to a playlist', 'change what is on a playlist', 'save songs to playlists'],
  service: 'the playlist adder',
  wants: {
    playlist_id: ['Which playlist should it go on?', 'On which playlist?'],
    track_id: ['Which song should I add?', 'Which song do you mean?']
  },
  why: Why.add,
  tells: ['playlist adder']
}

/** One song less. */
export const remove: Phrases.Phrases = {
  ask: [
    'take {track_id} off {playlist_id}',
    'remove {track_id} from {playlist_id}',
    'get {track_id} off {playlist_id} again',
    'drop {track_id} from {playlist_id}',
    'delete {track_id} from {playlist_id}',
    'kick {track_id} off {playlist_id}'
  ],
  question: [
    'can you take {track_id} off {playlist_id}',
    'could you drop {track_id} from {playlist_id}',
    'would you remove {track_id} from {playlist_id}',
    'can {track_id} come off {playlist_id} again'
  ],
  answer: [
    (told) => `${told.must('/title')} is off the list; ${told.may('/songs', 'number')} songs are left.`,
    (told) => `I've taken ${told.must('/title')} off.`,
    (told) => `${told.must('/title')} is gone from it. That leaves ${told.may('/songs', 'number')}.`
  ],
  lack: ['take songs off a playlist', 'remove anything from a playlist', 'clean up playlists'],
  service: 'the playlist cleaner',
  wants: {
    playlist_id: ['From which playlist?', 'Which playlist is it on?'],
    track_id: ['Which song should go?', 'Which song should I take off?']
  },
  why: Why.remove,
  tells: ['playlist cleaner']
}

/** For somebody else. */
export const share: Phrases.Phrases = {
  ask: [
    'share {playlist_id} with {person}',
    'send {person} a link to {playlist_id}',
    'let {person} listen to {playlist_id}',
    'pass {playlist_id} on to {person}',
    'give {person} access to {playlist_id}',
    'have {person} get {playlist_id}',
    'make sure {person} can hear {playlist_id}',
    'hand {playlist_id} over to {person} as a link'
  ],
  question: [
    'can you share {playlist_id} with {person}',
    'could {person} get a link to {playlist_id}',
    'would you send {person} {playlist_id}',
    'can {person} listen to {playlist_id} too',
    'could you pass {playlist_id} on to {person}'
  ],
  answer: [
    (told) => `${told.argument('person')} has the link: ${told.must('/link')}.`,
    (told) => `Shared. The link is ${told.must('/link')}, for all ${told.may('/songs', 'number')} songs.`,
    (told) => `I've sent ${told.argument('person')} the link, ${told.must('/link')}.`
  ],
  lack: ['share playlists', 'send playlists to other people', 'make links to playlists'],
  service: 'the sharing service',
  wants: {
    playlist_id: ['Which playlist should I share?', 'Which one?'],
    person: ['Who should get it?', 'With whom should I share it?', 'Who is it for?']
  },
  gives: { person: ['with {}', '{}', "it's for {}"] },
  why: Why.share,
  tells: ['sharing service']
}
