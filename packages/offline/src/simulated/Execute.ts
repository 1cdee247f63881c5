/**
 * Executes a function without code: arguments are checked, identifiers must exist, a write leaves its mark on the
 * session, and the response follows from both.
 *
 * Laws: the same call on the same state gives the same; a read leaves the state as it is; what a create returns is
 * found by its identifier, and after a delete it is not.
 */
import { type Json, type Signature, ToolError, type World } from '@magnet/core'
import { Words } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import * as Arguments from './Arguments.js'
import * as Chance from './Chance.js'
import * as Pool from './Pool.js'
import * as Produce from './Produce.js'
import type * as Replies from './Replies.js'
import * as Session from './Session.js'
import * as Shape from './Shape.js'
import * as Things from './Things.js'

type Run = World.WorldFunction['run']

/** How a function runs. It is made ready on its first call: most functions of a large pool are never called. */
export const run = (signature: Signature.Signature, pool: Pool.Pool, answers?: Replies.Answers): Run => {
  let ready: Run | undefined
  return (input) => (state) => (ready ??= prepare(signature, pool, answers))(input)(state)
}

/** A parameter, ready. */
interface Taken {
  readonly name: string
  readonly label: string
  readonly type: Pool.Type | undefined
  readonly public: boolean
  readonly seeks: boolean
}

const prepare = (signature: Signature.Signature, pool: Pool.Pool, answers: Replies.Answers | undefined): Run => {
  const shape = Shape.of(signature, pool)
  const decode = Arguments.decode(signature.parameters)
  const taken = signature.inputs.map((input): Taken => {
    const hidden = input.type.startsWith('?')
    const reading = Pool.parameter(signature, input)
    return {
      name: input.name,
      label: hidden ? Words.text(input.name) : input.type,
      type: pool.get(input.type),
      public: !hidden,
      seeks: reading.kind?.name === 'Search'
    }
  })
  const class_ = Chance.ofText(`${signature.toolClass}\n${signature.category}`)
  const made = signature.effect === 'write' && shape !== undefined ? creates(shape, taken, pool) : undefined
  const erases = Words.of(Pool.own(signature)).some((word) => ['delete', 'remove', 'cancel', 'erase'].includes(word))
  // What an answer that is not made here leaves behind: what it says of the thing that it made, or what was changed.
  const heard = (given: Json.JsonObject, state: World.State, output: Json.Json): World.State => {
    if (signature.effect === 'read') return state
    const byLabel = new Map<string, Json.Json>()
    let subject: Change['subject']
    for (const { name, label, type } of taken) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined) continue
      byLabel.set(label, value)
      if (type?.identifies === true && typeof value !== 'object') subject ??= { type, id: value }
    }
    const told = shape === undefined ? [] : Things.of(pool, shape, output)
    const fresh = told.find((one) => one.type === made)
    const own = told.find((one) => one.type === subject?.type && one.id === subject.id)
    for (const [label, value] of Object.entries(fresh?.fields ?? own?.fields ?? {})) byLabel.set(label, value)
    const created = fresh === undefined ? undefined : { type: fresh.type.name, id: fresh.id }
    return changed({ state, session: Session.of(state, pool), signature, byLabel, subject, created, erases })
  }
  return (input) => (state) => {
    const decoded = decode(input)
    if (E.isLeft(decoded)) return decoded
    const given = decoded.right
    const answer = answers?.(given)(state)
    if (answer !== undefined)
      return E.map((output: Json.Json) => [output, heard(given, state, output)] as const)(answer)
    const session = Session.of(state, pool)
    const byType = new Map<string, Json.Json>()
    const byLabel = new Map<string, Json.Json>()
    let sought: string | undefined
    let key = Chance.join(session.salt, class_)
    let subject: { readonly type: Pool.Type; readonly id: Json.Json } | undefined
    for (const one of taken) {
      const value = Object.hasOwn(given, one.name) ? given[one.name] : undefined
      if (value === undefined) continue
      if (one.public) byType.set(one.type?.name ?? one.label, value)
      byLabel.set(one.label, value)
      if (one.seeks && typeof value === 'string') sought = value
      if (one.type?.identifies === true && one.type.produced && typeof value !== 'object') {
        if (!Session.exists(session, one.type, value))
          return E.left(
            ToolError.make(
              'not_found',
              `There is no ${one.type.reading.entity ?? 'such thing'} with the id ${String(value)}.`,
              one.name
            )
          )
        if (subject === undefined) subject = { type: one.type, id: value }
        else key = Chance.join(key, Chance.ofText(`${one.label}\n${String(value)}`))
      } else
        key = Chance.join(
          key,
          Chance.ofText(`${one.label}\n${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
        )
    }
    if (subject !== undefined && taken.length > 0)
      key =
        byLabel.size === 1
          ? Produce.keyOf(session, subject.type, subject.id)
          : Chance.join(Produce.keyOf(session, subject.type, subject.id), key)
    const created = made === undefined ? undefined : { type: made.name, id: Session.next(session, made) }
    const after =
      signature.effect === 'read' ? state : changed({ state, session, signature, byLabel, subject, created, erases })
    const settled = erases || after === state ? session : Session.of(after, pool)
    const output =
      shape === undefined
        ? { status: 'ok' }
        : Produce.response({ session: settled, byType, byLabel, sought, created, key, subject }, shape)
    return E.right([output, after] as const)
  }
}

/** The type of what a write makes: the first thing of its response that it was not given. */
const creates = (shape: Shape.Shape, taken: ReadonlyArray<Taken>, pool: Pool.Pool): Pool.Type | undefined => {
  if (shape.tag !== 'group') return undefined
  const type = shape.identity === undefined ? undefined : pool.get(shape.identity.reading.type)
  if (type !== undefined) return taken.some((one) => one.type === type) ? undefined : type
  for (const [, member] of shape.members) {
    const inner = creates(member, taken, pool)
    if (inner !== undefined) return inner
  }
  return undefined
}

interface Change {
  readonly state: World.State
  readonly session: Session.Session
  readonly signature: Signature.Signature
  readonly byLabel: ReadonlyMap<string, Json.Json>
  readonly subject: { readonly type: Pool.Type; readonly id: Json.Json } | undefined
  readonly created: { readonly type: string; readonly id: Json.Json } | undefined
  readonly erases: boolean
}

const changed = ({ state, session, signature, byLabel, subject, created, erases }: Change): World.State => {
  const fields: Json.JsonObject = Object.fromEntries(
    [...byLabel].filter(([label]) => created !== undefined || label !== subject?.type.name)
  )
  if (created !== undefined) return Session.leave(state, created.type, created.id, fields)
  if (subject !== undefined) {
    const left = Session.leave(state, subject.type.name, subject.id, erases ? null : fields)
    // Only where answers were recorded does it matter which of them no longer hold.
    return subject.type.known === undefined ? left : Session.touch(left, subject.type.name, subject.id)
  }
  const own = `call ${signature.name}`
  const count = Object.keys(Session.trace(session, own, 'made') ?? {}).length
  return Session.leave(state, own, 'made', { [String(count)]: fields })
}
