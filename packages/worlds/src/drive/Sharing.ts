/** Who may see a document, and files for those who are not on the drive. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { Grant, Kind, State } from './State.js'
import {
  CollaboratorEmail,
  CollaboratorId,
  CollaboratorName,
  DocumentId,
  DocumentTitle,
  DownloadLink,
  ExportFormat,
  GrantId,
  DownloadExpiry,
  SharedRight
} from './Types.js'
import * as Words from './words/Sharing.js'

const write = Declare.write<State>('drive')

const find = Declare.read<State>('drive')({
  name: 'find_collaborator',
  description: 'Finds somebody with whom documents can be shared, by first or full name.',
  toolClass: 'sharing',
  parameters: { name: Declare.required(PersonName, 'First or full name.') },
  returns: Declare.object({ collaborator_id: CollaboratorId, name: CollaboratorName, email: CollaboratorEmail }),
  phrases: Words.find,
  suggest: (state) => state.collaborators.map(({ first }) => ({ name: first })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.collaborators.findIndex(
        (one) => one.first.toLowerCase() === wanted || one.name.toLowerCase() === wanted
      )
      const found = state.collaborators[position]
      return found === undefined
        ? Refusal.of('not_found', `Nobody called "${name}" has an account on this drive.`, 'name')
        : E.right([
            { collaborator_id: Ids.collaborator.write(state, position), name: found.name, email: found.email },
            state
          ])
    }
})

const ranks = ['read', 'annotate', 'edit'] as const

const share = write({
  name: 'share_document',
  description:
    'Gives somebody a right to a document; a lesser one is replaced. May answer that the directory of accounts is briefly unavailable; calling it once more is then right.',
  toolClass: 'sharing',
  parameters: {
    doc_id: Declare.required(DocumentId, 'Id of the document.'),
    collaborator_id: Declare.required(CollaboratorId, 'Id of the person.'),
    right: Declare.required(SharedRight, 'What the person may do.')
  },
  returns: Declare.object({
    grant_id: GrantId,
    doc_id: DocumentId,
    collaborator_id: CollaboratorId,
    title: DocumentTitle,
    name: CollaboratorName,
    right: SharedRight
  }),
  phrases: Words.share,
  transient: {
    code: 'unavailable',
    message: 'The directory of accounts does not answer right now. Nothing was shared.'
  },
  suggest: () => [{ right: 'read' }, { right: 'annotate' }, { right: 'edit' }],
  run:
    ({ doc_id, collaborator_id, right }) =>
    (state) => {
      const found = Ids.documentAt(state, doc_id)
      if (E.isLeft(found)) return found
      const collaborator = Ids.collaborator.read(state, collaborator_id) ?? -1
      const name = state.collaborators[collaborator]?.name
      if (name === undefined)
        return Refusal.of('not_found', `No account has the id ${collaborator_id}.`, 'collaborator_id')
      const document = found.right
      const known = state.grants.find((one) => one.document === document.number && one.collaborator === collaborator)
      if (known !== undefined && ranks.indexOf(known.right) >= ranks.indexOf(right))
        return Refusal.of('conflict', `${name} may ${known.right} "${document.title}" already.`, 'right')
      const made: Grant = { number: state.issued, document: document.number, collaborator, right }
      return E.right([
        {
          grant_id: Ids.grant.write(state, made.number),
          doc_id,
          collaborator_id,
          title: document.title,
          name,
          right
        },
        { ...state, issued: state.issued + 1, grants: [...state.grants.filter((one) => one !== known), made] }
      ])
    }
})

const revoke = write({
  name: 'revoke_access',
  description: 'Takes a right to a document back.',
  toolClass: 'sharing',
  undoes: ['share_document'],
  parameters: { grant_id: Declare.required(GrantId, 'Id of the permission.') },
  returns: Declare.object({ title: DocumentTitle, name: CollaboratorName }),
  phrases: Words.revoke,
  run:
    ({ grant_id }) =>
    (state) => {
      const number = Ids.grant.read(state, grant_id)
      const found = state.grants.find((one) => one.number === number)
      return found === undefined
        ? Refusal.of('not_found', `There is no permission ${grant_id}.`, 'grant_id')
        : E.right([
            {
              title: state.documents.find((one) => one.number === found.document)?.title ?? 'a document in the trash',
              name: state.collaborators[found.collaborator]?.name ?? ''
            },
            { ...state, grants: state.grants.filter((one) => one !== found) }
          ])
    }
})

/** How many exports an hour has. */
const most = 5

const formats: { readonly [K in Kind]: ReadonlyArray<string> } = {
  text: ['PDF', 'DOCX', 'ODT', 'TXT', 'EPUB'],
  spreadsheet: ['PDF', 'ODT', 'TXT', 'DOCX'],
  slides: ['PDF', 'ODT', 'DOCX'],
  scan: ['PDF', 'TXT'],
  'photo album': ['PDF']
}

const exported = write({
  name: 'export_document',
  description: `Writes a document to a file and gives a link to it, which works for a week. ${most} an hour; scans and photo albums do not go into every format. May answer that the converter is briefly unavailable; calling it once more is then right.`,
  toolClass: 'sharing',
  parameters: {
    doc_id: Declare.required(DocumentId, 'Id of the document.'),
    format: Declare.required(ExportFormat, 'What kind of file.')
  },
  returns: Declare.object({ doc_id: DocumentId, title: DocumentTitle, link: DownloadLink, until: DownloadExpiry }),
  phrases: Words.exported,
  transient: { code: 'unavailable', message: 'The converter is restarting. Please ask again in a few seconds.' },
  suggest: () => [
    { format: 'PDF' },
    { format: 'PDF' },
    { format: 'PDF' },
    { format: 'ODT' },
    { format: 'DOCX' },
    { format: 'TXT' },
    { format: 'EPUB' }
  ],
  run:
    ({ doc_id, format }) =>
    (state) => {
      const found = Ids.documentAt(state, doc_id)
      if (E.isLeft(found)) return found
      const document = found.right
      if (!formats[document.kind].includes(format))
        return Refusal.of(
          'conflict',
          `"${document.title}" is a ${document.kind} and goes into these formats: ${formats[document.kind].join(', ')}.`,
          'format'
        )
      if (state.exported >= most)
        return Refusal.of(
          'rate_limited',
          `${most} exports an hour are allowed. The next one is possible at ${Calendar.clock(
            Calendar.minutes(state.now.slice(11, 16)) + 35
          )}.`
        )
      return E.right([
        {
          doc_id,
          title: document.title,
          link: Ids.link.write(state, state.issued),
          until: Calendar.addDays(7)(state.today)
        },
        { ...state, issued: state.issued + 1, exported: state.exported + 1 }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, share, revoke, exported]
