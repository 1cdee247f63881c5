/** Functions as prompts show them: without annotations, and as plain JSON. */
import { type Json, Json as J, Serial, Signature } from '@magnet/core'
import type { Function } from '@magnet/prompts'

// By identity: a signature is shown in request after request.
const known = new WeakMap<Signature.Signature, Function.Function>()

/** The function of a signature. */
export const of = (signature: Signature.Signature): Function.Function => {
  const before = known.get(signature)
  if (before !== undefined) return before
  const { name, description, parameters, response } = Signature.tool(signature, true).function
  const fresh = {
    name,
    description,
    parameters: plain(parameters),
    ...(response === undefined ? {} : { response: plain(response) })
  }
  known.set(signature, fresh)
  return fresh
}

/** A schema as JSON; its type allows more. */
const plain = (schema: object): Json.JsonObject => {
  const value = Serial.parse(JSON.stringify(schema))
  return value !== undefined && J.isObject(value) ? value : {}
}
