import { describe, expect, test } from 'vitest'
import * as Statement from './Statement.js'

describe('a statement', () => {
  test.each<readonly [string, Partial<Statement.Statement>]>([
    [
      "You're booked: PX-207 leaves LAX at 7:40 on 14 May, $2,180.",
      { numbers: [2180], times: ['07:40'], dates: [{ month: 5, day: 14 }], ids: ['PX-207'], names: ['LAX'] }
    ],
    [
      'It runs 2025-05-14T19:40:00Z to 2025-05-16.',
      {
        dates: [
          { year: 2025, month: 5, day: 14 },
          { year: 2025, month: 5, day: 16 }
        ],
        times: ['19:40']
      }
    ],
    [
      'See you May 14th, 2025 at 7 pm, or the 3rd.',
      { dates: [{ year: 2025, month: 5, day: 14 }, { day: 3 }], times: ['19:00'] }
    ],
    ['Call BK7M2Q, card_8812 or 550e8400-e29b.', { ids: ['BK7M2Q', 'card_8812', '550e8400-e29b'] }],
    ['It is -5 degrees, 12.5% or 3km, 1.5k steps.', { numbers: [-5, 12.5, 3, 1500] }],
    [
      'Meet Zoë Ångström on Friday. Tomorrow is fine for Émile.',
      { names: ['Zoë', 'Ångström', 'Émile'], weekdays: [5], relative: ['tomorrow'] }
    ],
    ['A 30-minute call to +1 821 555 0135.', { numbers: [30, 1, 821, 555], ids: ['0135'] }],
    ['We may 4give; half at noon.', { ids: ['4give'], times: ['12:00'] }],
    ["I'm in New York. Ask Maya's team.", { names: ['New', 'York', 'Maya'] }]
  ])('of %s', (text, expected) => {
    const nothing: Statement.Statement = {
      numbers: [],
      dates: [],
      times: [],
      weekdays: [],
      relative: [],
      ids: [],
      names: []
    }
    expect(Statement.of(text)).toEqual({ ...nothing, ...expected })
  })
})
