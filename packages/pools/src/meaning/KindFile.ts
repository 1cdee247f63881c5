/** Kinds of one's own, from a file: a list of them, or an object with such a list as `kinds`. */
import { DecodeError, Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from '../entry/Own.js'
import * as PoolError from '../PoolError.js'
import type { Kind } from './Kind.js'
import * as KindCodec from './KindCodec.js'

/** The kinds of a file, given as its text or as the value that it stands for. */
export const read = (
  source: { readonly name: string } & ({ readonly text: string } | { readonly value: unknown })
): E.Either<PoolError.PoolError, ReadonlyArray<Kind>> => {
  const { name: file } = source
  const value = 'value' in source ? source.value : parse(source.text)
  if (value === undefined)
    return E.left(PoolError.make('not_json', file, '', 'JSON or YAML', 'something else', 'Give a list of kinds.'))
  const [place, list] = Own.is(value) ? ['/kinds', Own.get(value, 'kinds')] : ['', value]
  const refuse = (at: string, expected: string, found: string): E.Either<PoolError.PoolError, never> =>
    E.left(
      PoolError.make(
        'not_a_kind',
        file,
        at,
        expected,
        found,
        'See "How values are understood" in the guide to your own functions.'
      )
    )
  if (!Array.isArray(list)) {
    const { expected, found } = DecodeError.make(place, 'a list of kinds', list)
    return refuse(place, expected, found)
  }
  const kinds: Array<Kind> = []
  for (const [index, one] of list.entries()) {
    const at = Pointer.child(place, index)
    const decoded = KindCodec.decode(one)
    if (E.isLeft(decoded)) return refuse(`${at}${decoded.left.place}`, decoded.left.expected, decoded.left.found)
    if (kinds.some(({ name }) => name === decoded.right.name))
      return refuse(`${at}/name`, 'a name that no other kind of the file has', decoded.right.name)
    kinds.push(decoded.right)
  }
  return kinds.length === 0 ? refuse(place, 'at least one kind', 'an empty list') : E.right(kinds)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
