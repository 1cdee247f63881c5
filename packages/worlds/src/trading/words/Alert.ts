/** How people ask to be told of a move. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A new alert. */
export const set: Phrases.Phrases = {
  ask: [
    'let me know about a {move} of {percent} in {instrument_id}',
    'alert me to a {move} of {percent} in {instrument_id}',
    'set an alert for a {move} of {percent} in {instrument_id}',
    'tell me as soon as there is a {move} of {percent} in {instrument_id}',
    'ping me in case of a {move} of {percent} in {instrument_id}',
    'warn me of a {move} of {percent} in {instrument_id}',
    'make sure I hear of a {move} of {percent} in {instrument_id}',
    'send me a notice after a {move} of {percent} in {instrument_id}',
    'keep watch for a {move} of {percent} in {instrument_id} and tell me',
    'give me a shout after a {move} of {percent} in {instrument_id}'
  ],
  question: [
    'can you let me know about a {move} of {percent} in {instrument_id}',
    'could you alert me to a {move} of {percent} in {instrument_id}',
    'can I be told about a {move} of {percent} in {instrument_id}',
    'would you warn me of a {move} of {percent} in {instrument_id}',
    'could I get a notice after a {move} of {percent} in {instrument_id}'
  ],
  answer: [
    (told) => `You'll hear of it when ${told.must('/company')} reaches ${told.must('/goes_off_at')}.`,
    (told) =>
      `The alert for ${told.must('/company')} is set at ${told.must('/goes_off_at')} (${told.may('/alert_id')}).`,
    (told) => `I'll have you told once ${told.must('/company')} is at ${told.must('/goes_off_at')}.`
  ],
  lack: ['set price alerts', 'have you told when a price moves', 'keep an eye on prices for you'],
  service: 'the alert service',
  wants: {
    move: ['A rise or a fall?', 'Which way: a rise, or a fall?'],
    percent: ['By how many percent?', 'At what percentage should it go off?']
  },
  gives: { move: ['a {}', '{}', "let's say a {}"], percent: ['{}', 'by {}', 'make it {}'] },
  why: Why.setAlert,
  tells: ['alert service']
}

/** All alerts. */
export const list: Phrases.Phrases = {
  ask: [
    'list my price alerts',
    'show me which alerts I have set',
    'go through my price alerts',
    'check what alerts I still have running',
    'see which prices I get alerts for'
  ],
  question: ['which price alerts do I have', 'what alerts have I set', 'for which prices do I get alerts'],
  stands: ['I have set', 'that I have running', 'among mine'],
  answer: [
    (told) =>
      alerts(
        told,
        ({ text }) => `You are told about ${text}.`,
        (read, at) => `${read(`${at}/company`)} at ${told.may(`${at}/goes_off_at`)}`
      ),
    (told) =>
      alerts(
        told,
        ({ text }) => `Alerts are set for ${text}.`,
        (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/goes_off_at`)})`
      ),
    (told) =>
      alerts(
        told,
        ({ text }) => `These are running: ${text}.`,
        (read, at) => `${read(`${at}/company`)}, going off at ${told.may(`${at}/goes_off_at`)}`,
        ';'
      )
  ],
  lack: ['see your price alerts', 'list alerts', 'tell which alerts are set'],
  service: 'the list of alerts',
  wants: {},
  why: Why.listAlerts,
  tells: ['list of alerts']
}

const alerts = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string,
  separator: ',' | ';' = ','
): string => Listing.sentence(told, '/alerts', full, 'There are no alerts.', item, separator)

/** One less. */
export const drop: Phrases.Phrases = {
  ask: [
    'remove {alert_id}',
    'delete {alert_id}',
    'drop {alert_id}',
    'switch {alert_id} off',
    'cancel {alert_id}',
    'get rid of {alert_id}',
    'take {alert_id} off'
  ],
  question: ['can you remove {alert_id}', 'could {alert_id} be switched off', 'would you drop {alert_id}'],
  answer: [
    (told) => `The alert for ${told.must('/company')} at ${told.must('/goes_off_at')} is gone.`,
    (told) =>
      `I removed it; nobody tells you any more when ${told.must('/company')} is at ${told.must('/goes_off_at')}.`,
    (told) => `Done. ${told.must('/company')} at ${told.must('/goes_off_at')} no longer sets off an alert.`
  ],
  lack: ['remove price alerts', 'switch alerts off', 'delete an alert'],
  service: 'the removal of alerts',
  wants: {},
  called: { '/instrument_id': ['the stock that alert was for'] },
  why: Why.dropAlert,
  tells: ['removal of alerts']
}
