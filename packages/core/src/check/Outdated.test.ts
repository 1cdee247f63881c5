import { expect, test } from 'vitest'
import type { CallId } from '../path/Path.js'
import type { Sourced } from '../provenance/Source.js'
import type { CallRecord, Message, Trajectory } from '../trajectory/Trajectory.js'
import { environment } from './fixture/Library.js'
import { record } from './fixture/Loan.js'
import * as Outdated from './Outdated.js'

const spoken: Sourced = { tag: 'default', proof: 'literal' }
const due = (call: string): Sourced => ({ tag: 'output', call: call as CallId, pointer: '/due', proof: 'literal' })

/** The loan renewed once more at the end for each date, whose source is given. */
const renewed = (...renewals: ReadonlyArray<readonly [until: string, source: Sourced]>): Trajectory => {
  const calls = renewals.map(([until, source], index): CallRecord => ({
    id: `c${10 + index}` as CallId,
    tool_call: `call_${10 + index}`,
    step: index + 1,
    function: 'renew_loan',
    arguments: { loan_id: 'L-31', until },
    origin: { tag: 'walked' },
    intent: 'asked',
    ok: true,
    executor: 'world',
    needs: [],
    sources: {
      '/loan_id': { tag: 'output', call: 'c2' as CallId, pointer: '/loan_id', proof: 'literal' },
      '/until': source
    },
    accept: {}
  }))
  return {
    ...record,
    messages: [
      ...record.messages.slice(0, -1),
      ...calls.flatMap(({ tool_call, function: name, arguments: given }): ReadonlyArray<Message> => [
        {
          role: 'assistant',
          content: '',
          loss: 1,
          tool_calls: [{ id: tool_call, type: 'function', function: { name, arguments: given } }]
        },
        {
          role: 'tool',
          tool_call_id: tool_call,
          name,
          content: JSON.stringify({ loan_id: 'L-31', due: given['until'] })
        }
      ])
    ],
    turns: record.turns.map((turn, index) =>
      index === record.turns.length - 1 ? { ...turn, calls: [...turn.calls, ...calls] } : turn
    )
  }
}

const check = Outdated.check(environment)
const places = (of: Trajectory): ReadonlyArray<string> => check(of).map(({ reason, place }) => `${reason} ${place}`)

test('takes a date from what was told before the last change for outdated', () => {
  expect(places(renewed(['2025-07-01', spoken], ['2025-06-20', due('c4')]))).toEqual([
    'source.outdated /turns/3/calls/2/sources/~1until'
  ])
})

test('takes a date from what was told last for right, and also one that was changed back', () => {
  expect(places(renewed(['2025-07-01', spoken], ['2025-07-01', due('c10')]))).toEqual([])
  expect(places(renewed(['2025-07-01', spoken], ['2025-06-20', spoken], ['2025-06-20', due('c4')]))).toEqual([])
})

test('leaves what was never changed', () => {
  expect(places(renewed(['2025-06-20', due('c4')]))).toEqual([])
})
