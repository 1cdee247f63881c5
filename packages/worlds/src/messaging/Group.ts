/** Groups: made, looked up, joined and written to. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { MessageText, PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Outbox from './Outbox.js'
import type { Group, State } from './State.js'
import {
  ContactId,
  ContactName,
  GroupId,
  GroupName,
  GroupTitle,
  KnownGroup,
  MemberSince,
  PeopleCount,
  SentId
} from './Types.js'
import * as Words from './words/Group.js'

const read = Declare.read<State>('messaging')
const write = Declare.write<State>('messaging')

// The user is a member of every group, too.
const size = (group: Group): number => group.members.length + 1

const same = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase()

const create = write({
  name: 'create_group',
  description: 'Starts a group in which only the user is at first.',
  toolClass: 'groups',
  parameters: { name: Declare.required(GroupName, 'Name of the new group.') },
  returns: Declare.object({ group_id: GroupId, name: GroupTitle }),
  phrases: Words.create,
  suggest: (state) => state.names.map((name) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      if (state.groups.some((group) => same(group.name, name)))
        return Refusal.of('conflict', `There is a group called ${name} already.`, 'name')
      const group: Group = { number: state.issued, name, owner: state.user.name, since: state.today, members: [] }
      return E.right([
        { group_id: Ids.group.write(state, group.number), name },
        { ...state, issued: state.issued + 1, groups: [...state.groups, group] }
      ])
    }
})

const find = read({
  name: 'lookup_group',
  description: 'Finds a group by its name: its id, its size and who started it.',
  toolClass: 'groups',
  parameters: { group: Declare.required(KnownGroup, 'Name of the group.') },
  returns: Declare.object({ group_id: GroupId, name: GroupTitle, members: PeopleCount, owner: PersonName }),
  phrases: Words.find,
  suggest: (state) => state.groups.map(({ name }) => ({ group: name })),
  run:
    ({ group: name }) =>
    (state) => {
      const group = state.groups.find((one) => same(one.name, name))
      if (group === undefined) return Refusal.of('not_found', `You are in no group called "${name}".`, 'group')
      return E.right([
        { group_id: Ids.group.write(state, group.number), name: group.name, members: size(group), owner: group.owner },
        state
      ])
    }
})

const members = read({
  name: 'list_members',
  description: 'Lists the members of a group beside the user, and since when they are in it.',
  toolClass: 'groups',
  parameters: { group_id: Declare.required(GroupId, 'Id of the group.') },
  returns: Declare.object({
    members: Declare.list(Declare.object({ contact_id: ContactId, name: ContactName, since: MemberSince }))
  }),
  phrases: Words.members,
  run:
    ({ group_id }) =>
    (state) =>
      E.either.map(Ids.find(Ids.group, state, state.groups, group_id, 'group_id', 'group'), (group) => [
        {
          members: group.members.map((position, rank) => ({
            contact_id: Ids.contact.write(state, position),
            name: state.contacts[position]?.name ?? '',
            since: Calendar.addDays(rank * 21 + Chance.int(0, 20, state.salt, 21, group.number, rank))(group.since)
          }))
        },
        state
      ])
})

const add = write({
  name: 'add_to_group',
  description: 'Adds a contact to a group.',
  toolClass: 'groups',
  parameters: {
    group_id: Declare.required(GroupId, 'Id of the group.'),
    contact_id: Declare.required(ContactId, 'Id of the contact.')
  },
  returns: Declare.object({ group_id: GroupId, name: GroupTitle, added: ContactName, members: PeopleCount }),
  phrases: Words.add,
  run:
    ({ group_id, contact_id }) =>
    (state) => {
      const found = Ids.find(Ids.group, state, state.groups, group_id, 'group_id', 'group')
      if (E.isLeft(found)) return found
      const group = found.right
      return E.either.chain(Outbox.reach(state, contact_id, 'contact_id'), ({ position, name }) => {
        if (group.members.includes(position))
          return Refusal.of('conflict', `${name} is in ${group.name} already.`, 'contact_id')
        const larger = { ...group, members: [...group.members, position] }
        return E.right([
          { group_id, name: group.name, added: name, members: size(larger) },
          { ...state, groups: state.groups.map((one) => (one === group ? larger : one)) }
        ] as const)
      })
    }
})

const send = write({
  name: 'send_to_group',
  description: 'Sends a message to everyone in a group.',
  toolClass: 'groups',
  parameters: {
    group_id: Declare.required(GroupId, 'Id of the group.'),
    text: Declare.required(MessageText, 'Text of the message.')
  },
  returns: Declare.object({ sent_id: SentId, name: GroupTitle, recipients: PeopleCount }),
  phrases: Words.send,
  run:
    ({ group_id, text }) =>
    (state) =>
      E.either.chain(Ids.find(Ids.group, state, state.groups, group_id, 'group_id', 'group'), (group) => {
        if (group.members.length === 0)
          return Refusal.of('conflict', `Nobody else is in ${group.name} yet.`, 'group_id')
        const [sent_id, next] = Outbox.put(state, group.name, text)
        return E.right([{ sent_id, name: group.name, recipients: group.members.length }, next] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [create, find, members, add, send]
