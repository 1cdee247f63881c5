/** Documents: found by title or by what stands in them, copied, remarked on. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Document, State } from './State.js'
import * as Storage from './Storage.js'
import {
  CommentId,
  CopyTitle,
  DocumentId,
  DocumentKind,
  DocumentLimit,
  DocumentName,
  DocumentTitle,
  EditedAt,
  FolderTitle,
  FreeMegabytes,
  Kilobytes,
  RemarkText,
  TextWord,
  WordHits
} from './Types.js'
import * as Words from './words/Document.js'

const read = Declare.read<State>('drive')
const write = Declare.write<State>('drive')

const find = read({
  name: 'find_document',
  description: 'Finds a document of the drive by its title.',
  toolClass: 'documents',
  parameters: { title: Declare.required(DocumentName, 'Title of the document.') },
  returns: Declare.object({
    doc_id: DocumentId,
    title: DocumentTitle,
    kind: DocumentKind,
    folder: FolderTitle,
    edited: EditedAt
  }),
  phrases: Words.find,
  suggest: (state) =>
    state.documents.flatMap(({ title, folder }) => (state.folders[folder]?.locked === false ? [{ title }] : [])),
  run:
    ({ title }) =>
    (state) => {
      const wanted = title
        .trim()
        .toLowerCase()
        .replace(/^(?:the|my) /, '')
      const found = state.documents.find((one) => one.title.toLowerCase() === wanted)
      if (found === undefined) {
        const near = state.documents.find((one) =>
          one.title.split(' ').some((word) => wanted.split(' ').includes(word))
        )
        return Refusal.of(
          'not_found',
          `No document is called "${title}".${near === undefined ? '' : ` There is "${near.title}".`}`,
          'title'
        )
      }
      return E.right([
        {
          doc_id: Ids.document.write(state, found.number),
          title: found.title,
          kind: found.kind,
          folder: state.folders[found.folder]?.name ?? '',
          edited: found.edited
        },
        state
      ])
    }
})

/** How often a word stands in a document: in every third or so. */
const hits = (state: State, word: number, document: Document): number =>
  Chance.unit(state.salt, 31, word, document.number) < 0.36
    ? Chance.int(1, 14, state.salt, 32, word, document.number)
    : 0

const search = read({
  name: 'full_text_search',
  description: 'Lists the documents in which a word stands, most recently edited first, 20 unless told otherwise.',
  toolClass: 'documents',
  parameters: {
    word: Declare.required(TextWord, 'The word.'),
    limit: Declare.optional(DocumentLimit, 'How many documents to list at most.', 20)
  },
  returns: Declare.object({
    documents: Declare.list(
      Declare.object({
        doc_id: DocumentId,
        title: DocumentTitle,
        edited: EditedAt,
        kilobytes: Kilobytes,
        hits: WordHits
      })
    )
  }),
  phrases: Words.search,
  suggest: (state) => state.words.map((word) => ({ word })),
  run:
    ({ word, limit }) =>
    (state) => {
      const at = state.words.indexOf(word.trim().toLowerCase())
      const documents = state.documents.flatMap((document) => {
        const found = at < 0 ? 0 : hits(state, at, document)
        return found === 0 ? [] : [{ document, found }]
      })
      return E.right([
        {
          documents: documents
            .toSorted((left, right) => (left.document.edited < right.document.edited ? 1 : -1))
            .slice(0, limit)
            .map(({ document, found }) => ({
              doc_id: Ids.document.write(state, document.number),
              title: document.title,
              edited: document.edited,
              kilobytes: document.versions.at(-1)?.kilobytes ?? 0,
              hits: found
            }))
        },
        state
      ])
    }
})

const copy = write({
  name: 'copy_document',
  description: 'Makes a copy of a document, with all its versions, in the same folder.',
  toolClass: 'documents',
  parameters: {
    doc_id: Declare.required(DocumentId, 'Id of the document.'),
    title: Declare.required(CopyTitle, 'Title of the copy.')
  },
  returns: Declare.object({ doc_id: DocumentId, title: DocumentTitle, folder: FolderTitle, free: FreeMegabytes }),
  phrases: Words.copy,
  suggest: (state) => state.names.map((title) => ({ title })),
  run:
    ({ doc_id, title }) =>
    (state) => {
      const found = Ids.documentAt(state, doc_id)
      if (E.isLeft(found)) return found
      const document = found.right
      const folder = state.folders[document.folder]
      if (folder?.locked === true)
        return Refusal.of('forbidden', `${folder.name} is locked; nothing new can be put there.`, 'doc_id')
      if (state.documents.some((one) => one.title.toLowerCase() === title.trim().toLowerCase()))
        return Refusal.of('conflict', `Another document is called "${title}" already.`, 'title')
      const [size, free] = [Storage.size(document) / 1024, Storage.free(state)]
      if (size > free)
        return Refusal.of(
          'sold_out',
          `The copy needs ${size.toFixed(1)} MB and ${free.toFixed(1)} MB of ${state.quota} MB are left. Purge something first.`
        )
      const made = { ...document, number: state.issued, title }
      const next = { ...state, issued: state.issued + 1, documents: [...state.documents, made] }
      return E.right([
        {
          doc_id: Ids.document.write(state, made.number),
          title,
          folder: folder?.name ?? '',
          free: Storage.free(next)
        },
        next
      ])
    }
})

const comment = write({
  name: 'comment_document',
  description: 'Writes a comment on a document, which all see who may read it.',
  toolClass: 'documents',
  parameters: {
    doc_id: Declare.required(DocumentId, 'Id of the document.'),
    text: Declare.required(RemarkText, 'What the comment says.')
  },
  returns: Declare.object({ comment_id: CommentId, doc_id: DocumentId, title: DocumentTitle }),
  phrases: Words.comment,
  run:
    ({ doc_id, text }) =>
    (state) =>
      E.either.chain(Ids.documentAt(state, doc_id), (document) =>
        state.comments.some((one) => one.document === document.number && one.text === text)
          ? Refusal.of('conflict', `That comment stands on "${document.title}" already.`, 'text')
          : E.right([
              { comment_id: Ids.comment.write(state, state.issued), doc_id, title: document.title },
              {
                ...state,
                issued: state.issued + 1,
                comments: [...state.comments, { document: document.number, text }]
              }
            ] as const)
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, search, copy, comment]
