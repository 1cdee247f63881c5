/** What a user of a pool could say: values by type, and arguments of a function that make sense together. */
import { type Json, type Signature, type World } from '@magnet/core'
import { Kind, type Meaning, Table, Words } from '@magnet/pools'
import * as Asking from './Asking.js'
import * as Chance from './Chance.js'
import * as Names from './Names.js'
import * as Pattern from './Pattern.js'
import * as Pool from './Pool.js'
import * as Session from './Session.js'
import * as Value from './Value.js'

/** The most values of one type, and argument sets of one function. */
const most = 6

/** Values of every spoken type that parameters take, by type. */
export const facts = (signatures: ReadonlyArray<Signature.Signature>, session: Session.Session): Json.JsonObject => {
  const found = new Map<string, ReadonlyArray<Json.Json>>()
  for (const signature of signatures)
    for (const input of signature.inputs) {
      if (input.voice === 'opaque' || found.has(input.type)) continue
      const reading = Pool.parameter(signature, input)
      // What a name without a kind means is known only where it stands.
      if (input.type.startsWith('?') && reading.kind === undefined) continue
      const values = of(session, reading, input)
      if (values.length > 0) found.set(input.type, values)
    }
  return Object.fromEntries(found)
}

/** Values that somebody could give for a parameter. */
const of = (
  session: Session.Session,
  reading: Meaning.Reading,
  input: Signature.Parameter
): ReadonlyArray<Json.Json> => {
  const { schema, type } = input
  const json = Value.jsonType(schema)
  if (schema.enum !== undefined) return schema.enum.slice(0, 12)
  if (json === 'boolean' || json === 'object' || json === 'array' || json === 'null') return []
  if (reading.role === 'name') {
    const things = session.pool.get(type.replace(/Name$/, 'Id'))
    if (things?.identifies === true && things.produced) return Session.names(session, things).slice(0, most)
  }
  const kind = reading.kind
  if (kind !== undefined && unsaid.has(kind.name)) return []
  const fitting = kind !== undefined && Kind.fits(kind, schema)
  const base = Chance.join(session.salt, Chance.ofText(type))
  const drawn = (hash: number): Json.Json =>
    Value.of(schema, reading, [], { hash, today: session.today, name: Words.text(input.name) })
  const some = (stepped: boolean): ReadonlyArray<Json.Json> =>
    Array.from({ length: most }, (_, index) => drawn(stepped ? (base >>> 2) + index : Chance.join(base, index)))
  // What people say anywhere, and days, are better made up than copied from a description of long ago.
  if (fitting && (kind.links === 'everywhere' || kind.making.tag === 'date')) return distinct(some(Value.steps(kind)))
  const own = Pool.shown(schema).flatMap(Pool.apart)
  if (fitting) return distinct([...own, ...some(Value.steps(kind))])
  const shared = type.startsWith('?') ? [] : (session.pool.get(type)?.samples ?? [])
  const named =
    reading.role === 'name' && json === 'string' && (Value.names(reading.entity) !== undefined || isNew(type))
  const names = named ? (Names.of(reading.entity) ?? Table.proper) : []
  const known = distinct([...own, ...shared, ...names])
  // Any number will do where a number is wanted and nothing is said of which.
  return known.length === 0 && json !== 'string' ? distinct(some(false)) : known
}

// Whoever makes a thing may call it anything.
const isNew = (type: string): boolean => type.startsWith('?new ')

const distinct = (values: ReadonlyArray<Json.Json>): ReadonlyArray<Json.Json> =>
  [...new Set(values)].filter((one) => typeof one !== 'string' || sayable(one)).slice(0, most)

/** Whether a value is known for a parameter, or can come from another function. */
export const isKnown = (signature: Signature.Signature, input: Signature.Parameter, pool: Pool.Pool): boolean => {
  const { kind, entity, role } = Pool.parameter(signature, input)
  // A list is said whole: what another function returns one by one is none.
  if (['array', 'object'].includes(Value.jsonType(input.schema)) && input.schema.enum === undefined) return false
  const shared = input.type.startsWith('?') ? undefined : pool.get(input.type)
  return (
    (kind !== undefined && !unsaid.has(kind.name)) ||
    shared?.produced === true ||
    [...(shared?.samples ?? []), ...Pool.shown(input.schema)].some((one) => typeof one !== 'string' || sayable(one)) ||
    (role === 'name' && (Value.names(entity) !== undefined || isNew(input.type))) ||
    ['number', 'integer'].includes(Value.jsonType(input.schema))
  )
}

