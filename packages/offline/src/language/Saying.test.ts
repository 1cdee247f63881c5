import { JsonSchemaCodec, Seed, SemanticType, type Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import { call, mention, plan } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Saying from './Saying.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

const name = SemanticType.make(
  'AlbumName',
  'spoken',
  JsonSchemaCodec.JsonCodec,
  {},
  {
    nouns: ['album'],
    known: { by: 'name', words: [' {}'] }
  }
)
const picked = mention('m1', 0, 'c1', 'id', { tag: 'equals', type: 'AlbumName', value: 'Winter Letters' })
const input: Signature.Parameter = {
  name: 'id',
  type: 'AlbumId',
  voice: 'opaque',
  required: true,
  schema: { type: 'string' }
}

const planned = call({ id: 'c1', function: 'play_album' })

const said = (noun: string | undefined, by = '/name'): string => {
  const talk = Talk.of(
    {
      plan,
      turn: 0,
      world: { ...world, types: [...world.types, name] },
      seed: Seed.root('saying'),
      history: [],
      answers: []
    },
    0
  )
  const text = Saying.text(talk, picked, { noun, of: undefined, by }, input, planned)
  return text === undefined ? '' : Text.plain(text)
}

describe('a thing that is picked by its name', () => {
  test('has its noun before the name, where the name is told so', () => {
    expect(said('album')).toBe('the album Winter Letters')
  })

  test('is not called as what it belongs to', () => {
    expect(said('playlist', '/owner/display_name')).toBe('the playlist of Winter Letters')
    expect(said('one', '/owner/display_name')).toBe('the Winter Letters one')
  })

  test('has its bare name where it is one of no known things', () => {
    expect(said('one')).toBe('Winter Letters')
    expect(said(undefined)).toBe('Winter Letters')
  })
})
