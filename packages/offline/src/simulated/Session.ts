/**
 * What a simulated world holds: a seed from which everything follows that was always there, and the entities that
 * calls made, changed or deleted. An identifier stands for the same thing throughout a session.
 */
import { type Json, Json as J, type World } from '@magnet/core'
import { Table } from '@magnet/pools'
import * as Chance from './Chance.js'
import * as Names from './Names.js'
import * as Pattern from './Pattern.js'
import type * as Pool from './Pool.js'
import * as Value from './Value.js'

/** The state of a session, read once per call. */
export interface Session {
  readonly salt: number
  readonly today: string
  readonly entities: Json.JsonObject
  readonly pool: Pool.Pool
}

/** How many things of a type were always there. */
const population = 8
const few = 4
const nothing: ReadonlyMap<string, Pool.Thing> = new Map()

/** The session of a state. */
export const of = (state: World.State, pool: Pool.Pool): Session => {
  const { seed, now, entities } = state
  return {
    salt: salted(typeof seed === 'string' ? seed : ''),
    today: typeof now === 'string' ? now.slice(0, 10) : '2025-01-01',
    entities: J.isObject(entities) ? entities : {},
    pool
  }
}

const salts = new Map<string, number>()
const salted = (seed: string): number => {
  const known = salts.get(seed)
  if (known !== undefined) return known
  if (salts.size > 512) salts.clear()
  const fresh = Chance.ofText(seed)
  salts.set(seed, fresh)
  return fresh
}

/** A type's things in a session that were always there. */
interface Census {
  readonly ids: ReadonlyArray<string | number>
  readonly names: ReadonlyArray<string>
  readonly position: ReadonlyMap<Json.Json, number>
}

// By type and seed, both few; a cache that no caller can observe.
const censuses = new WeakMap<Pool.Type, Map<number, Census>>()

const census = ({ salt, pool }: Session, type: Pool.Type): Census => {
  let bySalt = censuses.get(type)
  if (bySalt === undefined) censuses.set(type, (bySalt = new Map<number, Census>()))
  const before = bySalt.get(salt)
  if (before !== undefined) return before
  if (bySalt.size > 256) bySalt.clear()
  const base = Chance.join(salt, Chance.ofText(type.name))
  const json = Value.jsonType(type.schema)
  const ids = new Set<string | number>()
  const known = type.known ?? nothing
  for (const { id } of known.values()) if (typeof id === 'string' || typeof id === 'number') ids.add(id)
  // Beside what is known to be there, few others: a call that is about one of those was hardly recorded.
  const enough = known.size === 0 ? population : few
  for (let count = 0; ids.size < enough && count < 64; count++)
    ids.add(Value.identifier(type, json, Chance.join(base, count)))
  const samples = (pool.get(type.named)?.samples ?? []).flatMap((one) =>
    typeof one === 'string' && !Pattern.isToken(one) && one.length > 2 && one.length <= 40 && !one.includes(',')
      ? [one]
      : []
  )
  const table = [
    ...new Set([...samples, ...(Names.of(type.reading.entity) ?? (samples.length > 3 ? [] : Table.proper))])
  ]
  const names = [...ids].map((id, index) => {
    const own = known.get(key(id))?.fields[type.named]
    return typeof own === 'string' ? own : (table[(Chance.below(base, table.length) + index) % table.length] ?? '')
  })
  const fresh = { ids: [...ids], names, position: new Map([...ids].map((id, index) => [id, index] as const)) }
  bySalt.set(salt, fresh)
  return fresh
}

/** An identifier as a key. */
export const key = (id: Json.Json): string => (typeof id === 'string' ? id : JSON.stringify(id))

/** What calls left behind of a thing: its fields by label, null where it was deleted, undefined where nothing. */
export const trace = (session: Session, type: string, id: Json.Json): Json.JsonObject | null | undefined => {
  const kept = Object.hasOwn(session.entities, type) ? session.entities[type] : undefined
  if (!J.isObject(kept)) return undefined
  const found = Object.hasOwn(kept, key(id)) ? kept[key(id)] : undefined
  return found === null || J.isObject(found) ? found : undefined
}

/** Whether a thing exists. */
export const exists = (session: Session, type: Pool.Type, id: Json.Json): boolean => {
  const left = trace(session, type.name, id)
  return left === undefined ? census(session, type).position.has(id) : left !== null
}

/** The identifiers of everything of a type that exists, what calls created first. */
export const all = (session: Session, type: Pool.Type): ReadonlyArray<Json.Json> => {
  const { ids, position } = census(session, type)
  const kept = Object.hasOwn(session.entities, type.name) ? session.entities[type.name] : undefined
  if (!J.isObject(kept)) return ids
  const numeric = ['integer', 'number'].includes(Value.jsonType(type.schema))
  const created = Object.keys(kept).flatMap((name): ReadonlyArray<Json.Json> => {
    const id = numeric ? Number(name) : name
    return kept[name] === null || position.has(id) ? [] : [id]
  })
  return [...created, ...ids.filter((id) => trace(session, type.name, id) !== null)]
}

/** The name of a thing, where its kind of things has names. */
export const nameOf = (session: Session, type: Pool.Type, id: Json.Json): string | undefined => {
  const { names, position } = census(session, type)
  const index = position.get(id)
  return index === undefined ? undefined : names[index]
}

/** The names of the things of a type that were always there. */
export const names = (session: Session, type: Pool.Type): ReadonlyArray<string> => [
  ...new Set(census(session, type).names)
]

/** The identifier that the next created thing of a type gets. */
export const next = (session: Session, type: Pool.Type): Json.Json => {
  const kept = Object.hasOwn(session.entities, type.name) ? session.entities[type.name] : undefined
  const count = J.isObject(kept) ? Object.keys(kept).length : 0
  const json = Value.jsonType(type.schema)
  for (let tries = 0; ; tries++) {
    const id = Value.identifier(
      type,
      json,
      Chance.join(Chance.join(session.salt, Chance.ofText(type.name)), 1000 + count + tries)
    )
    if (tries > 64 || (trace(session, type.name, id) === undefined && !census(session, type).position.has(id)))
      return id
  }
}

const touched = (type: string): string => `touched ${type}`

/** Whether a call changed a thing or took it away; what calls made is as they made it. */
export const isTouched = (session: Session, type: string, id: Json.Json): boolean =>
  trace(session, touched(type), id) !== undefined

/** A state that remembers that a thing was changed or is gone. */
export const touch = (state: World.State, type: string, id: Json.Json): World.State =>
  leave(state, touched(type), id, {})

/** A state in which a thing has left this behind: fields, or null where it is gone. */
export const leave = (state: World.State, type: string, id: Json.Json, fields: Json.JsonObject | null): World.State => {
  const entities = J.isObject(state['entities']) ? state['entities'] : {}
  const kept = Object.hasOwn(entities, type) && J.isObject(entities[type]) ? entities[type] : {}
  const before = Object.hasOwn(kept, key(id)) ? kept[key(id)] : undefined
  const after = fields === null ? null : { ...(J.isObject(before) ? before : {}), ...fields }
  return { ...state, entities: { ...entities, [type]: { ...kept, [key(id)]: after } } }
}
