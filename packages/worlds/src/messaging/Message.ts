/** Writing, answering and passing on messages, and what became of them. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import { MessageText } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Outbox from './Outbox.js'
import type { State } from './State.js'
import {
  ContactId,
  DeliveryStatus,
  DeliveryTime,
  MessageId,
  Recipient,
  ReplyText,
  Sent,
  SentAt,
  SentId
} from './Types.js'
import * as Words from './words/Message.js'

const write = Declare.write<State>('messaging')

const send = write({
  name: 'send_message',
  description: 'Sends a message to a contact.',
  toolClass: 'messages',
  parameters: {
    to: Declare.required(ContactId, 'Id of the contact.'),
    text: Declare.required(MessageText, 'Text of the message.')
  },
  returns: Declare.object({ sent: Sent, sent_id: SentId, to: ContactId, recipient: Recipient }),
  phrases: Words.send,
  run:
    ({ to, text }) =>
    (state) =>
      E.either.map(Outbox.reach(state, to, 'to'), ({ name }) => {
        const [sent_id, next] = Outbox.put(state, name, text)
        return [{ sent: true, sent_id, to, recipient: name }, next] as const
      })
})

const reply = write({
  name: 'reply_message',
  description: 'Answers a received message; it counts as read from then on.',
  toolClass: 'messages',
  parameters: {
    message_id: Declare.required(MessageId, 'Id of the message to answer.'),
    text: Declare.required(ReplyText, 'Text of the reply.')
  },
  returns: Declare.object({ sent_id: SentId, to: ContactId, recipient: Recipient }),
  phrases: Words.reply,
  run:
    ({ message_id, text }) =>
    (state) =>
      E.either.map(Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message'), (message) => {
        const name = state.contacts[message.from]?.name ?? ''
        const [sent_id, next] = Outbox.put(state, name, `answer to ${message.number}: ${text}`)
        const messages = next.messages.map((one) =>
          one === message && one.folder === 'unread' ? { ...one, folder: 'read' as const } : one
        )
        return [
          { sent_id, to: Ids.contact.write(state, message.from), recipient: name },
          { ...next, messages }
        ] as const
      })
})

const forward = write({
  name: 'forward_message',
  description: 'Passes a received message on to a contact.',
  toolClass: 'messages',
  parameters: {
    message_id: Declare.required(MessageId, 'Id of the message to pass on.'),
    to: Declare.required(ContactId, 'Id of the contact who gets it.')
  },
  returns: Declare.object({ sent_id: SentId, recipient: Recipient }),
  phrases: Words.forward,
  run:
    ({ message_id, to }) =>
    (state) => {
      const message = Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message')
      if (E.isLeft(message)) return message
      return E.either.map(Outbox.reach(state, to, 'to'), ({ name }) => {
        const [sent_id, next] = Outbox.put(state, name, `message ${message.right.number}`)
        return [{ sent_id, recipient: name }, next] as const
      })
    }
})

const outgoing = Declare.read<State>('messaging')({
  name: 'list_sent',
  description: 'Lists what the user has sent lately, newest first.',
  toolClass: 'messages',
  parameters: {},
  returns: Declare.object({
    messages: Declare.list(Declare.object({ sent_id: SentId, recipient: Recipient, sent_at: SentAt }))
  }),
  phrases: Words.outgoing,
  run: () => (state) =>
    E.right([
      {
        messages: state.sent
          .toSorted((left, right) => (left.at < right.at ? 1 : -1))
          .slice(0, 5)
          .map(({ number, recipient, at }) => ({ sent_id: Ids.sent.write(state, number), recipient, sent_at: at }))
      },
      state
    ])
})

const delivery = Declare.read<State>('messaging')({
  name: 'check_delivery',
  description: 'Tells whether a sent message was delivered or read, and when. May time out; call it once more then.',
  transient: { code: 'unavailable', message: 'The message centre did not answer. Please try again.' },
  toolClass: 'messages',
  parameters: { sent_id: Declare.required(SentId, 'Id of the sent message.') },
  returns: Declare.object({ sent_id: SentId, status: DeliveryStatus, at: DeliveryTime, recipient: Recipient }),
  phrases: Words.delivery,
  run:
    ({ sent_id }) =>
    (state) =>
      E.either.map(
        Ids.find(Ids.sent, state, state.sent, sent_id, 'sent_id', 'sent message'),
        ({ number, recipient }) => {
          const status = Chance.unit(state.salt, 11, number) < 0.5 ? ('read' as const) : ('delivered' as const)
          const at = Calendar.clock(
            Calendar.minutes(state.now.slice(11, 16)) + Chance.int(0, 2, state.salt, 12, number)
          )
          return [{ sent_id, status, at, recipient }, state] as const
        }
      )
})

const unsend = write({
  name: 'unsend_message',
  description: 'Takes a sent message back, so that it disappears on the other side as well.',
  toolClass: 'messages',
  undoes: ['send_message', 'reply_message', 'forward_message', 'send_to_group', 'share_contact'],
  parameters: { sent_id: Declare.required(SentId, 'Id of the sent message.') },
  returns: Declare.object({ recipient: Recipient }),
  phrases: Words.unsend,
  run:
    ({ sent_id }) =>
    (state) =>
      E.either.map(Ids.find(Ids.sent, state, state.sent, sent_id, 'sent_id', 'sent message'), (message) => [
        { recipient: message.recipient },
        { ...state, sent: state.sent.filter((one) => one !== message) }
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [send, reply, forward, outgoing, delivery, unsend]
