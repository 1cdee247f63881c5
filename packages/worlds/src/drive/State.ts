/** What a drive remembers: folders, documents with their versions, who may see them, and what lies in the trash. */

/** Where documents lie. Its number is its position in the list. */
export type Folder = {
  readonly name: string
  /** Nothing is filed in or out. */
  readonly locked: boolean
  /** What lies in it is for few eyes. */
  readonly confidential: boolean
}

/** What a document is. */
export type Kind = 'text' | 'spreadsheet' | 'slides' | 'scan' | 'photo album'

/** A saved state of a document. */
export type Version = { readonly saved: string; readonly by: string; readonly kilobytes: number }

/** A document. */
export type Document = {
  readonly number: number
  readonly title: string
  readonly kind: Kind
  /** The position of a folder. */
  readonly folder: number
  readonly edited: string
  /** From which its versions follow; an earlier one may be the present one. */
  readonly versions: ReadonlyArray<Version>
}

/** Somebody with whom documents can be shared. Its number is its position in the list. */
export type Collaborator = { readonly name: string; readonly first: string; readonly email: string }

/** What somebody may do with a document. */
export type Right = 'read' | 'annotate' | 'edit'

/** A right that was given. */
export type Grant = {
  readonly number: number
  readonly document: number
  readonly collaborator: number
  readonly right: Right
}

/** A document that was thrown away. */
export type Trashed = { readonly number: number; readonly document: Document; readonly since: string }

/** The tables. */
export type State = {
  /** From which codes, and the words of documents, follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string; readonly email: string }
  readonly folders: ReadonlyArray<Folder>
  readonly documents: ReadonlyArray<Document>
  readonly collaborators: ReadonlyArray<Collaborator>
  readonly grants: ReadonlyArray<Grant>
  readonly trash: ReadonlyArray<Trashed>
  readonly comments: ReadonlyArray<{ readonly document: number; readonly text: string }>
  /** Words that somebody could look for, names for copies, and things to remark. */
  readonly words: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
  readonly remarks: ReadonlyArray<string>
  /** In megabytes. */
  readonly quota: number
  /** Whether the owner has proven to be the owner. */
  readonly verified: boolean
  /** How many exports were made this hour. */
  readonly exported: number
  /** How many ids were given out. */
  readonly issued: number
}
