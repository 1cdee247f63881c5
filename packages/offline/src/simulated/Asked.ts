/**
 * What a read is asked about: the place of its response that says which thing it tells of. Who looks a thing up by its
 * identifier is told of that thing, whatever the documents call the identifier in the answer.
 */
import { type Json, Json as J, type Signature } from '@magnet/core'
import { Words } from '@magnet/pools'
import type * as Pool from './Pool.js'
import type * as Shape from './Shape.js'

/** The parameter that says what is asked about, and where the response says the same. */
export interface Asked {
  readonly parameter: string
  /** The type of what is asked about: what is told of it is what everything else tells of it. */
  readonly type: Pool.Type
  readonly leaf: Shape.Leaf
  /** Whether several things are asked for at once, of which the response has a list. */
  readonly many: boolean
}

/** What a function is asked about, where that is one parameter with a place in the response. */
export const of = (
  { effect, inputs }: Signature.Signature,
  shape: Shape.Shape | undefined,
  pool: Pool.Pool
): Asked | undefined => {
  if (effect !== 'read' || shape === undefined) return undefined
  const things = inputs.filter((input) => pool.get(input.type)?.identifies === true)
  const [input] = things
  const type = input === undefined ? undefined : pool.get(input.type)
  if (input === undefined || type === undefined || things.length > 1) return undefined
  const many = isSeveral(input)
  const group = many ? listed(shape) : shape.tag === 'group' ? shape : undefined
  const leaf = group === undefined ? undefined : (place(input, group, pool) ?? inner(many, group, input, pool))
  return leaf === undefined ? undefined : { parameter: input.name, type, leaf, many }
}

const inner = (
  many: boolean,
  { members }: Shape.Group,
  input: Signature.Parameter,
  pool: Pool.Pool
): Shape.Leaf | undefined => {
  const groups = members.flatMap(([, member]) => (member.tag === 'group' ? [member] : []))
  // What is wrapped alone is the thing itself.
  return many || groups.length !== 1 || members.length > 3 || groups[0] === undefined
    ? undefined
    : place(input, groups[0], pool)
}

/** The identifiers of a call. */
export const ids = ({ parameter, many }: Asked, given: Json.JsonObject): ReadonlyArray<Json.Json> => {
  const value = Object.hasOwn(given, parameter) ? given[parameter] : undefined
  if (value === undefined) return []
  return many ? apart(value) : J.isList(value) ? [] : [value]
}

/** Several identifiers in one value: a list, or a text with commas. */
export const apart = (value: Json.Json): ReadonlyArray<Json.Json> =>
  J.isList(value)
    ? value
    : typeof value === 'string'
      ? value
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '')
      : [value]

/** Whether a parameter takes several things. */
const isSeveral = ({ name, schema }: Signature.Parameter): boolean => /ids$/i.test(name) || schema.items !== undefined

const listed = (shape: Shape.Shape): Shape.Group | undefined => {
  if (shape.tag === 'list') return shape.items.tag === 'group' ? shape.items : undefined
  if (shape.tag === 'leaf') return undefined
  const lists = shape.members.flatMap(([, member]) =>
    member.tag === 'list' && member.items.tag === 'group' ? [member.items] : []
  )
  return lists.length === 1 ? lists[0] : undefined
}

// An identifier that other functions take is one of things that exist, so that only its own kind may stand there.
const place = (input: Signature.Parameter, { members }: Shape.Group, pool: Pool.Pool): Shape.Leaf | undefined => {
  const name = words(input.name)
  const description = input.schema.description?.trim() ?? ''
  const fits = members.flatMap(([called, member]) =>
    member.tag === 'leaf' &&
    member.reading.role === 'id' &&
    (member.reading.type === input.type || pool.get(member.reading.type)?.taken !== true)
      ? [{ called, leaf: member }]
      : []
  )
  return (
    fits.find(({ leaf }) => leaf.reading.type === input.type) ??
    fits.find(({ called }) => words(called) === name) ??
    (description === '' ? undefined : fits.find(({ leaf }) => leaf.schema.description?.trim() === description))
  )?.leaf
}

const words = (name: string): string =>
  Words.of(name)
    .map((word) => (word === 'ids' ? 'id' : Words.singular(word)))
    .join(' ')
