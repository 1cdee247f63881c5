/** A JSON Schema as a function: its title is the name, and what it describes are the parameters. */
import { Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from './Draft.js'
import { skip } from './Draft.js'
import * as Own from './Own.js'
import * as Tool from './Tool.js'

/** Whether a value looks like a schema of parameters, or a collection of such. */
export const is = (value: Own.Own): boolean =>
  !Object.hasOwn(value, 'name') && (Own.is(Own.get(value, 'properties')) || definitions(value) !== undefined)

const definitions = (value: Own.Own): readonly [string, Own.Own] | undefined => {
  for (const key of ['$defs', 'definitions']) {
    const found = Own.get(value, key)
    if (Own.is(found)) return [key, found]
  }
  return undefined
}

/** The functions of a schema: itself, or its definitions where it describes nothing of its own. */
export const read = (place: string, value: Own.Own, file: string): ReadonlyArray<E.Either<Skipped, Draft>> => {
  if (Own.get(value, 'properties') !== undefined || Own.get(value, 'allOf') !== undefined)
    return [one(place, value, undefined, value, file)]
  const [key, found] = definitions(value) ?? ['$defs', {}]
  return Object.entries(found).map(([name, schema]) =>
    Own.is(schema)
      ? one(`${place}${Pointer.of(key, name)}`, { ...schema, [key]: found }, name, value, file)
      : E.left(skip(`${place}${Pointer.of(key, name)}`, name, 'it is no object', 'a JSON Schema'))
  )
}

const one = (
  place: string,
  schema: Own.Own,
  given: string | undefined,
  document: Own.Own,
  file: string
): E.Either<Skipped, Draft> => {
  const id = (Own.text(schema, '$id') ?? '')
    .replace(/[#?].*$/, '')
    .split('/')
    .at(-1)
    ?.replace(/(?:\.schema)?\.json$/, '')
  const name = given ?? Own.text(schema, 'title') ?? (id === '' ? undefined : id)
  if (name === undefined)
    return E.left(skip(place, '', 'a schema without a title', 'a "title", which becomes the name of the function'))
  const collection = given === undefined ? undefined : Own.text(document, 'title')
  return Tool.read(place, { name, description: Own.text(schema, 'description') ?? '', parameters: schema }, file, {
    format: 'json-schema',
    ...(collection === undefined ? {} : { category: collection })
  })
}
