/**
 * One tool in other names and words. What it becomes depends on the tool and on the way of its API to name things alone, so
 * that it is made once, and functions of one API call the same thing by the same name.
 *
 * Laws: names of one level are unique, and none is what the pool calls another of that level; the tool that the variant
 * stands for can be read off it, to the byte.
 */
import * as Pointers from '../json/Pointer.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Tool } from '../signature/Signature.js'
import * as FunctionName from '../signature/FunctionName.js'
import type { Alias } from './Alias.js'
import * as Naming from './Naming.js'
import type { Way } from './Naming.js'
import * as Wording from './Wording.js'

/** A tool in other names, and what the pool calls them. */
export interface Variant {
  readonly wish: Wish
  readonly tool: Tool
  readonly parameters: Alias['parameters'][string]
  readonly values: Alias['values'][string]
  readonly descriptions: Alias['descriptions'][string]
}

/** How one tool is to be renamed. */
export interface Wish {
  readonly way: Way
  /** What its API is called. */
  readonly api: string
  /** Whether it keeps the name of its function. */
  readonly named: boolean
  /** Whether its enumerations keep their values. */
  readonly valued: boolean
  /** Names of other functions that its descriptions mention. */
  readonly mentioned: ReadonlyMap<string, string>
}

interface Draft {
  readonly wish: Wish
  readonly parameters: Record<string, string>
  readonly values: Record<string, { readonly [value: string]: string }>
  readonly descriptions: Record<string, string>
}

/** The variant. */
export const of = (wish: Wish, tool: Tool): Variant => {
  const { name, description, parameters, ...rest } = tool.function
  const draft: Draft = { wish, parameters: {}, values: {}, descriptions: {} }
  const to = wish.named ? name : Naming.ofFunction(wish.way, wish.api, name)
  const fixed = isIntricate(parameters)
  const made = fixed ? (kept(draft, parameters, ''), parameters) : members(draft, parameters, '')
  const said = mentioning(
    draft,
    isTelling(wish, tool) ? '' : Wording.ofFunction(wish.way.manner, Naming.turn(name), description)
  )
  if (said !== description) draft.descriptions[''] = description
  return { ...draft, tool: { ...tool, function: { name: to, description: said, parameters: made, ...rest } } }
}

/** Whether a name says enough to go without a description. */
const isTelling = ({ way, named }: Wish, { function: { name, description, parameters } }: Tool): boolean =>
  way.manner === 'terse' &&
  !named &&
  Naming.isAct(name) &&
  Object.keys(parameters.properties ?? {}).length > 0 &&
  /^[^.;:,\d]{1,70}\.?$/.test(description) &&
  Naming.turn(name) % 2 === 0

const composing = new Set(
  '$ref $defs definitions allOf anyOf oneOf not if then else patternProperties dependentRequired dependentSchemas dependencies propertyNames prefixItems'.split(
    ' '
  )
)

/** Whether names stand in a schema elsewhere than in `properties` and `required`. */
export const isIntricate = (schema: JsonSchema): boolean =>
  Object.keys(schema).some((keyword) => composing.has(keyword)) ||
  Array.isArray(schema.items) ||
  (schema.items !== undefined && isIntricate(schema.items)) ||
  Object.values(schema.properties ?? {}).some(isIntricate)

const kept = (draft: Draft, { properties = {} }: JsonSchema, at: Pointers.Pointer): void => {
  for (const name of Object.keys(properties)) draft.parameters[Pointers.child(at, name)] = name
}

/** A schema with its members renamed, and what it says of itself kept. */
const members = (draft: Draft, given: JsonSchema, at: Pointers.Pointer): JsonSchema => {
  const { properties } = given
  const names = properties === undefined ? new Map<string, string>() : Naming.ofParameters(draft.wish.way, properties)
  for (const [name, to] of names) draft.parameters[Pointers.child(at, to)] = name
  const made: Record<string, unknown> = {}
  for (const [keyword, inner] of Object.entries(given))
    made[keyword] =
      keyword === 'properties' && properties !== undefined
        ? Object.fromEntries(
            Object.entries(properties).map(([name, schema]) => {
              const to = names.get(name) ?? name
              const pattern = Pointers.child(at, to)
              return [to, parameter(draft, schema, pattern, name, to)]
            })
          )
        : keyword === 'required'
          ? given.required?.map((name) => names.get(name) ?? name)
          : keyword === 'items' && given.items !== undefined
            ? described(draft, valued(draft, members(draft, given.items, `${at}/*`), `${at}/*`), `${at}/*`, '')
            : inner
  return made
}

const parameter = (
  draft: Draft,
  schema: JsonSchema,
  pattern: Pointers.Pointer,
  name: string,
  to: string
): JsonSchema => {
  const made = valued(draft, members(draft, schema, pattern), pattern)
  const { description } = made
  const isSame = FunctionName.words(name).join(' ') === FunctionName.words(to).join(' ')
  if (
    isSame &&
    typeof description === 'string' &&
    draft.wish.way.manner !== 'plain' &&
    Wording.isPlain(description, FunctionName.words(to)) &&
    Object.keys(made).at(-1) === 'description' &&
    (draft.wish.way.manner === 'terse' || Naming.turn(name) % 3 === 0)
  ) {
    draft.descriptions[pattern] = description
    const { description: _, ...rest } = made
    return rest
  }
  return described(draft, made, pattern, name)
}

/** A schema whose description is put in other words. */
const described = (draft: Draft, made: JsonSchema, pattern: Pointers.Pointer, name: string): JsonSchema => {
  const { description } = made
  if (typeof description !== 'string') return made
  const text = mentioning(draft, Wording.ofParameter(draft.wish.way.manner, Naming.turn(name), description))
  if (text === description) return made
  draft.descriptions[pattern] = description
  return { ...made, description: text }
}

/** A schema whose values are written otherwise. */
const valued = (draft: Draft, made: JsonSchema, pattern: Pointers.Pointer): JsonSchema => {
  const names = draft.wish.valued ? undefined : Naming.ofValues(draft.wish.way, made)
  if (names === undefined) return made
  draft.values[pattern] = Object.fromEntries([...names].map(([value, to]) => [to, value]))
  const renamed = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value)
  return Object.fromEntries(
    Object.entries(made).map(([keyword, inner]) => [
      keyword,
      keyword === 'default' || keyword === 'const'
        ? renamed(inner)
        : (keyword === 'enum' || keyword === 'examples') && Array.isArray(inner)
          ? inner.map(renamed)
          : inner
    ])
  )
}

/** A text in which other functions, and parameters that are no ordinary words, have their new names. */
const mentioning = ({ wish, parameters }: Draft, text: string): string => {
  let said = text
  for (const [name, to] of wish.mentioned) said = replaced(said, name, to)
  for (const [pattern, name] of Object.entries(parameters))
    if (/[_A-Z]/.test(name.slice(1))) said = replaced(said, name, Pointers.tokens(pattern).at(-1) ?? name)
  return said
}

const replaced = (text: string, name: string, to: string): string =>
  name === to || !text.includes(name)
    ? text
    : text.replaceAll(
        new RegExp(`(?<![A-Za-z0-9_])${name.replaceAll(/[^A-Za-z0-9_]/g, '\\$&')}(?![A-Za-z0-9_])`, 'g'),
        to
      )
