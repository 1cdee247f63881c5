/** What an act needs beside what it acts on, where its schema leaves all of that optional: a change without a change is refused. */
import type { Signature } from '@magnet/core'
import { Purpose } from '@magnet/pools'

/** The parameters of which one has to be given; none where a call without them makes sense. */
export const of = (signature: Signature.Signature): ReadonlyArray<string> => {
  if (signature.effect !== 'write') return []
  const purpose = Purpose.of(signature)
  const filling =
    purpose?.verb === 'update' ||
    (purpose?.word === 'add' && / to /.test(` ${signature.description} `)) ||
    // What takes nothing but options acts on one of them.
    signature.inputs.every((input) => !input.required)
  if (!filling || purpose?.word === 'create') return []
  const optional = signature.inputs.filter((input) => !input.required)
  const needed = signature.inputs.filter((input) => input.required)
  return needed.every((input) => input.voice === 'opaque') ? optional.map((input) => input.name) : []
}
