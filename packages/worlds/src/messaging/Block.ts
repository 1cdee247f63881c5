/** The block list. It is protected like the archive. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import * as Mailbox from './Mailbox.js'
import type { State } from './State.js'
import { BlockId, BlockedSince, ContactId, ContactName, PeopleCount } from './Types.js'
import * as Words from './words/Block.js'

const write = Declare.write<State>('messaging')

const block = write({
  name: 'block_contact',
  description: 'Keeps a contact from writing to the user. The mailbox has to be unlocked.',
  toolClass: 'blocking',
  requires: [Mailbox.premise],
  parameters: { contact_id: Declare.required(ContactId, 'Id of the contact.') },
  returns: Declare.object({ block_id: BlockId, name: ContactName, blocked: PeopleCount }),
  phrases: Words.block,
  run:
    ({ contact_id }) =>
    (state) => {
      const found = Ids.contactAt(state, contact_id, 'contact_id')
      if (E.isLeft(found)) return found
      if (!state.unlocked) return Mailbox.locked
      const name = state.contacts[found.right]?.name ?? ''
      if (state.blocked.some((one) => one.contact === found.right))
        return Refusal.of('conflict', `${name} is on the block list already.`, 'contact_id')
      const entry = { number: state.issued, contact: found.right, since: state.today }
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
  undoes: ['block_contact'],
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
