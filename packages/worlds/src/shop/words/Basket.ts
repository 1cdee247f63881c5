/** How people fill a basket, have things wrapped, and use a voucher. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A basket. */
export const open: Phrases.Phrases = {
  ask: [
    'check what my {name} basket comes to',
    'open my {name} basket',
    'see how many things are in my {name} basket',
    'have a look at the {name} basket',
    'tell me how my {name} basket is coming along',
    'find out how much is in the {name} basket so far'
  ],
  question: [
    'what does my {name} basket come to',
    'how many things are in my {name} basket',
    'how full is the {name} basket',
    'what am I at with my {name} basket'
  ],
  stands: ['my {name} basket', 'the {name} basket'],
  answer: [
    (told) =>
      `Your ${told.argument('name')} basket comes to ${told.must('/total', 'money')}; it holds ${things(told.must('/items', 'number'))}.`,
    (told) =>
      `There ${told.must('/items', 'number') === '1' ? 'is' : 'are'} ${things(told.may('/items', 'number'))} in it, for ${told.must('/total', 'money')} in all.`,
    (told) => `It's at ${told.must('/total', 'money')} with ${things(told.must('/items', 'number'))}.`
  ],
  lack: ['open baskets', 'look into a basket', 'see what a basket comes to'],
  service: 'the list of baskets',
  wants: { name: ['Which basket?', 'Which basket do you mean?', "What's the basket called?"] },
  gives: { name: ['the {} one', 'my {} basket', '{}'] },
  called: { '/total': ['what my basket comes to'] },
  why: Why.open,
  tells: ['basket id', 'list of baskets']
}

const things = (amount: string): string => (amount === '1' || amount === 'one' ? `${amount} thing` : `${amount} things`)

/** Into a basket. */
export const put: Phrases.Phrases = {
  ask: [
    'put {variant_id} in {basket_id}[, {quantity} of them]',
    'add {variant_id} to {basket_id}[, {quantity} pieces]',
    'throw {variant_id} into {basket_id}[, {quantity} of them]',
    'pop {variant_id} into {basket_id}[, {quantity} pieces]',
    'set {variant_id} aside in {basket_id}[, {quantity} of them]',
    'get {variant_id} into {basket_id}[, {quantity} pieces]',
    'let me have {variant_id} in {basket_id}[, {quantity} of them]',
    'place {variant_id} in {basket_id}[, {quantity} of them]',
    'include {variant_id} in {basket_id}[, {quantity} pieces]',
    'drop {variant_id} into {basket_id}[, {quantity} of them]'
  ],
  question: [
    'can you put {variant_id} in {basket_id}[, {quantity} of them]',
    'could you add {variant_id} to {basket_id}[, {quantity} pieces]',
    'can I have {variant_id} in {basket_id}[, {quantity} of them]',
    'would you pop {variant_id} into {basket_id}[, {quantity} of them]',
    'could {variant_id} go into {basket_id}[, {quantity} pieces]'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} in ${told.must('/colour')} is in the basket, which comes to ${told.must('/basket_total', 'money')} now.`,
    (told) =>
      `Added: ${told.must('/name')}, ${told.must('/colour')}. That basket is at ${told.must('/basket_total', 'money')}.`,
    (told) =>
      `I've put the ${told.must('/colour')} ${told.must('/name')} in. The basket comes to ${told.must('/basket_total', 'money')}.`,
    (told) =>
      `The basket has the ${told.must('/name')} in ${told.may('/colour')} now; its total is ${told.must('/basket_total', 'money')}.`
  ],
  lack: ['put things in a basket', 'fill your baskets', 'add anything to a basket'],
  service: 'the shopping basket',
  wants: {},
  gives: { quantity: ['{} of them', 'make it {}'] },
  called: { '/basket_total': ['what the basket comes to'] },
  why: Why.put,
  tells: ['into the basket']
}

