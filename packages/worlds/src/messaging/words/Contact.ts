/** How people speak of their contacts. Looking one up is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A contact by name. */
export const find: Phrases.Phrases = {
  ask: [
    'look {name} up in my contacts',
    'check whether {name} is in my contacts',
    'find {name} in my address book',
    'see if I have {name} among my contacts',
    'see whether {name} is someone I have saved',
    'find {name} among my contacts',
    'go through my contacts for {name}',
    'tell me whether I know {name}, going by my contacts',
    'see if {name} is saved in my phone book',
    'look whether I ever saved {name} as a contact',
    'make sure that {name} is still among my contacts'
  ],
  question: [
    'do I have {name} in my contacts',
    'is {name} in my address book',
    'is {name} among my contacts',
    "have I got {name}'s details",
    'do you see {name} in my contacts',
    'is there an entry for {name} in my address book',
    'did I ever save {name} as a contact',
    'could {name} be in my contacts'
  ],
  stands: ['{name}'],
  answer: [
    (told) => `${told.must('/name')} is in your contacts.`,
    (told) => `Yes, ${told.must('/name')} is in your address book.`,
    (told) => `I found ${told.must('/name')} among your contacts.`,
    (told) => `You do have ${told.must('/name')} in your contacts.`
  ],
  lack: ['look people up in your contacts', 'search your address book', 'see who is in your contacts'],
  service: 'your contacts',
  wants: { name: ['Whom do you mean?', 'Who should I look for?', "What's the person's name?"] },
  gives: { name: ['{}', 'I mean {}', 'look for {}'] },
  why: Why.findContact,
  tells: ['contact id', 'my contacts', 'address book', 'in my contacts']
}

/** What is known of a contact. */
export const details: Phrases.Phrases = {
  ask: [
    'pull up the details I have for {contact_id}',
    'find out where {contact_id} lives',
    "get me {contact_id}'s phone number",
    "check when {contact_id}'s birthday is",
    'tell me what I have on file for {contact_id}',
    "look up {contact_id}'s phone number and birthday",
    'remind me where {contact_id} lives',
    'give me the details you have on {contact_id}',
    "get {contact_id}'s birthday for me",
    'fill me in on where {contact_id} lives and how to call',
    "look up {contact_id}'s address card",
    'show me what you know about {contact_id}',
    "dig out {contact_id}'s phone number"
  ],
  question: [
    'where does {contact_id} live',
    "when is {contact_id}'s birthday",
    "what's {contact_id}'s phone number",
    'what do I have on file for {contact_id}',
    'which city does {contact_id} live in',
    'do you have a phone number for {contact_id}',
    'how do I reach {contact_id} by phone',
    "do you know when {contact_id}'s birthday is",
    'where is {contact_id} living',
    'what number do I have for {contact_id}'
  ],
  answer: [
    (told) =>
      `${told.may('/name')} lives in ${told.must('/city')}, and the next birthday is on ${told.must('/birthday', 'date')}. The phone number is ${told.must('/phone')}.`,
    (told) =>
      `${told.may('/name')}'s number is ${told.must('/phone')}. Home is ${told.must('/city')}, and the next birthday is on ${told.must('/birthday', 'date')}.`,
    (told) =>
      `Here's what I have on ${told.may('/name')}: phone ${told.must('/phone')}, home in ${told.must('/city')}, next birthday on ${told.must('/birthday', 'date')}.`,
    (told) =>
      `You can reach ${told.may('/name')} at ${told.must('/phone')}. Home is in ${told.must('/city')}; the birthday comes up on ${told.must('/birthday', 'date')}.`
  ],
  lack: ['see the details of a contact', "look up people's phone numbers and birthdays", 'open contact cards'],
  service: 'the contact cards',
  wants: {},
  called: {
    '/city': ['their city', 'the city they live in', 'the place where they live', 'the city where {name} lives'],
    '/birthday': ['their birthday', "{name}'s birthday"]
  },
  why: Why.getContact,
  tells: ['contact card', 'contact details']
}

/** A contact passed on to somebody else. */
export const share: Phrases.Phrases = {
  ask: [
    "send {contact_id}'s number to {to}",
    "pass {contact_id}'s details on to {to}",
    "share {contact_id}'s contact details with {to}",
    "give {to} {contact_id}'s number"
  ],
  question: ["can you send {contact_id}'s number to {to}", "can {to} have {contact_id}'s details"],
  answer: [
    (told) => `${told.must('/recipient')} has ${told.must('/shared')}'s details now.`,
    (told) => `I've sent ${told.must('/shared')}'s number to ${told.must('/recipient')}.`,
    (told) => `${told.must('/shared')}'s details are on their way to ${told.must('/recipient')}.`
  ],
  lack: ['pass contact details on', 'share a contact with other people', "send somebody's number to somebody else"],
  service: 'the contact sharing service',
  wants: {},
  why: Why.shareContact,
  tells: ['contact sharing']
}
