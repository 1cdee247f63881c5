import { Check, type Path, Plan, type Trajectory, TrajectoryCodec } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Booking from '../../test/Booking.js'
import * as Environment from '../Environment.js'
import * as Record from './Record.js'

const assembled = (parts: Record.Parts = Booking.parts): Trajectory.Trajectory => {
  const record = Record.assemble(parts)
  if (E.isLeft(record)) throw new Error(record.left.reason)
  return record.right
}

const planned = (change: (plan: Plan.Plan) => Plan.Plan): Record.Parts => ({
  ...Booking.parts,
  bound: { ...Booking.parts.bound, plan: change(Booking.parts.bound.plan) }
})

describe('a record', () => {
  test('passes every check, and reads back from its text', () => {
    const record = assembled()
    expect(Check.all(Environment.of(Booking.parts.source, 8000))(record)).toEqual([])
    expect(TrajectoryCodec.decode(JSON.parse(JSON.stringify(record)))).toEqual(E.right(record))
  })

  test('is a conversation: system, then user, calls, results and words turn by turn', () => {
    expect(
      assembled()
        .messages.map((message) => message.role)
        .join(' ')
    ).toBe('system user assistant tool assistant tool assistant user assistant user assistant tool assistant')
    expect(assembled().turns.map((turn) => turn.user)).toEqual([1, 7, 9])
  })

  test('has no system message where nothing is shown', () => {
    const record = assembled({ ...Booking.parts, system: undefined })
    expect(record.messages[0]?.role).toBe('user')
    expect(record.turns.map((turn) => turn.user)).toEqual([0, 6, 8])
  })

  test('makes the calls of one step in one message, and of two steps in two', () => {
    const together = assembled(
      planned((plan) => ({
        ...plan,
        turns: plan.turns.map((turn) => ({ ...turn, calls: turn.calls.map((call) => ({ ...call, step: 0 })) }))
      }))
    )
    const counts = (record: Trajectory.Trajectory): ReadonlyArray<number> =>
      record.messages.flatMap((message) => (message.role === 'assistant' ? [message.tool_calls?.length ?? 0] : []))
    expect(counts(assembled())).toEqual([1, 1, 0, 0, 1, 0])
    expect(counts(together)).toEqual([2, 0, 0, 1, 0])
  })

  test('gives what the user says a place in the message that says it', () => {
    const [, , booking] = assembled().turns
    expect(assembled().turns[0]?.calls[0]?.sources).toEqual({
      '/town': { tag: 'user', message: 1, span: [25, 30], proof: 'literal' }
    })
    // Said in the turn that lacks the tool, used in the next.
    expect(booking?.calls[0]?.sources).toMatchObject({
      '/nights': {
        tag: 'derived',
        op: 'parse_number',
        from: [{ tag: 'user', message: 7, span: [22, 25] }],
        proof: 'computed'
      },
      '/room_id': {
        op: 'select',
        with: { rule: 'min', because: [{ tag: 'user', message: 7, span: [9, 17] }] },
        proof: 'computed'
      },
      '/card_id': { op: 'select', from: [{ tag: 'context', pointer: '/profile/cards' }], proof: 'computed' }
    })
  })

  test('takes what a message pastes from there, not from the output that it came from', () => {
    const [first, second, ...rest] = Booking.parts.worded
    if (first === undefined || second === undefined) throw new Error('there are no words')
    const words = new Map([
      ...second.query.words,
      [Plan.pasted('c2' as Path.CallId, 'room_id'), { span: [0, 4] as const }]
    ])
    const pasting = { ...Booking.parts, worded: [first, { ...second, query: { ...second.query, words } }, ...rest] }
    expect(assembled(pasting).turns[2]?.calls[0]?.sources['/room_id']).toEqual({
      tag: 'user',
      message: 7,
      span: [0, 4],
      proof: 'literal'
    })
  })

  test('is rejected if something is not said', () => {
    const [first, ...rest] = Booking.parts.worded
    if (first === undefined) throw new Error('there are no words')
    const silent = { ...Booking.parts, worded: [{ ...first, query: { ...first.query, words: new Map() } }, ...rest] }
    expect(Record.assemble(silent)).toEqual(
      E.left({ _tag: 'Rejection', stage: 'query', reason: 'unsaid', place: 'town', evidence: null })
    )
  })
})

describe('what is missing', () => {
  test('stands among the tools, and is withheld until the message that supplies it', () => {
    const { tools, toolsets, turns } = assembled()
    expect(tools.map((tool) => tool.function.name)).toContain('book_room')
    expect(toolsets).toEqual([
      { from: 0, withheld: ['book_room'] },
      { from: 9, withheld: [] }
    ])
    expect(turns[1]?.missing).toEqual({
      tag: 'function',
      function: 'book_room',
      parameters: [],
      policy: 'all_or_nothing',
      supplied: 9
    })
  })

  test('is withheld to the end if it is never supplied', () => {
    const [first, second] = Booking.parts.bound.plan.turns
    if (first === undefined || second?.missing === undefined) throw new Error('there is nothing missing')
    const lack: Plan.PlannedTurn = { ...second, missing: { ...second.missing, ghost: true } }
    const record = assembled({
      ...planned((plan) => ({ ...plan, turns: [first, lack] })),
      worded: Booking.parts.worded.slice(0, 2)
    })
    expect(record.toolsets).toEqual([{ from: 0, withheld: ['book_room'] }])
    expect(record.turns[1]?.missing?.supplied).toBeNull()
    expect(record.tools.map((tool) => tool.function.name)).toContain('book_room')
  })

  test('withholds no tool where only values are missing', () => {
    const record = assembled(
      planned((plan) => ({
        ...plan,
        turns: plan.turns.map((turn) =>
          turn.missing === undefined
            ? turn
            : { ...turn, missing: { ...turn.missing, tag: 'parameters', parameters: ['nights'] } }
        )
      }))
    )
    expect(record.toolsets).toEqual([{ from: 0, withheld: [] }])
    expect(record.turns[1]?.missing).toMatchObject({ tag: 'parameters', parameters: ['nights'], supplied: 9 })
  })

  test('leaves functions that could do its job out of the list', () => {
    for (let index = 0; index < 30; index++) {
      const seed = `${index}`.padStart(32, '0') as Record.Parts['seed']
      expect(assembled({ ...Booking.parts, seed }).tools.map((tool) => tool.function.name)).not.toContain('cancel_stay')
    }
  })

  test('has no answer where nothing was done', () => {
    expect(assembled().turns.map((turn) => turn.answer)).toEqual([
      { must: [], may: [] },
      undefined,
      { must: [{ call: 'c2', pointer: '/stay_id' }], may: [] }
    ])
  })
})

describe('the worlds of a record', () => {
  test('are those that took part, with the digests of their states before and after', () => {
    const [world, ...others] = assembled().worlds
    expect(others).toEqual([])
    expect(world).toMatchObject({ name: 'inn', version: 1, seed: Booking.worldSeed })
    expect(world?.initial).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(world?.final).not.toBe(world?.initial)
  })
})
