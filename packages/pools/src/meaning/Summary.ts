/**
 * What is kept of a response that is only summarised by the types of its values: what can be understood. A text of
 * which nobody knows what it may say (`wmo: "str"`) helps neither a conversation nor a simulation.
 *
 * Laws: every field that stays was there; a field that another function takes stays.
 */
import { JsonSchema } from '@magnet/core'
import * as Meaning from './Meaning.js'
import * as Table from './Table.js'
import * as Words from './Words.js'

/** The schema without what cannot be understood; undefined where nothing is left. `taken` are the types of parameters. */
export const of = (
  schema: JsonSchema.JsonSchema,
  around: Pick<Meaning.Place, 'function' | 'toolClass' | 'things'>,
  taken: ReadonlySet<string>
): JsonSchema.JsonSchema | undefined =>
  kept(schema, around, [], (reading, leaf, path) => clear(leaf, reading, taken, path))

const kept = (
  schema: JsonSchema.JsonSchema,
  around: Pick<Meaning.Place, 'function' | 'toolClass' | 'things'>,
  path: ReadonlyArray<string>,
  keeps: (reading: Meaning.Reading, leaf: JsonSchema.JsonSchema, path: ReadonlyArray<string>) => boolean
): JsonSchema.JsonSchema | undefined => {
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).flatMap(([name, inner]) => {
      const one = kept(inner, around, [...path, name], keeps)
      return one === undefined ? [] : [[name, one] as const]
    })
    return members.length === 0
      ? undefined
      : { ...schema, properties: Object.fromEntries(members), required: members.map(([name]) => name) }
  }
  if (schema.items !== undefined) {
    const items = kept(schema.items, around, [...path, '*'], keeps)
    return items === undefined ? undefined : { ...schema, items }
  }
  return keeps(Meaning.read({ ...around, path, side: 'gives' }, schema), schema, path) ? schema : undefined
}

/** Only what other functions take. */
export const linked = (
  schema: JsonSchema.JsonSchema,
  around: Pick<Meaning.Place, 'function' | 'toolClass' | 'things'>,
  taken: ReadonlySet<string>
): JsonSchema.JsonSchema | undefined => kept(schema, around, [], (reading) => taken.has(reading.type))

/** Both of two summaries of one response. */
export const join = (left: JsonSchema.JsonSchema, right: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  if (left.properties !== undefined && right.properties !== undefined) {
    const members = Object.entries(left.properties).map(([name, inner]) => {
      const other = JsonSchema.property(right, name)
      return [name, other === undefined ? inner : join(inner, other)] as const
    })
    const added = Object.entries(right.properties).filter(([name]) => JsonSchema.property(left, name) === undefined)
    const all = [...members, ...added]
    return { ...left, properties: Object.fromEntries(all), required: all.map(([name]) => name) }
  }
  return left.items !== undefined && right.items !== undefined
    ? { ...left, items: join(left.items, right.items) }
    : left
}

const clear = (
  schema: JsonSchema.JsonSchema,
  { type, kind, entity, role }: Meaning.Reading,
  taken: ReadonlySet<string>,
  path: ReadonlyArray<string>
): boolean => {
  if (taken.has(type) || (role === 'id' && !type.startsWith('?'))) return true
  if (kind !== undefined) return kind.silent === undefined
  if (schema.type === 'string') return entity !== undefined && Table.knows(entity)
  const words = Words.of(path.findLast((token) => token !== '*') ?? '')
  return (
    words.length > 0 &&
    words.length < 4 &&
    words.every((word) => word.length > 2 && /^[a-z]+$/.test(word) && /[aeiouy]/.test(word))
  )
}
