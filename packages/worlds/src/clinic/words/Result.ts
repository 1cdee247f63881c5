/** How people ask for their test results. Proving who they are is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** The check that opens the records. */
export const confirm: Phrases.Phrases = {
  ask: [
    'confirm my identity',
    'verify that it is me',
    'sign me in to my health records',
    'prove to the clinic who I am',
    'get me through the identity check'
  ],
  question: [
    'can you confirm my identity',
    'could you sign me in to my health records',
    'can you verify that it is me'
  ],
  answer: [
    (told) => `Your identity is confirmed for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Done; your records are open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `The clinic knows you now. That lasts ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['confirm your identity', 'sign you in to the health records', 'get you through the identity check'],
  service: 'the identity check',
  wants: {},
  why: Why.confirmIdentity,
  tells: ['identity', 'sign in', 'sign me in', 'verify', 'passkey']
}

/** What was measured. */
export const list: Phrases.Phrases = {
  ask: [
    'show me my test results[, the last {limit}]',
    'go through my lab results[, the latest {limit}]',
    'check which test results are in[, {limit} at most]',
    'list my test results[, no more than {limit}]',
    'see what came back from the lab',
    'pull up my lab results[, the last {limit}]',
    'have a look at my test results',
    'tell me which tests I have results for',
    'look whether the lab has sent anything'
  ],
  question: [
    'which test results do I have[; the last {limit} will do]',
    'what came back from the lab',
    'are my test results in',
    'which lab results are there for me',
    'has the lab sent anything'
  ],
  answer: [
    (told) =>
      some(told, `There are results for ${Listing.first(told, '/results', 5, (read, at) => read(`${at}/test`))}.`),
    (told) =>
      some(
        told,
        `The latest are ${Listing.first(told, '/results', 3, (read, at) => `${read(`${at}/test`)} (${told.may(`${at}/date`, 'date')})`)}.`
      ),
    (told) =>
      some(
        told,
        `The lab has sent ${Listing.first(told, '/results', 4, (read, at) => `${read(`${at}/test`)} on ${told.may(`${at}/date`, 'date')}`)}.`
      )
  ],
  lack: ['see test results', 'list your lab results', 'look at what the lab sent'],
  service: 'the lab portal',
  wants: {},
  why: Why.listResults,
  tells: ['lab portal']
}

const some = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/results') === 0 ? 'The lab has sent nothing.' : full

/** One value. */
export const open: Phrases.Phrases = {
  ask: [
    'open {result_id}',
    'read me {result_id}',
    'tell me what {result_id} says',
    'show me {result_id}',
    'give me the value of {result_id}',
    'see whether {result_id} is all right',
    'have a look at {result_id}',
    'check {result_id} for me',
    'let me see {result_id}',
    'find out how {result_id} came out'
  ],
  question: [
    'what does {result_id} say',
    'how did {result_id} come out',
    'is {result_id} all right',
    'can you open {result_id}',
    'could you read me {result_id}'
  ],
  answer: [
    (told) =>
      `${capital(told.must('/test'))}: ${told.must('/value', 'number')} ${told.may('/unit')}, which is ${told.must('/verdict')}. ${told.may('/ordered_by')} asked for the test.`,
    (told) =>
      `The value for ${told.may('/test')} is ${told.must('/value', 'number')} ${told.may('/unit')}. The lab calls that ${told.must('/verdict')}.`,
    (told) =>
      `It came out ${told.must('/verdict')}: ${told.must('/value', 'number')} ${told.may('/unit')} (${told.may('/test')}, for ${told.may('/ordered_by')}).`
  ],
  lack: ['open test results', 'read a lab value', 'tell how a test came out'],
  service: 'the lab report reader',
  wants: {},
  called: { '/ordered_by': ['the doctor who ordered the test', 'whoever asked for that test'] },
  why: Why.readResult,
  tells: ['lab report reader']
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
