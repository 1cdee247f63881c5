/** How people pay somebody, and take it back. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A payee by name. */
export const find: Phrases.Phrases = {
  ask: [
    'tell me which bank {name} is with',
    'look up where {name} banks',
    "find out where {name}'s account is",
    'see at which bank {name} has an account',
    "get me the end of {name}'s account number"
  ],
  question: [
    'which bank is {name} with',
    'at which bank does {name} have an account',
    "which account of {name}'s do I have on file"
  ],
  stands: ['{name}'],
  answer: [
    (told) =>
      `${told.may('/name')} is with ${told.must('/bank')}; the account number ends in ${told.must('/account_ending')}.`,
    (told) =>
      `Yes, ${told.may('/name')} is among your payees: ${told.must('/bank')}, account ending in ${told.must('/account_ending')}.`,
    (told) =>
      `The account on file for ${told.may('/name')} ends in ${told.must('/account_ending')} (${told.may('/bank')}).`
  ],
  lack: ['look up payees', 'find the account details of other people', 'see whom you can pay'],
  service: 'the list of payees',
  wants: { name: ['Who is it for?', 'Who gets the money?', 'Whom do you want to pay?'] },
  gives: { name: ['{}', 'to {}', "it's for {}"] },
  why: Why.findPayee,
  tells: ['list of payees', 'payee']
}

/** Money to somebody. */
export const send: Phrases.Phrases = {
  ask: [
    'send {payee_id} {amount} from {account_id}',
    'transfer {amount} to {payee_id} from {account_id}',
    'pay {payee_id} {amount} out of {account_id}',
    'wire {amount} to {payee_id}, taken from {account_id}',
    'move {amount} from {account_id} to {payee_id}',
    'get {amount} over to {payee_id} from {account_id}',
    'settle up with {payee_id}: {amount}, from {account_id}',
    'use {account_id} to pay {payee_id} {amount}',
    'make a payment of {amount} to {payee_id} from {account_id}',
    'take {amount} out of {account_id} and send it to {payee_id}',
    'let {payee_id} have {amount} from {account_id}'
  ],
  question: [
    'can you send {payee_id} {amount} from {account_id}',
    'could you transfer {amount} to {payee_id} from {account_id}',
    'can {payee_id} get {amount} from {account_id}',
    'would you pay {payee_id} {amount} out of {account_id}',
    'could {amount} go from {account_id} to {payee_id}',
    'can you move {amount} over to {payee_id} from {account_id}'
  ],
  answer: [
    (told) =>
      `I sent ${told.must('/amount')} to ${told.must('/to')}; it arrives on ${told.must('/arrives')}. The transfer is ${told.may('/transfer_id')}.`,
    (told) => `Done: ${told.must('/to')} gets ${told.must('/amount')} by ${told.must('/arrives')}.`,
    (told) =>
      `${told.must('/amount')} is on its way to ${told.must('/to')} and should be there on ${told.must('/arrives')}.`,
    (told) =>
      `The transfer of ${told.must('/amount')} to ${told.must('/to')} went out (${told.may('/transfer_id')}). It takes until ${told.must('/arrives')}.`
  ],
  lack: ['send money', 'make transfers', 'pay people from your account'],
  service: 'the transfer service',
  wants: { amount: ['How much should I send?', 'What amount?', 'How much is it?'] },
  gives: { amount: ['{}', 'make it {}', 'send {}'] },
  called: {
    '/from': ['the account I paid from'],
    '/arrives': ['the day the money arrives'],
    '/amount': ['the amount I sent']
  },
  why: Why.send,
  tells: ['transfer service']
}

/** What is on its way. */
export const pending: Phrases.Phrases = {
  ask: [
    'list the transfers that I have under way',
    'show me which of my transfers have not arrived yet',
    'check which of my payments are still pending',
    'go through my pending transfers',
    'see what money I have sent that is still on its way'
  ],
  question: [
    'which of my transfers have not arrived yet',
    'what money have I sent that is still on its way',
    'which of my transfers are pending'
  ],
  stands: ['I have under way', 'that I have pending', 'among my pending ones'],
  answer: [
    (told) =>
      waiting(
        told,
        ({ text }) => `Still on its way: ${text}.`,
        (read, at) => `${read(`${at}/amount`)} to ${told.may(`${at}/to`)}`
      ),
    (told) =>
      waiting(
        told,
        ({ text }) => `You have sent ${text}.`,
        (read, at) => `${read(`${at}/to`)} ${told.may(`${at}/amount`)}`
      ),
    (told) =>
      waiting(
        told,
        ({ text }) => `Pending are ${text}.`,
        (read, at) => `${read(`${at}/amount`)} for ${told.may(`${at}/to`)}`
      )
  ],
  lack: ['see pending transfers', 'list what is still on its way', 'tell which payments have not arrived'],
  service: 'the list of pending transfers',
  wants: {},
  why: Why.pending,
  tells: ['list of pending']
}

const waiting = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string
): string => Listing.sentence(told, '/transfers', full, 'All of your transfers have arrived.', item)

/** Money back. */
export const recall: Phrases.Phrases = {
  ask: [
    'take {transfer_id} back',
    'recall {transfer_id}',
    'cancel {transfer_id} before it goes through',
    'stop {transfer_id}',
    'get me the money of {transfer_id} back',
    'reverse {transfer_id}',
    'undo {transfer_id}',
    'call {transfer_id} back before it arrives'
  ],
  question: [
    'can you take {transfer_id} back',
    'can {transfer_id} still be stopped',
    'could you recall {transfer_id}',
    'is it too late to cancel {transfer_id}, and if not, would you do it'
  ],
  answer: [
    (told) =>
      `I took it back: ${told.must('/returned')} is in your account again, and ${told.may('/to')} gets nothing.`,
    (told) => `The transfer is stopped. You have ${told.must('/returned')} back.`,
    (told) => `${told.must('/returned')} came back in time. ${told.may('/to')} won't receive it.`
  ],
  lack: ['take transfers back', 'stop a payment that went out', 'recall money'],
  service: 'the recall desk',
  wants: {},
  called: { '/account_id': ['the account that had paid', 'the account the money went back to'] },
  why: Why.recall,
  tells: ['recall desk']
}
