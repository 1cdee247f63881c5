/** How people have something paid again and again. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A new one. */
export const start: Phrases.Phrases = {
  ask: [
    'set up a standing order of {amount} {rhythm} to {payee_id} from {account_id}, starting on {first}',
    'pay {payee_id} {amount} {rhythm} from {account_id}, from {first} on',
    'have {account_id} send {payee_id} {amount} {rhythm}, first on {first}',
    'arrange for {payee_id} to get {amount} {rhythm} out of {account_id}, starting {first}',
    'start sending {payee_id} {amount} {rhythm} from {account_id} on {first}',
    'make it so that {payee_id} gets {amount} {rhythm} from {account_id}, beginning on {first}',
    'put {amount} to {payee_id} {rhythm} on a standing order from {account_id}, first payment on {first}',
    'transfer {amount} to {payee_id} {rhythm} from {account_id}, as of {first}',
    'let {account_id} pay {payee_id} {amount} {rhythm} from {first} on',
    'create a regular payment of {amount} to {payee_id}, {rhythm} from {account_id}, starting on {first}'
  ],
  question: [
    'can you pay {payee_id} {amount} {rhythm} from {account_id}, starting on {first}',
    'could {payee_id} get {amount} {rhythm} from {account_id} as of {first}',
    'can you set up a standing order of {amount} {rhythm} to {payee_id} from {account_id}, first on {first}',
    'would you have {account_id} send {payee_id} {amount} {rhythm} from {first} on',
    'could you arrange {amount} {rhythm} for {payee_id} from {account_id}, beginning {first}'
  ],
  answer: [
    (told) =>
      `${told.must('/to')} gets ${told.must('/amount')} ${told.argument('rhythm')} from ${told.must('/next')} on. The standing order is ${told.may('/standing_id')}.`,
    (told) =>
      `The standing order to ${told.must('/to')} is set: ${told.must('/amount')}, first on ${told.must('/next')}.`,
    (told) =>
      `Done: ${told.must('/amount')} goes to ${told.must('/to')} ${told.argument('rhythm')}, starting ${told.must('/next')}.`
  ],
  lack: ['set up standing orders', 'arrange regular payments', 'have somebody paid again and again'],
  service: 'the service for standing orders',
  wants: {
    amount: ['How much should it be each time?', 'What amount?'],
    rhythm: ['How often: every week, every month or every quarter?', 'How often should it be paid?'],
    first: ['When is the first payment?', 'From which day on?', 'Starting when?']
  },
  gives: { amount: ['{}', 'make it {}'], rhythm: ['{}', 'make it {}'], first: ['on {}', 'from {} on', '{}'] },
  called: { '/next': ['the day of the first payment'] },
  why: Why.start,
  tells: ['service for standing orders']
}

/** All of them. */
export const list: Phrases.Phrases = {
  ask: [
    'list my standing orders',
    'show me my standing orders',
    'go through the regular payments that I make',
    'tell me what goes out of my account regularly',
    'pull up my standing orders',
    'check which standing orders I have'
  ],
  question: [
    'which standing orders do I have',
    'what regular payments do I make',
    'whom do I pay regularly',
    'what goes out of my account on its own'
  ],
  stands: ['I have', 'on my account', 'that I have running'],
  answer: [
    (told) =>
      listed(
        told,
        ({ text }) => `You pay ${text}.`,
        (read, at) => `${read(`${at}/to`)} ${told.may(`${at}/amount`)} ${told.may(`${at}/rhythm`)}`
      ),
    (told) =>
      listed(
        told,
        ({ text }) => `There's ${text}.`,
        (read, at) => `${read(`${at}/amount`)} to ${told.may(`${at}/to`)} (next on ${told.may(`${at}/next`)})`
      ),
    (told) =>
      listed(
        told,
        ({ text }) => `These go out by themselves: ${text}.`,
        (read, at) => `${read(`${at}/amount`)} ${told.may(`${at}/rhythm`)} to ${told.may(`${at}/to`)}`
      )
  ],
  lack: ['list standing orders', 'see your regular payments', 'go through what is paid regularly'],
  service: 'the list of standing orders',
  wants: {},
  why: Why.listStanding,
  tells: ['list of standing']
}

const listed = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string
): string => Listing.sentence(told, '/orders', full, 'You have no standing orders.', item)

/** An end to it. */
export const stop: Phrases.Phrases = {
  ask: [
    'stop {standing_id}',
    'cancel {standing_id}',
    'end {standing_id}',
    'put an end to {standing_id}',
    'delete {standing_id}',
    'make sure that {standing_id} is not paid any more',
    'discontinue {standing_id}',
    'have {standing_id} stopped'
  ],
  question: [
    'can you stop {standing_id}',
    'could you cancel {standing_id}',
    'can {standing_id} be ended',
    'would you put an end to {standing_id}'
  ],
  answer: [
    (told) => `${told.must('/to')} gets nothing more; the ${told.must('/amount')} ${told.may('/rhythm')} has ended.`,
    (told) => `I stopped it. That was ${told.must('/amount')} ${told.may('/rhythm')} to ${told.must('/to')}.`,
    (told) => `The standing order to ${told.must('/to')} over ${told.must('/amount')} is cancelled.`
  ],
  lack: ['stop standing orders', 'end regular payments', 'cancel a standing order'],
  service: 'the cancellation of standing orders',
  wants: {},
  called: { '/account_id': ['the account it was paid from', 'the account that had paid'] },
  why: Why.stop,
  tells: ['cancellation of standing']
}
