/** The rules of the drive. */
import type { Declare } from '@magnet/core'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import * as Storage from './Storage.js'
import * as Version from './Version.js'

/** From how many kilobytes on something is large. */
const large = 3000

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'drive.purging',
    effect: 'confirm',
    sentence: `Deleting something of more than ${large / 1000} megabytes for good needs a confirmation, since it can't be brought back.`,
    functions: ['purge_document'],
    applies: (call) => (state) => {
      const id = call.arguments['trash_id']
      const number = typeof id === 'string' ? Ids.trash.read(state, id) : undefined
      const found = state.trash.find((one) => one.number === number)
      return found !== undefined && Storage.size(found.document) > large
    },
    words: [
      "That one is large, and once it's deleted nothing brings it back. Shall I go ahead?",
      'Deleting it is final. Are you sure?',
      "I can delete it for good, but there's no way back. Do you want me to?"
    ]
  },
  {
    name: 'drive.versions',
    effect: 'confirm',
    sentence:
      'Going back by more than one version hides the work of several days, so the assistant asks before it restores an older one.',
    functions: ['restore_version'],
    applies: (call) => (state) => {
      const id = call.arguments['version_id']
      const found = typeof id === 'string' ? Version.at(state, id) : undefined
      return found !== undefined && found[1] < found[0].versions.length - 2
    },
    words: [
      'There are several versions after that one. Shall I go back all the same?',
      "That version is quite old; the later work would no longer show. Is that what you'd like?",
      'Going back that far skips more than one version. Do you want me to do it?'
    ]
  },
  {
    name: 'drive.confidential',
    effect: 'forbid',
    sentence:
      'Nobody but the owner edits what lies in the folders Contracts and Taxes; the assistant gives no such right.',
    functions: ['share_document'],
    applies: (call) => (state) => {
      const id = call.arguments['doc_id']
      const number = typeof id === 'string' ? Ids.document.read(state, id) : undefined
      const document = state.documents.find((one) => one.number === number)
      return (
        call.arguments['right'] === 'edit' &&
        document !== undefined &&
        state.folders[document.folder]?.confidential === true
      )
    },
    words: [
      "I'm not allowed to let anybody else edit contracts and tax papers.",
      'Documents in that folder are yours alone to edit, so I have to decline.',
      "The rules keep contracts and taxes from being edited by others. I can't set that up."
    ]
  }
]
