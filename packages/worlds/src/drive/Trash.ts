/** The trash: what goes in, what comes back, and what is gone for good, which takes proof of who asks. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State, Trashed } from './State.js'
import * as Storage from './Storage.js'
import {
  DocumentId,
  DocumentTitle,
  FolderTitle,
  FreeMegabytes,
  TrashedKilobytes,
  TrashedOn,
  TrashedTitle,
  TrashId,
  UndoId,
  Verified,
  VerifiedMinutes
} from './Types.js'
import * as Words from './words/Trash.js'

const write = Declare.write<State>('drive')

/** The premise of what cannot be taken back. */
const premise = 'drive.owner'

const verify = write({
  name: 'verify_owner',
  description: 'Confirms with the key of this device that it is the owner of the drive who asks, for ten minutes.',
  toolClass: 'trash',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ verified: Verified, minutes: VerifiedMinutes }),
  phrases: Words.verify,
  run: () => (state) =>
    E.right([{ verified: true, minutes: 10 }, state.verified ? state : { ...state, verified: true }])
})

const throwAway = write({
  name: 'trash_document',
  description: 'Moves a document to the trash, where it stays for thirty days.',
  toolClass: 'trash',
  ends: [DocumentId],
  parameters: { doc_id: Declare.required(DocumentId, 'Id of the document.') },
  returns: Declare.object({ undo_id: UndoId, title: TrashedTitle }),
  phrases: Words.throwAway,
  run:
    ({ doc_id }) =>
    (state) =>
      E.either.chain(Ids.documentAt(state, doc_id), (document) => {
        const folder = state.folders[document.folder]
        if (folder?.locked === true)
          return Refusal.of('forbidden', `${folder.name} is locked; "${document.title}" has to stay there.`, 'doc_id')
        const made: Trashed = { number: state.issued, document, since: state.today }
        return E.right([
          { undo_id: Ids.undo.write(state, made.number), title: document.title },
          {
            ...state,
            issued: state.issued + 1,
            documents: state.documents.filter((one) => one !== document),
            trash: [...state.trash, made]
          }
        ] as const)
      })
})

const list = Declare.read<State>('drive')({
  name: 'list_trash',
  description: 'Lists what is in the trash, with sizes.',
  toolClass: 'trash',
  parameters: {},
  returns: Declare.object({
    free: FreeMegabytes,
    items: Declare.list(
      Declare.object({
        trash_id: TrashId,
        undo_id: UndoId,
        title: TrashedTitle,
        since: TrashedOn,
        kilobytes: TrashedKilobytes
      })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        free: Storage.free(state),
        items: state.trash.map(({ number, document, since }) => ({
          trash_id: Ids.trash.write(state, number),
          undo_id: Ids.undo.write(state, number),
          title: document.title,
          since,
          kilobytes: Storage.size(document)
        }))
      },
      state
    ])
})

const thrown = (state: State, ids: Ids.Ids, id: string, parameter: string): E.Either<ToolError.ToolError, Trashed> => {
  const number = ids.read(state, id)
  const found = state.trash.find((one) => one.number === number)
  return found === undefined
    ? Refusal.of('not_found', `Nothing in the trash goes by ${id}. It may have been restored or purged.`, parameter)
    : E.right(found)
}

const restore = write({
  name: 'restore_document',
  description: 'Brings a document back from the trash, into the folder that it was in.',
  toolClass: 'trash',
  amends: ['trash_document'],
  parameters: { undo_id: Declare.required(UndoId, 'What brings it back: an undo id.') },
  returns: Declare.object({ doc_id: DocumentId, title: DocumentTitle, folder: FolderTitle }),
  phrases: Words.restore,
  run:
    ({ undo_id }) =>
    (state) => {
      const found = thrown(state, Ids.undo, undo_id, 'undo_id')
      if (E.isLeft(found)) return found
      const { document } = found.right
      if (state.documents.some((one) => one.title === document.title))
        return Refusal.of(
          'conflict',
          `There is another document "${document.title}" by now. Rename it first.`,
          'trash_id'
        )
      return E.right([
        {
          doc_id: Ids.document.write(state, document.number),
          title: document.title,
          folder: state.folders[document.folder]?.name ?? ''
        },
        {
          ...state,
          trash: state.trash.filter((one) => one !== found.right),
          documents: [...state.documents, document]
        }
      ])
    }
})

const purge = write({
  name: 'purge_document',
  description: 'Deletes something in the trash for good. The owner has to be verified.',
  toolClass: 'trash',
  requires: [premise],
  ends: [TrashId],
  parameters: { trash_id: Declare.required(TrashId, 'Id in the trash.') },
  returns: Declare.object({ title: TrashedTitle, freed: TrashedKilobytes, free: FreeMegabytes }),
  phrases: Words.purge,
  run:
    ({ trash_id }) =>
    (state) => {
      if (!state.verified)
        return Refusal.of(
          'unauthenticated',
          'Deleting for good takes proof of ownership. Verify the owner of the drive first.'
        )
      const found = thrown(state, Ids.trash, trash_id, 'trash_id')
      if (E.isLeft(found)) return found
      const next = { ...state, trash: state.trash.filter((one) => one !== found.right) }
      const { document } = found.right
      return E.right([
        { title: document.title, freed: Storage.size(document), free: Storage.free(next) },
        { ...next, grants: state.grants.filter((one) => one.document !== document.number) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [verify, throwAway, list, restore, purge]
