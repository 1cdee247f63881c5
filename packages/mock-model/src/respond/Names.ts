/** What the names of functions and their parameters say: words, and which values can be passed from one to the other. */
import { type Json, Json as J, Pointer } from '@magnet/core'

/** The words of a name, in lower case. */
export const words = (name: string): ReadonlyArray<string> =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** A name as people say it. */
export const spoken = (name: string): string => words(name).join(' ')

/** A parameter as one says it who has to say of what: the name of a contact is its `contact name`. */
export const labelOf = (one: string, parameter: string): string =>
  `${words(one).slice(1).join(' ')} ${spoken(parameter)}`.trim()

/** A word in the singular, as far as its end tells. */
export const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : /[^s]s$/.test(word) ? word.slice(0, -1) : word

// Names that many things have, so that the same name means nothing.
const common = new Set(
  'id name title status text description note message type kind count total amount state value result url date time day days hours target company'.split(
    ' '
  )
)

/** What the field at a pointer is called; a bare `id` belongs to what it stands in. */
export const field = (pointer: Pointer.Pointer): string => {
  const steps = Pointer.tokens(pointer).filter((step) => step !== '*' && !/^\d+$/.test(step))
  const last = steps.at(-1) ?? ''
  const owner = steps.at(-2)
  return last === 'id' && owner !== undefined ? `${singular(owner)}_id` : last
}

/** Whether a name is that of an identifier. */
export const isIdentifier = (name: string): boolean => /(?:^|_)(?:id|code|number|key|token|reference)$/.test(name)

/** Whether the field of one function is what a parameter of another takes, as far as names tell. */
export const fits = (field: string, parameter: string): boolean => {
  if (field === parameter) return !common.has(field)
  return isIdentifier(field) && isIdentifier(parameter) && parameter.endsWith(`_${field}`)
}

/** A leaf of a value: where it stands, and what it is. */
export type Leaf = readonly [pointer: Pointer.Pointer, value: string | number | boolean]

/** The scalars of a value in order, at most so many. */
export const leaves = (value: Json.Json, most: number = 400): ReadonlyArray<Leaf> => {
  const found: Array<Leaf> = []
  const visit = (here: Json.Json, at: Pointer.Pointer): void => {
    if (found.length >= most) return
    if (here === null) return
    if (J.isList(here)) for (const [index, item] of here.entries()) visit(item, Pointer.child(at, index))
    else if (J.isObject(here)) for (const [key, item] of Object.entries(here)) visit(item, Pointer.child(at, key))
    else found.push([at, here])
  }
  visit(value, '')
  return found
}

/** The properties of the schema of an object, with whether each is required. */
export const properties = (
  schema: Json.JsonObject
): ReadonlyArray<{ readonly name: string; readonly schema: Json.JsonObject; readonly required: boolean }> => {
  const members = schema['properties']
  const required = schema['required']
  if (!J.isObject(members)) return []
  return Object.entries(members).map(([name, one]) => ({
    name,
    schema: J.isObject(one) ? one : {},
    required: J.isList(required) && required.includes(name)
  }))
}
