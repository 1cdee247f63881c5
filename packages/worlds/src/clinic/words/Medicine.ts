/** How people get their medicines. Finding the prescription and the pharmacy are steps that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A prescription. */
export const find: Phrases.Phrases = {
  ask: [
    'check how many refills I have left of the {medicine}',
    'look up the prescription for my {medicine}',
    'see until when I can get my {medicine}',
    'find out who prescribed my {medicine}',
    'tell me if there are refills left for my {medicine}',
    'see about the prescription for my {medicine}',
    'look into what I have left of my {medicine}'
  ],
  question: [
    'how many refills do I have left of the {medicine}',
    'who prescribed my {medicine}',
    'until when is the prescription for my {medicine} good',
    'can I still get more of my {medicine}'
  ],
  stands: ['my {medicine}', 'the {medicine}'],
  answer: [
    (told) =>
      `${left(told.must('/refills_left', 'number'))}, until ${told.must('/until', 'date')}. ${told.may('/prescribed_by')} prescribed it.`,
    (told) =>
      `${told.must('/prescribed_by')} prescribed it. ${left(told.must('/refills_left', 'number'))}, good until ${told.may('/until', 'date')}.`,
    (told) =>
      `The prescription is from ${told.may('/prescribed_by')} and runs until ${told.must('/until', 'date')}. ${left(told.must('/refills_left', 'number'))}.`
  ],
  lack: ['look prescriptions up', 'see how many refills are left', 'find a prescription'],
  service: 'the list of prescriptions',
  wants: { medicine: ['Which medicine?', 'Which medicine do you mean?', 'What is the medicine called?'] },
  gives: { medicine: ['the {}', 'my {}', "it's the {}"] },
  called: {
    '/prescribed_by': ['the doctor who prescribed it', 'whoever prescribed it'],
    '/until': ['the last day of the prescription']
  },
  why: Why.findPrescription,
  tells: ['prescription id', 'list of prescriptions', 'look up']
}

const left = (amount: string): string =>
  amount === '0' || amount === 'zero'
    ? 'No refill is left (0)'
    : amount === '1' || amount === 'one'
      ? `There is ${amount} refill left`
      : `There are ${amount} refills left`

/** A pharmacy. */
export const pharmacy: Phrases.Phrases = {
  ask: [
    'check when {name} closes',
    'find out where {name} is',
    'look up {name}',
    'get me the address of {name}',
    'see how long {name} is open',
    'tell me whether {name} is still open late',
    'see whether {name} belongs to my network'
  ],
  question: [
    'when does {name} close',
    'where is {name}',
    'how long is {name} open',
    'what is the address of {name}',
    'is {name} in my network'
  ],
  stands: ['{name}'],
  answer: [
    (told) => `${told.may('/name')} is at ${told.must('/address')} and closes at ${told.must('/closes', 'time')}.`,
    (told) =>
      `You find ${told.may('/name')} at ${told.must('/address')}; it is open until ${told.must('/closes', 'time')}.`,
    (told) => `${told.may('/name')}: ${told.must('/address')}, open until ${told.must('/closes', 'time')}.`
  ],
  lack: ['look pharmacies up', 'see when a pharmacy closes', 'find a pharmacy by name'],
  service: 'the pharmacy guide',
  wants: { name: ['Which pharmacy?', 'Which pharmacy do you mean?', 'What is the pharmacy called?'] },
  gives: { name: ['{}', 'at {}', "it's {}"] },
  called: { '/address': ['the address of the pharmacy'] },
  why: Why.findPharmacy,
  tells: ['pharmacy id', 'pharmacy guide', 'look up']
}

/** A medicine once more. */
export const order: Phrases.Phrases = {
  ask: [
    'order {prescription_id} again at {pharmacy_id}',
    'get {prescription_id} refilled at {pharmacy_id}',
    'have {prescription_id} sent to {pharmacy_id}',
    'refill {prescription_id} at {pharmacy_id}',
    'ask {pharmacy_id} for more of {prescription_id}',
    'reorder {prescription_id} from {pharmacy_id}',
    'see that I can pick up {prescription_id} at {pharmacy_id}',
    'arrange for {prescription_id} to be ready at {pharmacy_id}',
    'request a refill of {prescription_id} at {pharmacy_id}',
    'have {pharmacy_id} get {prescription_id} ready for me'
  ],
  question: [
    'can I get {prescription_id} refilled at {pharmacy_id}',
    'could you order {prescription_id} again at {pharmacy_id}',
    'can you have {prescription_id} sent to {pharmacy_id}',
    'could {pharmacy_id} get {prescription_id} ready for me',
    'would you reorder {prescription_id} from {pharmacy_id}'
  ],
  answer: [
    (told) =>
      `You can pick up the ${told.must('/medicine')} at ${told.must('/pharmacy')} from ${told.must('/ready', 'date')} on. The co-payment is ${told.may('/copay', 'money')}.`,
    (told) =>
      `Ordered: ${told.must('/medicine')}, ready at ${told.must('/pharmacy')} on ${told.must('/ready', 'date')}, for ${told.may('/copay', 'money')}.`,
    (told) =>
      `${told.must('/pharmacy')} has the ${told.must('/medicine')} ready on ${told.must('/ready', 'date')}; the refill is ${told.may('/refill_id')}.`
  ],
  lack: ['order refills', 'get medicines refilled', 'send a prescription to a pharmacy'],
  service: 'the refill service',
  wants: {},
  called: {
    '/ready': ['the day I can pick it up', 'the day the refill is ready'],
    '/copay': ['the co-payment for the refill', 'what the refill costs me']
  },
  why: Why.orderRefill,
  tells: ['refill service']
}

/** Another pharmacy for a refill. */
export const reroute: Phrases.Phrases = {
  ask: [
    'send {refill_id} to {to} instead',
    'have {refill_id} go to {to}',
    'move {refill_id} over to {to}',
    'get {refill_id} transferred to {to}',
    'make {to} the place where I pick up {refill_id}',
    'switch {refill_id} to {to}',
    'redirect {refill_id} to {to}',
    'let me pick up {refill_id} at {to} instead',
    'change {refill_id} to {to}',
    'pass {refill_id} on to {to}'
  ],
  question: [
    'can {refill_id} go to {to} instead',
    'could you send {refill_id} to {to}',
    'can I pick up {refill_id} at {to} instead',
    'would you move {refill_id} over to {to}',
    'could {refill_id} be transferred to {to}'
  ],
  answer: [
    (told) => `The ${told.may('/medicine')} will be at ${told.must('/pharmacy')} on ${told.must('/ready', 'date')}.`,
    (told) => `It goes to ${told.must('/pharmacy')} now; you can pick it up from ${told.must('/ready', 'date')} on.`,
    (told) =>
      `${told.must('/pharmacy')} takes over the ${told.may('/medicine')}, ready on ${told.must('/ready', 'date')}.`
  ],
  lack: ['send a refill to another pharmacy', 'move refills', 'change where you pick up a medicine'],
  service: 'the refill transfer',
  wants: { to: ['To which pharmacy?', 'Where would you like to pick it up?', 'Which pharmacy should it go to?'] },
  gives: { to: ['to {}', '{}', 'at {}'] },
  called: { '/ready': ['the day I can pick it up'] },
  why: Why.rerouteRefill,
  tells: ['refill transfer']
}
