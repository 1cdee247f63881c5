/**
 * JSON Schema, as far as function descriptions use it. A `x-magnet` annotation names the semantic type of a value,
 * from which dependency edges are derived; it travels in pool files and is removed from what a model sees.
 */
import type { Json, JsonObject } from './Json.js'
import type { Pointer } from './Pointer.js'
import { child } from './Pointer.js'

/** What a value means: the name of its semantic type, and how it comes up in a conversation. */
export interface Meaning {
  readonly type: string
  readonly voice: Voice
  /** Whether a value is news that people pass on, or a text that carries news. */
  readonly news?: News
  /** The kind of value as a user wrote it down, where it is none that Magnet knows. */
  readonly kind?: JsonObject
}

/** A `told` value can become a part of a text that `carries` news: the total of a booking in a message. */
export type News = 'told' | 'carries'

/**
 * How a value of a semantic type enters a conversation.
 * - `spoken`: a person says it: a city, a date, an amount, a choice.
 * - `opaque`: a machine's identifier; it comes from an output or the context, and is said only by people who paste.
 * - `composed`: free text, dictated by the user or written by the assistant from facts.
 */
export type Voice = 'spoken' | 'opaque' | 'composed'

/** A schema. Unknown keywords are kept. */
export interface JsonSchema {
  readonly type?: string | ReadonlyArray<string>
  readonly description?: string
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: ReadonlyArray<string>
  readonly items?: JsonSchema
  readonly enum?: ReadonlyArray<Json>
  readonly format?: string
  readonly default?: Json
  readonly 'x-magnet'?: Meaning
  readonly [keyword: string]: unknown
}

/** The schema of an object's own member, never an inherited one. */
export const property = (schema: JsonSchema, name: string): JsonSchema | undefined =>
  schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined

/** A leaf of a schema: its pattern (see `Pointer`), its schema, and whether every instance has it. */
export interface Leaf {
  readonly pattern: Pointer
  readonly schema: JsonSchema
  readonly required: boolean
  /** Whether it stands under a list, so that one instance has many. */
  readonly many: boolean
}

/** Every leaf of a schema down to a depth of 12 and at most 256 leaves; untrusted schemas have no end. */
export const leaves = (schema: JsonSchema): ReadonlyArray<Leaf> => {
  const found: Array<Leaf> = []
  const visit = (here: JsonSchema, pattern: Pointer, required: boolean, many: boolean, depth: number): void => {
    if (found.length >= 256 || depth > 12) return
    const members = here.properties
    if (members !== undefined)
      for (const name of Object.keys(members))
        visit(
          members[name] ?? {},
          child(pattern, name),
          required && (here.required ?? []).includes(name),
          many,
          depth + 1
        )
    else if (here.items !== undefined) {
      // A list of plain values is passed on whole as well as item by item.
      if (here['x-magnet'] !== undefined) found.push({ pattern, schema: here, required, many })
      visit(here.items, child(pattern, '*'), required, true, depth + 1)
    } else found.push({ pattern, schema: here, required, many })
  }
  visit(schema, '', true, false, 0)
  return found
}

/** The schema without Magnet's annotations, as a model or another program sees it. */
export const bare = (schema: JsonSchema): JsonSchema => strip(schema) as JsonSchema

const strip = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(strip)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== 'x-magnet')
            .map(([key, inner]) => [key, strip(inner)])
        )
      : value
