import { type Json, Pointer, SemanticType } from '@magnet/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Fields from './Fields.js'
import * as Pick from './Pick.js'
import * as Vocabulary from './Vocabulary.js'

const vocabulary = Vocabulary.of(Inn.source.world)
const signature = [...Inn.source.graph.signatures.values()].find((one) => one.name === 'search_rooms')
const fields = signature === undefined ? [] : (Fields.of(signature).items.get('/rooms') ?? [])
const room = (room_id: string, price: number, floor: number): Json.Json => ({ room_id, price, floor })
const rules = (items: ReadonlyArray<Json.Json>): ReadonlyArray<string> =>
  Pick.rules(vocabulary, items, fields).map((pick) => `${pick.rule} ${pick.by} ${pick.index}`)

describe('the rules that pick one of a list', () => {
  test('are the least and the greatest by what people rank by', () => {
    expect(rules([room('R0', 70, 1), room('R1', 50, 3), room('R2', 60, 2)])).toEqual([
      'min /price 1',
      'max /price 0',
      'min /floor 0',
      'max /floor 1'
    ])
  })

  test('have one winner: a tie is no rule', () => {
    expect(rules([room('R0', 50, 1), room('R1', 50, 1), room('R2', 60, 2)])).toEqual(['max /price 2', 'max /floor 2'])
    expect(rules([room('R0', 50, 1), room('R1', 50, 1)])).toEqual([])
  })

  test('are none where there is nothing to choose', () => {
    expect(rules([])).toEqual([])
    expect(rules([room('R0', 50, 1)])).toEqual([])
  })

  test('are none by a field that not every item has', () => {
    expect(rules([room('R0', 50, 1), { room_id: 'R1', floor: 2 }])).toEqual(['min /floor 0', 'max /floor 1'])
  })

  test('name an item by what it alone has, if people would say that', () => {
    const Name = SemanticType.make('Name', 'spoken', vocabulary.types.get('Town')?.codec ?? expect.unreachable(), {
      type: 'string'
    })
    const named: Vocabulary.Vocabulary = { ...vocabulary, types: new Map([...vocabulary.types, ['Name', Name]]) }
    const field: Fields.ListField = { list: '', field: '/name', type: 'Name', voice: 'spoken' }
    const found = Pick.rules(named, [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Bo' }], [field])
    expect(found).toEqual([
      { index: 0, by: '/name', rule: 'equals', say: { tag: 'equals', type: 'Name', value: 'Ada' } }
    ])
    expect(Pick.rules(named, [{ name: 'Ada' }, { name: 'Bo' }], [{ ...field, voice: 'opaque' }])).toEqual([])
  })

  test('pick what the rule says, of any list', () => {
    const item = fc.record({
      room_id: fc.string(),
      price: fc.integer({ min: 1, max: 9 }),
      floor: fc.integer({ min: 0, max: 4 })
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        for (const pick of Pick.rules(vocabulary, items, fields)) {
          const values = items.map((one) => Number(Pointer.get(one, pick.by)))
          const chosen = values[pick.index] ?? Number.NaN
          expect(chosen).toBe(pick.rule === 'min' ? Math.min(...values) : Math.max(...values))
          expect(values.filter((value) => value === chosen)).toHaveLength(1)
        }
      }),
      { numRuns: 200 }
    )
  })
})
