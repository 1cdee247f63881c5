/** How people look around in the shop. Finding an article and its stock number are steps that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Articles of a department. */
export const browse: Phrases.Phrases = {
  ask: [
    'show me the {department} in the shop[, nothing over {up_to}]',
    'see what {department} the shop has[ for {up_to} or less]',
    'have a look at the {department}[ up to {up_to}]',
    'go through the {department} they sell[, with a limit of {up_to}]',
    'find out what there is in the way of {department}[ for no more than {up_to}]',
    'browse the {department} for me[, {up_to} at most]',
    'pull up the {department} in the online shop[ below {up_to}]',
    'check which {department} they stock[ at {up_to} or less]',
    "list the shop's {department}[ up to {up_to}]",
    'look for {department} in the shop[, not more than {up_to} apiece]',
    'give me an overview of their {department}[ up to {up_to}]'
  ],
  question: [
    'what {department} does the shop have[ for {up_to} or less]',
    'which {department} could I order[ for less than {up_to}]',
    'what is there in the way of {department}[ up to {up_to}]',
    'do they have any good {department}[ for no more than {up_to}]',
    'what do they sell in {department}[ below {up_to}]',
    'which {department} are there in the online shop[ up to {up_to}]'
  ],
  answer: [
    (told) =>
      some(
        told,
        `The shop has ${Listing.first(told, '/articles', 3, (read, at) => `the ${read(`${at}/name`)} for ${told.may(`${at}/price`, 'money')}`)}.`
      ),
    (told) =>
      some(
        told,
        `There is ${Listing.first(told, '/articles', 4, (read, at) => `the ${read(`${at}/name`)} (${told.may(`${at}/price`, 'money')})`)}.`
      ),
    (told) =>
      some(
        told,
        `You can choose from ${Listing.first(told, '/articles', 3, (read, at) => `the ${read(`${at}/name`)}, rated ${told.may(`${at}/rating`, 'number')}`)}.`
      ),
    (told) =>
      some(
        told,
        `In ${told.argument('department')} I see ${Listing.first(told, '/articles', 3, (read, at) => `the ${read(`${at}/name`)} at ${told.may(`${at}/price`, 'money')}`)}.`
      )
  ],
  lack: ['look through the catalogue', 'browse the shop', 'see what the shop sells'],
  service: 'the catalogue of the shop',
  wants: {
    department: ['What are you looking for?', 'Which department should I look in?', 'What kind of things?']
  },
  gives: { department: ['{}', 'the {}', 'in {}'] },
  why: Why.browse,
  tells: ['catalogue']
}

const some = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/articles') === 0 ? 'The shop has nothing like that.' : full

/** An article by name. */
export const find: Phrases.Phrases = {
  ask: [
    'look up the {name}',
    'find out what the {name} is made of',
    'check how long the warranty on the {name} is',
    'tell me a bit about the {name}',
    'see whether the shop has the {name}',
    'pull up the details of the {name}',
    'find out what the {name} costs',
    'get me the facts on the {name}'
  ],
  question: [
    'what is the {name} made of',
    'how long is the warranty on the {name}',
    'what does the {name} cost',
    'does the shop have the {name}',
    'what do you know about the {name}'
  ],
  stands: ['the {name}'],
  answer: [
    (told) =>
      `The ${told.may('/name')} costs ${told.must('/price', 'money')}. It's made of ${told.must('/material')}, and the warranty is ${years(told.must('/warranty_years', 'number'))}.`,
    (told) =>
      `It's ${told.must('/price', 'money')}: a ${told.may('/name')} made of ${told.must('/material')}, with ${years(told.may('/warranty_years', 'number'))} of warranty.`,
    (told) =>
      `The shop sells the ${told.may('/name')} for ${told.must('/price', 'money')}; ${told.must('/material')}, ${years(told.must('/warranty_years', 'number'))} of warranty.`
  ],
  lack: ['look articles up', 'find an article by its name', 'see the details of an article'],
  service: 'the product pages',
  wants: { name: ['Which article do you mean?', "What's it called?", 'Which one is it?'] },
  gives: { name: ['the {}', 'I mean the {}', "it's the {}"] },
  why: Why.find,
  tells: ['article id', 'product page', 'look up']
}

const years = (amount: string): string => (amount === '1' || amount === 'one' ? `${amount} year` : `${amount} years`)

/** An article in a colour. */
export const variant: Phrases.Phrases = {
  ask: [
    'check whether {article_id} can be had in {colour}',
    'see if they have {article_id} in {colour}',
    'find out how many of {article_id} are left in {colour}',
    'check the stock of {article_id} in {colour}',
    'ask what {article_id} costs in {colour}',
    'find out if {article_id} is still available in {colour}',
    'see what they charge for {article_id} in {colour}',
    'make sure there is still some of {article_id} in {colour}',
    'look whether {article_id} comes in {colour}',
    'tell me the price of {article_id} in {colour}'
  ],
  question: [
    'can I get {article_id} in {colour}',
    'is {article_id} still available in {colour}',
    'what does {article_id} cost in {colour}',
    'do they have {article_id} in {colour}',
    'how many of {article_id} are left in {colour}',
    'is there any of {article_id} left in {colour}'
  ],
  stands: ['{article_id} in {colour}'],
  answer: [
    (told) =>
      `In ${told.argument('colour')} the ${told.may('/name')} costs ${told.must('/price', 'money')}; stock: ${told.must('/left', 'number')}.`,
    (told) =>
      `The ${told.may('/name')} is ${told.must('/price', 'money')} in ${told.argument('colour')}. The warehouse counts ${told.must('/left', 'number')} of it.`,
    (told) =>
      `${told.must('/price', 'money')} for the ${told.may('/name')} in ${told.argument('colour')}, with ${told.must('/left', 'number')} in stock.`
  ],
  lack: ['check the stock', 'see which colours are left', 'find out if a colour can be had'],
  service: 'the stock check',
  wants: { colour: ['Which colour?', 'In which colour?', 'What colour would you like?'] },
  gives: { colour: ['in {}', '{}', '{} please'] },
  called: { '/price': ['what it costs', 'the price of it'] },
  why: Why.variant,
  tells: ['stock number', 'stock check', 'variant']
}
