/** What the values of messaging mean, beside the types that all worlds share. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Contacts

export const ContactId: Type = Declare.id('ContactId', 'the id of a contact', issued, { nouns: ['contact', 'person'] })

/** A name in an output that holds the id as well: nobody looks it up again. */
export const ContactName: Type = Declare.text('ContactName', 'the name of a contact', { nouns: ['person'] })

export const PhoneNumber: Type = Declare.text('ContactPhone', 'a phone number', {
  tell: { ask: ['the phone number', 'which number to call'], sentence: ['The number is {}.', 'You can call {}.'] }
})

export const Relation: Type = Declare.text('Relation', 'what somebody is to the user, like "colleague"')

export const BlockId: Type = Declare.id('BlockId', 'the id of an entry on the block list', issued, {
  nouns: ['person']
})

export const BlockedSince: Type = Declare.date('BlockedSince', {
  order: { min: [], max: ['most recently blocked'] }
})

export const PeopleCount: Type<number> = Declare.number('PeopleCount', 'a number of people', {
  minimum: 0,
  whole: true
})

// Messages

export const MessageId: Type = Declare.id('MessageId', 'the id of a received message', issued, { nouns: ['message'] })

/** The id of something that the user sent: it is not answered, and not read out. */
export const SentId: Type = Declare.id('SentId', 'the id of a sent message', issued, { nouns: ['message I sent'] })

export const Sender: Type = Declare.text('Sender', 'who wrote a message', {
  nouns: ['person'],
  known: { by: 'from', words: ['from {}'] }
})

export const Subject: Type = Declare.text('Subject', 'what a message is about', {
  known: { by: 'about', words: ['about the {}'] }
})

/** A word to search for. */
export const Keyword: Type = Declare.text('Keyword', 'a word or two to search for')

export const MessageBody: Type = Declare.composed('MessageBody', 'what a message says')

export const ReceivedAt: Type = Declare.text('ReceivedAt', 'when a message came in', {
  form: 'datetime',
  order: { min: ['oldest'], max: ['latest', 'newest', 'most recent'] }
})

export const MessageCount: Type<number> = Declare.number('MessageCount', 'a number of messages', {
  minimum: 0,
  whole: true
})

export const ReplyText: Type = Declare.composed('ReplyText', 'the text of a reply', { nouns: ['reply', 'answer'] })

export const Recipient: Type = Declare.text('Recipient', 'who gets a message', {
  known: { by: 'recipient', words: ['to {}'] }
})

export const SentAt: Type = Declare.text('SentAt', 'when a message went out', {
  form: 'datetime',
  order: { min: ['oldest'], max: ['latest', 'most recent'] }
})

export const Sent: Type<boolean> = Declare.flag('Sent')

export const DeliveryStatus: Type<'delivered' | 'read'> = Declare.choice('DeliveryStatus', ['delivered', 'read'])

export const DeliveryTime: Type = Declare.time('DeliveryTime')

export const SessionMinutes: Type<number> = Declare.number('SessionMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

// Groups

export const GroupId: Type = Declare.id('GroupId', 'the id of a group', issued, { nouns: ['group'] })

/** A name for a group that does not exist yet. */
export const GroupName: Type = Declare.text('GroupName', 'the name of a new group')

/** The name of a group that the user is in. */
export const KnownGroup: Type = Declare.text('KnownGroup', 'the name of a group', { nouns: ['group'] })

export const GroupTitle: Type = Declare.text('GroupTitle', 'the name of a group')

export const MemberSince: Type = Declare.date('MemberSince', { order: { min: [], max: ['most recently added'] } })

// Later

export const ScheduledId: Type = Declare.id('ScheduledId', 'the id of a scheduled message', issued, {
  nouns: ['scheduled message']
})

export const SendDate: Type = Declare.date('SendDate', { order: { min: ['earliest'], max: ['latest'] } })
export const SendTime: Type = Declare.time('SendTime')

export const AwayText: Type = Declare.composed('AwayText', 'what an automatic reply says', { nouns: ['note'] })

export const ReturnDate: Type = Declare.date('ReturnDate', {
  tell: { ask: ["when I'm back"], sentence: ["I'm back on {}.", 'I am away until {}.'] }
})
