/**
 * Writes the meanings of parameters and response fields into their schemas, as `x-magnet` annotations. What is
 * annotated already stays as it is.
 *
 * Laws: annotating twice is annotating once; only `x-magnet` keywords are added.
 */
import type { JsonSchema } from '@magnet/core'
import type { Kind } from './Kind.js'
import * as KindCodec from './KindCodec.js'
import * as Meaning from './Meaning.js'

/** What an annotation draws on beside the schema. */
export interface Around {
  readonly function: string
  readonly toolClass: string
  readonly kinds: ReadonlyArray<Kind>
  readonly things: ReadonlySet<string>
  /** The service of a function of a pool, whose annotations were inferred: own kinds come before them. */
  readonly pooled?: string
}

/** The parameters with their meanings. */
export const parameters = (around: Around, schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  members(schema, (inner, name) => annotated(around, inner, { path: [name], side: 'takes' }))

/** The response with the meanings of its fields. */
export const response = (around: Around, schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  visit(around, schema, [], 0)

type Here = Pick<Meaning.Place, 'path' | 'side'>

const visit = (
  around: Around,
  schema: JsonSchema.JsonSchema,
  path: ReadonlyArray<string>,
  depth: number
): JsonSchema.JsonSchema => {
  if (depth > 12) return schema
  if (schema.properties !== undefined)
    return members(schema, (inner, name) => visit(around, inner, [...path, name], depth + 1))
  if (schema.items !== undefined) return { ...schema, items: visit(around, schema.items, [...path, '*'], depth + 1) }
  return annotated(around, schema, { path, side: 'gives' })
}

const members = (
  schema: JsonSchema.JsonSchema,
  inner: (member: JsonSchema.JsonSchema, name: string) => JsonSchema.JsonSchema
): JsonSchema.JsonSchema =>
  schema.properties === undefined
    ? schema
    : {
        ...schema,
        properties: Object.fromEntries(
          Object.entries(schema.properties).map(([name, member]) => [name, inner(member, name)])
        )
      }

const annotated = (around: Around, schema: JsonSchema.JsonSchema, here: Here): JsonSchema.JsonSchema => {
  const before = schema['x-magnet']
  const place = { ...here, function: around.function, toolClass: around.toolClass, things: around.things }
  if (before !== undefined) {
    const own =
      around.pooled === undefined
        ? undefined
        : Meaning.ofOwn({ ...place, toolClass: around.pooled }, schema, around.kinds)
    return own?.kind === undefined ? schema : { ...schema, 'x-magnet': meant({ ...before, ...pick(own) }, own.kind) }
  }
  const reading = Meaning.read(place, schema, around.kinds)
  const { type, voice, kind } = reading
  // The place of a value among others of a list is not known, and coordinates of different items make no place.
  const listed = here.side === 'gives' && here.path.includes('*')
  const meaning = { type: listed && paired.has(type) ? `?${type}` : type, voice }
  // A pool is understood without the file that a kind of its own comes from.
  return { ...schema, 'x-magnet': kind !== undefined && around.kinds.includes(kind) ? meant(meaning, kind) : meaning }
}

const pick = ({ type, voice }: Meaning.Reading): JsonSchema.Meaning => ({ type, voice })

const meant = (meaning: JsonSchema.Meaning, kind: Kind): JsonSchema.Meaning => ({
  ...meaning,
  kind: KindCodec.encode(kind)
})

const paired = new Set(['Latitude', 'Longitude'])
