/**
 * Things that are gone: a cancelled event, a deleted message, and what was listed of them. A call that takes one would be
 * refused, whatever else is said, so a walk does not go there, and where another such thing can be looked up, it is.
 */
import type { Signature } from '@magnet/core'
import * as Past from './Past.js'
import * as Role from './Role.js'

/** Whether the things of a type that were spoken of before a function are gone: none came up since, and none stands in a list. */
const gone = (past: Past.Past, type: string): boolean => {
  let since = false
  for (let here = past; here !== undefined; here = here.before) {
    const { signature, ends } = here.role
    if (ends.size > 0) {
      if (since) return false
      if (ends.has(type)) return !Past.some(here.before, (role) => lists(role.signature, type))
      // What was told of a thing goes with it.
      if (goes(here.before, type, ends)) return true
    }
    since ||= Role.gives(signature, type) || Role.takes(signature, type)
  }
  return false
}

/** Whether something gave a type, and all that did took what is ended. */
const goes = (past: Past.Past, type: string, ends: ReadonlySet<string>): boolean => {
  const gives = ({ signature }: Role.Role): boolean => Role.gives(signature, type)
  return (
    Past.some(past, gives) &&
    !Past.some(past, (role) => gives(role) && !role.required.some((input) => ends.has(input.type)))
  )
}

/** The required parameters of a function for which only things that are gone were spoken of. */
export const parameters = (past: Past.Past, { opaque }: Role.Role): ReadonlyArray<Signature.Parameter> =>
  past?.ended === true && opaque.length > 0 ? opaque.filter((input) => gone(past, input.type)) : none

const none: ReadonlyArray<Signature.Parameter> = []

/** Whether a function takes back the making of what an earlier one has worked on: a reminder of what is then cancelled. */
export const wastes = (past: Past.Past, { unmakes }: Role.Role): boolean =>
  unmakes.length > 0 &&
  Past.some(
    past,
    ({ signature }) => signature.effect === 'write' && unmakes.some((type) => Role.takes(signature, type))
  )

const lists = ({ outputs }: Signature.Signature, type: string): boolean =>
  outputs.some((output) => output.type === type && output.many)
