import { CallId, type Json, type Phrases, type Plan } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Overtaken from './Overtaken.js'
import type * as Scope from './Scope.js'
import * as Vocabulary from './Vocabulary.js'

const { functions, types } = Vocabulary.of(Inn.source.world)

/** The inns, where people speak of a view in some words, or in none. */
const speaking = (words: Phrases.Phrases['called']): Vocabulary.Vocabulary => ({
  types,
  functions: new Map(
    [...functions].map(([name, one]) => {
      const { called: _, ...phrases } = one.phrases
      return [name, { ...one, phrases: { ...phrases, ...(words === undefined ? {} : { called: words }) } }] as const
    })
  )
})

const entry = (id: number, name: string, given: Json.JsonObject, output: Json.Json): Scope.Entry => {
  const signature = functions.get(name)?.signature
  if (signature === undefined) throw new Error(`there is no ${name}`)
  return { id: CallId.of(id), turn: 0, asked: 0, signature, arguments: given, sources: {}, output, intent: 'asked' }
}

const from = (call: number, pointer: string): Plan.Planned => ({ tag: 'output', call: CallId.of(call), pointer })
const view = entry(1, 'room_view', { room_id: 'R10' }, { view: 'the yard' })
const other = entry(2, 'room_view', { room_id: 'R03' }, { view: 'the sea' })
const price = entry(3, 'book_room', { room_id: 'R03' }, { stay_id: 'S0' })
const hidden = (one: Scope.Entry): Scope.Entry => ({ ...one, intent: 'implied' })

const overtaken = (
  earlier: Scope.Scope,
  source: Plan.Planned = from(1, '/view'),
  words: Phrases.Phrases['called'] = { '/view': ['the view'] }
): boolean => Overtaken.is(speaking(words), earlier, { sources: { '/a': source } })

describe('what was told is overtaken', () => {
  test('by another answer to the same question', () => {
    expect(overtaken([view, other], from(1, '/view'), {})).toBe(true)
    expect(overtaken([view, { ...other, output: view.output }], from(1, '/view'), {})).toBe(false)
    expect(overtaken([view, other], from(2, '/view'), {})).toBe(false)
  })

  test('by talk of another thing of the kind, unless a name tells them apart', () => {
    expect(overtaken([view, price])).toBe(true)
    expect(overtaken([view, price], from(1, '/view'), { '/view': ['the view', "{name}'s view"] })).toBe(false)
    expect(overtaken([view, { ...price, arguments: { room_id: 'R10' } }])).toBe(false)
  })

  test('not by what nobody spoke of, and not where nobody asked for it', () => {
    expect(overtaken([view, hidden(other), hidden(price)])).toBe(false)
    expect(overtaken([hidden(view), other, price])).toBe(false)
  })

  test('also as a fact of a text, and as what is reckoned with, but not in a list that a rule picks from', () => {
    expect(overtaken([view, other], { tag: 'created', facts: [from(1, '/view')] })).toBe(true)
    expect(overtaken([view, other], { tag: 'derived', op: 'round', from: [from(1, '/view')] })).toBe(true)
    expect(overtaken([view, other], { tag: 'derived', op: 'select', from: [from(1, '/view')] })).toBe(false)
  })
})
