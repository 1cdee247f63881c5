/** The places of a function's outputs that answers speak of: how each is read, and what type of value stands there. */
import { type Json, Pointer, type Signature } from '@magnet/core'

/** A place of all outputs of a function. */
export interface Place {
  readonly read: (output: Json.Json) => Json.Json | undefined
  /** Absent where the function does not say what stands there. */
  readonly type: string | undefined
}

// By identity of the signature: answers speak of the same places all the time.
const known = new WeakMap<Signature.Signature, Map<Pointer.Pointer, Place>>()

/** The place at a pointer. */
export const of = (signature: Signature.Signature, pointer: Pointer.Pointer): Place => {
  let places = known.get(signature)
  if (places === undefined) known.set(signature, (places = new Map<Pointer.Pointer, Place>()))
  let place = places.get(pointer)
  if (place === undefined) places.set(pointer, (place = found(signature, pointer)))
  return place
}

const found = ({ outputs }: Signature.Signature, pointer: Pointer.Pointer): Place => {
  const pattern = Pointer.pattern(pointer)
  return {
    read: Pointer.reader(pointer),
    type: outputs.find((output) => output.pattern === pattern || output.pattern === pointer)?.type
  }
}
