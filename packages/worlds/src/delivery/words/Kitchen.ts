/** How people look for something to eat. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Takeaways. */
export const search: Phrases.Phrases = {
  ask: [
    'show me the takeaways[ with {style} food][ that are ready within {ready_within} minutes]',
    'see who delivers around here[, {style} food][, ready in {ready_within} minutes at most]',
    'find me a takeaway[ that cooks {style} food][, {ready_within} minutes at the longest]',
    'list the takeaways[ for {style} food][ that need no more than {ready_within} minutes]',
    'look for a takeaway[ with {style} dishes][ that cooks in {ready_within} minutes or less]',
    'check which takeaways deliver to us[, {style} ones][, within {ready_within} minutes]',
    'go through the takeaways[ that do {style} food][ in under {ready_within} minutes]',
    'find out where we could order food[, something {style}][, cooked within {ready_within} minutes]',
    'get me a list of takeaways[ with a {style} kitchen][ and no more than {ready_within} minutes of cooking]',
    'help me find something to eat[, something {style}][, ready in {ready_within} minutes]'
  ],
  question: [
    'which takeaways deliver to us[, {style} ones][, within {ready_within} minutes]',
    'where could I order food[, something {style}][, ready in {ready_within} minutes]',
    'who delivers here[, {style} food][, cooked within {ready_within} minutes]',
    'what takeaways are there[ for {style} food][ that need no more than {ready_within} minutes]',
    'is there a good takeaway[ for {style} food][ that is ready within {ready_within} minutes]'
  ],
  stands: [
    'among the {style} ones[ that need {ready_within} minutes at most]',
    'of the {style} ones[ within {ready_within} minutes]'
  ],
  answer: [
    (told) =>
      some(
        told,
        `There is ${Listing.first(told, '/takeaways', 3, (read, at) => `${read(`${at}/name`)} (rated ${told.may(`${at}/rating`, 'number')})`)}.`
      ),
    (told) =>
      some(
        told,
        `You could order from ${Listing.first(told, '/takeaways', 3, (read, at) => `${read(`${at}/name`)}, which takes ${told.may(`${at}/minutes`, 'number')} minutes`)}.`
      ),
    (told) =>
      some(
        told,
        `Delivering now: ${Listing.first(told, '/takeaways', 4, (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/minutes`, 'number')} minutes)`)}.`
      ),
    (told) =>
      some(
        told,
        `For ${told.argument('style')} food I see ${Listing.first(told, '/takeaways', 3, (read, at) => `${read(`${at}/name`)} with ${told.may(`${at}/rating`, 'number')} of 5`)}.`
      )
  ],
  lack: ['look for takeaways', 'see who delivers food', 'search the takeaways'],
  service: 'the takeaway finder',
  wants: {
    style: ['What would you like to eat?', 'What kind of food?', 'What do you feel like eating?']
  },
  gives: { style: ['{} food', 'something {}', '{}'] },
  why: Why.search,
  tells: ['takeaway finder']
}

const some = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/takeaways') === 0 ? 'Nobody around here cooks that as quickly.' : full

/** What they cook. */
export const menu: Phrases.Phrases = {
  ask: [
    'show me the menu of {kitchen_id}[, nothing over {up_to}]',
    'see what {kitchen_id} has to eat[ for up to {up_to}]',
    'read out what {kitchen_id} offers[ for {up_to} or less]',
    'go through the dishes at {kitchen_id}[ that cost no more than {up_to}]',
    'have a look at what {kitchen_id} cooks[, {up_to} a dish at most]',
    'pull up the menu of {kitchen_id}[ up to {up_to}]',
    'find out what I can get from {kitchen_id}[ for {up_to} or less]',
    'list what {kitchen_id} has on the menu[ below {up_to}]',
    'tell me what there is at {kitchen_id}[, with {up_to} as the limit]'
  ],
  question: [
    'what does {kitchen_id} have on the menu[ for {up_to} or less]',
    'what can I get from {kitchen_id}[ for up to {up_to}]',
    'what does {kitchen_id} cook[ that costs no more than {up_to}]',
    'which dishes are there at {kitchen_id}[ below {up_to}]',
    'what is there to eat at {kitchen_id}[ for {up_to} or less]'
  ],
  stands: ['from {kitchen_id}[ for up to {up_to}]', 'at {kitchen_id}[ for up to {up_to}]'],
  answer: [
    (told) =>
      dishes(
        told,
        `They have ${Listing.first(told, '/dishes', 4, (read, at) => `${read(`${at}/name`)} for ${told.may(`${at}/price`, 'money')}`)}.`
      ),
    (told) =>
      dishes(
        told,
        `On the menu: ${Listing.first(told, '/dishes', 4, (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/price`, 'money')})`)}.`
      ),
    (told) =>
      dishes(
        told,
        `You can have ${Listing.first(told, '/dishes', 3, (read, at) => `${read(`${at}/name`)} at ${told.may(`${at}/price`, 'money')}`)}.`
      ),
    (told) =>
      dishes(
        told,
        `The kitchen does ${Listing.first(told, '/dishes', 3, (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/price`, 'money')}, ${told.may(`${at}/calories`, 'number')} kilocalories)`)}.`
      )
  ],
  lack: ['read menus', 'see what a takeaway cooks', 'look at the dishes of a takeaway'],
  service: 'the menus',
  wants: {},
  why: Why.menu,
  tells: ['menu']
}

const dishes = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/dishes') === 0 ? 'There is nothing at that price.' : full
