/**
 * Whose a bare identifier or name is. `id` in `/albums/{id}` is that of an album, and so is the `id` of an object that the
 * document calls `SimplifiedAlbumObject`.
 */
import type { JsonSchema } from '@magnet/core'
import * as Entity from '../meaning/Entity.js'
import * as Meaning from '../meaning/Meaning.js'
import * as Words from '../meaning/Words.js'

/** The meaning of a parameter of a path, where its name says only that it identifies. */
export const ofPath = (
  title: string,
  path: string,
  name: string,
  description: string
): JsonSchema.Meaning | undefined => {
  if (!isBare(name)) return undefined
  const before = path.slice(0, Math.max(0, path.indexOf(`{${name}}`))).split('/')
  const segment = before.findLast((part) => /[A-Za-z]/.test(part) && !part.includes('{'))
  const own = segment === undefined ? undefined : noun(Words.of(segment))
  // A part of a thing is found under the identifier of the whole: `/audio-features/{id}` has "the ID for the track".
  const told = Entity.described(description)
  const entity = own === undefined || told === undefined || path.endsWith(`{${name}}`) === false ? own : told
  return entity === undefined ? undefined : Meaning.identity(title, entity)
}

/** A response whose bare identifiers say whose they are, by the names that the document has for its objects. */
export const ofResponse = (title: string, schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  const { 'x-ref': reference, ...bare } = schema
  const rest = bare.items === undefined ? bare : { ...bare, items: ofResponse(title, bare.items) }
  if (rest.properties === undefined) return rest
  const named = typeof reference === 'string' ? reference.split('.').at(-1) : undefined
  const entity = named === undefined ? undefined : noun(Words.of(named))
  const meaning = (name: string): JsonSchema.Meaning | undefined =>
    entity === undefined
      ? undefined
      : isBare(name)
        ? Meaning.identity(title, entity)
        : /^(?:name|title)$/i.test(name)
          ? Meaning.title(title, entity)
          : undefined
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(rest.properties).map(([name, inner]) => {
        const known = inner.properties === undefined && inner.items === undefined ? meaning(name) : undefined
        return [name, known === undefined ? ofResponse(title, inner) : { ...without(inner), 'x-magnet': known }]
      })
    )
  }
}

/** A schema without the names that the document has for its parts. */
export const without = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  const { 'x-ref': _reference, ...bare } = schema
  const rest = bare.items === undefined ? bare : { ...bare, items: without(bare.items) }
  if (rest.properties === undefined) return rest
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(rest.properties).map(([name, inner]) => [name, without(inner)]))
  }
}

const isBare = (name: string): boolean => /^(?:id|sid|uuid|guid|uid)$/i.test(name)

const around = new Set(
  'simplified full base abstract resource model dto entity read write output input paging'.split(' ')
)

const noun = (words: ReadonlyArray<string>): string | undefined => {
  const found = words.findLast((word) => Entity.says(word) && !around.has(word))
  return found === undefined ? undefined : Words.singular(found)
}
