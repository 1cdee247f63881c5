import { Excluded } from '@magnet/synth'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Stay from '../../test/Stay.js'

const excluded = (
  functions: ReadonlyArray<string>,
  ...edits: Parameters<typeof Stay.derivation>[1]
): ReadonlyArray<string> => Excluded.of(Inn.source, Stay.derivation(functions, edits).path)

describe('functions that might do the withheld job', () => {
  test('are none where nothing is withheld', () => {
    expect(excluded(['search_rooms', 'room_view'])).toEqual([])
  })

  test('are those that return what is asked for', () => {
    expect(excluded(['search_rooms', 'room_view'], Stay.lacking(2, 'room_view', []))).toEqual(['read_vault'])
    expect(excluded(['find_town', 'search_rooms'], Stay.lacking(2, 'search_rooms', []))).toEqual([
      'best_room',
      'check_in'
    ])
  })

  test('are those that act on the same things', () => {
    expect(excluded(['book_room', 'cancel_stay'], Stay.lacking(2, 'cancel_stay', []))).toEqual([
      'check_in',
      'write_letter'
    ])
  })

  test('are left in if the conversation calls them itself', () => {
    expect(excluded(['find_town', 'best_room', 'search_rooms'], Stay.lacking(3, 'search_rooms', []))).toEqual([
      'check_in'
    ])
  })

  test('are those of a ghost, too, but not the ghost itself', () => {
    const found = excluded(['search_rooms', 'book_room'], Stay.lacking(2, 'room_view', [], true))
    expect(found).toEqual(['read_vault'])
  })
})
