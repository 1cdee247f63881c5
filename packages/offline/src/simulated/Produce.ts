/**
 * Produces a response: every value follows from the thing that it belongs to, so that whatever function tells of a
 * thing tells the same. Values that the call was given are echoed where the response has a place for them.
 */
import { type Json, Json as J } from '@magnet/core'
import type * as Asked from './Asked.js'
import * as Chance from './Chance.js'
import * as Place from './Place.js'
import type * as Pool from './Pool.js'
import * as Session from './Session.js'
import type * as Shape from './Shape.js'
import * as Tie from './Tie.js'
import * as Value from './Value.js'

/** A call as production sees it. */
export interface Given {
  readonly session: Session.Session
  /** Arguments by public semantic type, and by label. */
  readonly byType: ReadonlyMap<string, Json.Json>
  readonly byLabel: ReadonlyMap<string, Json.Json>
  /** Addresses that the call was given, or that it left before. */
  readonly mails: ReadonlySet<Json.Json>
  /** The things that were asked for by their identifiers, several at once. */
  readonly batch?: { readonly type: string; readonly ids: ReadonlyArray<Json.Json> } | undefined
  /** Where the response says what it was asked about, and what that is. */
  readonly asked?: (Asked.Asked & { readonly ids: ReadonlyArray<Json.Json> }) | undefined
  /** Words that the user searches for. */
  readonly sought: string | undefined
  /** The thing that the call just created. */
  readonly created: { readonly type: string; readonly id: Json.Json } | undefined
  /** Where values come from that belong to no identified thing. */
  readonly key: number
  /** The thing that the call is about. */
  readonly subject: { readonly type: Pool.Type; readonly id: Json.Json } | undefined
}

/** What an object belongs to. */
interface Owner {
  readonly key: number
  readonly type: Pool.Type | undefined
  readonly id: Json.Json | undefined
  /** The place in a list, so that neighbours differ. */
  readonly index: number | undefined
  /** What was asked for, if the object is that. */
  readonly asked: Json.Json | undefined
}

/** The response of a shape. */
export const response = (given: Given, shape: Shape.Shape): Json.Json =>
  value(given, shape, {
    key: given.key,
    type: given.subject?.type,
    id: given.subject?.id,
    index: undefined,
    asked: given.asked?.many === false ? given.asked.ids[0] : undefined
  })

const value = (given: Given, shape: Shape.Shape, owner: Owner): Json.Json => {
  switch (shape.tag) {
    case 'leaf':
      return leaf(given, shape, owner)
    case 'list':
      return list(given, shape, owner)
    case 'group':
      return group(given, shape, owner)
  }
}

const group = (given: Given, shape: Shape.Group, around: Owner, chosen?: Json.Json): Json.Json => {
  const { session } = given
  const isAsked = around.asked !== undefined && shape.identity !== undefined && shape.identity === given.asked?.leaf
  const type = isAsked
    ? given.asked?.type
    : shape.identity === undefined
      ? undefined
      : session.pool.get(shape.identity.reading.type)
  const key =
    shape.noun === undefined || shape.noun === around.type?.reading.entity
      ? around.key
      : Chance.join(around.key, shape.hash)
  const id = type === undefined ? undefined : (chosen ?? (isAsked ? around.asked : identity(given, type, key)))
  const owner: Owner =
    type === undefined || id === undefined
      ? { ...around, key }
      : { key: keyOf(session, type, id), type, id, index: around.index, asked: around.asked }
  const members: Record<string, Json.Json> = {}
  for (const [name, member] of shape.members) {
    const made = value(given, member, owner)
    if (name === '__proto__')
      Object.defineProperty(members, name, { value: made, enumerable: true, configurable: true, writable: true })
    else members[name] = made
  }
  if (shape.ties.length > 0) Tie.hold(shape.ties, members, given.mails)
  return members
}

/** Where the values of a thing come from. */
export const keyOf = ({ salt }: Session.Session, type: Pool.Type, id: Json.Json): number =>
  Chance.join(Chance.join(salt, Chance.ofText(type.name)), Chance.ofText(Session.key(id)))

const identity = (given: Given, type: Pool.Type, key: number): Json.Json | undefined => {
  if (given.created?.type === type.name) return given.created.id
  const asked = given.byType.get(type.name)
  if (asked !== undefined && !J.isList(asked)) return asked
  const all = Session.all(given.session, type)
  const name = given.byType.get(type.named) ?? given.sought
  const called = typeof name === 'string' ? all.find((id) => matches(given.session, type, id, name)) : undefined
  return called ?? all[Chance.below(key, all.length)]
}

const matches = (session: Session.Session, type: Pool.Type, id: Json.Json, name: string): boolean =>
  Session.nameOf(session, type, id)?.toLowerCase().includes(name.toLowerCase()) === true

