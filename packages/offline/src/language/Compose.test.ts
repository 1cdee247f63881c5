import { Declare, type SemanticType, Seed, Stream } from '@magnet/core'
import { expect, test } from 'vitest'
import * as Compose from './Compose.js'

const type = (form: SemanticType.Form, sentence: ReadonlyArray<string>): SemanticType.SemanticType =>
  Declare.text('News', 'a text', { form, tell: { ask: ['the news'], sentence } })

test('a fact becomes a sentence with the value in its form', () => {
  const stream = Stream.make(Seed.root(1))
  expect(Compose.text([{ type: type('money', ['it comes to {}']), value: 2180 }], stream)).toBe('It comes to $2,180.')
  expect(Compose.text([{ type: type('date', ['It is on {}.']), value: '2025-05-14' }], stream)).toBe(
    'It is on 14 May 2025.'
  )
})

test('several facts are several sentences', () => {
  const stream = Stream.make(Seed.root(1))
  const text = Compose.text(
    [
      { type: type('time', ['It starts at {}']), value: '19:40' },
      { type: type('plain', ['Bring {}!']), value: 'an umbrella' }
    ],
    stream
  )
  expect(text).toBe('It starts at 7:40 pm. Bring an umbrella!')
})
