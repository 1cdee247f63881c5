/**
 * The functions that were called before a step: a list that shares its beginning with those that it grew from, with what
 * the modules that look back on it ask of each of them.
 */
import type { FunctionName } from '@magnet/core'
import * as Role from './Role.js'

/** What was called before; undefined where nothing was. */
export type Past = Call | undefined

/** The latest of the calls, with those before it. */
export interface Call {
  readonly role: Role.Role
  readonly before: Past
  readonly length: number
  /** Whether it, or any before it, ends something. */
  readonly ended: boolean
}

/** One more call. */
export const after = (before: Past, role: Role.Role): Call => ({
  role,
  before,
  length: before === undefined ? 1 : before.length + 1,
  ended: before?.ended === true || role.ends.size > 0
})

/** The functions of a source among some names, in order. */
export const of = (source: Role.Graphed, names: ReadonlyArray<FunctionName.FunctionName>): Past => {
  const roles = Role.within(source)
  let past: Past
  for (const name of names) {
    const role = roles(name)
    if (role !== undefined) past = after(past, role)
  }
  return past
}

/** How often a function was called, as far as twice: nobody asks for more. */
export const times = (past: Past, name: FunctionName.FunctionName): 0 | 1 | 2 => {
  let once = false
  for (let here = past; here !== undefined; here = here.before)
    if (here.role.name === name) {
      if (once) return 2
      once = true
    }
  return once ? 1 : 0
}

/** Whether some call before was of a function. */
export const some = (past: Past, is: (role: Role.Role) => boolean): boolean => {
  for (let here = past; here !== undefined; here = here.before) if (is(here.role)) return true
  return false
}
