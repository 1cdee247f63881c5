import { describe, expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import * as Needs from './Needs.js'

describe('what a record needs', () => {
  test('is what it calls, and not what it merely lists', () => {
    const called = record.turns.flatMap(({ calls }) => calls).map((call) => call.function)
    expect(called.length).toBeGreaterThan(0)
    for (const name of called) expect(Needs.functions(record)).toContain(name)
    const more = record.tools.map((tool) => ({
      ...tool,
      function: { ...tool.function, name: `${tool.function.name}_2` }
    }))
    expect(Needs.functions({ ...record, tools: [...record.tools, ...more] })).toEqual(Needs.functions(record))
  })

  test('holds what is missing, what is withheld, and what a rule is about', () => {
    const [turn] = record.turns
    if (turn === undefined) throw new Error('the fixture has no turn')
    const lacking = {
      ...record,
      toolsets: [{ from: 0, withheld: ['withheld_one'] }],
      turns: [
        {
          ...turn,
          calls: [],
          missing: {
            tag: 'function' as const,
            function: 'missing_one',
            parameters: [],
            policy: 'all_or_nothing' as const,
            supplied: null
          },
          act: { policy: 'p', function: 'forbidden_one', arguments: {} }
        }
      ]
    }
    expect([...Needs.functions(lacking)]).toEqual(['missing_one', 'forbidden_one', 'withheld_one'])
  })
})

describe('a record without some functions in its list', () => {
  test('lists the others in their order', () => {
    const [first, ...rest] = record.tools
    expect(Needs.unlisted(record, (name) => name === first?.function.name).tools).toEqual(rest)
  })

  test('is the same value where none of them is listed', () => {
    expect(Needs.unlisted(record, (name) => name === 'unheard_of')).toBe(record)
  })
})
