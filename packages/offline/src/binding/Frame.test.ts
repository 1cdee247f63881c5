import { Path } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Stay from '../../test/Stay.js'
import * as Frame from './Frame.js'
import * as Vocabulary from './Vocabulary.js'

describe('the frames of a path', () => {
  const frames = (
    functions: ReadonlyArray<string>,
    ...edits: Parameters<typeof Stay.derivation>[1]
  ): ReadonlyArray<Frame.Frame> => {
    const { path, edits: log } = Stay.derivation(functions, edits)
    const found = Frame.of(path, log, Vocabulary.of(Inn.source.world))
    if (typeof found === 'string') throw new Error(found)
    return found
  }

  test('are its calls in the order of execution, with what their place says', () => {
    const found = frames(
      ['search_rooms', 'book_room', 'check_in'],
      Stay.before(4, 'find_town', 1, 'code'),
      Stay.before(5, 'open_desk', 3, 'premise')
    )
    expect(found.map((frame) => String(frame.call.id))).toEqual(['c4', 'c1', 'c2', 'c5', 'c3'])
    expect(found.map((frame) => [...frame.fed])).toEqual([[], [['code', 'c4']], [], [], []])
    expect(found.map((frame) => frame.premises)).toEqual([[], [], [], [], ['c5']])
    expect(found.map((frame) => [frame.turn, frame.asked])).toEqual([0, 0, 1, 2, 2].map((turn) => [turn, turn]))
  })

  test('are asked for in the turn before, if that lacks something for them', () => {
    const found = frames(['search_rooms', 'book_room'], Stay.lacking(2, 'book_room', ['nights']))
    expect(found.map(({ turn, asked, withheld }) => [turn, asked, [...withheld]])).toEqual([
      [0, 0, []],
      [2, 1, ['nights']]
    ])
  })

  test('of a ghost stand in the turn that lacks it', () => {
    const found = frames(['search_rooms', 'room_view'], Stay.lacking(2, 'book_room', ['nights'], true))
    expect(found.map(({ call, ghost, turn }) => [String(call.id), ghost, turn])).toEqual([
      ['c1', false, 0],
      ['ghost2', true, 1],
      ['c2', false, 2]
    ])
    expect([...(found[1]?.withheld ?? [])]).toEqual(['nights'])
  })

  test('are none of a function that the world does not have', () => {
    const { world } = Inn.source
    const path = Path.walked([Stay.name('search_rooms')])
    expect(
      Frame.of(path, [], { functions: new Map(), types: new Map(world.types.map((type) => [type.name, type])) })
    ).toBe('search_rooms')
  })
})
