/** Folders, and filing. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import {
  DocumentCount,
  DocumentId,
  DocumentKind,
  DocumentTitle,
  EditedAt,
  FolderId,
  FolderName,
  FolderTitle,
  Kilobytes
} from './Types.js'
import * as Words from './words/Folder.js'

const read = Declare.read<State>('drive')

const named = (state: State, name: string): number =>
  state.folders.findIndex((folder) => folder.name.toLowerCase() === name.trim().toLowerCase())

const absent = (state: State, name: string, parameter: string): ReturnType<typeof Refusal.of> =>
  Refusal.of(
    'not_found',
    `There is no folder "${name}". The drive has ${state.folders.map((one) => one.name).join(', ')}.`,
    parameter
  )

const find = read({
  name: 'find_folder',
  description: 'Finds a folder of the drive by its name.',
  toolClass: 'folders',
  parameters: { name: Declare.required(FolderName, 'Name of the folder.') },
  returns: Declare.object({ folder_id: FolderId, name: FolderTitle, documents: DocumentCount }),
  phrases: Words.find,
  suggest: (state) => state.folders.flatMap(({ name, locked }) => (locked ? [] : [{ name }])),
  run:
    ({ name }) =>
    (state) => {
      const position = named(state, name)
      const folder = state.folders[position]
      return folder === undefined
        ? absent(state, name, 'name')
        : E.right([
            {
              folder_id: Ids.folder.write(state, position),
              name: folder.name,
              documents: state.documents.filter((one) => one.folder === position).length
            },
            state
          ])
    }
})

const list = read({
  name: 'list_folder_documents',
  description: 'Lists the documents of a folder, most recently edited first.',
  toolClass: 'folders',
  parameters: { folder_id: Declare.required(FolderId, 'Id of the folder.') },
  returns: Declare.object({
    folder_id: FolderId,
    folder: FolderTitle,
    documents: Declare.list(
      Declare.object({
        doc_id: DocumentId,
        title: DocumentTitle,
        kind: DocumentKind,
        edited: EditedAt,
        kilobytes: Kilobytes
      })
    )
  }),
  phrases: Words.list,
  run:
    ({ folder_id }) =>
    (state) =>
      E.either.map(Ids.folderAt(state, folder_id), ([{ name }, position]) => [
        {
          folder_id,
          folder: name,
          documents: state.documents
            .filter((one) => one.folder === position)
            .toSorted((left, right) => (left.edited < right.edited ? 1 : -1))
            .map((one) => ({
              doc_id: Ids.document.write(state, one.number),
              title: one.title,
              kind: one.kind,
              edited: one.edited,
              kilobytes: one.versions.at(-1)?.kilobytes ?? 0
            }))
        },
        state
      ])
})

const file = Declare.write<State>('drive')({
  name: 'file_document',
  description: 'Moves a document into another folder.',
  toolClass: 'folders',
  parameters: {
    doc_id: Declare.required(DocumentId, 'Id of the document.'),
    folder: Declare.required(FolderName, 'Name of the folder.')
  },
  returns: Declare.object({ doc_id: DocumentId, title: DocumentTitle, folder: FolderTitle }),
  phrases: Words.file,
  suggest: (state) => state.folders.flatMap(({ name, locked }) => (locked ? [] : [{ folder: name }])),
  run:
    ({ doc_id, folder: wanted }) =>
    (state) => {
      const found = Ids.documentAt(state, doc_id)
      if (E.isLeft(found)) return found
      const document = found.right
      const position = named(state, wanted)
      const into = state.folders[position]
      if (into === undefined) return absent(state, wanted, 'folder')
      const { name, locked } = into
      const from = state.folders[document.folder]
      if (document.folder === position)
        return Refusal.of('conflict', `"${document.title}" is in ${name} already.`, 'folder')
      if (locked || from?.locked === true)
        return Refusal.of(
          'forbidden',
          `${locked ? name : (from?.name ?? '')} is locked; nothing goes in or out.`,
          locked ? 'folder' : 'doc_id'
        )
      return E.right([
        { doc_id, title: document.title, folder: name },
        {
          ...state,
          documents: state.documents.map((one) => (one === document ? { ...document, folder: position } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, file]
