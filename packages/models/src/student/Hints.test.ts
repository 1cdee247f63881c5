import type { Json, Trajectory } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Hints from './Hints.js'

const makes = (...calls: ReadonlyArray<readonly [string, string, Json.JsonObject]>): Trajectory.Message => ({
  role: 'assistant',
  content: '',
  loss: 1,
  tool_calls: calls.map(([id, name, given]) => ({ id, type: 'function', function: { name, arguments: given } }))
})
const gives = (id: string, name: string, output: Json.Json): Trajectory.Message => ({
  role: 'tool',
  tool_call_id: id,
  name,
  content: JSON.stringify(output)
})

describe('the hints of a wrong turn', () => {
  test('refer to what other calls of it gave, and hold everything else as it was', () => {
    expect(
      Hints.of([
        makes(['a', 'find', { city: 'Oslo' }], ['b', 'find', { city: 'Bergen' }]),
        gives('a', 'find', { hotels: [{ id: 'H-1' }] }),
        gives('b', 'find', { hotels: [{ id: 'H-2' }] }),
        makes(['c', 'book', { hotel_id: 'H-2', nights: 3, guest: 'H-9' }]),
        gives('c', 'book', { booking: 'B-1' }),
        makes(['d', 'pay', { booking: 'B-1' }]),
        gives('d', 'pay', {}),
        { role: 'assistant', content: 'Done.', loss: 1 }
      ])
    ).toEqual([
      { function: 'find', step: 0, arguments: { city: { value: 'Oslo' } } },
      { function: 'find', step: 0, arguments: { city: { value: 'Bergen' } } },
      {
        function: 'book',
        step: 1,
        arguments: {
          hotel_id: { from: 'find#2', pointer: '/hotels/0/id' },
          nights: { value: 3 },
          guest: { value: 'H-9' }
        }
      },
      { function: 'pay', step: 2, arguments: { booking: { from: 'book', pointer: '/booking' } } }
    ])
  })

  test('are none where it only speaks', () => {
    expect(Hints.of([{ role: 'assistant', content: 'Which one?', loss: 1 }])).toEqual([])
  })
})
