/** How people write, answer and delete messages. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A new message. */
export const send: Phrases.Phrases = {
  ask: [
    'tell {to} {text}',
    'text {to} {text}',
    'send {to} a message saying {text}',
    'write to {to}: {text}',
    'message {to} with {text}',
    'drop {to} a line: {text}',
    'let {to} know {text}',
    'get a message to {to}: {text}',
    'send {to} this: {text}',
    'pass this on to {to}: {text}'
  ],
  question: [
    'can you tell {to} {text}',
    'can you text {to} {text}',
    'could you let {to} know {text}',
    'would you write to {to}: {text}'
  ],
  answer: [
    (told) => `Your message to ${told.must('/recipient')} is out.`,
    (told) => `Sent to ${told.must('/recipient')}.`,
    (told) => `I've written to ${told.must('/recipient')}: "${told.argument('text', 'plain')}"`,
    (told) => `${told.must('/recipient')} should have it by now.`
  ],
  lack: ['send a message', 'write to people', 'text anyone'],
  service: 'the messaging service',
  wants: {
    text: ['What should I write?', 'What would you like to say?', 'What should the message say?'],
    to: ['Who should get it?', 'Whom should I write to?']
  },
  gives: { text: ['{}', 'write {}', 'just say {}'] },
  why: Why.sendMessage,
  tells: ['message id']
}

/** An answer to a message. */
export const reply: Phrases.Phrases = {
  ask: [
    'reply to {message_id} with {text}',
    'answer {message_id} with {text}',
    'write back to {message_id}: {text}',
    'respond to {message_id} saying {text}',
    'send {text} as an answer to {message_id}',
    'get back to {message_id} with {text}',
    'answer {message_id}: {text}',
    'let the sender of {message_id} know {text}'
  ],
  question: [
    'can you reply to {message_id} with {text}',
    'can you answer {message_id} with {text}',
    'could you write back to {message_id}: {text}',
    'would you answer {message_id} with {text}'
  ],
  answer: [
    (told) => `I've answered ${told.must('/recipient')}.`,
    (told) => `Your reply to ${told.must('/recipient')} is out.`,
    (told) => `${told.must('/recipient')} has your answer: "${told.argument('text', 'plain')}"`
  ],
  lack: ['reply to a message', 'answer messages for you', 'write back'],
  service: 'the reply service',
  wants: { text: ['What should I answer?', 'What would you like to write back?', 'What should the reply say?'] },
  gives: { text: ['{}', 'write {}', 'say {}'] },
  why: Why.replyMessage,
  tells: ['reply service']
}

/** The text of a message. */
export const read: Phrases.Phrases = {
  ask: [
    'read me {message_id}',
    'open {message_id}',
    'show me what {message_id} says',
    'tell me what {message_id} says',
    'read {message_id} out to me',
    'let me hear what {message_id} says',
    'open {message_id} for me',
    'give me the text of {message_id}',
    'read out {message_id}',
    'pull up {message_id} and read it to me'
  ],
  question: [
    'what does {message_id} say',
    'what exactly is in {message_id}',
    "what's in {message_id}",
    'can you read me {message_id}',
    'how does {message_id} go',
    'what does it say in {message_id}'
  ],
  answer: [
    (told) => `${told.must('/from')} writes: "${told.must('/text', 'plain')}"`,
    (told) => `It's from ${told.must('/from')}: "${told.must('/text', 'plain')}"`,
    (told) => `Here's what ${told.must('/from')} wrote: "${told.must('/text', 'plain')}"`
  ],
  lack: ['open messages', 'read a message out', 'see what a message says'],
  service: 'the message reader',
  wants: {},
  called: {
    '/city': ['the city it mentions', 'the city in the message', 'the city it is about'],
    '/date': ['the day it mentions', 'the date in the message', 'the day it is about'],
    '/from': ['whoever wrote it', 'the person who wrote it']
  },
  why: Why.readMessage,
  tells: ['message reader']
}

/** A message that goes away. */
export const remove: Phrases.Phrases = {
  ask: ['delete {message_id}', 'get rid of {message_id}', 'erase {message_id}', 'throw {message_id} away'],
  question: ['can you delete {message_id}', 'can you get rid of {message_id}'],
  answer: [
    (told) => `The message is deleted. You have ${told.must('/remaining', 'number')} messages left.`,
    (told) => `That message is gone, which leaves ${told.must('/remaining', 'number')} messages.`,
    (told) => `I've deleted it; ${told.must('/remaining', 'number')} messages remain.`
  ],
  lack: ['delete a message', 'get rid of messages', 'erase messages'],
  service: 'the message clean-up service',
  wants: {},
  why: Why.deleteMessage,
  tells: ['clean-up service']
}