/** Gift paper. */
export const wrap: Phrases.Phrases = {
  ask: [
    'have {line_id} wrapped in {paper} for {recipient}',
    'get {line_id} gift-wrapped for {recipient}, in {paper}',
    'make {line_id} a present for {recipient}, in {paper}',
    'wrap {line_id} in {paper} and put the name {recipient} on the tag',
    'ask them to wrap {line_id} for {recipient}, using {paper}',
    'order {paper} for {line_id}, with a tag for {recipient}',
    'see that {line_id} is wrapped for {recipient}, in {paper}',
    'turn {line_id} into a gift for {recipient}, with {paper}',
    'dress up {line_id} for {recipient}, in {paper}',
    'let them pack {line_id} in {paper}, as a gift for {recipient}'
  ],
  question: [
    'can {line_id} be wrapped in {paper} for {recipient}',
    'could you have {line_id} gift-wrapped for {recipient}, in {paper}',
    'can I have {paper} around {line_id}, with a tag for {recipient}',
    'would they wrap {line_id} in {paper} for {recipient}',
    'could {line_id} be made a present for {recipient}, in {paper}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} gets wrapped, with a tag for ${told.must('/tag')}. That's ${told.must('/fee', 'money')} more, ${told.may('/total', 'money')} in all.`,
    (told) =>
      `They'll wrap the ${told.must('/name')} for ${told.must('/tag')}; it costs ${told.must('/fee', 'money')}. It makes ${told.may('/total', 'money')} altogether.`,
    (told) =>
      `${told.must('/tag')} gets the ${told.must('/name')} in nice paper, for another ${told.must('/fee', 'money')}.`
  ],
  lack: ['have things wrapped', 'arrange for gift paper', 'get a present wrapped'],
  service: 'the gift wrapping',
  wants: {
    recipient: ['Whose name goes on the tag?', 'Who is it for?', 'For whom?'],
    paper: ['Which paper?', 'Stars, stripes, flowers or plain brown?', 'What kind of paper would you like?']
  },
  gives: { recipient: ['for {}', "it's for {}", '{}'], paper: ['in {}', '{}', '{} please'] },
  called: { '/total': ['what it all comes to', 'the total with the wrapping'] },
  why: Why.wrap,
  tells: ['gift wrapping']
}

/** What one could use. */
export const vouchers: Phrases.Phrases = {
  ask: [
    'show me the vouchers I have with the shop',
    'see which vouchers I could use',
    'check whether I have any vouchers',
    'list my vouchers for the shop',
    'find out what vouchers are left in my account',
    'look through my vouchers',
    'see if there is a voucher I have forgotten'
  ],
  question: [
    'which vouchers do I have',
    'are there any vouchers I could use',
    'what vouchers are left for me',
    'do I still have a voucher for the shop'
  ],
  stands: ['I have', 'I have left', 'I have with the shop'],
  answer: [
    (told) =>
      `You have vouchers worth ${Listing.first(told, '/vouchers', 3, (read, at) => `${read(`${at}/value`, 'money')} (until ${told.may(`${at}/expires`, 'date')})`)}.`,
    (told) =>
      `There are vouchers over ${Listing.first(told, '/vouchers', 4, (read, at) => read(`${at}/value`, 'money'))} on record.`,
    (told) =>
      `I see ${Listing.first(told, '/vouchers', 3, (read, at) => `one over ${read(`${at}/value`, 'money')} for baskets from ${told.may(`${at}/minimum`, 'money')} on`)}.`
  ],
  lack: ['look at your vouchers', 'see which vouchers you have', 'list vouchers'],
  service: 'the voucher list',
  wants: {},
  called: { '/vouchers/*/expires': ['the last day of the voucher'] },
  why: Why.vouchers,
  tells: ['list of vouchers', 'voucher list']
}

/** Something off. */
export const redeem: Phrases.Phrases = {
  ask: [
    'use {voucher_id} on {basket_id}',
    'take {voucher_id} off {basket_id}',
    'redeem {voucher_id} for {basket_id}',
    'apply {voucher_id} to {basket_id}',
    'cash in {voucher_id} on {basket_id}',
    'put {voucher_id} towards {basket_id}',
    'spend {voucher_id} on {basket_id}',
    'bring down the price of {basket_id} with {voucher_id}',
    'set {voucher_id} against {basket_id}',
    'make use of {voucher_id} for {basket_id}'
  ],
  question: [
    'can I use {voucher_id} on {basket_id}',
    'could you redeem {voucher_id} for {basket_id}',
    'can {voucher_id} come off {basket_id}',
    'would you apply {voucher_id} to {basket_id}',
    'could you put {voucher_id} towards {basket_id}'
  ],
  answer: [
    (told) => `That takes ${told.must('/off', 'money')} off; ${told.must('/to_pay', 'money')} is left to pay.`,
    (told) => `The voucher is in: ${told.must('/off', 'money')} less, so ${told.must('/to_pay', 'money')} remains.`,
    (told) =>
      `You save ${told.must('/off', 'money')}. The basket comes to ${told.must('/to_pay', 'money')} with the voucher.`
  ],
  lack: ['redeem vouchers', 'take a voucher off a basket', 'use a voucher'],
  service: 'the voucher desk',
  wants: {},
  called: { '/to_pay': ['what is left to pay', 'the rest of the bill'], '/off': ['what the voucher saved me'] },
  why: Why.redeem,
  tells: ['voucher desk']
}
