import { FunctionName, Seed } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'
import * as Rivals from './Rivals.js'

const reach = Reach.of(Inn.source, Inn.source.world.init(Seed.root('rivals')), 'profile')
const has = (...all: ReadonlyArray<string>): boolean => {
  const past = Past.of(Inn.source, all.filter(FunctionName.is))
  return past !== undefined && Rivals.has(reach, past.before, past.role)
}

describe('a function that finds things', () => {
  test('is a rival of another that finds the same', () => {
    expect(has('search_rooms', 'best_room')).toBe(true)
    expect(has('best_room', 'search_rooms')).toBe(true)
  })

  test('is a rival of the hidden look-up that an earlier call needs', () => {
    expect(has('room_view', 'search_rooms')).toBe(true)
    expect(has('search_rooms', 'room_view', 'find_town')).toBe(true)
  })

  test('is none of itself, of what finds other things, or of what takes them', () => {
    expect(has('search_rooms', 'search_rooms')).toBe(false)
    expect(has('open_desk', 'search_rooms')).toBe(false)
    expect(has('search_rooms', 'room_view')).toBe(false)
  })
})
