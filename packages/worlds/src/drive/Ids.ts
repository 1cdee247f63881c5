/** The identifiers of the drive: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Document, Folder, State } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const document: Ids = of('1d0c')
export const folder: Ids = of('fld-')
export const collaborator: Ids = of('u/')
export const grant: Ids = of('perm_')
export const version: Ids = of('rev.')
export const comment: Ids = of('cmt-')
export const trash: Ids = of('bin:')
export const undo: Ids = of('undo-')
export const link: Ids = of('https://dl.drive.example/')

/** The document behind an id, or a refusal. */
export const documentAt = (state: State, id: string): E.Either<ToolError.ToolError, Document> => {
  const number = document.read(state, id)
  const found = state.documents.find((one) => one.number === number)
  if (found !== undefined) return E.right(found)
  const thrown = state.trash.find((one) => one.document.number === number)
  return Refusal.of(
    'not_found',
    thrown === undefined
      ? `No document has the id ${id}.`
      : `"${thrown.document.title}" is in the trash. Restore it first.`,
    'doc_id'
  )
}

/** The folder behind an id, with the position, or a refusal. */
export const folderAt = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Folder, number]> => {
  const position = folder.read(state, id) ?? -1
  const found = state.folders[position]
  return found === undefined
    ? Refusal.of('not_found', `There is no folder ${id} on this drive.`, 'folder_id')
    : E.right([found, position])
}
