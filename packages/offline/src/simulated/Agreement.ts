/** What shows that an answer cannot be right: its form, its identifiers, or what was told before. */
import { type Json, Json as J, type JsonSchema, type Signature, type World } from '@magnet/core'
import * as Arguments from './Arguments.js'
import * as Memory from './Memory.js'
import type * as Pool from './Pool.js'
import * as Session from './Session.js'
import type * as Shape from './Shape.js'
import * as Things from './Things.js'

/** A call, and where it is made. */
export interface Call {
  readonly signature: Signature.Signature
  readonly pool: Pool.Pool
  readonly shape: Shape.Shape | undefined
  readonly given: Json.JsonObject
  readonly state: World.State
}

/** What is wrong with an output, in words for whoever gave it; undefined where nothing is. */
export const fault = (call: Call, output: Json.Json): string | undefined =>
  misshapen(call.signature.response ?? {}, output) ??
  (call.shape === undefined ? undefined : strange(call, call.shape, output))

const misshapen = (schema: JsonSchema.JsonSchema, output: Json.Json): string | undefined => {
  const expected = Arguments.fault(schema, output, 0)
  return expected === undefined ? undefined : `the output must be ${expected}`
}

const strange = (
  { signature, pool, given, state }: Call,
  shape: Shape.Shape,
  output: Json.Json
): string | undefined => {
  const memory = Memory.of(state)
  const session = Session.of(state, pool)
  const told = Things.of(pool, shape, output)
  const [first] = told
  const asked = signature.inputs.flatMap(({ name, type }) => {
    const value = given[name]
    return pool.get(type)?.identifies === true && value !== undefined ? [{ type, value }] : []
  })
  // What is asked about is what is told of.
  const same = asked.find((one) => one.type === first?.type.name)
  if (
    same !== undefined &&
    shape.tag === 'group' &&
    first !== undefined &&
    told.length === 1 &&
    !J.equals(first.id, same.value)
  )
    return `the call is about ${JSON.stringify(same.value)}, the output about ${JSON.stringify(first.id)}`
  for (const one of told) {
    const left = Session.trace(session, one.type.name, one.id)
    const isNamed = asked.some(({ type, value }) => type === one.type.name && J.equals(value, one.id))
    if (left === null && !isNamed) return `${JSON.stringify(one.id)} was deleted before`
    if (signature.effect === 'write') continue
    const earlier = Memory.told(memory, one.type.name, one.id)
    for (const [label, value] of Object.entries(one.fields)) {
      const before = earlier === undefined || !Object.hasOwn(earlier, label) ? undefined : earlier[label]
      if (before !== undefined && typeof before === typeof value && !J.equals(before, value))
        return `${label} of ${JSON.stringify(one.id)} was ${JSON.stringify(before)} before and is ${JSON.stringify(value)} now`
    }
  }
  return undefined
}
