/** How people throw things away, and get them back. Proving whose drive it is is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Proof. */
export const verify: Phrases.Phrases = {
  ask: [
    'verify me as the owner of the drive',
    'confirm that this is my drive',
    'prove that I own the drive',
    'check me in as the owner of the drive',
    'run the ownership check for my drive'
  ],
  question: [
    'can you verify me as the owner of the drive',
    'could you confirm that this is my drive',
    'can you run the ownership check for my drive'
  ],
  answer: [
    (told) => `You're verified as the owner for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `The drive knows that it's you, for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Ownership is confirmed. That holds for ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['verify the owner', 'confirm whose drive it is', 'run the ownership check'],
  service: 'the ownership check',
  wants: {},
  why: Why.verify,
  tells: ['verify', 'ownership', 'owner of the drive']
}

/** Away. */
export const throwAway: Phrases.Phrases = {
  ask: [
    'throw {doc_id} away',
    'put {doc_id} in the trash',
    'move {doc_id} to the bin',
    'trash {doc_id}',
    'get rid of {doc_id}',
    'bin {doc_id}',
    'remove {doc_id} from my drive',
    'take {doc_id} off the drive',
    'clear {doc_id} away',
    'toss {doc_id}'
  ],
  question: [
    'can you throw {doc_id} away',
    'could you put {doc_id} in the trash',
    'can {doc_id} go in the bin',
    'would you get rid of {doc_id}',
    'could you remove {doc_id} from my drive'
  ],
  answer: [
    (told) => `The ${told.must('/title')} is in the trash (${told.may('/undo_id')} brings it back).`,
    (told) => `I've put the ${told.must('/title')} in the trash, where it stays for a while.`,
    (told) => `The ${told.must('/title')} is off your drive; it can still be restored.`
  ],
  lack: ['throw documents away', 'put things in the trash', 'remove documents from the drive'],
  service: 'the bin',
  wants: {},
  why: Why.throwAway,
  tells: ['the bin']
}

/** What lies there. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what is in the trash',
    'list what I have thrown away',
    'go through the trash of my drive',
    'check what can still be restored from the trash',
    'see what is lying in the trash',
    'tell me what the trash holds',
    'have a look into the trash',
    'find out what is still in the trash',
    'give me a rundown of the trash'
  ],
  question: [
    'what is in the trash',
    'what have I thrown away lately',
    'what can still be restored from the trash',
    'is there anything worth keeping in the trash',
    'what is taking up room in the trash'
  ],
  answer: [
    (told) =>
      some(
        told,
        () =>
          `In the trash there is ${Listing.first(told, '/items', 4, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/kilobytes`, 'number')} KB)`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `You threw away ${Listing.first(told, '/items', 4, (read, at) => `the ${read(`${at}/title`)}`)}. The drive has ${told.may('/free', 'number')} MB left.`
      ),
    (told) =>
      some(
        told,
        () =>
          `The trash holds ${Listing.first(told, '/items', 3, (read, at) => `the ${read(`${at}/title`)} (since ${told.may(`${at}/since`, 'date')})`)}.`
      )
  ],
  lack: ['look into the trash', 'see what was thrown away', 'list the trash'],
  service: 'the trash view',
  wants: {},
  why: Why.listTrash,
  tells: ['trash view']
}

const some = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/items') === 0 ? `The trash is empty, and ${told.must('/free', 'number')} MB are free.` : full()

/** Back. */
export const restore: Phrases.Phrases = {
  ask: [
    'bring {undo_id} back',
    'restore {undo_id}',
    'take {undo_id} out of the trash again',
    'get {undo_id} back on my drive',
    'rescue {undo_id}',
    'put {undo_id} back where it was',
    'undelete {undo_id}',
    'fish {undo_id} out of the trash',
    'recover {undo_id}',
    'save {undo_id} from the trash'
  ],
  question: [
    'can you bring {undo_id} back',
    'could you restore {undo_id}',
    'can I have {undo_id} back',
    'would you put {undo_id} back where it was',
    'could {undo_id} still be recovered'
  ],
  answer: [
    (told) => `The ${told.must('/title')} is back in ${told.must('/folder')}.`,
    (told) => `I've restored the ${told.must('/title')}; it lies in ${told.must('/folder')}.`,
    (told) => `You have the ${told.must('/title')} again, in the folder ${told.must('/folder')}.`
  ],
  lack: ['restore documents', 'bring things back from the trash', 'recover what was thrown away'],
  service: 'the recovery service',
  wants: {},
  why: Why.restore,
  tells: ['recovery service']
}

/** For good. */
export const purge: Phrases.Phrases = {
  ask: [
    'delete {trash_id} for good',
    'erase {trash_id} permanently',
    'make sure that {trash_id} is gone forever',
    'wipe {trash_id} completely',
    'delete {trash_id} once and for all',
    'purge {trash_id}',
    'have {trash_id} destroyed',
    'shred {trash_id}',
    'free the room that {trash_id} takes up by deleting it for good'
  ],
  question: [
    'can you delete {trash_id} for good',
    'could you erase {trash_id} permanently',
    'can {trash_id} be deleted once and for all',
    'would you wipe {trash_id} completely',
    'could you shred {trash_id}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/title')} is gone for good, which frees ${told.must('/freed', 'number')} KB. ${told.may('/free', 'number')} MB are free now.`,
    (told) => `I've deleted the ${told.must('/title')} permanently and freed ${told.must('/freed', 'number')} KB.`,
    (told) => `Nothing is left of the ${told.must('/title')}. You have ${told.must('/free', 'number')} MB free.`
  ],
  lack: ['delete things for good', 'erase documents permanently', 'empty the trash'],
  service: 'the shredder',
  wants: {},
  why: Why.purge,
  tells: ['shredder']
}
