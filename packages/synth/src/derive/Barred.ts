/**
 * Values that a function refuses wherever they come from: who is listed as a member cannot be added, what is listed among
 * the favourites cannot be saved. Execution has tried, so such a value is looked up anew, or the walk goes elsewhere.
 */
import type { Signature } from '@magnet/core'
import * as Past from './Past.js'
import * as Role from './Role.js'

/** The required parameters of a function for which earlier calls gave nothing but what it refuses. */
export const parameters = (past: Past.Past, { refuses, opaque }: Role.Role): ReadonlyArray<Signature.Parameter> =>
  refuses !== undefined && Past.some(past, ({ name }) => refuses.has(name))
    ? opaque.filter(({ type }) => {
        const origin = ({ signature }: Role.Role): boolean => comesFrom(signature, type)
        return Past.some(past, origin) && !Past.some(past, (role) => origin(role) && !refuses.has(role.name))
      })
    : none

const none: ReadonlyArray<Signature.Parameter> = []

/** Whether a type comes up with a function: what it returns as it took it came up before. */
const comesFrom = (signature: Signature.Signature, type: string): boolean =>
  Role.gives(signature, type) && !Role.takes(signature, type)
