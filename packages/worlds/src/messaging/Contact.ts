/** Contacts: looked up by name, read, and passed on. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Outbox from './Outbox.js'
import type { State } from './State.js'
import { ContactId, ContactName, PhoneNumber, Recipient, Relation, SentId } from './Types.js'
import * as Words from './words/Contact.js'

const read = Declare.read<State>('messaging')

const find = read({
  name: 'find_contact',
  description: 'Finds a contact by first or full name.',
  toolClass: 'contacts',
  parameters: { name: Declare.required(PersonName, 'First or full name of the contact.') },
  returns: Declare.object({ contact_id: ContactId, name: ContactName }),
  phrases: Words.find,
  // Those who have written come first: there is something to say of them.
  suggest: (state) =>
    [...new Set(state.messages.map((message) => message.from))].flatMap((position) => {
      const contact = state.contacts[position]
      return contact === undefined || state.blocked.some((block) => block.contact === position)
        ? []
        : [{ name: contact.first }, { name: contact.name }]
    }),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.contacts.findIndex(
        (contact) => contact.first.toLowerCase() === wanted || contact.name.toLowerCase() === wanted
      )
      const contact = state.contacts[position]
      if (contact === undefined)
        return Refusal.of('not_found', `Nobody called "${name}" is among the contacts.`, 'name')
      return E.right([{ contact_id: Ids.contact.write(state, position), name: contact.name }, state])
    }
})

const details = read({
  name: 'get_contact',
  description: "Gives a contact's phone number, city, relation to the user and next birthday.",
  toolClass: 'contacts',
  parameters: { contact_id: Declare.required(ContactId, 'Id of the contact.') },
  returns: Declare.object({
    name: ContactName,
    relation: Relation,
    phone: PhoneNumber,
    city: City,
    birthday: CalendarDate
  }),
  phrases: Words.details,
  run:
    ({ contact_id }) =>
    (state) =>
      E.either.chain(Ids.contactAt(state, contact_id, 'contact_id'), (position) => {
        const contact = state.contacts[position]
        if (contact === undefined) return Refusal.of('not_found', 'The contact has no card.', 'contact_id')
        const { name, relation, phone, city, birthday } = contact
        return E.right([{ name, relation, phone, city, birthday }, state] as const)
      })
})

const share = Declare.write<State>('messaging')({
  name: 'share_contact',
  description: 'Sends the name and phone number of one contact to another.',
  toolClass: 'contacts',
  parameters: {
    contact_id: Declare.required(ContactId, 'Id of the contact whose details are sent.'),
    to: Declare.required(ContactId, 'Id of the contact who gets them.')
  },
  returns: Declare.object({ sent_id: SentId, shared: ContactName, recipient: Recipient }),
  phrases: Words.share,
  run:
    ({ contact_id, to }) =>
    (state) => {
      const shared = Ids.contactAt(state, contact_id, 'contact_id')
      if (E.isLeft(shared)) return shared
      const recipient = Outbox.reach(state, to, 'to')
      if (E.isLeft(recipient)) return recipient
      if (shared.right === recipient.right.position)
        return Refusal.of('conflict', 'Nobody needs their own details; choose somebody else.', 'to')
      const name = state.contacts[shared.right]?.name ?? ''
      const [sent_id, next] = Outbox.put(state, recipient.right.name, `contact: ${name}`)
      return E.right([{ sent_id, shared: name, recipient: recipient.right.name }, next])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, details, share]
