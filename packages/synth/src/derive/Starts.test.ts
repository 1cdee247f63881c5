import { Seed } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Reach from './Reach.js'
import * as Starts from './Starts.js'

const reach = Reach.of(Inn.source, Inn.source.world.init(Seed.root('starts')), 'profile')
const first = (minimum: number): ReadonlyArray<ReadonlyArray<string>> => Starts.of(Inn.source, reach, minimum).first

describe('the starts of walks', () => {
  test('know how far each function leads', () => {
    const ahead = new Map([...Starts.of(Inn.source, reach, 3).ahead].map(([name, far]) => [String(name), far]))
    // A letter, a check-in or a cancellation ends a conversation; a room comes before them, a town before the room.
    expect([
      ahead.get('cancel_stay'),
      ahead.get('book_room'),
      ahead.get('search_rooms'),
      ahead.get('find_town')
    ]).toEqual([0, 1, 2, 3])
  })

  test('lead as far as the shortest walk', () => {
    expect(first(3)).toEqual([['search_rooms']])
    expect(first(2).flat()).toContain('book_room')
    expect(first(2).flat()).not.toContain('room_view')
  })

  test('are what people want, and what it takes only where they want nothing', () => {
    expect(first(2).flat()).not.toContain('find_town')
    expect(first(4)).toEqual([['find_town']])
  })

  test('are none where no walk is long enough', () => {
    expect(first(5)).toEqual([])
  })

  test('have one for every category', () => {
    const named = Map.groupBy(
      first(2).flat(),
      (name) => [...Inn.source.graph.signatures.values()].find((one) => one.name === name)?.category
    )
    expect(named.size).toBe(first(2).length)
  })
})