const list = (given: Given, shape: Shape.List, around: Owner): Json.Json => {
  const key = Chance.join(around.key, shape.hash)
  const { items } = shape
  const size = 2 + Chance.below(key, 3)
  const type =
    items.tag === 'group' && items.identity !== undefined
      ? given.session.pool.get(items.identity.reading.type)
      : undefined
  const asked = given.asked?.many === true && hasLeaf(items, given.asked.leaf) ? given.asked.ids : undefined
  if (items.tag === 'group' && asked !== undefined)
    return asked.map((id, index) =>
      group(given, items, { ...around, key: Chance.join(key, Chance.ofText(Session.key(id))), index, asked: id })
    )
  if (items.tag === 'group' && type !== undefined)
    return some(given, type, key, size).map((id, index) =>
      group(given, items, { ...around, key: Chance.join(key, index), index }, id)
    )
  return Array.from({ length: size }, (_, index) =>
    value(given, items, {
      key: items.tag === 'leaf' ? key : Chance.join(key, index),
      type: undefined,
      id: undefined,
      index: Chance.below(key, 97) + index,
      asked: undefined
    })
  )
}

const hasLeaf = (items: Shape.Shape, leaf: Shape.Leaf): boolean =>
  items.tag === 'group' && items.members.some(([, member]) => member === leaf)

// Those that were looked for come first, then others in a turn that follows from the call.
const some = (given: Given, type: Pool.Type, key: number, size: number): ReadonlyArray<Json.Json> => {
  if (given.batch?.type === type.name) return given.batch.ids
  const asked = given.byType.get(type.name)
  const all = Session.all(given.session, type).filter((id) => !J.equals(id, asked))
  const sought = given.byType.get(type.named) ?? given.sought
  const found = typeof sought === 'string' ? all.filter((id) => matches(given.session, type, id, sought)) : []
  const rest = found.length === 0 ? all : all.filter((id) => !found.includes(id))
  const start = Chance.below(key, rest.length)
  const turned = given.byType.size === 0 ? rest : [...rest.slice(start), ...rest.slice(0, start)]
  return [...found, ...turned].slice(0, Math.max(size, found.length > 4 ? 4 : found.length))
}

const leaf = (given: Given, shape: Shape.Leaf, owner: Owner): Json.Json => {
  const { session } = given
  const { reading, schema, label } = shape
  if (shape === given.asked?.leaf && owner.asked !== undefined && suits(schema, owner.asked)) return owner.asked
  const own = owner.type !== undefined && reading.type === owner.type.name
  if (own && owner.id !== undefined) return owner.id
  const kept =
    owner.type === undefined || owner.id === undefined ? undefined : Session.trace(session, owner.type.name, owner.id)
  const left = kept === undefined || kept === null || !Object.hasOwn(kept, label) ? undefined : kept[label]
  if (left !== undefined && suits(schema, left)) return left
  const told = owner.id === undefined ? undefined : owner.type?.known?.get(Session.key(owner.id))?.fields
  const said = told !== undefined && Object.hasOwn(told, label) ? told[label] : undefined
  if (said !== undefined && suits(schema, said)) return said
  if (owner.type !== undefined && owner.id !== undefined && reading.type === owner.type.named) {
    const name = Session.nameOf(session, owner.type, owner.id)
    if (name !== undefined && suits(schema, name)) return name
  }
  if (shape.sort !== undefined) return shape.sort
  const echo = reading.type.startsWith('?')
    ? owner.index === undefined
      ? given.byLabel.get(label)
      : undefined
    : given.byType.get(reading.type)
  if (echo !== undefined && suits(schema, echo)) return echo
  const type = session.pool.get(reading.type)
  const hash = Chance.join(owner.key, shape.hash)
  if (type?.identifies === true) {
    const all = Session.all(session, type)
    const id = all[Chance.below(owner.index === undefined ? hash : (shape.hash >>> 1) + owner.index, all.length)]
    if (id !== undefined && suits(schema, id)) return id
  }
  const town =
    schema.enum === undefined ? Place.of(reading.kind?.name, given.byType, owner.key, owner.index) : undefined
  if (town !== undefined && suits(schema, town)) return town
  // Names and choices of neighbours differ, as long as there are enough of them.
  const stepped =
    owner.index !== undefined &&
    owner.id === undefined &&
    (reading.role === 'name' || reading.kind?.making.tag === 'oneOf' || reading.kind?.making.tag === 'person')
  return Value.of(schema, reading, type?.samples ?? [], {
    hash: stepped ? ((shape.hash >>> 2) + owner.index) | 0 : hash,
    today: session.today,
    name: shape.name,
    thing: shape.thing
  })
}

const suits = (schema: Shape.Leaf['schema'], held: Json.Json): boolean => {
  if (schema.enum !== undefined && !schema.enum.some((one) => J.equals(one, held))) return false
  if (typeof held === 'string' && !Value.hasForm(schema, held)) return false
  const json = Value.jsonType(schema)
  return json === 'integer'
    ? Number.isInteger(held)
    : json === 'number' || json === 'string' || json === 'boolean'
      ? typeof held === json
      : false
}