/** Whether nobody would say values of a kind. */
export const isUnsaid = (kind: Kind.Kind | undefined): boolean => kind !== undefined && unsaid.has(kind.name)

const unsaid = new Set(['Epoch', 'Secret', 'Latitude', 'Longitude', 'DateTime'])

const sayable = (text: string): boolean =>
  text.trim() !== '' &&
  text.length <= 80 &&
  !Pattern.isToken(text) &&
  !/[{}<>[\]\n|;=_]|^0x|^(?:true|false)$|^\d{9,}$/i.test(text)

/** Whether a person could say a value: a text that is one, a number, a choice. */
export const canBeSaid = (value: Json.Json): boolean =>
  typeof value === 'string' ? sayable(value) : typeof value === 'number' || typeof value === 'boolean'

// What may be called unmentioned, for an identifier that it gives, can have nothing said for it.
const provides = ({ effect, outputs }: Signature.Signature): boolean =>
  effect === 'read' && outputs.some((output) => output.voice === 'opaque' && !output.type.startsWith('?'))

/** Argument sets of a function: everything that it requires, and now and then something that it may be given. */
export const suggest = (
  signature: Signature.Signature,
  pool: Pool.Pool
): ((state: World.State) => ReadonlyArray<Json.JsonObject>) | undefined => {
  const spoken = signature.inputs.filter((input) => input.voice !== 'opaque')
  const polite = spoken.filter((input) => input.required || isOffered(signature, input))
  if (polite.length === 0 || (!polite.some((input) => input.required) && provides(signature))) return undefined
  return (state) => {
    const session = Session.of(state, pool)
    const values = polite.map(
      (input) =>
        [input, query(signature, pool, session, input) ?? of(session, Pool.parameter(signature, input), input)] as const
    )
    if (values.some(([input, some]) => input.required && some.length === 0)) return []
    const optional = values.filter(([input, some]) => !input.required && some.length > 0)
    const needed = values.filter(([input]) => input.required)
    const sets = Array.from({ length: most }, (_, index) => {
      const extra =
        optional.length === 0
          ? []
          : [optional[index % optional.length] ?? []].flatMap((one) => (one.length === 0 ? [] : [one]))
      return Object.fromEntries(
        [...needed, ...extra].flatMap(([input, some], place) => {
          const value = some[(index + place) % some.length]
          return value === undefined ? [] : [[input.name, value] as const]
        })
      )
    })
    return sets.filter((one) => Object.keys(one).length > 0)
  }
}

/** Whether a value can be made up for a parameter, without another function that returns it. */
export const isAtHand = (signature: Signature.Signature, input: Signature.Parameter, pool: Pool.Pool): boolean => {
  const { kind, entity, role } = Pool.parameter(signature, input)
  if (input.schema.enum !== undefined || (kind !== undefined && !unsaid.has(kind.name))) return true
  if (Pool.shown(input.schema).some((one) => typeof one !== 'string' || sayable(one))) return true
  const things = role === 'name' ? pool.get(input.type.replace(/Name$/, 'Id')) : undefined
  return role === 'name' && (Value.names(entity) !== undefined || isNew(input.type) || things?.identifies === true)
}

/** Whether people say a parameter that they need not say. */
export const isOffered = (signature: Signature.Signature, input: Signature.Parameter): boolean =>
  input.voice !== 'opaque' && Asking.says(signature, input.name) && isPolite(Pool.parameter(signature, input), input)

// People add where, when and of what kind; how many and in which order is a program's concern.
const isPolite = (reading: Meaning.Reading, input: Signature.Parameter): boolean =>
  input.voice === 'spoken' &&
  reading.kind?.silent === undefined &&
  (reading.kind?.joins !== undefined || reading.role === 'name') &&
  Value.jsonType(input.schema) === 'string' &&
  (input.schema.enum ?? []).every((one) => typeof one !== 'string' || /^[A-Za-z][A-Za-z -]*$/.test(one))

/** Who searches looks for something that is there. */
const query = (
  signature: Signature.Signature,
  pool: Pool.Pool,
  session: Session.Session,
  input: Signature.Parameter
): ReadonlyArray<Json.Json> | undefined => {
  if (Pool.parameter(signature, input).kind?.name !== 'Search' || Value.jsonType(input.schema) !== 'string')
    return undefined
  for (const output of signature.outputs) {
    const type = pool.get(output.type)
    if (
      type?.identifies === true &&
      pool.get(type.named)?.produced === true &&
      signature.outputs.some((one) => one.type === type.named)
    )
      return Session.names(session, type).slice(0, most)
  }
  return undefined
}
