/** The block list. It is protected like the archive. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import * as Mailbox from './Mailbox.js'
import type { State } from './State.js'
import { BlockId, BlockedSince, ContactId, ContactName, MessageId, PeopleCount } from './Types.js'
import * as Words from './words/Block.js'

const write = Declare.write<State>('messaging')

const block = write({
  name: 'block_sender',
  description: 'Keeps whoever sent a message from writing to the user again. The mailbox has to be unlocked.',
  toolClass: 'blocking',
  requires: [Mailbox.premise],
  parameters: { message_id: Declare.required(MessageId, 'Id of a message of the sender.') },
  returns: Declare.object({ block_id: BlockId, name: ContactName, blocked: PeopleCount }),
  phrases: Words.block,
  run:
    ({ message_id }) =>
    (state) => {
      const found = Ids.find(Ids.message, state, state.messages, message_id, 'message_id', 'message')
      if (E.isLeft(found)) return found
      if (!state.unlocked) return Mailbox.locked
      const contact = found.right.from
      const name = state.contacts[contact]?.name ?? ''
      if (state.blocked.some((one) => one.contact === contact))
        return Refusal.of('conflict', `${name} is on the block list already.`, 'message_id')
      const entry = { number: state.issued, contact, since: state.today }
      return E.right([
        { block_id: Ids.block.write(state, entry.number), name, blocked: state.blocked.length + 1 },
        { ...state, issued: state.issued + 1, blocked: [...state.blocked, entry] }
      ])
    }
})

const list = Declare.read<State>('messaging')({
  name: 'list_blocked',
  description: 'Lists the people whom the user has blocked, and since when.',
  toolClass: 'blocking',
  parameters: {},
  returns: Declare.object({
    people: Declare.list(Declare.object({ block_id: BlockId, name: ContactName, since: BlockedSince }))
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        people: state.blocked.map(({ number, contact, since }) => ({
          block_id: Ids.block.write(state, number),
          name: state.contacts[contact]?.name ?? '',
          since
        }))
      },
      state
    ])
})

const unblock = write({
  name: 'unblock_contact',
  description: 'Takes an entry off the block list.',
  toolClass: 'blocking',
  undoes: ['block_sender'],
  parameters: { block_id: Declare.required(BlockId, 'Id of the entry on the block list.') },
  returns: Declare.object({ contact_id: ContactId, name: ContactName, blocked: PeopleCount }),
  phrases: Words.unblock,
  run:
    ({ block_id }) =>
    (state) =>
      E.either.map(Ids.find(Ids.block, state, state.blocked, block_id, 'block_id', 'entry'), (entry) => [
        {
          contact_id: Ids.contact.write(state, entry.contact),
          name: state.contacts[entry.contact]?.name ?? '',
          blocked: state.blocked.length - 1
        },
        { ...state, blocked: state.blocked.filter((one) => one !== entry) }
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [block, list, unblock]
