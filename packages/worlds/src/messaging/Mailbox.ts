/** The mailbox: what came in, from whom, about what; and the part of it that has to be unlocked. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { Message, State } from './State.js'
import * as Topic from './Topic.js'
import {
  ContactId,
  Keyword,
  MessageBody,
  MessageCount,
  MessageId,
  ReceivedAt,
  Sender,
  Sent,
  SessionMinutes,
  Subject
} from './Types.js'
import * as Words from './words/Mailbox.js'
import { mark as markWords, read as readWords, remove as removeWords } from './words/Message.js'

const read = Declare.read<State>('messaging')
const write = Declare.write<State>('messaging')

/** The premise of what is protected: the archive, deleting, blocking. */
export const premise = 'messaging.session'

/** What the service says while the mailbox is locked. */
export const locked: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'The mailbox is locked. Unlock it first.'
)

const listed = Declare.object({
  messages: Declare.list(Declare.object({ message_id: MessageId, from: Sender, about: Subject, received: ReceivedAt }))
})

const shown = (state: State, fits: (message: Message) => boolean) => ({
  messages: state.messages.filter(fits).map((message) => ({
    message_id: Ids.message.write(state, message.number),
    from: state.contacts[message.from]?.name ?? '',
    about: state.events[message.event]?.about ?? '',
    received: message.received
  }))
})

const unlock = write({
  name: 'unlock_mailbox',
  description: 'Opens the protected part of the mailbox with the key stored on this device.',
  toolClass: 'mailbox',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ unlocked: Sent, minutes: SessionMinutes }),
  phrases: Words.unlock,
  run: () => (state) =>
    E.right([{ unlocked: true, minutes: 30 }, state.unlocked ? state : { ...state, unlocked: true }])
})

const unread = read({
  name: 'list_unread',
  description: 'Lists unread messages, newest first.',
  toolClass: 'mailbox',
  parameters: {},
  returns: listed,
  phrases: Words.unread,
  run: () => (state) => E.right([shown(state, (message) => message.folder === 'unread'), state])
})

const from = read({
  name: 'list_messages',
  description: 'Lists the messages of a contact, newest first, without archived ones.',
  toolClass: 'mailbox',
  parameters: { contact_id: Declare.required(ContactId, 'Id of the contact who wrote them.') },
  returns: listed,
  phrases: Words.from,
  run:
    ({ contact_id }) =>
    (state) =>
      E.either.map(Ids.contactAt(state, contact_id, 'contact_id'), (position) => [
        shown(state, (message) => message.from === position && message.folder !== 'archive'),
        state
      ])
})

const search = read({
  name: 'search_messages',
  description:
    'Finds messages that mention a word, newest first, without archived ones. The index may be busy for a moment; search once more in that case.',
  transient: { code: 'rate_limited', message: 'The search index is busy. Please search again in a moment.' },
  toolClass: 'mailbox',
  parameters: { keyword: Declare.required(Keyword, 'What the messages have to mention.') },
  returns: listed,
  phrases: Words.search,
  suggest: (state) => state.events.map(({ about }) => ({ keyword: about })),
  run:
    ({ keyword }) =>
    (state) => {
      const wanted = words(keyword)
      return E.right([
        shown(state, (message) => message.folder !== 'archive' && words(body(state, message)).includes(wanted)),
        state
      ])
    }
})

const archive = read({
  name: 'list_archived',
  description: 'Lists archived messages, newest first. The mailbox has to be unlocked.',
  toolClass: 'mailbox',
  requires: [premise],
  parameters: {},
  returns: listed,
  phrases: Words.archived,
  run: () => (state) =>
    state.unlocked ? E.right([shown(state, (message) => message.folder === 'archive'), state]) : locked
})

// Whole words only: a lease is not in "please".
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const body = (state: State, message: Message): string => {
  const event = state.events[message.event]
  return event === undefined ? '' : Topic.text(event.topic, message.turn, event.city, event.date)
}

const open = read({
  name: 'read_message',
  description: 'Gives the text of a received message, with the city and the day that it speaks of.',
  toolClass: 'mailbox',
  parameters: { message_id: Declare.required(MessageId, 'Id of the message.') },
  returns: Declare.object({ from: PersonName, text: MessageBody, city: City, date: CalendarDate }),
  phrases: readWords,
  run:
    ({ message_id }) =>
    (state) =>
      E.either.map(Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message'), (message) => [
        {
          from: state.contacts[message.from]?.name ?? '',
          text: body(state, message),
          city: state.events[message.event]?.city ?? '',
          date: state.events[message.event]?.date ?? state.today
        },
        state
      ])
})

const mark = write({
  name: 'mark_read',
  description: 'Marks a message as read.',
  toolClass: 'mailbox',
  parameters: { message_id: Declare.required(MessageId, 'Id of the message.') },
  returns: Declare.object({ unread: MessageCount }),
  phrases: markWords,
  run:
    ({ message_id }) =>
    (state) =>
      E.either.map(Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message'), (message) => {
        const messages = state.messages.map((one) =>
          one === message && one.folder === 'unread' ? { ...one, folder: 'read' as const } : one
        )
        const left = messages.filter(({ folder }) => folder === 'unread').length
        return [{ unread: left }, message.folder === 'unread' ? { ...state, messages } : state] as const
      })
})

const remove = write({
  name: 'delete_message',
  description: 'Deletes a received message for good. The mailbox has to be unlocked.',
  toolClass: 'mailbox',
  requires: [premise],
  ends: [MessageId],
  parameters: { message_id: Declare.required(MessageId, 'Id of the message.') },
  returns: Declare.object({ remaining: MessageCount }),
  phrases: removeWords,
  run:
    ({ message_id }) =>
    (state) => {
      const found = Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message')
      if (E.isLeft(found)) return found
      if (!state.unlocked) return locked
      const messages = state.messages.filter((one) => one !== found.right)
      return E.right([{ remaining: messages.length }, { ...state, messages }])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [unlock, unread, from, search, archive, open, mark, remove]
