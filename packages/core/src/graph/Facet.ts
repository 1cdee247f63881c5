/** What a signature gives and takes, by semantic type: all that its dependencies are derived from. */
import type { JsonSchema, Voice } from '../json/JsonSchema.js'
import { leaves } from '../json/JsonSchema.js'
import type { Pointer } from '../json/Pointer.js'
import { tokens } from '../json/Pointer.js'
import type { Output, Signature } from '../signature/Signature.js'

/** The facets of a signature. */
export interface Facet {
  readonly gives: ReadonlyMap<string, ReadonlyArray<Output>>
  readonly takes: ReadonlyArray<Taken>
  /** Values that people pass on in a message. */
  readonly news: ReadonlyArray<Output>
}

/** An argument, or a part of one. */
export interface Taken {
  readonly parameter: string
  readonly type: string
  readonly voice: Voice
  readonly required: boolean
  /** Whether the value is the whole argument. */
  readonly whole: boolean
  /** Whether the argument is a text that carries news from elsewhere. */
  readonly carries: boolean
}

// By identity: signatures are values.
const facets = new WeakMap<Signature, Facet>()

/** The facets of a signature. */
export const of = (signature: Signature): Facet => {
  const found = facets.get(signature)
  if (found !== undefined) return found
  const fresh = read(signature)
  facets.set(signature, fresh)
  return fresh
}

const read = (signature: Signature): Facet => ({
  gives: Map.groupBy(
    signature.outputs.filter(
      (output) => known(output.type) && !echoes(signature, output) && !returns(signature, output)
    ),
    (output) => output.type
  ),
  takes: signature.inputs.flatMap(({ name, required, schema, type, voice }): ReadonlyArray<Taken> =>
    known(type)
      ? [{ parameter: name, type, voice, required, whole: true, carries: schema['x-magnet']?.news === 'carries' }]
      : inner(schema).map((meaning) => ({ ...meaning, parameter: name, required, whole: false, carries: false }))
  ),
  news: signature.outputs.filter((output) => !output.many && output.schema['x-magnet']?.news === 'told')
})

/** Whether a type means something beyond its own place. */
export const known = (type: string): boolean => !type.startsWith('?')

/** Whether an output only repeats an input of its own function: it says nothing new. */
export const echoes = (
  signature: Signature,
  { pattern, type }: { readonly pattern: Pointer; readonly type: string }
): boolean => {
  if (!signature.inputs.some((input) => input.type === type)) return false
  const name = tokens(pattern).findLast((token) => token !== '*')
  return signature.inputs.some((input) => input.name === name && input.type === type)
}

// Neither does the `id` of the one thing that was asked about.
const returns = ({ effect, inputs }: Signature, { pattern, type, voice, many }: Output): boolean =>
  effect === 'read' &&
  voice === 'opaque' &&
  !many &&
  tokens(pattern).at(-1) === 'id' &&
  inputs.some((input) => input.required && input.type === type)

// An argument that is a list or an object takes what its parts take.
const inner = (schema: JsonSchema): ReadonlyArray<{ readonly type: string; readonly voice: Voice }> =>
  schema.items === undefined && schema.properties === undefined
    ? []
    : leaves(schema).flatMap((leaf) => leaf.schema['x-magnet'] ?? [])
