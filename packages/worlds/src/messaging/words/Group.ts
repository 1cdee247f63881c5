/** How people talk to several people at once. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A new group. */
export const create: Phrases.Phrases = {
  ask: [
    'start a group called {name}',
    'create a new group chat named {name}',
    'set up a group for my friends and call it {name}',
    'open a new group chat called {name}'
  ],
  question: ['can you start a group called {name}', 'can you set up a new group chat named {name}'],
  answer: [
    (told) => `The group ${told.must('/name')} is there. So far you are its only member.`,
    (told) => `I've started ${told.must('/name')}; nobody else is in it yet.`,
    (told) => `${told.must('/name')} is set up and waits for its first members.`
  ],
  lack: ['start group chats', 'set up a group', 'create a group'],
  service: 'the group chat service',
  wants: {
    name: ['What should the group be called?', 'How would you like to name the group?', 'Which name should it have?']
  },
  gives: { name: ['{}', 'call it {}', "let's call it {}"] },
  why: Why.createGroup,
  tells: ['group chat service']
}

/** A group that exists. */
export const find: Phrases.Phrases = {
  ask: [
    'look up my group {group}',
    'check how many people are in the group {group}',
    'find out who started the group {group}',
    'see what is going on in the group {group}'
  ],
  question: [
    'how many people are in the group {group}',
    'who started the group {group}',
    'how big is the group {group}'
  ],
  stands: ['the group {group}', 'my group {group}'],
  answer: [
    (told) =>
      `${told.may('/name')} has ${told.must('/members', 'number')} members and was started by ${told.must('/owner')}.`,
    (told) =>
      `There are ${told.must('/members', 'number')} people in ${told.may('/name')}; ${told.must('/owner')} started it.`,
    (told) =>
      `${told.must('/owner')} started ${told.may('/name')}, and ${told.must('/members', 'number')} people are in it.`
  ],
  lack: ['look up groups', 'see your group chats', 'tell who is in a group'],
  service: 'the group list',
  wants: { group: ['Which group do you mean?', "What's the group called?", 'Which group?'] },
  gives: { group: ['{}', 'the group {}', 'I mean {}'] },
  called: { '/owner': ['whoever started it'] },
  why: Why.lookupGroup,
  tells: ['group id', 'look up my group', 'group list']
}

/** One more member. */
export const add: Phrases.Phrases = {
  ask: [
    'add {contact_id} to {group_id}',
    'put {contact_id} in {group_id}',
    'let {contact_id} join {group_id}',
    'bring {contact_id} into {group_id}'
  ],
  question: ['can you add {contact_id} to {group_id}', 'can {contact_id} join {group_id}'],
  answer: [
    (told) => `${told.must('/added')} is in; that makes ${told.must('/members', 'number')} members.`,
    (told) => `I've added ${told.must('/added')} to ${told.may('/name')}.`,
    (told) =>
      `${told.must('/added')} has joined ${told.may('/name')}, so you are ${told.must('/members', 'number')} now.`
  ],
  lack: ['add people to groups', 'let somebody join a group', 'change who is in a group'],
  service: 'the group membership service',
  wants: {},
  why: Why.addToGroup,
  tells: ['group membership']
}

/** Who is in a group. */
export const members: Phrases.Phrases = {
  ask: [
    'show me who is in {group_id}',
    'list everyone in {group_id}',
    'go through the people in {group_id}',
    'tell me who belongs to {group_id}'
  ],
  question: ['who is in {group_id}', 'who belongs to {group_id}', 'which people are in {group_id}'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/members',
        (items) => `Beside you there ${items.many ? 'are' : 'is'} ${items.text}.`,
        'There is nobody but you.',
        (read, at) => read(`${at}/name`)
      ),
    (told) =>
      Listing.sentence(
        told,
        '/members',
        (items) => `The others are ${items.text}.`,
        'You are the only one.',
        (read, at) => `${read(`${at}/name`)} (since ${told.may(`${at}/since`, 'date')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/members',
        (items) => `${items.text} ${items.many ? 'are' : 'is'} in it.`,
        'Nobody else is in it.',
        (read, at) => read(`${at}/name`)
      )
  ],
  lack: ['see who is in a group', 'go through the people of a group', 'tell who belongs to a group'],
  service: 'the list of group members',
  wants: {},
  why: Why.listMembers,
  tells: ['group members']
}

/** A message to everyone in a group. */
export const send: Phrases.Phrases = {
  ask: [
    'tell everyone in {group_id} {text}',
    'write to {group_id}: {text}',
    'post {text} in {group_id}',
    'let {group_id} know {text}',
    'send the people in {group_id} a message: {text}',
    'announce in {group_id}: {text}',
    'drop a message in {group_id}: {text}'
  ],
  question: [
    'can you tell everyone in {group_id} {text}',
    'can you post {text} in {group_id}',
    'would you let {group_id} know {text}',
    'could you write to everyone in {group_id}: {text}'
  ],
  answer: [
    (told) => `All ${told.must('/recipients', 'number')} people in ${told.must('/name')} have it.`,
    (told) => `Posted in ${told.must('/name')}, for ${told.must('/recipients', 'number')} people to read.`,
    (told) => `Your message went out to the ${told.must('/recipients', 'number')} others in ${told.must('/name')}.`
  ],
  lack: ['write to groups', 'post in a group chat', 'message several people at once'],
  service: 'the group messaging service',
  wants: { text: ['What should I tell the group?', 'What should the message say?', 'What would you like to post?'] },
  gives: { text: ['{}', 'write {}', 'just say {}'] },
  why: Why.sendToGroup,
  tells: ['group messaging']
}