/** A message that was dealt with. */
export const mark: Phrases.Phrases = {
  ask: [
    'mark {message_id} as read',
    'tick {message_id} off as read',
    "set {message_id} to read, I've dealt with it",
    'clear the unread mark on {message_id}'
  ],
  question: ['can you mark {message_id} as read', 'can you tick {message_id} off as read'],
  answer: [
    (told) =>
      `The message is marked as read; ${told.must('/unread', 'number')} more ${told.must('/unread', 'number') === '1' ? 'is' : 'are'} still waiting.`,
    (told) => `Ticked off. You have ${told.must('/unread', 'number')} unread left.`,
    (told) => `That leaves ${told.must('/unread', 'number')} unread messages.`
  ],
  lack: ['mark messages as read', 'tick messages off', 'change the unread marks'],
  service: 'the read marks service',
  wants: {},
  why: Why.markRead,
  tells: ['read marks']
}

/** A message passed on. */
export const forward: Phrases.Phrases = {
  ask: [
    'forward {message_id} to {to}',
    'pass {message_id} on to {to}',
    'send {message_id} on to {to}',
    'let {to} have a copy of {message_id}'
  ],
  question: ['can you forward {message_id} to {to}', 'can you pass {message_id} on to {to}'],
  answer: [
    (told) => `${told.must('/recipient')} has a copy of the message now.`,
    (told) => `I've passed the message on to ${told.must('/recipient')}.`,
    (told) => `The message is on its way to ${told.must('/recipient')}.`
  ],
  lack: ['pass messages on', 'forward anything', 'send copies of messages to others'],
  service: 'the forwarding service',
  wants: {},
  why: Why.forwardMessage,
  tells: ['forwarding']
}

/** What the user has sent. */
export const outgoing: Phrases.Phrases = {
  ask: [
    'check what I have sent lately',
    'go through the messages I sent in the last few days',
    'see whom I have written to lately',
    'look over my latest outgoing messages'
  ],
  question: ['what have I sent lately', 'whom have I written to lately', 'which messages went out lately'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `Lately you have written to ${items.text}.`,
        'You have sent nothing lately.',
        (read, at) => `${read(`${at}/recipient`)} (${told.may(`${at}/sent_at`, 'datetime')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `Your latest ${items.many ? 'messages' : 'message'} went to ${items.text}.`,
        'Nothing went out lately.',
        (read, at) => read(`${at}/recipient`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `You wrote to ${items.text}.`,
        'You wrote to nobody.',
        (read, at) => read(`${at}/recipient`)
      )
  ],
  lack: ['see what you have sent', 'look at outgoing messages', 'tell whom you have written to'],
  service: 'the sent folder',
  wants: {},
  why: Why.listSent,
  tells: ['sent folder']
}

/** What became of a message. */
export const delivery: Phrases.Phrases = {
  ask: [
    'check whether {sent_id} has arrived',
    'see if {sent_id} was read yet',
    'find out if {sent_id} got there',
    'look at what became of {sent_id}',
    'make sure that {sent_id} got through',
    'tell me if {sent_id} has been read',
    'follow up on {sent_id} and see if it arrived',
    'check on {sent_id}',
    'let me know whether {sent_id} was seen'
  ],
  question: [
    'has {sent_id} arrived',
    'was {sent_id} read yet',
    'did {sent_id} get there',
    'did anybody read {sent_id} yet',
    'has {sent_id} been delivered',
    'did {sent_id} go through',
    'is {sent_id} there yet',
    'was {sent_id} seen'
  ],
  answer: [
    (told) => `Your message to ${told.may('/recipient')} was ${told.must('/status')} at ${told.may('/at', 'time')}.`,
    (told) => `It reached ${told.may('/recipient')} and was ${told.must('/status')} at ${told.must('/at', 'time')}.`,
    (told) =>
      `The message to ${told.may('/recipient')} shows as ${told.must('/status')}, at ${told.may('/at', 'time')}.`
  ],
  lack: ['see whether a message has arrived', 'track messages', 'tell whether something was read'],
  service: 'the delivery reports',
  wants: {},
  why: Why.checkDelivery,
  tells: ['delivery report']
}

/** A message taken back. */
export const unsend: Phrases.Phrases = {
  ask: [
    'take {sent_id} back',
    'undo {sent_id}, it was a mistake',
    'recall {sent_id}',
    'make {sent_id} disappear on the other side'
  ],
  question: ['can you take {sent_id} back', 'can {sent_id} still be recalled'],
  answer: [
    (told) => `It's taken back; ${told.must('/recipient')} won't see it any more.`,
    (told) => `Recalled. It is gone on the side of ${told.must('/recipient')} as well.`,
    (told) => `The message to ${told.must('/recipient')} has disappeared.`
  ],
  lack: ['take messages back', 'recall a message that is out', 'undo what was sent'],
  service: 'the recall service',
  wants: {},
  why: Why.unsendMessage,
  tells: ['recall service']
}
