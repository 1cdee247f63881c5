import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Codec from './Codec.js'

describe('a path as JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(Arbitrary.path(), (path) => {
        expect(Codec.decode(JSON.parse(JSON.stringify(Codec.encode(path))))).toEqual(E.right(path))
      }),
      { seed: 3 }
    )
  })

  it('says where it is none', () => {
    const decoded = Codec.decode([
      { calls: [{ id: 'c1', function: 'no name', origin: { tag: 'walked' }, intent: 'asked' }], missing: 7 }
    ])
    expect(E.isLeft(decoded) ? decoded.left.map((error) => error.place) : []).toEqual([
      '/0/calls/0/function',
      '/0/missing'
    ])
  })
})
