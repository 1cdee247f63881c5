/** How people ask for the papers around a visit. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A letter of the family doctor. */
export const refer: Phrases.Phrases = {
  ask: [
    'request a referral for {speciality}',
    'ask my family doctor for a referral to {speciality}',
    'get me referred to {speciality}',
    'have my doctor write a referral for {speciality}',
    'arrange a referral for {speciality}',
    'sort out a referral to {speciality}',
    'see that I get a referral for {speciality}',
    'order a letter of referral for {speciality}',
    'obtain a referral to {speciality}',
    'put in for a referral for {speciality}'
  ],
  question: [
    'can you get me a referral for {speciality}',
    'could my doctor refer me to {speciality}',
    'would you ask for a referral to {speciality}',
    'can I get a referral for {speciality}',
    'could I be referred to {speciality}'
  ],
  answer: [
    (told) =>
      `Your family doctor refers you to ${told.must('/field')}. The letter, ${told.must('/referral_id')}, counts until ${told.must('/until', 'date')}.`,
    (told) =>
      `You have a referral for ${told.must('/field')} now: ${told.must('/referral_id')}, good until ${told.may('/until', 'date')}.`,
    (told) =>
      `The referral to ${told.must('/field')} is written (${told.may('/referral_id')}). Use it by ${told.must('/until', 'date')}.`
  ],
  lack: ['request referrals', 'get you referred', 'ask your family doctor for a referral'],
  service: 'the referral desk',
  wants: {
    speciality: ['A referral to which speciality?', 'What is the referral for?', 'Which field should it be for?']
  },
  gives: { speciality: ['{}', 'for {}', 'to {}'] },
  called: { '/until': ['the last day of the referral'], '/field': ['the same field'] },
  why: Why.requestReferral,
  tells: ['referral desk']
}

/** What a visit costs the patient. */
export const estimate: Phrases.Phrases = {
  ask: [
    'work out what I have to pay for {appointment_id}',
    'check what {appointment_id} is going to cost me',
    'find out how much of {appointment_id} the insurance pays',
    'estimate my share of the cost of {appointment_id}',
    'see what is left for me to pay for {appointment_id}',
    'calculate my co-payment for {appointment_id}',
    'ask the insurance what they cover of {appointment_id}',
    'tell me what I owe for {appointment_id}',
    'figure out what {appointment_id} costs me after insurance',
    'let me know my part of the bill for {appointment_id}'
  ],
  question: [
    'what do I have to pay for {appointment_id}',
    'how much of {appointment_id} does the insurance pay',
    'what is {appointment_id} going to cost me',
    "what's my co-payment for {appointment_id}",
    'how much do I owe for {appointment_id}'
  ],
  answer: [
    (told) =>
      `You pay ${told.must('/copay', 'money')} of ${told.may('/fee', 'money')}; the insurance covers ${told.must('/covered', 'number')} percent.`,
    (told) =>
      `${told.may('/doctor')} charges ${told.may('/fee', 'money')}, of which ${told.must('/copay', 'money')} is yours to pay.`,
    (told) =>
      `With ${told.must('/covered', 'number')} percent covered, ${told.must('/copay', 'money')} is left for you.`
  ],
  lack: ['work out co-payments', 'see what the insurance pays', 'tell what a visit costs you'],
  service: 'the insurance calculator',
  wants: {},
  called: { '/copay': ['my share of the cost', 'what I have to pay for the visit', 'my co-payment'] },
  why: Why.estimateCopay,
  tells: ['insurance calculator']
}

/** A form about a visit. */
export const form: Phrases.Phrases = {
  ask: [
    'get me {form} for {appointment_id}',
    'have them make out {form} for {appointment_id}',
    'ask the practice for {form} for {appointment_id}',
    'order {form} for {appointment_id}',
    'request {form} for {appointment_id}',
    'see that I get {form} for {appointment_id}',
    'organise {form} for {appointment_id}',
    'tell the practice that I need {form} for {appointment_id}',
    'obtain {form} for {appointment_id}',
    'have {form} prepared for {appointment_id}',
    'get the paperwork for {appointment_id} going[, {form}]'
  ],
  question: [
    'can I get {form} for {appointment_id}',
    'could you request {form} for {appointment_id}',
    'would the practice make out {form} for {appointment_id}',
    'can you get me {form} for {appointment_id}',
    'could I have {form} for {appointment_id}'
  ],
  answer: [
    (told) => `It will be ready on ${told.must('/ready', 'date')}, under ${told.must('/link')}.`,
    (told) =>
      `The practice of ${told.may('/doctor')} makes it out by ${told.must('/ready', 'date')}. The link is ${told.must('/link')}.`,
    (told) => `Requested. From ${told.must('/ready', 'date')} on you can get it under ${told.must('/link')}.`
  ],
  lack: ['request forms', 'get papers from a practice', 'have a form made out'],
  service: 'the forms desk',
  wants: { form: ['Which form do you need?', 'What kind of form?', 'What should they make out?'] },
  gives: { form: ['{}', 'I need {}', '{}, please'] },
  called: { '/ready': ['the day the form is ready'] },
  why: Why.requestForm,
  tells: ['forms desk']
}
