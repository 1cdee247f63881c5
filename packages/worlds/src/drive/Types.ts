/** What the values of the drive mean, beside the types that all worlds share. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Documents

export const DocumentId: Type = Declare.id('DocumentId', 'the id of a document', issued, { nouns: ['document'] })

/** A document as people name it. */
export const DocumentName: Type = Declare.text('DocumentName', 'the title of a document, like "lease agreement"', {
  nouns: ['document']
})

/** A title in an output that holds the id as well: nobody looks it up again. */
export const DocumentTitle: Type = Declare.text('DocumentTitle', 'the title of a document', {
  known: { by: 'title', words: ['called {}'] }
})

/** The title of a document that does not exist yet. */
export const CopyTitle: Type = Declare.text('CopyTitle', 'the title of a new document', { nouns: ['title'] })

export const DocumentKind: Type<'text' | 'spreadsheet' | 'slides' | 'scan' | 'photo album'> = Declare.choice(
  'DocumentKind',
  ['text', 'spreadsheet', 'slides', 'scan', 'photo album'],
  { words: {} }
)

export const EditedAt: Type = Declare.text('EditedAt', 'when a document was last edited', {
  form: 'datetime',
  order: { min: ['oldest'], max: ['latest', 'newest', 'most recent'] }
})

export const Kilobytes: Type<number> = Declare.number(
  'Kilobytes',
  'a size in kilobytes',
  { minimum: 0, whole: true },
  { order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

/** How often a word occurs. */
export const WordHits: Type<number> = Declare.number('WordHits', 'a number of places', { minimum: 0, whole: true })

/** A word that stands in documents. */
export const TextWord: Type = Declare.text('TextWord', 'a word to look for', { nouns: ['word'] })

export const DocumentLimit: Type<number> = Declare.number('DocumentLimit', 'a number of documents, 1 to 40', {
  minimum: 1,
  maximum: 40,
  whole: true
})

export const DocumentCount: Type<number> = Declare.number('DocumentCount', 'a number of documents', {
  minimum: 0,
  whole: true
})

// Folders

export const FolderId: Type = Declare.id('FolderId', 'the id of a folder', issued, { nouns: ['folder'] })

/** A folder as people name it. */
export const FolderName: Type = Declare.text('FolderName', 'the name of a folder, like "Insurance"', {
  nouns: ['folder']
})

export const FolderTitle: Type = Declare.text('FolderTitle', 'the name of a folder', { words: {} })

// People and rights

export const CollaboratorId: Type = Declare.id('CollaboratorId', 'the id of somebody to share with', issued, {
  nouns: ['person']
})

export const CollaboratorName: Type = Declare.text('CollaboratorName', 'the name of somebody to share with', {
  nouns: ['person']
})

export const CollaboratorEmail: Type = Declare.text('CollaboratorEmail', 'an e-mail address', {
  tell: {
    ask: ['which address to share things with'],
    sentence: ['You can share documents with {}.', 'The address for shared documents is {}.']
  }
})

export const SharedRight: Type<'read' | 'annotate' | 'edit'> = Declare.choice('SharedRight', [
  'read',
  'annotate',
  'edit'
])

export const GrantId: Type = Declare.id('GrantId', 'the id of a permission', issued, { nouns: ['permission'] })

// Versions

export const VersionId: Type = Declare.id('VersionId', 'the id of a version', issued, { nouns: ['version'] })

export const VersionSaved: Type = Declare.text('VersionSaved', 'when a version was saved', {
  form: 'datetime',
  order: { min: ['oldest', 'first', 'earliest'], max: ['latest', 'newest', 'most recent'] }
})

export const VersionAuthor: Type = Declare.text('VersionAuthor', 'who saved a version', {
  known: { by: 'saved_by', words: ['by {}'] }
})

export const VersionKilobytes: Type<number> = Declare.number(
  'VersionKilobytes',
  'a size in kilobytes',
  { minimum: 0, whole: true },
  { order: { min: ['shortest'], max: ['longest'] } }
)

// Comments, exports, trash

export const CommentId: Type = Declare.id('CommentId', 'the id of a comment', issued, { nouns: ['comment'] })

/** What somebody remarks on a document; it may hold what another service told. */
export const RemarkText: Type = Declare.composed('RemarkText', 'the text of a comment', {
  carries: true,
  nouns: ['comment']
})

export const ExportFormat: Type<'PDF' | 'DOCX' | 'ODT' | 'TXT' | 'EPUB'> = Declare.choice(
  'ExportFormat',
  ['PDF', 'DOCX', 'ODT', 'TXT', 'EPUB'],
  { words: { PDF: ['PDF'], DOCX: ['DOCX', 'Word'], ODT: ['ODT'], TXT: ['plain text'], EPUB: ['EPUB'] } }
)

export const DownloadLink: Type = Declare.id('DownloadLink', 'a link to a file', issued, {
  nouns: ['download link'],
  tell: {
    ask: ['the download link', 'where to download the file'],
    sentence: ['You can download the file here: {}', "Here's the file: {}"]
  }
})

export const DownloadExpiry: Type = Declare.date('DownloadExpiry', {
  tell: {
    ask: ['how long the download works'],
    sentence: ['The download works until {}.', 'You can download the file until {}.']
  }
})

export const TrashId: Type = Declare.id('TrashId', 'the id of something in the trash', issued, {
  nouns: ['document in the trash']
})

/** What brings a document back that was thrown away. */
export const UndoId: Type = Declare.id('UndoId', 'an id with which a document comes back from the trash', issued, {
  nouns: ['document in the trash']
})

export const TrashedTitle: Type = Declare.text('TrashedTitle', 'the title of a document in the trash', {
  known: { by: 'title', words: ['called {}'] }
})

export const TrashedOn: Type = Declare.date('TrashedOn', { order: { min: [], max: [] } })

export const TrashedKilobytes: Type<number> = Declare.number(
  'TrashedKilobytes',
  'a size in kilobytes',
  { minimum: 0, whole: true },
  { order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const FreeMegabytes: Type<number> = Declare.number('FreeMegabytes', 'a size in megabytes', { minimum: 0 })

export const Verified: Type<boolean> = Declare.flag('Verified')

export const VerifiedMinutes: Type<number> = Declare.number('VerifiedMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})
