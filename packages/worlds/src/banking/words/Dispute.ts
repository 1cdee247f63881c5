/** How people object to a payment. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** An objection. */
export const open: Phrases.Phrases = {
  ask: [
    'dispute {payment_id} as {reason}',
    'open a dispute about {payment_id} as {reason}',
    'contest {payment_id} as {reason}',
    'report {payment_id} to the bank as {reason}',
    'object to {payment_id} as {reason}',
    'challenge {payment_id} with the bank as {reason}',
    'raise a case about {payment_id} as {reason}',
    'file a complaint about {payment_id} as {reason}',
    'ask the bank for the money of {payment_id} back as {reason}',
    'have the bank look into {payment_id} as {reason}'
  ],
  question: [
    'can you dispute {payment_id} as {reason}',
    'could you open a case about {payment_id} as {reason}',
    'can {payment_id} be contested as {reason}',
    'would you report {payment_id} as {reason}',
    'could I get the money of {payment_id} back as {reason}'
  ],
  answer: [
    (told) =>
      `The dispute about ${told.must('/merchant')} is open (${told.must('/dispute_id')}). You have ${told.must('/credit')} back for now, and the bank decides by ${told.may('/decision_by')}.`,
    (told) =>
      `I disputed it: ${told.must('/credit')} from ${told.must('/merchant')} is credited until the bank decides, by ${told.must('/decision_by')}.`,
    (told) =>
      `The bank looks into the charge from ${told.must('/merchant')} and decides by ${told.must('/decision_by')}. Until then you have the ${told.may('/credit')} back.`
  ],
  lack: ['dispute payments', 'object to a charge', 'open a case with the bank'],
  service: 'the dispute desk',
  wants: {
    reason: [
      'What is wrong with it: not recognised, charged twice, wrong amount, never delivered or already cancelled?',
      'What should I give as the reason?'
    ]
  },
  gives: { reason: ['{}', 'as {}', 'put it down as {}'] },
  called: {
    '/bank_card_id': ['the card it was charged on', 'the card that was charged'],
    '/decision_by': ['the day the bank decides'],
    '/credit': ['what they credited me']
  },
  why: Why.dispute,
  tells: ['dispute desk']
}

/** What the bank is looking into. */
export const list: Phrases.Phrases = {
  ask: [
    'list my open disputes',
    'show me which of my disputes are still open',
    'check how my disputes are going',
    'go through the charges that I am disputing',
    'see what the bank is still looking into for me'
  ],
  question: [
    'which of my disputes are still open',
    'what charges am I disputing at the moment',
    'what is the bank looking into for me'
  ],
  stands: ['I have open', 'that I have with the bank', 'among my open ones'],
  answer: [
    (told) =>
      disputed(
        told,
        ({ text }) => `Still open: ${text}.`,
        (read, at) => `${read(`${at}/amount`)} from ${read(`${at}/merchant`)}`
      ),
    (told) =>
      disputed(
        told,
        ({ text }) => `The bank is looking into ${text}.`,
        (read, at) =>
          `${read(`${at}/merchant`)} (${told.may(`${at}/amount`)}, decision by ${told.may(`${at}/decision_by`)})`
      ),
    (told) =>
      disputed(
        told,
        ({ text }) => `You are disputing ${text}.`,
        (read, at) => `${read(`${at}/amount`)} at ${told.may(`${at}/merchant`)}`
      )
  ],
  lack: ['see your disputes', 'list open cases', 'tell what the bank is looking into'],
  service: 'the list of disputes',
  wants: {},
  why: Why.listDisputes,
  tells: ['list of disputes']
}

const disputed = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string
): string => Listing.sentence(told, '/disputes', full, 'You have no open disputes.', item)

/** The objection taken back. */
export const withdraw: Phrases.Phrases = {
  ask: [
    'withdraw {dispute_id}',
    'take {dispute_id} back',
    'tell the bank to drop {dispute_id}',
    'call off {dispute_id}',
    'close {dispute_id}, it was my mistake',
    'let the bank know that {dispute_id} is settled',
    'retract {dispute_id}'
  ],
  question: [
    'can you withdraw {dispute_id}',
    'could you take {dispute_id} back',
    'can {dispute_id} be dropped',
    'would you call off {dispute_id}'
  ],
  answer: [
    (told) => `The dispute is withdrawn, so ${told.must('/merchant')} keeps the ${told.must('/amount')}.`,
    (told) => `I took it back. The ${told.must('/amount')} from ${told.must('/merchant')} stands again.`,
    (told) => `${told.must('/merchant')} is paid ${told.must('/amount')} after all; the case is closed.`
  ],
  lack: ['withdraw disputes', 'take an objection back', 'close a case with the bank'],
  service: 'the case desk of the bank',
  wants: {},
  called: { '/bank_card_id': ['the card it was charged on', 'the card that was charged'] },
  why: Why.withdraw,
  tells: ['case desk', 'withdraw']
}
