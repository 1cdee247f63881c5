/** How people go through their messages. Unlocking the mailbox is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** The session in which protected messages are open. */
export const unlock: Phrases.Phrases = {
  ask: ['unlock my mailbox', 'sign me in to the mailbox', 'open up my mailbox', 'log me in to my messages'],
  question: ['can you unlock my mailbox', 'can you sign me in to the mailbox'],
  answer: [
    (told) => `Your mailbox is unlocked for the next ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You're signed in, for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `The mailbox is open; it locks again after ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['unlock the mailbox', 'sign you in to the mailbox', 'open a mailbox session'],
  service: 'the mailbox sign-in',
  wants: {},
  why: Why.unlockMailbox,
  tells: ['unlock', 'sign in', 'sign me in', 'log in', 'log me in', 'session', 'authenticate']
}

/** What was not read yet. */
export const unread: Phrases.Phrases = {
  ask: [
    'check my unread messages',
    "show me what I haven't read yet",
    'go through my new messages',
    'see if anything new came in',
    'list my unread messages',
    'catch me up on my new messages',
    'look whether there is anything I should read'
  ],
  question: [
    'do I have any new messages',
    'who has written to me',
    "what haven't I read yet",
    'did anything new come in',
    'is there anything new for me to read'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `You have new mail: ${list.text}.`,
        'There is nothing new.',
        (read, at) => `${read(`${at}/from`)} about the ${told.may(`${at}/about`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `Unread ${list.many ? 'are the messages' : 'is the message'} from ${list.text}.`,
        'You have read everything.',
        (read, at) => `${read(`${at}/from`)} (the ${told.may(`${at}/about`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `New since you last looked: ${list.text}.`,
        'Nothing new came in.',
        (read, at) => `the ${read(`${at}/about`)} from ${told.may(`${at}/from`)}`
      )
  ],
  lack: ['check for new messages', 'look at your unread messages', 'see what came in'],
  service: 'the inbox',
  wants: {},
  why: Why.listUnread,
  tells: ['inbox']
}

/** What somebody wrote. */
export const from: Phrases.Phrases = {
  ask: [
    'show me the messages from {contact_id}',
    'go through what {contact_id} has written to me',
    'find the messages that {contact_id} sent me',
    'pull up my messages from {contact_id}',
    'dig out whatever {contact_id} has sent me',
    'look at what {contact_id} wrote to me',
    'see if there is anything from {contact_id} in my messages',
    'fetch the messages that came from {contact_id}',
    'list what I got from {contact_id}',
    'check my messages from {contact_id}',
    'go back over what {contact_id} wrote'
  ],
  question: [
    'what has {contact_id} written to me',
    'which messages do I have from {contact_id}',
    'what did {contact_id} send me',
    'has {contact_id} written to me',
    'is there anything from {contact_id} in my messages',
    'what did {contact_id} want from me, going by the messages',
    'did {contact_id} write to me lately',
    'do I have messages from {contact_id}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) =>
          `From ${told.may('/messages/0/from')} there ${list.many ? 'are messages' : 'is one message,'} about ${list.text}.`,
        'There are no messages from there.',
        (read, at) => `the ${read(`${at}/about`)} (${told.may(`${at}/received`, 'datetime')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `${told.may('/messages/0/from')} wrote to you about ${list.text}.`,
        "I couldn't find any message.",
        (read, at) => `the ${read(`${at}/about`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) =>
          `You got ${list.many ? 'messages' : 'one message'} from ${told.may('/messages/0/from')}, about ${list.text}.`,
        'Nothing has come from that side.',
        (read, at) => `the ${read(`${at}/about`)}`
      )
  ],
  lack: ['go through the messages of one person', "look at somebody's messages", 'find messages by their sender'],
  service: 'the message history',
  wants: {},
  why: Why.listMessages,
  tells: ['message history']
}

/** What was written about something. */
export const search: Phrases.Phrases = {
  ask: [
    'search my messages for {keyword}',
    'look for messages that mention the {keyword}',
    'find everything about the {keyword} in my messages',
    'go through my messages about the {keyword}',
    'check who wrote to me about the {keyword}'
  ],
  question: [
    'what do I have in my messages about the {keyword}',
    'who wrote to me about the {keyword}',
    'did anybody write to me about the {keyword}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `${list.many ? 'There are messages' : 'There is one message'} from ${list.text}.`,
        'No message mentions that.',
        (read, at) => `${read(`${at}/from`)} about the ${told.may(`${at}/about`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `I found ${list.text}.`,
        'I found nothing about that.',
        (read, at) => `the ${told.may(`${at}/about`)} from ${read(`${at}/from`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `${list.text} wrote about it.`,
        'Nobody wrote about that.',
        (read, at) => read(`${at}/from`)
      )
  ],
  lack: ['search your messages', 'look for a word in your messages', 'find messages by what they are about'],
  service: 'the message search',
  wants: { keyword: ['What should I search for?', 'What is the message about?', 'Which word should I look for?'] },
  gives: { keyword: ['{}', 'about the {}', 'look for {}'] },
  why: Why.searchMessages,
  tells: ['search my messages', 'message search']
}

/** What was put away under lock. */
export const archived: Phrases.Phrases = {
  ask: [
    'show me my archived messages',
    'go through the archive of my messages',
    "look at what's in my message archive",
    'list the messages I archived'
  ],
  question: ["what's in my message archive", 'which messages did I archive', 'what have I put in the archive'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `The archive holds ${list.text}.`,
        'The archive is empty.',
        (read, at) => `the ${read(`${at}/about`)} from ${told.may(`${at}/from`)}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `You archived messages from ${list.text}.`,
        'You have archived nothing.',
        (read, at) => `${read(`${at}/from`)} (the ${told.may(`${at}/about`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (list) => `In the archive there ${list.many ? 'are' : 'is'} ${list.text}.`,
        "There's nothing in it.",
        (read, at) => `the ${read(`${at}/about`)}, ${told.may(`${at}/received`, 'datetime')}`,
        ';'
      )
  ],
  lack: ['open the archive', 'see archived messages', 'look into your message archive'],
  service: 'the message archive',
  wants: {},
  why: Why.listArchived,
  tells: ['message archive']
}
