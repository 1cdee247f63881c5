/** How people let others into their calendar, and keep them out again. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Let somebody look. */
export const share: Phrases.Phrases = {
  ask: [
    'let {attendee_id} see my calendar[, {access}]',
    'share my calendar with {attendee_id}[: {access}]',
    'open my calendar to {attendee_id}[, {access}]',
    'give {attendee_id} access to my calendar[: {access}]',
    'let {attendee_id} into my calendar[, {access}]',
    'show {attendee_id} my calendar[, {access}]',
    'set my calendar up so that {attendee_id} gets {access}',
    'change my calendar settings for {attendee_id} to {access}',
    'make my calendar visible to {attendee_id}[: {access}]',
    'have {attendee_id} see my calendar with {access}'
  ],
  question: [
    'can {attendee_id} see my calendar[, {access}]',
    'can you share my calendar with {attendee_id}[: {access}]',
    'could you open my calendar to {attendee_id}[, {access}]',
    'would you give {attendee_id} access to my calendar[: {access}]',
    'could {attendee_id} have my calendar with {access}'
  ],
  answer: [
    (told) => `${told.must('/name')} has access to your calendar now (${told.must('/access')}).`,
    (told) => `Your calendar is open to ${told.must('/name')}: ${told.must('/access')}.`,
    (told) => `I've shared it with ${told.must('/name')}, at the level "${told.must('/access')}".`
  ],
  lack: ['share your calendar', 'let other people into your calendar', 'open your calendar to somebody'],
  service: 'the calendar sharing',
  wants: {
    access: [
      'Should it be busy times, all details, or editing?',
      'How much may they see: busy times, all details, or everything with editing?',
      'What should they be able to do?'
    ]
  },
  gives: { access: ['{}', 'just {}', 'give them {}'] },
  why: Why.share,
  tells: ['calendar sharing']
}

/** Out again. */
export const stop: Phrases.Phrases = {
  ask: [
    'end {share_id}',
    'stop {share_id}',
    'take back {share_id}',
    'put an end to {share_id}',
    'switch off {share_id}',
    'withdraw {share_id}'
  ],
  question: [
    'can you end {share_id}',
    'could you take back {share_id}',
    'can {share_id} be switched off',
    'would you stop {share_id}'
  ],
  answer: [
    (told) => `${told.must('/name')} no longer sees your calendar.`,
    (told) => `Your calendar is closed to ${told.must('/name')} again.`,
    (told) => `I've ended the access of ${told.must('/name')}.`
  ],
  lack: ['stop sharing a calendar', "end somebody's access to your calendar", 'keep people out of your calendar'],
  service: 'the access settings',
  wants: {},
  why: Why.stop,
  tells: ['access settings']
}
