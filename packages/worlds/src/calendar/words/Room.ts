/** How people find a room for a meeting. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What is free. */
export const open: Phrases.Phrases = {
  ask: [
    'see which rooms are free for {event_id}',
    'find out where we could hold {event_id}',
    'check what meeting rooms there are for {event_id}',
    'look for a room for {event_id}',
    'list the free rooms for {event_id}',
    'show me the rooms that we could have for {event_id}',
    'tell me which rooms would do for {event_id}',
    'go through the rooms that are open during {event_id}',
    'get me a choice of rooms for {event_id}'
  ],
  question: [
    'which rooms are free for {event_id}',
    'where could we hold {event_id}',
    'what meeting rooms are there for {event_id}',
    'is there a room left for {event_id}',
    'what are my options for a room for {event_id}'
  ],
  answer: [
    (told) =>
      some(
        told,
        () =>
          `You could have ${Listing.first(told, '/rooms', 3, (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/seats`, 'number')} seats)`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `These are free: ${Listing.first(told, '/rooms', 4, (read, at) => `${read(`${at}/name`)} with ${told.may(`${at}/seats`, 'number')} seats`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `There is ${Listing.first(told, '/rooms', 3, (read, at) => `${read(`${at}/name`)} on floor ${told.may(`${at}/floor`, 'number')}`)}.`
      )
  ],
  lack: ['look for meeting rooms', 'see which rooms are free', 'check the meeting rooms'],
  service: 'the room finder',
  wants: {},
  why: Why.open,
  tells: ['room finder']
}

const some = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/rooms') === 0 ? 'Every room is taken at that time.' : full()

/** One of them. */
export const reserve: Phrases.Phrases = {
  ask: [
    'reserve {room_id} for {event_id}',
    'book {room_id} for {event_id}',
    'take {room_id} for {event_id}',
    'get us {room_id} for {event_id}',
    'put {event_id} in {room_id}',
    'hold {event_id} in {room_id}',
    'claim {room_id} for {event_id}',
    'secure {room_id} for {event_id}',
    'set {event_id} down for {room_id}',
    'let us have {room_id} for {event_id}'
  ],
  question: [
    'can you reserve {room_id} for {event_id}',
    'could we have {room_id} for {event_id}',
    'can {event_id} be in {room_id}',
    'would you book {room_id} for {event_id}',
    'may we have {room_id} for {event_id}'
  ],
  answer: [
    (told) =>
      `${told.must('/room')} is yours for the ${told.must('/title')}, on ${told.may('/date', 'date')} at ${told.may('/time', 'time')}.`,
    (told) =>
      `The ${told.must('/title')} takes place in ${told.must('/room')} on floor ${told.may('/floor', 'number')} (reservation ${told.may('/hold_id')}).`,
    (told) =>
      `Reserved: ${told.must('/room')} for the ${told.may('/title')} on ${told.may('/date', 'date')}, ${told.may('/time', 'time')}.`
  ],
  lack: ['reserve rooms', 'book a meeting room', 'get a room for a meeting'],
  service: 'the room booking desk',
  wants: {},
  why: Why.reserve,
  tells: ['room booking desk']
}
