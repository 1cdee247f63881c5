import { describe, expect, test } from 'vitest'
import { none } from 'fp-ts/lib/Option.js'
import * as CallId from '../path/CallId.js'
import type { Call, Path } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Attempts from './Attempts.js'
import type { Plan, PlannedCall } from './Plan.js'

const call = (number: number, name: string, more: Partial<Call> = {}): Call => ({
  id: CallId.of(number),
  function: name as FunctionName,
  origin: { _tag: 'Walked' },
  intent: 'asked',
  ...more
})

const planned = (one: Call, step: number, more: Partial<PlannedCall> = {}): PlannedCall => ({
  call: one,
  arguments: {},
  sources: {},
  output: null,
  ok: true,
  step,
  needs: [],
  executor: 'world',
  accept: {},
  ...more
})

const [look, pay, tell, check] = [call(1, 'look'), call(2, 'pay'), call(3, 'tell'), call(4, 'check')]
const again = call(9, 'pay', { origin: { _tag: 'Repeated', of: pay.id } })

const plan: Plan = {
  turns: [
    {
      calls: [
        planned(look, 0),
        planned(pay, 1, { arguments: { card: 'second', amount: 5 }, needs: [look.id] }),
        planned(check, 1)
      ]
    },
    { calls: [], aside: { tag: 'talk' } },
    {
      calls: [
        planned(tell, 0, {
          needs: [pay.id],
          sources: { '/text': { tag: 'created', facts: [{ tag: 'output', call: pay.id, pointer: '/total' }] } }
        })
      ]
    }
  ],
  mentions: [],
  context: { now: '2025-05-02T09:00:00Z', timezone: 'UTC', profile: {} },
  shown: 'none',
  explicit: false,
  attempts: [
    {
      call: planned(pay, 1, {
        arguments: { card: 'first', amount: 5 },
        ok: false,
        failure: { cause: 'world', recovery: 'alternative' }
      }),
      again: again.id
    }
  ]
}

const path: Path = [
  { calls: [look, pay, again, check], missing: none },
  { calls: [tell], missing: none }
]

describe('a plan with a call that fails first', () => {
  const woven = Attempts.woven(plan, path)

  test('holds the calls of the path, turn by turn, and leaves turns beside it alone', () => {
    expect(woven.turns.map((turn) => turn.calls.map((one) => one.call))).toEqual([
      [look, pay, again, check],
      [],
      [tell]
    ])
    expect(woven.turns[0]?.calls.map((one) => one.ok)).toEqual([true, false, true, true])
    expect(woven.turns[1]?.aside).toEqual({ tag: 'talk' })
    expect(woven.attempts).toBeUndefined()
  })

  test('makes nothing in the message of the failing call after it', () => {
    expect(woven.turns[0]?.calls.map((one) => one.step)).toEqual([0, 1, 2, 2])
  })

  test('lets those that draw on the call draw on the one that goes through', () => {
    expect(woven.turns[2]?.calls[0]).toMatchObject({
      needs: [again.id],
      sources: { '/text': { tag: 'created', facts: [{ tag: 'output', call: again.id, pointer: '/total' }] } }
    })
  })

  test('answers under the names of the path: what it says of the failing call stands under the new one until then', () => {
    const must = [
      { call: pay.id, pointer: '/total' },
      { call: again.id, pointer: '/error/message' },
      { call: look.id, pointer: '/name' }
    ]
    expect(Attempts.answered(plan, { must, may: [] }).must).toEqual([
      { call: again.id, pointer: '/total' },
      { call: pay.id, pointer: '/error/message' },
      { call: look.id, pointer: '/name' }
    ])
  })

  test('hears what was pasted for both calls where both take it, and for the one that goes through where not', () => {
    const heard = Attempts.pasted(plan)
    const [, failing, through] = woven.turns[0]?.calls ?? []
    if (failing === undefined || through === undefined) throw new Error('the turn lost its calls')
    expect([heard(failing, 'amount'), heard(through, 'amount')]).toEqual(['c2#amount', 'c2#amount'])
    expect([heard(failing, 'card'), heard(through, 'card')]).toEqual([undefined, 'c2#card'])
  })

  test('is the same plan where nothing fails', () => {
    const { attempts: _, ...whole } = plan
    expect(Attempts.woven(whole, path)).toBe(whole)
  })
})
