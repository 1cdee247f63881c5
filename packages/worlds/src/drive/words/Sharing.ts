/** How people share what they have. Looking up who has an account is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Somebody with an account. */
export const find: Phrases.Phrases = {
  ask: [
    'check whether {name} has an account on the drive',
    'find out under which address {name} uses the drive',
    'see if I can share things with {name}',
    'tell me which address {name} has on the drive',
    'look up the address that {name} has on the drive'
  ],
  question: [
    'does {name} have an account on the drive',
    'under which address does {name} use the drive',
    'can I share things with {name}',
    'what address does {name} have on the drive'
  ],
  stands: ['{name}'],
  answer: [
    (told) => `${told.must('/name')} has an account under ${told.must('/email')}.`,
    (told) => `Yes, ${told.must('/name')} is on the drive as ${told.must('/email')}.`,
    (told) => `You can share with ${told.must('/name')}; the address is ${told.must('/email')}.`
  ],
  lack: ['see who has an account', 'look up who can be shared with', 'find an account on the drive'],
  service: 'the list of accounts',
  wants: { name: ['Whom do you mean?', 'Who is it?', "What's the person's name?"] },
  gives: { name: ['{}', 'I mean {}', "it's {}"] },
  why: Why.findCollaborator,
  tells: ['list of accounts', 'account on', 'collaborator']
}

/** A right. */
export const share: Phrases.Phrases = {
  ask: [
    'let {collaborator_id} {right} {doc_id}',
    'allow {collaborator_id} to {right} {doc_id}',
    'make it possible for {collaborator_id} to {right} {doc_id}',
    'set things up so that {collaborator_id} can {right} {doc_id}',
    'give {collaborator_id} the right to {right} {doc_id}',
    'enable {collaborator_id} to {right} {doc_id}',
    'share {doc_id} with {collaborator_id}[, to {right}]',
    'open {doc_id} to {collaborator_id}[, who should be able to {right} it]',
    'give {collaborator_id} access to {doc_id}[, so that they can {right} it]',
    'see that {collaborator_id} may {right} {doc_id}'
  ],
  question: [
    'can {collaborator_id} {right} {doc_id}, if you set it up',
    'could you let {collaborator_id} {right} {doc_id}',
    'can you share {doc_id} with {collaborator_id}[, to {right}]',
    'would you allow {collaborator_id} to {right} {doc_id}',
    'could you give {collaborator_id} access to {doc_id}[, so that they can {right} it]'
  ],
  answer: [
    (told) => `${told.must('/name')} may ${told.must('/right')} the ${told.must('/title')} now.`,
    (told) => `I've shared the ${told.must('/title')} with ${told.must('/name')}, who can ${told.must('/right')} it.`,
    (told) => `Done: ${told.must('/name')} can ${told.must('/right')} the ${told.may('/title')}.`
  ],
  lack: ['share documents', 'give others access to a document', 'let other people see a document'],
  service: 'the sharing service',
  wants: {
    right: [
      'Should they read, annotate or edit it?',
      'What should they be able to do: read, annotate or edit?',
      'May they edit it, annotate it, or only read it?'
    ]
  },
  gives: { right: ['{} it', '{}', 'just {}'] },
  why: Why.share,
  tells: ['sharing service']
}

/** Not any more. */
export const revoke: Phrases.Phrases = {
  ask: [
    'take back {grant_id}',
    'withdraw {grant_id}',
    'cancel {grant_id}',
    'end {grant_id}',
    'remove {grant_id} again',
    'put an end to {grant_id}'
  ],
  question: [
    'can you take back {grant_id}',
    'could you withdraw {grant_id}',
    'can {grant_id} be taken back',
    'would you cancel {grant_id}'
  ],
  answer: [
    (told) => `${told.must('/name')} has no access to the ${told.must('/title')} any more.`,
    (told) => `I've closed the ${told.must('/title')} to ${told.must('/name')}.`,
    (told) => `The ${told.may('/title')} is out of reach for ${told.must('/name')} now.`
  ],
  lack: ['take access back', 'stop sharing a document', 'withdraw a permission'],
  service: 'the permission manager',
  wants: {},
  why: Why.revoke,
  tells: ['permission manager']
}

/** A file. */
export const exported: Phrases.Phrases = {
  ask: [
    'export {doc_id} as {format}',
    'turn {doc_id} into a file in {format}',
    'get me {doc_id} as {format}',
    'make {doc_id} available for download as {format}',
    'save {doc_id} as {format} and give me a link',
    'convert {doc_id} to {format}',
    'prepare a download of {doc_id} in {format}',
    'let me download {doc_id} as {format}',
    'write {doc_id} to a file in {format}',
    'produce a link to {doc_id} in {format}'
  ],
  question: [
    'can I get {doc_id} as {format}',
    'could you export {doc_id} as {format}',
    'can you convert {doc_id} to {format}',
    'would you give me a link to {doc_id} as {format}',
    'could I download {doc_id} in {format}'
  ],
  answer: [
    (told) =>
      `You can download the ${told.must('/title')} here: ${told.must('/link')}. The link works until ${told.must('/until', 'date')}.`,
    (told) =>
      `The ${told.may('/title')} is at ${told.must('/link')}. The link works until ${told.must('/until', 'date')}.`,
    (told) => `Here's the ${told.must('/title')}: ${told.must('/link')} (until ${told.may('/until', 'date')}).`
  ],
  lack: ['export documents', 'turn a document into a file', 'make download links'],
  service: 'the converter',
  wants: { format: ['In which format?', 'What kind of file should it be?', 'As PDF, or as something else?'] },
  gives: { format: ['as {}', '{}', 'in {}'] },
  called: { '/until': ['the day the link runs out'], '/link': ['the download link'] },
  why: Why.exported,
  tells: ['converter']
}
