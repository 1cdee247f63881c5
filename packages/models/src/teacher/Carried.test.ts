import { CallId, type FunctionName, type Json, type Plan, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Carried from './Carried.js'

/** A board on which notes are put, and read. */
const world: World.World = {
  name: 'board',
  version: 1,
  description: '',
  types: [],
  functions: [],
  init: () => ({ notes: [] }),
  step: (call) => (state) => {
    const notes = (state['notes'] ?? []) as ReadonlyArray<string>
    const text = call.arguments['text']
    return call.function === 'put_note' && typeof text === 'string'
      ? E.right([{ note_id: `n${notes.length}` }, { notes: [...notes, text] }])
      : E.right([{ last: notes.at(-1) ?? '', count: notes.length }, state])
  },
  visible: () => [],
  context: () => ({ now: '2025-05-02T09:00:00Z', timezone: 'UTC', profile: {} })
}

const call = (
  number: number,
  name: string,
  given: Json.JsonObject,
  output: Json.Json,
  sources: Plan.PlannedCall['sources'] = {}
): Plan.PlannedCall => ({
  call: {
    id: CallId.of(number),
    function: name as FunctionName.FunctionName,
    origin: { _tag: 'Walked' },
    intent: 'asked'
  },
  arguments: given,
  sources,
  output,
  ok: true,
  step: 0,
  needs: [],
  executor: 'world',
  accept: {}
})

const plan = (...turns: ReadonlyArray<Plan.PlannedCall>): Plan.Plan => ({
  turns: turns.map((one) => ({ calls: [one] })),
  mentions: [],
  context: world.context({}),
  shown: 'none',
  explicit: false
})

const put = call(1, 'put_note', { text: 'Back at 9.' }, { note_id: 'n0' })
const own = call(1, 'put_note', { text: 'I am back at 9.' }, { note_id: 'n0' })
const read = call(2, 'read_board', {}, { last: 'Back at 9.', count: 1 })

describe('a turn that was carried out in other words', () => {
  test('goes on in the state that it left behind: later outputs are those of that state', () => {
    const on = Carried.on(plan(put, read), 0, [own], world, { notes: ['I am back at 9.'] })
    expect(E.isRight(on) && on.right.plan.turns.map(({ calls }) => calls[0]?.output)).toEqual([
      { note_id: 'n0' },
      { last: 'I am back at 9.', count: 1 }
    ])
    expect(E.isRight(on) && on.right.final).toEqual({ notes: ['I am back at 9.'] })
  })

  test('is spoiled where a later call takes what is no longer there', () => {
    const copy = (source: Plan.Planned) =>
      call(3, 'put_note', { text: 'Back at 9.' }, { note_id: 'n1' }, { '/text': source })
    const drawn: Plan.Planned = { tag: 'output', call: CallId.of(2), pointer: '/last' }
    const spoiled = Carried.on(plan(put, read, copy(drawn)), 0, [own], world, { notes: ['I am back at 9.'] })
    expect(spoiled).toEqual(E.left('c3 put_note'))
    const computed: Plan.Planned = { tag: 'derived', op: 'concat', from: [drawn] }
    expect(E.isLeft(Carried.on(plan(put, read, copy(computed)), 0, [own], world, { notes: ['Other.'] }))).toBe(true)
    const counted = call(
      3,
      'put_note',
      { text: 'n0' },
      { note_id: 'n1' },
      {
        '/text': { tag: 'output', call: CallId.of(1), pointer: '/note_id' }
      }
    )
    expect(E.isRight(Carried.on(plan(put, read, counted), 0, [own], world, { notes: ['I am back at 9.'] }))).toBe(true)
  })
})
