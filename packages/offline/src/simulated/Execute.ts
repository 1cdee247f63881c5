/**
 * Executes a function without code: arguments are checked, identifiers must exist, a write leaves its mark on the
 * session, and the response follows from both.
 *
 * Laws: the same call on the same state gives the same; a read leaves the state as it is; what a create returns is
 * found by its identifier, and after a delete it is not.
 */
import { type Json, Json as J, type Signature, ToolError, type World } from '@magnet/core'
import { Entity } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import * as Arguments from './Arguments.js'
import * as Asked from './Asked.js'
import * as Chance from './Chance.js'
import * as Change from './Change.js'
import * as Pool from './Pool.js'
import * as Produce from './Produce.js'
import type * as Replies from './Replies.js'
import * as Session from './Session.js'
import * as Shape from './Shape.js'
import * as Things from './Things.js'

type Run = World.WorldFunction['run']

/** A function that is ready to run. */
export interface Ready {
  readonly run: Run
  readonly decode: ReturnType<typeof Arguments.decode>
  readonly shape: Shape.Shape | undefined
  /** The parameters that take identifiers which the world gives out. */
  readonly ids: ReadonlyArray<{ readonly name: string; readonly type: Pool.Type }>
  /** What an answer that is not made here leaves behind. */
  readonly heard: (given: Json.JsonObject, state: World.State, output: Json.Json) => World.State
}

/** A function, made ready when it is first asked for: most functions of a large pool are never called. */
export const ready = (signature: Signature.Signature, pool: Pool.Pool, answers?: Replies.Answers): (() => Ready) => {
  let made: Ready | undefined
  return () => (made ??= prepare(signature, pool, answers))
}

/** A parameter, ready. */
interface Taken {
  readonly name: string
  readonly label: string
  readonly type: Pool.Type | undefined
  readonly public: boolean
  readonly seeks: boolean
}

const prepare = (signature: Signature.Signature, pool: Pool.Pool, answers: Replies.Answers | undefined): Ready => {
  const shape = Shape.of(signature, pool)
  const decode = Arguments.decode(signature.parameters)
  const own = signature.inputs.map((input) => pool.get(input.type))
  const made = signature.effect === 'write' && shape !== undefined ? creates(shape, own, pool) : undefined
  const taken = signature.inputs.map((input): Taken => {
    const hidden = input.type.startsWith('?')
    const reading = Pool.parameter(signature, input)
    // What is made has the name that it is given.
    const thing =
      hidden && reading.role === 'name'
        ? [made, ...own].find((type) => type?.identifies === true && type.reading.entity === reading.entity)
        : undefined
    return {
      name: input.name,
      label: thing?.named ?? Pool.label(input.name, input.type, reading),
      type: pool.get(input.type),
      public: !hidden,
      seeks: reading.kind?.name === 'Search'
    }
  })
  const class_ = Chance.ofText(`${signature.toolClass}\n${signature.category}`)
  const asked = Asked.of(signature, shape, pool)
  const about = subjectOf(signature, shape, taken)
  const erases = about?.type !== undefined && signature.ends?.includes(about.type.name) === true
  const changes = Change.of(signature)
  // What an answer that is not made here leaves behind: what it says of the thing that it made, or what was changed.
  const heard = (given: Json.JsonObject, state: World.State, output: Json.Json): World.State => {
    if (signature.effect === 'read') return state
    const byLabel = new Map<string, Json.Json>()
    let subject: Change['subject']
    for (const one of taken) {
      const value = Object.hasOwn(given, one.name) ? given[one.name] : undefined
      if (value === undefined) continue
      byLabel.set(one.label, value)
      if (one === about && one.type !== undefined && typeof value !== 'object') subject = { type: one.type, id: value }
    }
    const told = shape === undefined ? [] : Things.of(pool, shape, output)
    const fresh = told.find((one) => one.type === made)
    const own = told.find((one) => one.type === subject?.type && one.id === subject.id)
    for (const [label, value] of Object.entries(fresh?.fields ?? own?.fields ?? {})) byLabel.set(label, value)
    const created = fresh === undefined ? undefined : { type: fresh.type.name, id: fresh.id }
    return changed({ state, session: Session.of(state, pool), signature, byLabel, subject, created, erases })
  }
  const run: Run = (input) => (state) => {
    const decoded = decode(input)
    if (E.isLeft(decoded)) return decoded
    const given = decoded.right
    const answer = answers?.(given)(state)
    if (answer !== undefined)
      return E.map((output: Json.Json) => [output, heard(given, state, output)] as const)(answer)
    if (changes.length > 0 && !changes.some((name) => Object.hasOwn(given, name)))
      return E.left(
        ToolError.make('invalid_arguments', `Nothing is said to change. Pass one of ${changes.slice(0, 6).join(', ')}.`)
      )
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
        const { type } = one
        const several = /ids$/i.test(one.name) ? Asked.apart(value) : [value]
        const missing = several.find((id) => !Session.exists(session, type, id))
        if (missing !== undefined || several.length === 0)
          return E.left(
            ToolError.make(
              'not_found',
              `There is no ${type.reading.entity ?? 'such thing'} with the id ${Session.key(missing ?? value)}.`,
              one.name
            )
          )
        if (one === about && several.length === 1) subject = { type, id: several[0] ?? value }
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
        : Produce.response(
            {
              session: settled,
              mails: mailsOf(settled, byType),
              batch: batchOf(signature, given, about),
              asked: asked === undefined ? undefined : { ...asked, ids: Asked.ids(asked, given) },
              byType,
              byLabel,
              sought,
              created,
              key,
              subject
            },
            shape
          )
    return E.right([output, after] as const)
  }
  const ids = taken.flatMap(({ name, type }) => (type?.identifies === true && type.produced ? [{ name, type }] : []))
  return { run, decode, shape, ids, heard }
}

