/** How people keep somebody from writing to them, and allow it again. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Somebody who can write no more. */
export const block: Phrases.Phrases = {
  ask: [
    'block whoever sent {message_id}',
    'block the sender of {message_id}',
    'make sure that whoever wrote {message_id} can no longer write to me',
    'put the sender of {message_id} on my block list',
    'stop whoever wrote {message_id} from writing to me',
    'cut off whoever sent {message_id}',
    'shut out the person who wrote {message_id}',
    'see to it that the sender of {message_id} cannot write to me any more'
  ],
  question: [
    'can you block whoever sent {message_id}',
    'can the person behind {message_id} be blocked',
    'could you keep the sender of {message_id} from writing to me',
    'would you block whoever wrote {message_id}',
    'is there a way to silence the sender of {message_id}, and can you do it'
  ],
  answer: [
    (told) => `${told.must('/name')} is blocked and can't write to you any more.`,
    (told) =>
      `I've blocked ${told.must('/name')}; your block list has ${told.may('/blocked', 'number')} people on it now.`,
    (told) => `You won't get messages from ${told.must('/name')} any more.`
  ],
  lack: ['block people', 'keep somebody from writing to you', 'change your block list'],
  service: 'the block list',
  wants: {},
  why: Why.blockSender,
  tells: ['block list']
}

/** Those who cannot write. */
export const list: Phrases.Phrases = {
  ask: [
    'show me whom I have blocked',
    'list the people I have blocked',
    'check who is blocked at the moment',
    'go through the people who can no longer write to me'
  ],
  question: ['whom have I blocked', 'which people have I blocked', 'who is blocked at the moment'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/people',
        (items) => `You have blocked ${items.text}.`,
        'You have blocked nobody.',
        (read, at) => read(`${at}/name`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/people',
        (items) => `Blocked ${items.many ? 'are' : 'is'} ${items.text}.`,
        'Nobody is blocked.',
        (read, at) => `${read(`${at}/name`)} (since ${told.may(`${at}/since`, 'date')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/people',
        (items) => `${items.text} can't write to you.`,
        'Everybody can write to you.',
        (read, at) => read(`${at}/name`)
      )
  ],
  lack: ['see whom you have blocked', 'go through blocked people', 'tell who is blocked'],
  service: 'the list of blocked people',
  wants: {},
  why: Why.listBlocked,
  tells: ['list of blocked']
}

/** Somebody who can write again. */
export const unblock: Phrases.Phrases = {
  ask: [
    'unblock {block_id} again',
    'take {block_id} off my block list',
    'let {block_id} write to me again',
    'allow messages from {block_id} again'
  ],
  question: ['can you unblock {block_id}', 'can {block_id} come off my block list'],
  answer: [
    (told) => `${told.must('/name')} can write to you again.`,
    (told) =>
      `I've taken ${told.must('/name')} off the list, so ${told.may('/blocked', 'number')} people remain blocked.`,
    (told) => `${told.must('/name')} is unblocked.`
  ],
  lack: ['unblock people', 'let somebody write to you again', 'take people off your block list'],
  service: 'the unblocking service',
  wants: {},
  why: Why.unblockContact,
  tells: ['unblocking']
}
