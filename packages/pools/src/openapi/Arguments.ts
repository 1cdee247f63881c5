/** What an operation takes: its parameters and its body, without what authenticates the caller. */
import type { JsonSchema, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from '../entry/Own.js'
import * as Prose from '../entry/Prose.js'
import * as SchemaReader from '../entry/SchemaReader.js'
import * as Argument from './Argument.js'
import * as Body from './Body.js'
import * as Extent from './Extent.js'
import * as Identity from './Identity.js'
import * as Reference from './Reference.js'
import * as Security from './Security.js'

/** What is taken, and what could not be. */
export interface Taken {
  readonly arguments: ReadonlyArray<Argument.Argument>
  readonly lost: ReadonlyArray<string>
}

/** The document, as far as arguments draw on it. */
interface Api {
  readonly document: Own.Own
  readonly title: string
  readonly schemes: Security.Schemes
  readonly scope: ReadonlySet<string>
}

/** The most parts of the schemas of an argument and of a body: a tool list holds them, and a record many tools. */
const parts = { argument: 40, body: 80 } as const

/** How many arguments a function has before those that it can do without are described in few words. */
const many = 16

/** The arguments of an operation; a reason where one that it needs cannot be read. */
export const of = (
  api: Api,
  path: string,
  shared: ReadonlyArray<unknown>,
  operation: Own.Own
): E.Either<string, Taken> => {
  const found = new Map<string, Own.Own>()
  for (const one of [...shared, ...(Own.list(operation, 'parameters') ?? [])]) {
    const parameter = Reference.follow(api.document, one)
    if (E.isLeft(parameter)) return E.left(`${parameter.left} among the parameters`)
    // What an operation says of a parameter stands for what its path says.
    found.set(`${Own.text(parameter.right, 'in') ?? ''} ${Own.text(parameter.right, 'name') ?? ''}`, parameter.right)
  }
  const all: Array<Argument.Argument> = []
  const lost: Array<string> = []
  const bodies: Array<Argument.Argument> = []
  for (const parameter of found.values()) {
    const name = Own.text(parameter, 'name') ?? ''
    const where = Own.text(parameter, 'in') ?? ''
    const needed = Own.get(parameter, 'required') === true || where === 'path'
    if (where === 'body') {
      const body = members(api.document, {
        schema: Own.get(parameter, 'schema'),
        place: 'body',
        name,
        needed
      })
      if (E.isLeft(body)) return body
      bodies.push(...body.right.arguments)
      lost.push(...body.right.lost)
      continue
    }
    const place = places.get(where)
    if (place === undefined || name === '') {
      lost.push(`a parameter without a known place, ${JSON.stringify(name.slice(0, 40))}`)
      continue
    }
    if (Security.fills(api.schemes, place, name) || (place === 'path' && api.scope.has(name))) continue
    const read = schemaOf(api.document, parameter)
    if (E.isLeft(read)) {
      if (needed) return E.left(`the parameter ${name}: ${read.left}`)
      lost.push(`the parameter ${name}: ${read.left}`)
      continue
    }
    if (read.right.cut) lost.push(`the parameter ${name}: what lies deep in it`)
    const meaning =
      place === 'path' ? Identity.ofPath(api.title, path, name, read.right.schema.description ?? '') : undefined
    const { schema } = read.right
    all.push({
      place: { in: place, name },
      required: needed,
      schema: meaning === undefined || schema['x-magnet'] !== undefined ? schema : { ...schema, 'x-magnet': meaning }
    })
  }
  const body = requestBody(api.document, operation)
  if (E.isLeft(body)) return body
  // Paths first, then the rest in the order of the document, the body last.
  const order = all.toSorted((one, other) => Number(other.place.in === 'path') - Number(one.place.in === 'path'))
  const taken = [...order, ...bodies, ...body.right.arguments]
  const fitted = Extent.fit(
    taken.length <= many
      ? taken
      : taken.map((one) => (one.required ? one : { ...one, schema: brief(one.schema, '', 60) }))
  )
  return E.right({
    arguments: fitted.arguments,
    lost: [
      ...lost,
      ...body.right.lost,
      ...(fitted.cut
        ? ['its arguments are longer than a tool list holds: optional ones say less, or are left out']
        : [])
    ]
  })
}

const places: ReadonlyMap<string, Signature.Place['in']> = new Map([
  ['path', 'path'],
  ['query', 'query'],
  ['header', 'header'],
  ['cookie', 'cookie'],
  ['formData', 'form']
])

const files = 'a file, which no conversation holds'

const schemaOf = (document: Own.Own, parameter: Own.Own): E.Either<string, SchemaReader.Bounded> => {
  const content = Own.get(parameter, 'content')
  const given = Own.get(parameter, 'schema') ?? Body.ofContent(content)?.schema
  // Swagger 2 has the keywords of the schema in the parameter itself.
  const value = given ?? Object.fromEntries(Object.entries(parameter).filter(([key]) => !outer.has(key)))
  if (isFile(value)) return E.left(files)
  const read = SchemaReader.bounded(value, document, parts.argument)
  if (E.isLeft(read)) return E.left(`${read.left.reason}`)
  const { schema, cut } = read.right
  const shown = Argument.exemplified(schema, Body.shown(parameter))
  return E.right({ schema: brief(shown, Own.text(parameter, 'description') ?? ''), cut })
}

const outer = new Set(['name', 'in', 'required', 'description', 'example', 'examples', 'style', 'explode', 'schema'])

const isFile = (value: unknown): boolean =>
  Own.is(value) && (Own.text(value, 'type') === 'file' || Own.text(value, 'format') === 'binary')

const requestBody = (document: Own.Own, operation: Own.Own): E.Either<string, Taken> => {
  const given = Own.get(operation, 'requestBody')
  if (given === undefined) return E.right({ arguments: [], lost: [] })
  const found = Reference.follow(document, given)
  if (E.isLeft(found)) return E.left(`${found.left} as the body`)
  const body = Body.ofContent(Own.get(found.right, 'content'))
  if (body === undefined) return E.right({ arguments: [], lost: [] })
  return members(document, {
    schema: body.schema,
    place: Body.isForm(body) ? 'form' : 'body',
    name: Own.text(found.right, 'x-body-name') ?? 'body',
    needed: Own.get(found.right, 'required') === true
  })
}

/** A body, and what to call it where it becomes one argument. */
interface Whole {
  readonly schema: unknown
  readonly place: 'body' | 'form'
  readonly name: string
  readonly needed: boolean
}

/** The members of a body are arguments; a body that is no object is one. */
const members = (document: Own.Own, { schema: value, place, name, needed }: Whole): E.Either<string, Taken> => {
  if (value === undefined) return E.right({ arguments: [], lost: [] })
  const schema = E.getOrElse((): unknown => value)(Reference.follow(document, value))
  if (isFile(schema)) return E.left(`the body is ${files}`)
  const read = SchemaReader.bounded(schema, document, parts.body)
  if (E.isLeft(read)) return E.left(`the body: ${read.left.reason}`)
  const { properties, required } = read.right.schema
  const lost = read.right.cut ? ['the body: what lies deep in it'] : []
  if (properties === undefined || Object.keys(properties).length === 0)
    return E.right({
      arguments: isEmpty(read.right.schema)
        ? []
        : [{ place: { in: place, name: '' }, name, required: needed, schema: brief(read.right.schema, '') }],
      lost
    })
  const all: Array<Argument.Argument> = []
  for (const [inner, member] of Object.entries(properties)) {
    const wanted = required?.includes(inner) === true
    if (member['readOnly'] === true) continue
    if (isFile(member)) {
      if (wanted) return E.left(`the parameter ${inner}: ${files}`)
      lost.push(`the parameter ${inner}: ${files}`)
      continue
    }
    const written = Argument.exemplified(writable(member), undefined)
    all.push({ place: { in: place, name: inner }, required: wanted, schema: brief(written, '') })
  }
  return E.right({ arguments: all, lost })
}

const isEmpty = (schema: JsonSchema.JsonSchema): boolean =>
  schema.properties === undefined &&
  schema.items === undefined &&
  (schema.type === undefined || schema.type === 'object') &&
  Own.get(schema, 'additionalProperties') === undefined

/** A schema without members that only a service sets. */
const writable = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  if (schema.items !== undefined) return { ...schema, items: writable(schema.items) }
  if (schema.properties === undefined) return schema
  const kept = Object.entries(schema.properties).filter(([, inner]) => inner['readOnly'] !== true)
  const names = new Set(kept.map(([name]) => name))
  return {
    ...schema,
    properties: Object.fromEntries(kept.map(([name, inner]) => [name, brief(writable(inner), '', 80)])),
    ...(schema.required === undefined ? {} : { required: schema.required.filter((name) => names.has(name)) })
  }
}

/** A schema with a description that can be read at a glance. */
const brief = (schema: JsonSchema.JsonSchema, description: string, longest = 160): JsonSchema.JsonSchema => {
  const { description: own, ...rest } = Identity.without(schema)
  const said = Prose.short(description === '' ? (own ?? '') : description, longest)
  return said === '' ? rest : { ...rest, description: said }
}
