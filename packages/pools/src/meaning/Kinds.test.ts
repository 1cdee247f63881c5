import type { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as KindCodec from './KindCodec.js'
import * as Kinds from './Kinds.js'

describe('the built-in kinds', () => {
  test('are all in the form that users write, and understood', () => {
    expect(Kinds.written.flatMap((one) => KindCodec.decode(one)).filter(E.isLeft)).toEqual([])
    expect(Kinds.builtIn.map(({ name }) => name)).toEqual(Kinds.written.map(({ name }) => name))
  })

  test('are the same after they went through a file', () => {
    for (const one of Kinds.written)
      expect(KindCodec.decode(JSON.parse(JSON.stringify(one)))).toEqual(KindCodec.decode(one))
  })

  test('mean the same where a pool keeps them', () => {
    for (const kind of Kinds.builtIn) {
      const { names: _names, formats: _formats, ...sense } = kind
      expect(KindCodec.kept(JSON.parse(JSON.stringify(KindCodec.encode(kind))) as Json.JsonObject)).toMatchObject(sense)
    }
  })
})
