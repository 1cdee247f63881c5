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
export interface Node {
  readonly members: ReadonlyMap<string, { readonly to: string; readonly node: Node }>
  readonly items?: Node
  readonly values?: ReadonlyMap<string, string>
  readonly text?: string
}

/** A function in one direction. */
export interface Renamed {
  readonly to: string
  readonly node: Node
}

interface Growing {
  readonly members: Map<string, { to: string; readonly node: Growing }>
  items?: Growing
  values?: ReadonlyMap<string, string>
  text?: string
}

const grow = (): Growing => ({ members: new Map() })

/** The place of a pattern. A step that the alias does not name keeps its name. */
const at = (root: Growing, pattern: Pointer): Growing => {
  let node = root
  for (const token of Pointers.tokens(pattern)) {
    if (token === '*') node = node.items ??= grow()
    else {
      const known = node.members.get(token) ?? { to: token, node: grow() }
      node.members.set(token, known)
      node = known.node
    }
  }
  return node
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
  const made = { to, node: tree(parameters, values ?? {}, descriptions ?? {}) }
  known.set(parameters, { values, descriptions, made })
  return made
}

const tree = (
  parameters: Alias['parameters'][string],
  values: Alias['values'][string],
  descriptions: Alias['descriptions'][string]
): Node => {
  const node = grow()
  for (const [pattern, called] of Object.entries(parameters)) {
    const path = Pointers.tokens(pattern)
    const last = path.at(-1)
    if (last === undefined) continue
    at(node, pattern)
    const member = at(node, Pointers.of(...path.slice(0, -1))).members.get(last)
    if (member !== undefined) member.to = called
  }
  for (const [pattern, names] of Object.entries(values)) at(node, pattern).values = new Map(Object.entries(names))
  for (const [pattern, text] of Object.entries(descriptions)) at(node, pattern).text = text
  return node
}

const inverses = new WeakMap<Node, Node>()

/** The same names the other way round. */
export const inverse = (node: Node): Node => {
  const found = inverses.get(node)
  if (found !== undefined) return found
  const made = inverted(node)
  inverses.set(node, made)
  return made
}

const inverted = ({ members, items, values }: Node): Node => ({
  members: new Map([...members].map(([name, { to, node }]) => [to, { to: name, node: inverse(node) }] as const)),
  ...(items === undefined ? {} : { items: inverse(items) }),
  ...(values === undefined ? {} : { values: new Map([...values].map(([name, to]) => [to, name] as const)) })
})

/** A value of a place. */
export const value = (node: Node | undefined, given: Json): Json => {
  if (node === undefined || given === null) return given
  if (typeof given === 'string') return node.values?.get(given) ?? given
  if (typeof given !== 'object') return given
  return isList(given)
    ? node.items === undefined
      ? given
      : given.map((item) => value(node.items, item))
    : Object.fromEntries(
        Object.entries(given).map(([name, inner]) => {
          const member = node.members.get(name)
          return [member?.to ?? name, value(member?.node, inner)]
        })
      )
}

/** A pointer into the arguments, to an index of a list or to `*`. */
export const pointer = (root: Node, given: Pointer): Pointer => {
  let node: Node | undefined = root
  const path = Pointers.tokens(given).map((token) => {
    const member = node?.members.get(token)
    node = member === undefined ? node?.items : member.node
    return member?.to ?? token
  })
  return Pointers.of(...path)
}

/** The node of a pointer into the arguments. */
export const nodeAt = (root: Node, given: Pointer): Node | undefined => {
  let node: Node | undefined = root
  for (const token of Pointers.tokens(given)) node = node?.members.get(token)?.node ?? node?.items
  return node
}

const isList = (given: Json): given is ReadonlyArray<Json> => Array.isArray(given)
