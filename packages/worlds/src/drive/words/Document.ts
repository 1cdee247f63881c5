/** How people speak of their documents. Finding one by its title is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A document by its title. */
export const find: Phrases.Phrases = {
  ask: [
    'check when I last worked on the {title}',
    'find out which folder the {title} is in',
    'see where I put the {title}',
    'tell me when the {title} was last changed',
    'find the {title} on my drive',
    'look for the {title} among my documents',
    'see whether the {title} is still on the drive'
  ],
  question: [
    'where did I put the {title}',
    'which folder is the {title} in',
    'when did I last change the {title}',
    'is the {title} still on my drive',
    'when was the {title} last edited'
  ],
  stands: ['the {title}', 'my {title}'],
  answer: [
    (told) =>
      `The ${told.may('/title')} is in ${told.must('/folder')}; it was last changed on ${told.must('/edited', 'datetime')}.`,
    (told) =>
      `You find the ${told.may('/title')} in the folder ${told.must('/folder')}. The last change was on ${told.must('/edited', 'datetime')}.`,
    (told) =>
      `The ${told.may('/title')} (${told.may('/kind')}) lies in ${told.must('/folder')}, last edited on ${told.must('/edited', 'datetime')}.`
  ],
  lack: ['look documents up', 'find a document by its title', 'see where a document is'],
  service: 'the document finder',
  wants: { title: ['Which document do you mean?', 'What is the document called?', 'Which one should I look for?'] },
  gives: { title: ['the {}', 'I mean the {}', "it's the {}"] },
  why: Why.find,
  tells: ['document finder', 'document id']
}

/** Documents by what stands in them. */
export const search: Phrases.Phrases = {
  ask: [
    'search my documents[ for the word "{word}"]',
    'find everything on my drive that mentions "{word}"[, the first {limit}]',
    'list the documents in which I wrote "{word}"',
    'look through my files for "{word}"[, no more than {limit}]',
    'see which documents have the word "{word}" in them',
    'go through the drive[ for anything with "{word}" in it]',
    'show me where "{word}" comes up in my documents',
    'check in what documents the word "{word}" stands',
    'dig out whatever I have that says "{word}"',
    'pull up all texts with "{word}" in them'
  ],
  question: [
    'which of my documents mention "{word}"',
    'where on my drive does the word "{word}" come up',
    'what do I have with "{word}" in it',
    'in which documents did I write "{word}"',
    'what texts of mine have the word "{word}" in them'
  ],
  answer: [
    (told) =>
      some(
        told,
        () =>
          `It comes up in ${Listing.first(told, '/documents', 3, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/edited`, 'datetime')})`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `I found the word in ${Listing.first(told, '/documents', 4, (read, at) => `the ${read(`${at}/title`)}`)}. The one edited last is the ${told.may('/documents/0/title')}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `You wrote it in ${Listing.first(told, '/documents', 3, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/kilobytes`, 'number')} KB)`)}.`
      )
  ],
  lack: ['search your documents', 'look for words in your files', 'search the drive'],
  service: 'the text search',
  wants: { word: ['What word should I look for?', 'Which word?', 'What should I search for?'] },
  gives: { word: ['"{}"', 'look for "{}"', 'the word "{}"'] },
  why: Why.search,
  tells: ['text search']
}

const some = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/documents') === 0 ? 'None of your documents has that word.' : full()

/** A second one. */
export const copy: Phrases.Phrases = {
  ask: [
    'make a copy of {doc_id}[ with the title "{title}"]',
    'duplicate {doc_id}[ under the title "{title}"]',
    'copy {doc_id} and call the copy "{title}"',
    'create a second one of {doc_id}, with "{title}" as the title',
    'save {doc_id} once more under the title "{title}"',
    'give me a copy of {doc_id} with "{title}" as its title',
    'set up a duplicate of {doc_id} with the title "{title}"',
    'put a copy of {doc_id} next to it, titled "{title}"',
    'clone {doc_id} under the title "{title}"',
    'take a copy of {doc_id} and title it "{title}"'
  ],
  question: [
    'can you make a copy of {doc_id}[ with the title "{title}"]',
    'could you duplicate {doc_id} under the title "{title}"',
    'can I have a copy of {doc_id} titled "{title}"',
    'would you copy {doc_id} and call the copy "{title}"',
    'could you save {doc_id} once more under the title "{title}"'
  ],
  answer: [
    (told) => `The copy is called "${told.must('/title')}" and lies in ${told.must('/folder')}.`,
    (told) =>
      `I've put a copy into ${told.must('/folder')}, called "${told.must('/title')}". You have ${told.may('/free', 'number')} MB left.`,
    (told) => `"${told.must('/title')}" is in ${told.may('/folder')} now, next to the original.`
  ],
  lack: ['copy documents', 'make a duplicate of a document', 'save a document a second time'],
  service: 'the copying service',
  called: { '/doc_id': ['the copy'] },
  wants: { title: ['What should the copy be called?', 'Under which title?', 'How do you want to call the copy?'] },
  gives: { title: ['"{}"', 'call it "{}"', 'under the title "{}"'] },
  why: Why.copy,
  tells: ['copying service']
}

/** A remark. */
export const comment: Phrases.Phrases = {
  ask: [
    'comment on {doc_id}: {text}',
    'leave a comment on {doc_id} that says {text}',
    'write a comment under {doc_id}: {text}',
    'add a remark to {doc_id} saying {text}',
    'put a note on {doc_id} for the others: {text}',
    'attach a comment to {doc_id} that says {text}',
    'let everybody who reads {doc_id} know {text}',
    'post a comment on {doc_id}: {text}',
    'remark on {doc_id}: {text}',
    'stick a comment on {doc_id} saying {text}'
  ],
  question: [
    'can you comment on {doc_id}: {text}',
    'could you leave a comment on {doc_id} that says {text}',
    'can you add a remark to {doc_id} saying {text}',
    'would you write a comment under {doc_id}: {text}',
    'could you put a note on {doc_id}: {text}'
  ],
  answer: [
    (told) => `Your comment on the ${told.must('/title')} is there for all readers.`,
    (told) => `I've left the comment on the ${told.must('/title')} (${told.may('/comment_id')}).`,
    (told) => `The ${told.must('/title')} has your comment now.`
  ],
  lack: ['write comments', 'comment on documents', 'leave remarks on a document'],
  service: 'the comment service',
  wants: { text: ['What should the comment say?', 'What would you like to remark?', 'What should I write?'] },
  gives: { text: ['{}', 'write {}', 'it should say {}'] },
  why: Why.comment,
  tells: ['comment service']
}
