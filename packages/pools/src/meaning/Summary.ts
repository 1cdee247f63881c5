/**
 * What is kept of a response that is only summarised by the types of its values: what can be understood. A text of
 * which nobody knows what it may say (`wmo: "str"`) helps neither a conversation nor a simulation.
 *
 * Laws: every field that stays was there; a field that another function takes stays.
 */
import type { JsonSchema } from '@magnet/core'
import * as Meaning from './Meaning.js'
import * as Table from './Table.js'
import * as Words from './Words.js'

/** Whether names are known for things of a kind. */
export const known = (entity: string): boolean =>
  Object.hasOwn(Table.things, entity) || Object.hasOwn(Table.synonyms, entity)

/** The schema without what cannot be understood; undefined where nothing is left. `taken` are the types of parameters. */
export const of = (
  schema: JsonSchema.JsonSchema,
  around: Pick<Meaning.Place, 'function' | 'toolClass'>,
  taken: ReadonlySet<string>,
  path: ReadonlyArray<string> = []
): JsonSchema.JsonSchema | undefined => {
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).flatMap(([name, inner]) => {
      const kept = of(inner, around, taken, [...path, name])
      return kept === undefined ? [] : [[name, kept] as const]
    })
    return members.length === 0
      ? undefined
      : { ...schema, properties: Object.fromEntries(members), required: members.map(([name]) => name) }
  }
  if (schema.items !== undefined) {
    const items = of(schema.items, around, taken, [...path, '*'])
    return items === undefined ? undefined : { ...schema, items }
  }
  return clear(schema, Meaning.read({ ...around, path, side: 'gives' }, schema), taken, path) ? schema : undefined
}

const clear = (
  schema: JsonSchema.JsonSchema,
  { type, kind, entity, role }: Meaning.Reading,
  taken: ReadonlySet<string>,
  path: ReadonlyArray<string>
): boolean => {
  if (taken.has(type) || (role === 'id' && !type.startsWith('?'))) return true
  if (kind !== undefined) return kind.silent === undefined
  if (schema.type === 'string') return entity !== undefined && known(entity)
  const words = Words.of(path.findLast((token) => token !== '*') ?? '')
  return (
    words.length > 0 &&
    words.length < 4 &&
    words.every((word) => word.length > 2 && /^[a-z]+$/.test(word) && /[aeiouy]/.test(word))
  )
}
