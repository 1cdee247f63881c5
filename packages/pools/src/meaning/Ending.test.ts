import type { JsonSchema } from '@magnet/core'
import { expect, test } from 'vitest'
import * as Ending from './Ending.js'

const parameters = (...types: ReadonlyArray<string>): JsonSchema.JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    types.map((type) => [type.toLowerCase(), { type: 'string', 'x-magnet': { type: `Shop.${type}`, voice: 'opaque' } }])
  ),
  required: types.map((type) => type.toLowerCase())
})

const ends = (name: string, description: string, ...types: ReadonlyArray<string>) =>
  Ending.of({ function: name, description, parameters: parameters(...types), endpoint: undefined })

test.each([
  ['delete_order', '', ['UserId', 'OrderId'], ['Shop.OrderId']],
  ['cancelBooking', '', ['BookingId'], ['Shop.BookingId']],
  ['remove_item_from_cart', '', ['CartId', 'ItemId'], []],
  ['remove_track', 'Removes a track from a playlist.', ['PlaylistId', 'TrackId'], []],
  ['get_deleted_orders', '', ['OrderId'], []],
  ['delete_note_permission', '', ['NoteId'], []]
])('%s (%s) of %j ends %j', (name, description, types, expected) => {
  expect(ends(name, description, ...types)).toEqual(expected)
})

test('a DELETE ends what its path ends with', () => {
  const endpoint = (path: string) => ({
    method: 'DELETE',
    path,
    places: { cartid: { in: 'path', name: 'cartId' }, itemid: { in: 'path', name: 'itemId' } } as const,
    authentication: []
  })
  const known = { function: 'x', description: '', parameters: parameters('CartId', 'ItemId') }
  expect(Ending.of({ ...known, endpoint: endpoint('/carts/{cartId}/items/{itemId}') })).toEqual(['Shop.ItemId'])
  expect(Ending.of({ ...known, endpoint: endpoint('/carts/{cartId}/items') })).toEqual([])
})
