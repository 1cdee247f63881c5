import { FunctionName } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Ended from './Ended.js'
import * as Past from './Past.js'
import * as Role from './Role.js'

const { graph } = Inn.source
const names = (...all: ReadonlyArray<string>): ReadonlyArray<FunctionName.FunctionName> => all.filter(FunctionName.is)
const taken = (...all: ReadonlyArray<string>): ReadonlyArray<string> => {
  const past = Past.of({ graph }, names(...all))
  return past === undefined ? ['unknown'] : Ended.parameters(past.before, past.role).map((input) => input.name)
}

describe('things that are gone', () => {
  test('end with what undoes their making, and with nothing else', () => {
    const ending = graph.nodes.filter((name) => (Role.of({ graph }, name)?.ends.size ?? 0) > 0)
    expect(ending.map(String)).toEqual(['cancel_stay'])
  })

  test('cannot be taken any more', () => {
    expect(taken('book_room', 'check_in')).toEqual([])
    expect(taken('book_room', 'cancel_stay', 'check_in')).toEqual(['stay_id'])
  })

  test('are followed by others, once those came up', () => {
    expect(taken('book_room', 'cancel_stay', 'book_room', 'check_in')).toEqual([])
  })

  test('are not worked on just before', () => {
    const wastes = (...all: ReadonlyArray<string>): boolean | undefined => {
      const past = Past.of({ graph }, names(...all))
      return past && Ended.wastes(past.before, past.role)
    }
    expect(wastes('book_room', 'check_in', 'cancel_stay')).toBe(true)
    expect(wastes('book_room', 'cancel_stay')).toBe(false)
  })
})
