/** What a pool says of its values: every semantic type with what it means, the values that its functions show, and which identifiers are given out. */
import { type Json, type JsonSchema, type Signature } from '@magnet/core'
import { Meaning, Words } from '@magnet/pools'
import * as Value from './Value.js'

/** A thing of which recorded responses tell. */
export interface Thing {
  readonly id: Json.Json
  /** What they say of it, by label. */
  readonly fields: Json.JsonObject
}

/** A semantic type of a pool. */
export interface Type {
  readonly name: string
  readonly reading: Meaning.Reading
  readonly schema: JsonSchema.JsonSchema
  /** Values that schemas show as examples or defaults. */
  readonly samples: ReadonlyArray<Json.Json>
  /** Whether some function returns it. */
  readonly produced: boolean
  /** Whether some function takes it. */
  readonly taken: boolean
  /** Whether its values are identifiers that the world gives out. */
  readonly identifies: boolean
  /** The type of the names of what it identifies. */
  readonly named: string
  /** The form of its values, where a schema says it. */
  readonly pattern?: string
  /** Its things of which recorded responses tell, by their identifiers as keys: they were always there. */
  readonly known?: ReadonlyMap<string, Thing>
}

/** The types of a pool, by name. */
export type Pool = ReadonlyMap<string, Type>

/** The types of signatures. */
export const of = (signatures: ReadonlyArray<Signature.Signature>): Pool => {
  const types = new Map<string, { type: Type; samples: Set<Json.Json> }>()
  const meet = (name: string, schema: JsonSchema.JsonSchema, read: () => Meaning.Reading, produced: boolean): void => {
    const known = types.get(name)
    if (known === undefined) {
      const reading = read()
      const samples = new Set<Json.Json>()
      types.set(name, {
        type: {
          name,
          reading,
          schema,
          samples: [],
          produced,
          taken: !produced,
          identifies: identifies(name, reading),
          named: name.replace(/(?:Id|Slug)$/, 'Name')
        },
        samples
      })
    } else if (produced ? !known.type.produced : !known.type.taken)
      known.type = { ...known.type, ...(produced ? { produced } : { taken: true }) }
    const form = formOf(schema)
    const met = types.get(name)
    if (form !== undefined && met !== undefined && met.type.pattern === undefined)
      met.type = { ...met.type, pattern: form }
    const { samples } = types.get(name) ?? { samples: new Set<Json.Json>() }
    for (const sample of shown(schema).flatMap(apart)) if (samples.size < 12) samples.add(sample)
  }
  for (const signature of signatures) {
    for (const input of signature.inputs) meet(input.type, input.schema, () => parameter(signature, input), false)
    for (const output of signature.outputs) meet(output.type, output.schema, () => field(signature, output), true)
  }
  return new Map([...types].map(([name, { type, samples }]) => [name, { ...type, samples: [...samples] }]))
}

/** An example of several things is one of each. */
export const apart = (sample: Json.Json): ReadonlyArray<Json.Json> =>
  typeof sample !== 'string'
    ? [sample]
    : /^[^\s,]+(?:,[^\s,]+)+$/.test(sample)
      ? sample.split(',')
      : [sample.replaceAll(/\s+/g, ' ').trim()]

const formOf = ({ pattern, format, minLength, maxLength }: JsonSchema.JsonSchema): string | undefined =>
  typeof pattern === 'string'
    ? pattern
    : format === 'uuid'
      ? '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
      : typeof minLength === 'number' && minLength > 12 && minLength === maxLength
        ? `^[0-9a-f]{${minLength}}$`
        : undefined

// By identity: signatures are values, and what their parameters mean never changes.
const readings = new WeakMap<Signature.Parameter, Meaning.Reading>()

// What the other functions are about is in the types already.
const none: ReadonlySet<string> = new Set()

/** What a parameter means. */
export const parameter = (signature: Signature.Signature, input: Signature.Parameter): Meaning.Reading => {
  const known = readings.get(input)
  if (known !== undefined) return known
  const { name, schema, type, voice } = input
  const fresh = typed(
    Meaning.read(
      { path: [name], side: 'takes', function: own(signature), toolClass: signature.toolClass, things: none },
      schema
    ),
    type,
    voice
  )
  readings.set(input, fresh)
  return fresh
}

/** What a field of a response means. */
export const field = (
  signature: Signature.Signature,
  { pattern, schema, type, voice }: Signature.Output
): Meaning.Reading =>
  typed(
    Meaning.read(
      {
        path: pattern.split('/').slice(1),
        side: 'gives',
        function: own(signature),
        toolClass: signature.toolClass,
        things: none
      },
      schema
    ),
    type,
    voice
  )

// The annotation says whose identifier or name a value is; what is read without its neighbours may say otherwise.
const typed = (reading: Meaning.Reading, type: string, voice: JsonSchema.Voice): Meaning.Reading => {
  const [, entity, what] = /(?:^|\.)([A-Z][A-Za-z]*?)(Id|Slug|Name)$/.exec(type) ?? []
  const role = what === 'Name' ? 'name' : 'id'
  return entity === undefined || (role === 'id') !== (voice === 'opaque') || reading.kind?.links === 'everywhere'
    ? { ...reading, type, voice }
    : { ...reading, type, voice, role, kind: undefined, entity: Words.of(entity).at(-1) ?? entity.toLowerCase() }
}

/** What a value is called wherever it stands: its type if that is public, else what its place is called, and an end the end. */
export const label = (name: string, type: string, { kind }: Meaning.Reading): string =>
  !type.startsWith('?') ? type : kind?.name === 'EndDate' || kind?.name === 'StartDate' ? kind.name : Words.text(name)

/** The name of a function without that of its tool. */
export const own = ({ originalName, toolClass }: Signature.Signature): string =>
  toolClass !== '' && originalName.startsWith(`${toolClass}: `)
    ? originalName.slice(toolClass.length + 2)
    : originalName

/** The values that a schema shows. */
export const shown = (schema: JsonSchema.JsonSchema): ReadonlyArray<Json.Json> => {
  const { examples, example } = schema
  const all: ReadonlyArray<unknown> = [
    ...(schema.enum ?? []),
    ...(Array.isArray(examples) ? (examples as ReadonlyArray<unknown>) : []),
    example,
    schema.default
  ]
  const json = Value.jsonType(schema)
  return all.flatMap((value) => fitting(value, json) ?? [])
}

const fitting = (value: unknown, json: string): Json.Json | undefined => {
  if (json === 'string') return typeof value === 'string' && value !== '' && value.length <= 120 ? value : undefined
  if (json === 'integer') return Number.isInteger(value) ? (value as number) : undefined
  if (json === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  return undefined
}

// Coordinates are opaque as well, but nobody gives them out.
const identifies = (name: string, { voice, kind }: Meaning.Reading): boolean =>
  voice === 'opaque' &&
  !name.startsWith('?') &&
  (kind === undefined || (kind.making.tag === 'pattern' && kind.voice === 'opaque'))
