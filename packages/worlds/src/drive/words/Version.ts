/** How people look back at what a document was. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What was saved. */
export const list: Phrases.Phrases = {
  ask: [
    'show me the versions of {doc_id}',
    'go through the history of {doc_id}',
    'list what versions there are of {doc_id}',
    'see who saved {doc_id}, and when',
    'pull up the earlier versions of {doc_id}',
    'check which versions of {doc_id} have been kept',
    'look at how {doc_id} has changed over time',
    'tell me when {doc_id} was saved, and by whom',
    'get me the version history of {doc_id}'
  ],
  question: [
    'which versions are there of {doc_id}',
    'who has saved {doc_id}, and when',
    'how has {doc_id} changed over time',
    'what earlier versions of {doc_id} do we have',
    'when was {doc_id} saved, and by whom'
  ],
  answer: [
    (told) =>
      `The latest version of the ${told.may('/title')} is by ${told.must('/versions/0/saved_by')}, from ${told.must('/versions/0/saved', 'datetime')}; before that there is the one of ${told.may('/versions/1/saved', 'datetime')} by ${told.may('/versions/1/saved_by')}.`,
    (told) =>
      `These are on file: ${Listing.first(told, '/versions', 3, (read, at) => `${read(`${at}/saved`, 'datetime')} by ${told.may(`${at}/saved_by`)}`)}.`,
    (told) =>
      `${told.must('/versions/0/saved_by')} saved the ${told.may('/title')} last, on ${told.must('/versions/0/saved', 'datetime')} (${told.may('/versions/0/kilobytes', 'number')} KB), and there are earlier versions.`
  ],
  lack: ['see earlier versions', 'look at the history of a document', 'list the versions of a document'],
  service: 'the version history',
  wants: {},
  why: Why.versions,
  tells: ['version history']
}

/** Back to one. */
export const restore: Phrases.Phrases = {
  ask: [
    'go back to {version_id}',
    'restore {version_id}',
    'bring back {version_id}',
    'make {version_id} the current one',
    'return to {version_id}',
    'use {version_id} again',
    'roll it back to {version_id}',
    'set the document back to {version_id}',
    'reinstate {version_id}',
    'switch back to {version_id}'
  ],
  question: [
    'can we go back to {version_id}',
    'could you restore {version_id}',
    'can you bring back {version_id}',
    'would you make {version_id} the current one',
    'could the document go back to {version_id}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/title')} is back to how ${told.must('/by')} left it on ${told.must('/saved', 'datetime')}.`,
    (told) => `I've restored the version of ${told.must('/saved', 'datetime')} of the ${told.must('/title')}.`,
    (told) =>
      `The version that ${told.must('/by')} saved on ${told.must('/saved', 'datetime')} is the current one again.`
  ],
  lack: ['go back to an earlier version', 'restore versions', 'bring an old version back'],
  service: 'the version restorer',
  wants: {},
  why: Why.restoreVersion,
  tells: ['version restorer']
}
