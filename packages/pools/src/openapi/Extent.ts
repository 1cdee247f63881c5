/**
 * Arguments brought to a length that a tool list can hold. What a function needs stays as it is for longest: first go
 * the descriptions inside of optional arguments, then their members, then optional members of what is needed, and in
 * the end the last of the optional arguments.
 *
 * Laws: what is needed stays, by name, and with all that it needs itself; arguments that are short enough stay as they are.
 */
import type { JsonSchema } from '@magnet/core'
import type { Argument } from './Argument.js'

/** The most characters of the arguments of one function. */
const most = 3000

/** How many optional arguments stay however long they are. */
const least = 8

/** Arguments that are short enough, and whether something had to go. */
export interface Fitted {
  readonly arguments: ReadonlyArray<Argument>
  readonly cut: boolean
}

/** Brings arguments to their length. */
export const fit = (arguments_: ReadonlyArray<Argument>): Fitted => {
  let left = arguments_.reduce((sum, one) => sum + size(one), 0) - most
  if (left <= 0) return { arguments: arguments_, cut: false }
  const kept: Array<Argument> = [...arguments_]
  const change = (
    which: (one: Argument) => boolean,
    short: (schema: JsonSchema.JsonSchema) => JsonSchema.JsonSchema
  ): void => {
    const order = kept
      .map((one, index) => ({ index, size: size(one) }))
      .filter(({ index }) => which(kept[index] ?? one_))
      .toSorted((one, other) => other.size - one.size)
    for (const { index, size: before } of order) {
      const one = kept[index]
      if (left <= 0 || one === undefined) return
      kept[index] = { ...one, schema: short(one.schema) }
      left -= before - size(kept[index])
    }
  }
  const optional = ({ required }: Argument): boolean => !required
  change(optional, silent)
  change(optional, hollow)
  change(({ required }) => required, silent)
  change(({ required }) => required, needed)
  change(optional, bare)
  for (let index = kept.length - 1, others = kept.filter(optional).length; index >= 0 && left > 0; index--) {
    const one = kept[index]
    if (one === undefined || one.required || others <= least) continue
    left -= size(one)
    others -= 1
    kept.splice(index, 1)
  }
  return { arguments: kept, cut: true }
}

const one_: Argument = { place: { in: 'body', name: '' }, required: true, schema: {} }

const size = ({ place, schema }: Argument): number => JSON.stringify(schema).length + place.name.length + 4

/** Without descriptions below the first level. */
const silent = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => inner(schema, (one) => silent(bare(one)))

/** Without members. */
const hollow = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  const { properties, required: _required, ...rest } = schema
  const held = rest.items === undefined ? rest : { ...rest, items: hollow(bare(rest.items)) }
  return properties === undefined ? held : { ...held, type: 'object' }
}

/** Without members that are not required. */
const needed = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  const held = inner(schema, needed)
  const names = new Set(held.required ?? [])
  return held.properties === undefined
    ? held
    : { ...held, properties: Object.fromEntries(Object.entries(held.properties).filter(([name]) => names.has(name))) }
}

const bare = ({ description: _description, ...rest }: JsonSchema.JsonSchema): JsonSchema.JsonSchema => rest

const inner = (
  schema: JsonSchema.JsonSchema,
  change: (one: JsonSchema.JsonSchema) => JsonSchema.JsonSchema
): JsonSchema.JsonSchema => ({
  ...schema,
  ...(schema.items === undefined ? {} : { items: change(schema.items) }),
  ...(schema.properties === undefined
    ? {}
    : {
        properties: Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, change(one)]))
      })
})
