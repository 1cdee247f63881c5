/** How people keep order. Finding a folder is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A folder by its name. */
export const find: Phrases.Phrases = {
  ask: [
    'check how many documents there are in the {name} folder',
    'count what is in the {name} folder',
    'see how full the {name} folder is',
    'tell me how much there is in the {name} folder',
    'find out whether there is anything in the {name} folder'
  ],
  question: [
    'how many documents are in the {name} folder',
    'how much is there in the {name} folder',
    'how full is the {name} folder',
    'do I have anything in the {name} folder'
  ],
  stands: ['the {name} folder', 'my {name} folder'],
  answer: [
    (told) => `${held(told)} in ${told.may('/name')}.`,
    (told) => `${held(told)} in the folder ${told.may('/name')}.`,
    (told) => `In ${told.may('/name')}, ${held(told).replace(/^There/, 'there')}.`
  ],
  lack: ['look into folders', 'find a folder', 'count the documents of a folder'],
  service: 'the folder index',
  wants: { name: ['Which folder?', 'Which folder do you mean?', 'What is the folder called?'] },
  gives: { name: ['the {} folder', '{}', 'I mean {}'] },
  why: Why.findFolder,
  tells: ['folder index', 'folder id']
}

const held = (told: Phrases.Told): string => {
  const amount = told.must('/documents', 'number')
  return amount === '1' || amount === 'one' ? `There is ${amount} document` : `There are ${amount} documents`
}

/** What lies in it. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what is in {folder_id}',
    'list the documents in {folder_id}',
    'go through {folder_id}',
    'open {folder_id} and tell me what is there',
    'see which documents are in {folder_id}',
    'read me the contents of {folder_id}',
    'take a look inside {folder_id}',
    'check what I keep in {folder_id}',
    'give me an overview of {folder_id}',
    'tell me what lies in {folder_id}'
  ],
  question: [
    'what is in {folder_id}',
    'which documents are in {folder_id}',
    'what do I keep in {folder_id}',
    'what have I got in {folder_id}',
    'can you show me the contents of {folder_id}'
  ],
  answer: [
    (told) =>
      some(
        told,
        () =>
          `There is ${Listing.first(told, '/documents', 4, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/kind`)})`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `It holds ${Listing.first(told, '/documents', 4, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/kilobytes`, 'number')} KB)`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `Most recently edited is the ${told.must('/documents/0/title')}, on ${told.must('/documents/0/edited', 'datetime')}. ${Listing.size(told, '/documents') === 1 ? 'There is nothing else' : 'There are others'} in ${told.may('/folder')}.`
      )
  ],
  lack: ['list the documents of a folder', 'open folders', 'see what is in a folder'],
  service: 'the folder view',
  wants: {},
  why: Why.list,
  tells: ['folder view']
}

const some = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/documents') === 0 ? `There is nothing in ${told.must('/folder')}.` : full()

/** To another place. */
export const file: Phrases.Phrases = {
  ask: [
    'move {doc_id} to the {folder} folder',
    'put {doc_id} into the {folder} folder',
    'file {doc_id} under the {folder} folder',
    'shift {doc_id} over to the {folder} folder',
    'have {doc_id} go into the {folder} folder',
    'tidy {doc_id} away into the {folder} folder',
    'place {doc_id} in the {folder} folder',
    'drop {doc_id} into the {folder} folder',
    'get {doc_id} into the {folder} folder',
    'sort {doc_id} into the {folder} folder'
  ],
  question: [
    'can you move {doc_id} to the {folder} folder',
    'could you put {doc_id} into the {folder} folder',
    'can {doc_id} go into the {folder} folder',
    'would you file {doc_id} under the {folder} folder',
    'could {doc_id} be in the {folder} folder instead'
  ],
  answer: [
    (told) => `The ${told.must('/title')} is in ${told.must('/folder')} now.`,
    (told) => `I've moved the ${told.must('/title')} to ${told.must('/folder')}.`,
    (told) => `Filed: the ${told.must('/title')} is under ${told.must('/folder')}.`
  ],
  lack: ['move documents', 'file a document', 'put things into folders'],
  service: 'the filing service',
  wants: { folder: ['Into which folder?', 'Where should it go?', 'Which folder do you want it in?'] },
  gives: { folder: ['into {}', 'the {} folder', '{}'] },
  why: Why.file,
  tells: ['filing service']
}
