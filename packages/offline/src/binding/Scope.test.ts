import { CallId, type Json } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Scope from './Scope.js'

const entry = (id: number, name: string, given: Json.JsonObject, output: Json.Json): Scope.Entry => {
  const signature = [...Inn.source.graph.signatures.values()].find((one) => one.name === name)
  if (signature === undefined) throw new Error(`there is no ${name}`)
  return {
    id: CallId.of(id),
    turn: 0,
    asked: 0,
    signature,
    arguments: given,
    sources: Object.fromEntries(
      Object.keys(given).map((key) => [`/${key}`, { tag: 'said', mention: `c${id}.${key}` }])
    ),
    output,
    intent: 'asked'
  }
}

const best = entry(1, 'best_room', { code: 'T0' }, { room_id: 'R03' })
const view = entry(2, 'room_view', { room_id: 'R10' }, { view: 'the yard' })
const search = entry(3, 'search_rooms', { code: 'T2' }, { rooms: [{ room_id: 'R20', price: 50, floor: 1 }] })
const desk = entry(4, 'open_desk', {}, { open: true })
const scope: Scope.Scope = [best, view, search, desk]

describe('what a conversation is about', () => {
  const focus = (type: string): ReadonlyArray<Scope.Held> => Scope.focus(scope, type, () => true, 4)

  test('are single things that were returned or passed, the most recent first, but no items of lists', () => {
    expect(focus('RoomId').map(({ value, planned }) => [value, planned])).toEqual([
      ['R10', { tag: 'said', mention: 'c2.room_id' }],
      ['R03', { tag: 'output', call: 'c1', pointer: '/room_id' }]
    ])
    expect(focus('TownCode').map(({ value }) => value)).toEqual(['T2', 'T0'])
    expect(focus('VaultId')).toEqual([])
  })

  test('are told apart by their values, and only as many as are wanted', () => {
    const again = entry(6, 'room_view', { room_id: 'R10' }, { view: 'the sea' })
    const values = (most: number): ReadonlyArray<Json.Json> =>
      Scope.focus([...scope, again], 'RoomId', () => true, most).map(({ value }) => value)
    expect(values(4)).toEqual(['R10', 'R03'])
    expect(values(1)).toEqual(['R10'])
    expect(Scope.focus(scope, 'RoomId', (value) => value !== 'R10', 4).map(({ value }) => value)).toEqual(['R03'])
  })

  test('leaves out what an output does not hold', () => {
    expect(Scope.singles(entry(5, 'best_room', { code: 'T0' }, { room_id: null }), 'RoomId')).toEqual([])
    expect(Scope.singles(entry(5, 'best_room', { code: 'T0' }, {}), 'RoomId')).toEqual([])
  })
})

describe('what a conversation holds', () => {
  test('is every scalar of its outputs and arguments, also inside of lists', () => {
    for (const value of ['R20', 50, 'T2', 'the yard', true]) expect(Scope.holds(scope, value)).toBe(true)
    for (const value of ['R21', 51, 'yard', '50', false]) expect(Scope.holds(scope, value)).toBe(false)
    expect(Scope.holds([], 'R20')).toBe(false)
  })

  test('is offered by the functions that can return it', () => {
    expect(Scope.offers(search, 'RoomId')).toBe(true)
    expect(Scope.offers(view, 'RoomId')).toBe(false)
  })
})
