/** How people fill a bag and use a voucher. Finding the bag and the vouchers are steps that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A bag. */
export const find: Phrases.Phrases = {
  ask: [
    'check what my bag from {takeaway} comes to',
    'see how much food is in my bag from {takeaway}',
    'have a look at the bag from {takeaway}',
    'find out what I am spending at {takeaway} so far',
    'look into my bag from {takeaway}',
    'tell me how full the bag from {takeaway} is'
  ],
  question: [
    'what does my bag from {takeaway} come to',
    'how many dishes are in my bag from {takeaway}',
    'what am I spending at {takeaway} so far',
    'how full is the bag from {takeaway}'
  ],
  stands: ['my bag from {takeaway}', 'the bag from {takeaway}'],
  answer: [
    (told) =>
      `Your bag from ${told.argument('takeaway')} comes to ${told.must('/total', 'money')}; it holds ${portions(told.must('/dishes', 'number'))}.`,
    (told) => `That bag is at ${told.must('/total', 'money')}, with ${portions(told.must('/dishes', 'number'))} in it.`,
    (told) => `It's ${told.must('/total', 'money')} for ${portions(told.must('/dishes', 'number'))}.`
  ],
  lack: ['look into a bag of food', 'see what is in your bags', 'find your food bags'],
  service: 'the list of food bags',
  wants: { takeaway: ['From which takeaway?', 'Which bag do you mean?', "Which takeaway's bag is it?"] },
  gives: { takeaway: ['the one from {}', 'from {}', '{}'] },
  called: { '/total': ['what the bag comes to'] },
  why: Why.find,
  tells: ['list of food bags', 'bag id']
}

const portions = (amount: string): string =>
  amount === '1' || amount === 'one' ? `${amount} portion` : `${amount} portions`

/** Into the bag. */
export const add: Phrases.Phrases = {
  ask: [
    'put {dish_id} in the bag[, {portions} of it]',
    'add {dish_id} to what I am ordering[, {portions} portions]',
    'get me {dish_id}[, {portions} portions]',
    'throw in {dish_id}[, {portions} portions of it]',
    'let me have {dish_id}[, {portions} portions]',
    'pack {dish_id} for me[, {portions} of it]',
    'pop {dish_id} into the bag[, {portions} portions]',
    'take {dish_id} as well[, {portions} portions]',
    'set {dish_id} down for me[, {portions} portions of it]',
    'bag {dish_id}[, {portions} portions]'
  ],
  question: [
    'can I have {dish_id}[, {portions} portions]',
    'could you put {dish_id} in the bag[, {portions} of it]',
    'can you add {dish_id}[, {portions} portions]',
    'would you throw in {dish_id}[, {portions} portions of it]',
    'could we get {dish_id}[, {portions} portions]'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} from ${told.may('/takeaway')} is in the bag, which comes to ${told.must('/bag_total', 'money')}.`,
    (told) =>
      `Added: ${told.must('/name')}. The bag from ${told.must('/takeaway')} is at ${told.must('/bag_total', 'money')}.`,
    (told) =>
      `${told.must('/takeaway')} packs the ${told.must('/name')} for you; that makes ${told.must('/bag_total', 'money')} now.`,
    (told) =>
      `I've put the ${told.must('/name')} in. You're at ${told.must('/bag_total', 'money')} with ${told.may('/takeaway')}.`
  ],
  lack: ['put food in a bag', 'add dishes', 'choose a dish for you'],
  service: 'the food bag',
  wants: {},
  gives: { portions: ['{} portions', 'make it {}'] },
  called: { '/bag_total': ['what the food comes to', 'the price of the food'] },
  why: Why.add,
  tells: ['food bag']
}

/** What one could use. */
export const vouchers: Phrases.Phrases = {
  ask: [
    'show me the food vouchers I have',
    'check whether I have a voucher for food',
    'see which meal vouchers are left',
    'list my food vouchers',
    'find out if there is a voucher for the takeaway',
    'look through my meal vouchers'
  ],
  question: [
    'which food vouchers do I have',
    'do I have a voucher for food',
    'are there any meal vouchers left',
    'what vouchers could I use for food'
  ],
  stands: ['I have', 'I have left', 'in my account'],
  answer: [
    (told) =>
      some(
        told,
        `You have food vouchers worth ${Listing.first(told, '/vouchers', 3, (read, at) => `${read(`${at}/value`, 'money')} (until ${told.may(`${at}/expires`, 'date')})`)}.`
      ),
    (told) =>
      some(
        told,
        `There are vouchers over ${Listing.first(told, '/vouchers', 4, (read, at) => read(`${at}/value`, 'money'))} for food.`
      ),
    (told) =>
      some(
        told,
        `I see ${Listing.first(told, '/vouchers', 3, (read, at) => `one over ${read(`${at}/value`, 'money')} until ${told.may(`${at}/expires`, 'date')}`)}.`
      )
  ],
  lack: ['look at your food vouchers', 'see which food vouchers you have', 'list meal vouchers'],
  service: 'the food voucher list',
  wants: {},
  called: { '/vouchers/*/expires': ['the last day of the voucher'] },
  why: Why.vouchers,
  tells: ['list of vouchers', 'voucher list']
}

const some = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/vouchers') === 0 ? 'No food voucher is left.' : full

/** Something off. */
export const apply: Phrases.Phrases = {
  ask: [
    'use {voucher_id} for {bag_id}',
    'take {voucher_id} off {bag_id}',
    'redeem {voucher_id} on {bag_id}',
    'apply {voucher_id} to {bag_id}',
    'spend {voucher_id} on {bag_id}',
    'put {voucher_id} towards {bag_id}',
    'make {bag_id} cheaper with {voucher_id}',
    'cash in {voucher_id} for {bag_id}',
    'set {voucher_id} against {bag_id}'
  ],
  question: [
    'can I use {voucher_id} for {bag_id}',
    'could {voucher_id} come off {bag_id}',
    'would you apply {voucher_id} to {bag_id}',
    'could you redeem {voucher_id} on {bag_id}',
    'can you put {voucher_id} towards {bag_id}'
  ],
  answer: [
    (told) => `That's ${told.must('/off', 'money')} off; the food is ${told.must('/to_pay', 'money')} now.`,
    (told) => `You save ${told.must('/off', 'money')}, so ${told.must('/to_pay', 'money')} is left for the food.`,
    (told) => `The voucher took ${told.must('/off', 'money')} off. It leaves ${told.must('/to_pay', 'money')} to pay.`
  ],
  lack: ['redeem food vouchers', 'take a voucher off a bag of food', 'use a meal voucher'],
  service: 'the food voucher desk',
  wants: {},
  called: { '/to_pay': ['what is left for the food'], '/off': ['what the food voucher saved me'] },
  why: Why.apply,
  tells: ['voucher desk']
}
