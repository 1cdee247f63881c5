import { type JsonSchema, Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Fields from './Fields.js'

const of = (name: string, response?: JsonSchema.JsonSchema): Fields.Fields => {
  const found = [...Inn.source.graph.signatures.values()].find((one: Signature.Signature) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return Fields.of(response === undefined ? found : Signature.make({ ...found, response }))
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

  test('are those of a thing itself, and not of what it refers to', () => {
    const id = { type: 'string', 'x-magnet': { type: 'TrackId', voice: 'opaque' } } as const
    const track = { type: 'object', properties: { linked_from: { type: 'object', properties: { id } }, id } } as const
    const found = of('search_rooms', {
      type: 'object',
      properties: { now: track, items: { type: 'array', items: track } }
    })
    expect(found.listed.get('TrackId')?.map(({ field }) => field)).toEqual(['/id'])
    expect(found.single.get('TrackId')?.map(({ pointer }) => pointer)).toEqual(['/now/id'])
    const both = of('search_rooms', { type: 'object', properties: { from: track, to: track } })
    expect(both.single.get('TrackId')?.map(({ pointer }) => pointer)).toEqual(['/from/id', '/to/id'])
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
