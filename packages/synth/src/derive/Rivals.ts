/**
 * Functions that find the same things: by name, by a day, in a list. Where a conversation has two of them, each would often
 * have done for the other, and its proof says so; a walk rarely goes to the second.
 */
import * as Past from './Past.js'
import type * as Reach from './Reach.js'
import * as Role from './Role.js'

/** Whether a function finds what an earlier one, or a hidden look-up of one, has found in another way. */
export const has = (reach: Reach.Reach, past: Past.Past, { name, finds }: Role.Role): boolean => {
  if (finds.length === 0) return false
  for (let here = past; here !== undefined; here = here.before)
    if (here.role.name !== name && (overlap(finds, here.role.finds) || seeks(reach, here, finds))) return true
  return false
}

/** Whether something of some types is looked up for a call, because nothing before it gives it. */
const seeks = (reach: Reach.Reach, { role, before }: Past.Call, types: ReadonlyArray<string>): boolean => {
  for (const { type } of role.opaque)
    if (
      types.includes(type) &&
      !reach.shown.has(type) &&
      !Past.some(before, ({ signature }) => Role.gives(signature, type))
    )
      return true
  return false
}

const overlap = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  for (const type of right) if (left.includes(type)) return true
  return false
}