/**
 * What a call is about, of several things that it is given: what is gone afterwards, else what its response is of, else
 * what it is named after.
 */
const subjectOf = (
  signature: Signature.Signature,
  shape: Shape.Shape | undefined,
  taken: ReadonlyArray<Taken>
): Taken | undefined => {
  const things = taken.filter((one) => one.type?.identifies === true && one.type.produced)
  if (things.length < 2) return things[0]
  const { gives } = Entity.of(Pool.own(signature))
  const returned = shape?.tag === 'group' ? shape.identity?.reading.type : undefined
  return (
    things.find((one) => one.type !== undefined && signature.ends?.includes(one.type.name) === true) ??
    things.find((one) => one.type?.name === returned) ??
    things.find((one) => one.type?.reading.entity === gives) ??
    things[0]
  )
}

/** What is looked up several at once: `ids=a,b`. */
const batchOf = (
  signature: Signature.Signature,
  given: Json.JsonObject,
  about: Taken | undefined
): Produce.Given['batch'] => {
  const value =
    about === undefined || signature.effect !== 'read' || !/ids$/i.test(about.name) ? undefined : given[about.name]
  return typeof value === 'string' && about?.type !== undefined
    ? { type: about.type.name, ids: Asked.apart(value) }
    : undefined
}

const mailsOf = ({ entities }: Session.Session, byType: ReadonlyMap<string, Json.Json>): ReadonlySet<Json.Json> => {
  const own = byType.get('Email')
  const left = Object.values(entities).flatMap((things) =>
    J.isObject(things) ? Object.values(things).flatMap((one) => (J.isObject(one) ? (one['Email'] ?? []) : [])) : []
  )
  return new Set([...(own === undefined ? [] : [own]), ...left])
}

/** The type of what a write makes: the first thing of its response that it was not given. */
const creates = (
  shape: Shape.Shape,
  taken: ReadonlyArray<Pool.Type | undefined>,
  pool: Pool.Pool
): Pool.Type | undefined => {
  if (shape.tag !== 'group') return undefined
  const type = shape.identity === undefined ? undefined : pool.get(shape.identity.reading.type)
  if (type !== undefined) return taken.includes(type) ? undefined : type
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
