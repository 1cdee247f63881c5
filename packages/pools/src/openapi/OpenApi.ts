/**
 * OpenAPI 3 and Swagger 2 documents: each operation is a function.
 *
 * Laws: every operation is read or left out with its place; reading ends on every input, also where references are
 * cyclic; no other document is read.
 */
import { Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from '../entry/Draft.js'
import { skip } from '../entry/Draft.js'
import * as Own from '../entry/Own.js'
import * as Operation from './Operation.js'
import * as Reference from './Reference.js'
import * as Scope from './Scope.js'
import * as Security from './Security.js'

/** Whether a value looks like such a document. */
export const is = (value: Own.Own): boolean => version(value) !== undefined && !Object.hasOwn(value, 'name')

// YAML reads 2.0 as a number.
const version = (value: Own.Own): string | undefined => {
  const given = Own.get(value, 'openapi') ?? Own.get(value, 'swagger')
  return typeof given === 'string' ? given : typeof given === 'number' ? given.toFixed(1) : undefined
}

/** The most operations of one document. */
const most = 50_000

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** The functions of a document. */
export const read = (place: string, document: Own.Own, file: string): ReadonlyArray<E.Either<Skipped, Draft>> => {
  const given = version(document) ?? 'none'
  const refuse = (reason: string, expected: string): ReadonlyArray<E.Either<Skipped, Draft>> => [
    E.left(skip(place, '', reason, expected))
  ]
  if (!/^(?:3\.[0-2]|2\.0)\b/.test(given))
    return refuse(`version ${JSON.stringify(given.slice(0, 20))} of OpenAPI`, 'OpenAPI 3 or Swagger 2.0')
  const paths = Own.get(document, 'paths')
  if (!Own.is(paths)) return refuse('it has no paths', 'a document with "paths"')
  const info = Own.get(document, 'info')
  const api: Operation.Api = {
    document,
    file,
    title: (Own.is(info) ? Own.text(info, 'title')?.trim() : undefined) ?? '',
    schemes: Security.of(document),
    scope: Scope.of(
      Object.entries(paths).flatMap(([path, item]) =>
        Own.is(item) ? methods.filter((method) => Object.hasOwn(item, method)).map(() => path) : []
      )
    )
  }
  const found: Array<E.Either<Skipped, Draft>> = []
  for (const path of Object.keys(paths)) {
    if (path.startsWith('x-')) continue
    const at = `${place}${Pointer.of('paths', path)}`
    const item = Reference.follow(document, paths[path])
    if (E.isLeft(item)) {
      found.push(E.left(skip(at, path, item.left, 'the operations of a path')))
      continue
    }
    for (const method of methods) {
      const operation = Own.get(item.right, method)
      if (operation === undefined) continue
      const spot = {
        place: Pointer.child(at, method),
        method: method.toUpperCase(),
        path,
        shared: Own.list(item.right, 'parameters') ?? []
      }
      if (found.length >= most)
        return [...found, E.left(skip(spot.place, path, `more than ${most} operations`, 'fewer'))]
      found.push(
        Own.is(operation)
          ? Operation.read(api, spot, operation)
          : E.left(skip(spot.place, `${spot.method} ${path}`, 'it is no object', 'an operation'))
      )
    }
  }
  return found
}
