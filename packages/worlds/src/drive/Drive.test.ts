import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { world as drive } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('drive'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  drive.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))
const all = (value: Json.Json, pattern: string): ReadonlyArray<string> =>
  Pointer.matches(value, pattern).map(([, found]) => String(found))

const id = (title: string): string => at(step(start, 'find_document', { title })[0], '/doc_id')
const inside = (folder: string): ReadonlyArray<string> =>
  start.documents.filter((one) => start.folders[one.folder]?.name === folder).map((one) => one.title)
const free = start.documents.filter((one) => start.folders[one.folder]?.locked === false).map((one) => one.title)
const [first = '', second = ''] = free
const person = (index: number): string =>
  at(step(start, 'find_collaborator', { name: start.collaborators[index]?.first ?? '' })[0], '/collaborator_id')
const verified = step(start, 'verify_owner')[1]
const policy = (name: string) => drive.policies?.find((one) => one.name === name)

describe('drive', () => {
  it('finds a document by its title, and names one that is like it', () => {
    expect(at(step(start, 'find_document', { title: `The ${first}` })[0], '/title')).toBe(first)
    expect(refusal(start, 'find_document', { title: `${first} zz` }).message).toContain('There is "')
  })

  it('searches the texts of all documents, latest first, as many as wanted', () => {
    const word = start.words[0] ?? ''
    const edited = all(step(start, 'full_text_search', { word, limit: 40 })[0], '/documents/*/edited')
    expect(edited.length).toBeGreaterThan(9)
    expect(edited).toEqual(edited.toSorted().toReversed())
    expect(all(step(start, 'full_text_search', { word, limit: 4 })[0], '/documents/*/edited')).toEqual(
      edited.slice(0, 4)
    )
    expect(all(step(start, 'full_text_search', { word: 'xylophone' })[0], '/documents/*')).toEqual([])
  })

  it('files a document elsewhere, not where it is, and nothing in what is locked', () => {
    const doc_id = id(inside('Travel')[0] ?? '')
    const [filed, next] = step(start, 'file_document', { doc_id, folder: 'insurance' })
    expect(at(filed, '/folder')).toBe('Insurance')
    expect(refusal(next, 'file_document', { doc_id, folder: 'Insurance' }).code).toBe('conflict')
    expect(refusal(start, 'file_document', { doc_id, folder: 'Archive' }).message).toContain('Archive is locked')
    expect(refusal(start, 'file_document', { doc_id, folder: 'Attic' }).message).toContain('The drive has Contracts, ')
  })

  it('lists what a folder holds, and counts it', () => {
    const found = step(start, 'find_folder', { name: 'Recipes' })[0]
    const listed = step(start, 'list_folder_documents', { folder_id: at(found, '/folder_id') })[0]
    expect(all(listed, '/documents/*/title').toSorted()).toEqual(inside('Recipes').toSorted())
    expect(Number(at(found, '/documents'))).toBe(inside('Recipes').length)
  })

  it('copies as long as there is room, and never twice under one title', () => {
    const args = { doc_id: id(first), title: 'spare' }
    const [copied, next] = step(start, 'copy_document', args)
    expect(at(step(next, 'list_versions', { doc_id: at(copied, '/doc_id') })[0], '/title')).toBe('spare')
    expect(refusal(next, 'copy_document', args).code).toBe('conflict')
    const full = refusal({ ...start, quota: 1 }, 'copy_document', args)
    expect(full.code).toBe('sold_out')
    expect(full.message).toMatch(/^The copy needs \d+\.\d MB and 0\.0 MB of 1 MB are left\./)
  })

  it('gives a right, replaces a lesser one, and takes it back', () => {
    const free = start.collaborators.findIndex((_one, index) => start.grants.every((one) => one.collaborator !== index))
    const args = { doc_id: id(first), collaborator_id: person(free), right: 'annotate' }
    const [grant, next] = step(start, 'share_document', args)
    expect(refusal(next, 'share_document', { ...args, right: 'read' }).message).toContain('may annotate')
    const [more, after] = step(next, 'share_document', { ...args, right: 'edit' })
    expect(refusal(after, 'revoke_access', { grant_id: at(grant, '/grant_id') }).code).toBe('not_found')
    const [ended] = step(after, 'revoke_access', { grant_id: at(more, '/grant_id') })
    expect(at(ended, '/name')).toBe(start.collaborators[free]?.name)
  })

  it('exports into the formats that suit a document, five times an hour', () => {
    const texts = start.documents.filter((one) => one.kind === 'text')
    const albums = start.documents.find((one) => one.kind === 'photo album')
    const exported = (state: World.State, title: string, format: string) =>
      call(state, 'export_document', { doc_id: id(title), format })
    const album = exported(start, albums?.title ?? '', 'EPUB')
    expect(E.isLeft(album) && album.left.message).toContain('is a photo album and goes into these formats: PDF.')
    let state: World.State = start
    const codes = Array.from({ length: 6 }, (_none, index) => {
      const result = exported(state, texts[index]?.title ?? '', 'PDF')
      if (E.isRight(result)) state = result.right[1]
      return E.isRight(result) ? 'accepted' : result.left.code
    })
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'accepted'), 'rate_limited'])
  })

  it('goes back to an earlier version, and keeps the later ones', () => {
    const doc_id = id(first)
    const versions = step(start, 'list_versions', { doc_id })[0]
    const ids = all(versions, '/versions/*/version_id')
    expect(refusal(start, 'restore_version', { version_id: ids[0] ?? '' }).code).toBe('conflict')
    const [restored, next] = step(start, 'restore_version', { version_id: ids[2] ?? '' })
    expect(at(restored, '/saved')).toBe(at(versions, '/versions/2/saved'))
    expect(all(step(next, 'list_versions', { doc_id })[0], '/versions/*/version_id').slice(1)).toEqual(ids)
  })

  it('asks before it goes back by more than one version', () => {
    const ids = all(step(start, 'list_versions', { doc_id: id(second) })[0], '/versions/*/version_id')
    const asks = ids.map((version_id) =>
      policy('drive.versions')?.applies({ function: 'restore_version', arguments: { version_id } })(start)
    )
    expect(asks).toEqual(ids.map((_id, index) => index > 1))
  })

  it('throws away and brings back', () => {
    const doc_id = id(first)
    const [thrown, next] = step(start, 'trash_document', { doc_id })
    expect(refusal(next, 'comment_document', { doc_id, text: 'Hm.' }).message).toBe(
      `"${first}" is in the trash. Restore it first.`
    )
    const undo_id = at(thrown, '/undo_id')
    const [restored, after] = step(next, 'restore_document', { undo_id })
    expect(at(restored, '/doc_id')).toBe(doc_id)
    expect(refusal(after, 'restore_document', { undo_id }).code).toBe('not_found')
  })

  it('leaves what is locked where it is', () => {
    expect(refusal(start, 'trash_document', { doc_id: id(inside('Archive')[0] ?? '') }).code).toBe('forbidden')
  })

  it('deletes for good when the owner has proven to be the owner, and frees the room', () => {
    const trash = step(start, 'list_trash')[0]
    const trash_id = at(trash, '/items/0/trash_id')
    expect(refusal(start, 'purge_document', { trash_id }).code).toBe('unauthenticated')
    const [purged, next] = step(verified, 'purge_document', { trash_id })
    expect(at(purged, '/freed')).toBe(at(trash, '/items/0/kilobytes'))
    expect(Number(at(purged, '/free'))).toBeGreaterThanOrEqual(Number(at(trash, '/free')))
    expect(refusal(next, 'restore_document', { undo_id: at(trash, '/items/0/undo_id') }).code).toBe('not_found')
  })

  it('asks before something large is gone for good', () => {
    const trash = step(start, 'list_trash')[0]
    const asks = all(trash, '/items/*/trash_id').map((trash_id) =>
      policy('drive.purging')?.applies({ function: 'purge_document', arguments: { trash_id } })(start)
    )
    expect(asks).toEqual(all(trash, '/items/*/kilobytes').map((size) => Number(size) > 3000))
  })

  it('lets others edit anything but contracts and taxes', () => {
    const applies = (title: string, right: string) =>
      policy('drive.confidential')?.applies({
        function: 'share_document',
        arguments: { doc_id: id(title), collaborator_id: person(0), right }
      })(start)
    expect(applies(inside('Contracts')[0] ?? '', 'edit')).toBe(true)
    expect(applies(inside('Contracts')[0] ?? '', 'read')).toBe(false)
    expect(applies(inside('Recipes')[0] ?? '', 'edit')).toBe(false)
  })
})
