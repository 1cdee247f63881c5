/**
 * An alias: the names that a record uses, and what its pool calls the same things. It is applied as the last step, after
 * everything was checked and proven, and undone before anything is checked again.
 *
 * Law: `undo ∘ apply = id`, to the byte (see `Aliased`).
 */
import type { Json } from '../json/Json.js'
import * as Pointers from '../json/Pointer.js'
import type { Pointer } from '../json/Pointer.js'

/** Names by name. */
export type Names = { readonly [name: string]: string }

/**
 * The field `alias` of a record. All keys are names of the record, all values are of the pool. Parameters are addressed by
 * patterns into the arguments (`/guests/*\/name`), in names of the record.
 */
export interface Alias {
  /** Every listed function. */
  readonly functions: Names
  /** By function, every parameter at any depth: what the pool calls the last token of its pattern. */
  readonly parameters: { readonly [name: string]: { readonly [pattern: Pointer]: string } }
  /** By function and parameter, every value of an enumeration whose values are written otherwise. */
  readonly values: { readonly [name: string]: { readonly [pattern: Pointer]: Names } }
  /** By function, descriptions of the pool in place of which another or none stands; of the function itself at ''. */
  readonly descriptions: { readonly [name: string]: { readonly [pattern: Pointer]: string } }
}

/** Names of a place in the arguments in one direction, and what stands below. */
export interface Branch {
  readonly members: ReadonlyMap<string, { readonly to: string; readonly branch: Branch }>
  readonly items?: Branch
  readonly values?: ReadonlyMap<string, string>
  readonly text?: string
}

/** A function in one direction. */
export interface Renamed {
  readonly to: string
  readonly branch: Branch
}

interface Growing {
  readonly members: Map<string, { to: string; readonly branch: Growing }>
  items?: Growing
  values?: ReadonlyMap<string, string>
  text?: string
}

const grow = (): Growing => ({ members: new Map() })

/** The place of a pattern. A step that the alias does not name keeps its name. */
const at = (root: Growing, pattern: Pointer): Growing => {
  let branch = root
  for (const token of Pointers.tokens(pattern)) {
    if (token === '*') branch = branch.items ??= grow()
    else {
      const known = branch.members.get(token) ?? { to: token, branch: grow() }
      branch.members.set(token, known)
      branch = known.branch
    }
  }
  return branch
}

const own = <A>(table: { readonly [name: string]: A }, name: string): A | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

// By identity: the names of a function are the same value in many records of a run.
const known = new WeakMap<
  object,
  { readonly values: unknown; readonly descriptions: unknown; readonly made: Renamed }
>()

/** From the name of a function in the record to those of the pool; undefined where it is not named. */
export const back = (alias: Alias, name: string): Renamed | undefined => {
  const to = own(alias.functions, name)
  if (to === undefined) return undefined
  const parameters = own(alias.parameters, name) ?? {}
  const values = own(alias.values, name)
  const descriptions = own(alias.descriptions, name)
  const found = known.get(parameters)
  if (found?.values === values && found?.descriptions === descriptions && found?.made.to === to) return found.made
  const made = { to, branch: tree(parameters, values ?? {}, descriptions ?? {}) }
  known.set(parameters, { values, descriptions, made })
  return made
}

const tree = (
  parameters: Alias['parameters'][string],
  values: Alias['values'][string],
  descriptions: Alias['descriptions'][string]
): Branch => {
  const branch = grow()
  for (const [pattern, called] of Object.entries(parameters)) {
    const path = Pointers.tokens(pattern)
    const last = path.at(-1)
    if (last === undefined) continue
    at(branch, pattern)
    const member = at(branch, Pointers.of(...path.slice(0, -1))).members.get(last)
    if (member !== undefined) member.to = called
  }
  for (const [pattern, names] of Object.entries(values)) at(branch, pattern).values = new Map(Object.entries(names))
  for (const [pattern, text] of Object.entries(descriptions)) at(branch, pattern).text = text
  return branch
}

const inverses = new WeakMap<Branch, Branch>()

/** The same names the other way round. */
export const inverse = (branch: Branch): Branch => {
  const found = inverses.get(branch)
  if (found !== undefined) return found
  const made = inverted(branch)
  inverses.set(branch, made)
  return made
}

const inverted = ({ members, items, values }: Branch): Branch => ({
  members: new Map([...members].map(([name, { to, branch }]) => [to, { to: name, branch: inverse(branch) }] as const)),
  ...(items === undefined ? {} : { items: inverse(items) }),
  ...(values === undefined ? {} : { values: new Map([...values].map(([name, to]) => [to, name] as const)) })
})

/** A value of a place. */
export const value = (branch: Branch | undefined, given: Json): Json => {
  if (branch === undefined || given === null) return given
  if (typeof given === 'string') return branch.values?.get(given) ?? given
  if (typeof given !== 'object') return given
  return isList(given)
    ? branch.items === undefined
      ? given
      : given.map((item) => value(branch.items, item))
    : Object.fromEntries(
        Object.entries(given).map(([name, inner]) => {
          const member = branch.members.get(name)
          return [member?.to ?? name, value(member?.branch, inner)]
        })
      )
}

/** A pointer into the arguments, to an index of a list or to `*`. */
export const pointer = (root: Branch, given: Pointer): Pointer => {
  let branch: Branch | undefined = root
  const path = Pointers.tokens(given).map((token) => {
    const member = branch?.members.get(token)
    branch = member === undefined ? branch?.items : member.branch
    return member?.to ?? token
  })
  return Pointers.of(...path)
}

/** The branch of a pointer into the arguments. */
export const nodeAt = (root: Branch, given: Pointer): Branch | undefined => {
  let branch: Branch | undefined = root
  for (const token of Pointers.tokens(given)) branch = branch?.members.get(token)?.branch ?? branch?.items
  return branch
}

const isList = (given: Json): given is ReadonlyArray<Json> => Array.isArray(given)
