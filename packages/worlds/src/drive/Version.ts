/** Versions of a document, and the way back to one. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Document, State } from './State.js'
import { DocumentId, DocumentTitle, VersionAuthor, VersionId, VersionKilobytes, VersionSaved } from './Types.js'
import * as Words from './words/Version.js'

// A version is a document and a place among its versions.
const places = 64

/** The document and the place that a version id stands for, if any. */
export const at = (state: State, id: string): readonly [Document, number] | undefined => {
  const value = Ids.version.read(state, id) ?? -1
  const document = state.documents.find((one) => one.number === Math.floor(value / places))
  const place = value % places
  return document?.versions[place] === undefined ? undefined : [document, place]
}

const list = Declare.read<State>('drive')({
  name: 'list_versions',
  description: 'Lists the saved versions of a document, newest first.',
  toolClass: 'versions',
  parameters: { doc_id: Declare.required(DocumentId, 'Id of the document.') },
  returns: Declare.object({
    doc_id: DocumentId,
    title: DocumentTitle,
    versions: Declare.list(
      Declare.object({
        version_id: VersionId,
        saved: VersionSaved,
        saved_by: VersionAuthor,
        kilobytes: VersionKilobytes
      })
    )
  }),
  phrases: Words.list,
  run:
    ({ doc_id }) =>
    (state) =>
      E.either.map(Ids.documentAt(state, doc_id), (document) => [
        {
          doc_id,
          title: document.title,
          versions: document.versions
            .map(({ saved, by, kilobytes }, place) => ({
              version_id: Ids.version.write(state, document.number * places + place),
              saved,
              saved_by: by,
              kilobytes
            }))
            .toReversed()
        },
        state
      ])
})

const restore = Declare.write<State>('drive')({
  name: 'restore_version',
  description: 'Makes an earlier version of a document the present one.',
  toolClass: 'versions',
  parameters: { version_id: Declare.required(VersionId, 'Id of the version.') },
  returns: Declare.object({ doc_id: DocumentId, title: DocumentTitle, saved: VersionSaved, by: VersionAuthor }),
  phrases: Words.restore,
  run:
    ({ version_id }) =>
    (state) => {
      const found = at(state, version_id)
      if (found === undefined) return Refusal.of('not_found', `No version has the id ${version_id}.`, 'version_id')
      const [document, place] = found
      const version = document.versions[place]
      const latest = document.versions.at(-1)
      if (version === undefined || version === latest)
        return Refusal.of('conflict', `That is the present version of "${document.title}".`, 'version_id')
      // The present one stays on file; the earlier one becomes the last.
      const versions = [...document.versions, { ...version, saved: state.now.slice(0, 16) }]
      return E.right([
        {
          doc_id: Ids.document.write(state, document.number),
          title: document.title,
          saved: version.saved,
          by: version.by
        },
        {
          ...state,
          documents: state.documents.map((one) =>
            one === document ? { ...document, versions, edited: state.now.slice(0, 16) } : one
          )
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, restore]
