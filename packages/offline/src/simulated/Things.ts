/** What a response tells of identified things: which they are, and what it says of each, by label. */
import { type Json, Json as J, type Recorded, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type * as Pool from './Pool.js'
import * as Session from './Session.js'
import * as Shape from './Shape.js'

/** A thing of a type. */
export interface Told extends Pool.Thing {
  readonly type: Pool.Type
}

/** The most things of one type that are kept, and the most items of one list that are read. */
const most = { things: 500, items: 200 }

/** The things that a response tells of, in the order of its text. */
export const of = (pool: Pool.Pool, shape: Shape.Shape, response: Json.Json): ReadonlyArray<Told> => {
  const found: Array<Told> = []
  visit(pool, shape, response, found)
  return found
}

const visit = (pool: Pool.Pool, shape: Shape.Shape, value: Json.Json, found: Array<Told>): void => {
  if (shape.tag === 'list') {
    if (J.isList(value)) for (const item of value.slice(0, most.items)) visit(pool, shape.items, item, found)
    return
  }
  if (shape.tag === 'leaf' || !J.isObject(value)) return
  const type = shape.identity === undefined ? undefined : pool.get(shape.identity.reading.type)
  const own = shape.members.find(([, member]) => member === shape.identity)?.[0]
  const id = own === undefined ? undefined : value[own]
  if (type !== undefined && isIdentifier(id)) {
    const fields = shape.members.flatMap(([name, member]) => {
      const field = Object.hasOwn(value, name) ? value[name] : undefined
      return member.tag === 'leaf' && field !== undefined && typeof field !== 'object'
        ? [[member.label, field] as const]
        : []
    })
    found.push({ type, id, fields: Object.fromEntries(fields) })
  }
  for (const [name, member] of shape.members)
    if (member.tag !== 'leaf' && Object.hasOwn(value, name)) visit(pool, member, value[name] ?? null, found)
}

const isIdentifier = (id: Json.Json | undefined): id is string | number =>
  typeof id === 'number' || (typeof id === 'string' && id !== '')

/** A pool that knows the things of which recorded responses tell. What is told first of a thing stays. */
export const known = (
  pool: Pool.Pool,
  signatures: ReadonlyArray<Signature.Signature>,
  responses: Recorded.Responses
): Pool.Pool => {
  if (responses.calls.length === 0) return pool
  const all = new Map<string, Map<string, Pool.Thing>>()
  const made = new Set<string>()
  const place = (type: Pool.Type, id: Json.Json): string => `${type.name} ${Session.key(id)}`
  const note = ({ type, id, fields }: Told): void => {
    // What a call makes was not there before it.
    if (made.has(place(type, id))) return
    let things = all.get(type.name)
    if (things === undefined) all.set(type.name, (things = new Map<string, Pool.Thing>()))
    const before = things.get(Session.key(id))
    if (before === undefined && things.size >= most.things) return
    things.set(Session.key(id), { id, fields: { ...fields, ...before?.fields } })
  }
  for (const signature of signatures) {
    const shape = signature.effect === 'write' ? Shape.of(signature, pool) : undefined
    if (shape === undefined) continue
    for (const { arguments: given, answer } of responses.of(signature.name))
      if (E.isRight(answer))
        for (const { type, id } of of(pool, shape, answer.right))
          if (!Object.values(given).some((value) => J.equals(value, id))) made.add(place(type, id))
  }
  for (const signature of signatures) {
    if (signature.effect === 'write') continue
    const shape = Shape.of(signature, pool)
    for (const { arguments: given, answer } of responses.of(signature.name)) {
      if (E.isLeft(answer)) continue
      for (const input of signature.inputs) {
        const type = pool.get(input.type)
        const id = given[input.name]
        if (type?.identifies === true && isIdentifier(id)) note({ type, id, fields: {} })
      }
      if (shape !== undefined) for (const one of of(pool, shape, answer.right)) note(one)
    }
  }
  return new Map(
    [...pool].map(([name, type]) => {
      const things = all.get(name)
      return [name, things === undefined ? type : { ...type, known: things }] as const
    })
  )
}
