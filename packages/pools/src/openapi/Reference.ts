/** Local references between the parts of a document. Other documents are never read. */
import { Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from '../entry/Own.js'

/** The most references that lead from one to the next. */
const most = 16

/** The object that a value is or refers to; a reason where there is none. */
export const follow = (document: Own.Own, value: unknown): E.Either<string, Own.Own> => {
  let here = value
  for (let count = 0; count < most; count++) {
    if (!Own.is(here)) return E.left('it is no object')
    const reference = Own.text(here, '$ref')
    if (reference === undefined) return E.right(here)
    if (!reference.startsWith('#')) return E.left(`a reference to another document, ${JSON.stringify(reference)}`)
    const found = lookup(document, reference.slice(1))
    if (found === undefined) return E.left(`a $ref to nothing, ${JSON.stringify(reference)}`)
    here = found
  }
  return E.left('a $ref without end')
}

const lookup = (document: Own.Own, pointer: string): unknown => {
  let here: unknown = document
  for (const token of Pointer.tokens(decoded(pointer))) here = Own.is(here) ? Own.get(here, token) : undefined
  return here
}

// References are parts of addresses, in which a brace or a space is written as %7B or %20.
const decoded = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer)
  } catch {
    return pointer
  }
}
