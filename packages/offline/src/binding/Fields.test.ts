import type { Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Fields from './Fields.js'

const of = (name: string): Fields.Fields => {
  const found = [...Inn.source.graph.signatures.values()].find((one: Signature.Signature) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return Fields.of(found)
}

describe('the fields of a response', () => {
  test('are single ones, by what they mean', () => {
    const { single } = of('book_room')
    expect([...single].map(([type, fields]) => [type, fields.map(({ pointer, voice }) => [pointer, voice])])).toEqual([
      ['StayId', [['/stay_id', 'opaque']]],
      ['Nights', [['/nights', 'spoken']]]
    ])
    expect(single.get('StayId')?.map(({ read }) => read({ stay_id: 'S1' }))).toEqual(['S1'])
    expect(of('book_room').listed.size).toBe(0)
  })

  test('and those of the items of a list, with their list', () => {
    const { items, listed, single } = of('search_rooms')
    expect(single.size).toBe(0)
    expect(listed.get('RoomId')).toEqual([{ list: '/rooms', field: '/room_id', type: 'RoomId', voice: 'opaque' }])
    expect(items.get('/rooms')?.map((field) => field.field)).toEqual(['/room_id', '/price', '/floor'])
  })

  test('are read once', () => {
    expect(of('search_rooms')).toBe(of('search_rooms'))
  })
})

test('the items of a list are none where there is no list', () => {
  expect(Fields.items({ rooms: [1, 2] }, '/rooms')).toEqual([1, 2])
  expect(Fields.items({ rooms: { a: 1 } }, '/rooms')).toEqual([])
  expect(Fields.items({}, '/rooms')).toEqual([])
  expect(Fields.items({}, '/__proto__')).toEqual([])
})
