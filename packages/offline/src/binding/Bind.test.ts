import { CallId, Json, Plan, Pointer, ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Stay from '../../test/Stay.js'
import * as Bind from './Bind.js'

const search = Stay.before(3, 'find_town', 1, 'code')
const booking = Stay.derivation(['search_rooms', 'book_room'], [search])

const scalars = (value: unknown): ReadonlyArray<string> =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [String(value)]

describe('binding', () => {
  test('gives arguments that execute: a room that is sold out is rolled back, and another found', () => {
    let refused = 0
    const source = Stay.stepping((world) => (made) => (state) => {
      const result = world.step(made)(state)
      if (E.isLeft(result)) refused += 1
      return result
    })
    for (let seed = 0; seed < 30; seed++) {
      const result = Bind.bind(Stay.request(booking, seed, { source }))
      if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
      const { final, plan } = result.right
      expect(Stay.call(plan, 2).output).toMatchObject({ stay_id: 'S0' })
      expect(final).toMatchObject({ inn: { stays: [{ room: Stay.call(plan, 2).arguments['room_id'] }] } })
    }
    expect(refused).toBeGreaterThan(10)
  })

  test('goes back to the call that a refusal comes from, past calls that have nothing to do with it', () => {
    // No rule picks the second room of a town, so where that is the free one only another town helps.
    const detour = Stay.derivation(
      ['search_rooms', 'find_town', 'find_town', 'open_desk', 'book_room'],
      [Stay.before(6, 'find_town', 1, 'code')]
    )
    let most = 0
    const towns = new Set<Json.Json | undefined>()
    for (let seed = 0; seed < 30; seed++) {
      let made = 0
      const source = Stay.stepping((world) => (call) => (state) => {
        made += 1
        return world.step(call)(state)
      })
      const result = Bind.bind(Stay.request(detour, seed, { source }))
      if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
      towns.add(Stay.call(result.right.plan, 6).arguments['town'])
      most = Math.max(most, made)
    }
    expect(towns.size).toBe(4)
    expect(most).toBeLessThan(90)
  })

  test('says where it came furthest and what refused it, if nothing helps', () => {
    const source = Stay.stepping(
      (world) => (made) => (state) =>
        made.function === 'book_room'
          ? E.left(ToolError.make('sold_out', 'All rooms are taken.'))
          : world.step(made)(state)
    )
    expect(Stay.failure(Stay.request(booking, 1, { source }))).toEqual({
      _tag: 'Rejection',
      stage: 'binding',
      reason: 'refused',
      place: 'c2 book_room',
      evidence: { code: 'sold_out', message: 'All rooms are taken.' }
    })
  })

  test('says which value nobody can supply', () => {
    const vault = Stay.derivation(['read_vault'], [])
    expect(Stay.failure(Stay.request(vault, 1))).toMatchObject({
      reason: 'no_value',
      place: 'c1 read_vault',
      evidence: 'vault_id'
    })
    expect(Stay.failure(Stay.request(booking, 1, { shown: 'none' }))).toMatchObject({
      reason: 'no_value',
      place: 'c2 book_room',
      evidence: 'card_id'
    })
  })

  test('refuses a path of a function that the world does not have, and one without calls', () => {
    const { source } = Stay.request(booking, 1)
    const world = { ...source.world, functions: source.world.functions.slice(1) }
    expect(Stay.failure(Stay.request(booking, 1, { source: { ...source, world } }))).toMatchObject({
      reason: 'unknown_function',
      place: 'find_town'
    })
    expect(Stay.failure(Stay.request({ base: [], edits: [], path: [] }, 1))).toMatchObject({ reason: 'empty_path' })
  })

  test('never makes the same call twice', () => {
    const twice = Stay.derivation(['find_town', 'find_town', 'find_town'], [])
    for (const { plan } of Stay.bound(twice, 20))
      expect(new Set([1, 2, 3].map((id) => Stay.call(plan, id).arguments['town'])).size).toBe(3)
  })

  test('gives the same plan for the same request, and other plans for other seeds', () => {
    const plans = Stay.bound(booking, 12).map(({ plan }) => JSON.stringify(plan))
    expect(Stay.bound(booking, 12).map(({ plan }) => JSON.stringify(plan))).toEqual(plans)
    expect(new Set(plans).size).toBeGreaterThan(8)
  })
})

describe('a hidden call', () => {
  test('gives what its consumer takes', () => {
    for (const { plan } of Stay.bound(booking, 10))
      expect(Stay.call(plan, 1)).toMatchObject({
        arguments: { code: Pointer.get(Stay.call(plan, 3).output, '/code') },
        sources: { '/code': { tag: 'output', call: 'c3', pointer: '/code' } },
        needs: ['c3']
      })
  })

  test('is needed: what it gives stands nowhere before', () => {
    // The best room is one of the list of its town, so the two cannot be of one town.
    const best = Stay.derivation(
      ['search_rooms', 'room_view'],
      [search, Stay.before(4, 'best_room', 2, 'room_id'), Stay.before(5, 'find_town', 4, 'code')]
    )
    for (const { plan } of Stay.bound(best, 20)) {
      const before = new Set<string>()
      for (const { call, output, arguments: given } of Plan.calls(plan)) {
        if (call.intent === 'implied') expect(scalars(output).some((value) => before.has(value))).toBe(false)
        for (const value of [...scalars(output), ...scalars(given)]) before.add(value)
      }
      expect(Stay.call(plan, 5).arguments).not.toEqual(Stay.call(plan, 3).arguments)
    }
  })

  test('that gives what was there already is rejected as such', () => {
    // The best room of the town that was spoken of is one of its list.
    const best = Stay.derivation(['search_rooms', 'room_view'], [search, Stay.before(4, 'best_room', 2, 'room_id')])
    expect(Stay.failure(Stay.request(best, 1))).toMatchObject({ reason: 'not_needed', place: 'c2 room_view' })
  })

  test('that nothing needs is rejected as such', () => {
    const checkIn = Stay.derivation(
      ['search_rooms', 'book_room', 'check_in'],
      [Stay.before(4, 'find_town', 1, 'code'), Stay.before(5, 'open_desk', 3, 'premise')]
    )
    const { initial } = Stay.request(checkIn, 1)
    const open = { ...initial, inn: { ...(Json.isObject(initial['inn']) ? initial['inn'] : {}), open: true } }
    expect(Stay.failure(Stay.request(checkIn, 1, { initial: open }))).toMatchObject({
      reason: 'not_needed',
      place: 'c3 check_in'
    })
    for (const { plan } of Stay.bound(checkIn, 10)) expect(Stay.call(plan, 3).needs).toEqual(['c2', 'c5'])
  })
})

describe('a choice', () => {
  test('of a list comes with a rule that the user states and that has one winner', () => {
    const rules = new Set<string>()
    for (const { plan } of Stay.bound(booking, 30)) {
      const source = Stay.call(plan, 2).sources['/room_id']
      const { output } = Stay.call(plan, 1)
      if (source?.tag !== 'derived' || !Json.isObject(output)) throw new Error('the room is not picked')
      const by = String(source.with?.['by']).slice(1)
      const rooms = Json.isList(output['rooms']) ? output['rooms'].filter(Json.isObject) : []
      const sorted = rooms.toSorted((left, right) => Number(left[by]) - Number(right[by]))
      const winner = source.with?.['rule'] === 'min' ? sorted[0] : sorted.at(-1)
      expect(Stay.call(plan, 2).arguments['room_id']).toBe(winner?.['room_id'])
      expect(source.because).toEqual([{ tag: 'said', mention: 'c2.room_id' }])
      expect(plan.mentions.find((mention) => mention.id === 'c2.room_id')?.say.tag).toBe('rank')
      rules.add(`${String(source.with?.['rule'])} ${by}`)
    }
    expect(rules.size).toBeGreaterThan(2)
  })

  test('of the profile comes with what people know of it', () => {
    for (const { plan } of Stay.bound(booking, 10)) {
      const card = Stay.call(plan, 2).arguments['card_id']
      expect(Stay.call(plan, 2).sources['/card_id']).toEqual({
        tag: 'derived',
        op: 'select',
        from: [{ tag: 'context', pointer: '/profile/cards' }],
        with: { by: '/ending', rule: 'equals', take: '/card_id' },
        because: [{ tag: 'said', mention: 'c2.card_id' }]
      })
      expect(plan.mentions.find((mention) => mention.id === 'c2.card_id')?.say).toEqual({
        tag: 'equals',
        type: 'CardId',
        value: card === 'C1' ? '1111' : '2222'
      })
    }
  })
})

describe('what is missing', () => {
  test('is said in the turn that supplies it, and everything else when it is asked for', () => {
    const short = Stay.derivation(['search_rooms', 'book_room'], [search, Stay.lacking(2, 'book_room', ['nights'])])
    for (const { plan } of Stay.bound(short, 20)) {
      const turns = new Map(plan.mentions.map((mention) => [mention.id, mention.turn]))
      expect([turns.get('c3.town'), turns.get('c2.room_id'), turns.get('c2.card_id'), turns.get('c2.nights')]).toEqual([
        0, 1, 1, 2
      ])
      expect(plan.turns[1]).toMatchObject({
        calls: [],
        missing: { tag: 'parameters', parameters: ['nights'], ghost: false }
      })
      expect(plan.turns[1]?.missing?.withheld).toEqual(Stay.call(plan, 2))
      expect(plan.turns[2]?.calls).toHaveLength(1)
    }
  })

  test('as a function is asked for in its turn, and called in the next', () => {
    const short = Stay.derivation(['search_rooms', 'book_room'], [search, Stay.lacking(2, 'book_room', [])])
    const forms = Stay.bound(short, 20).map(({ plan }) => {
      expect(plan.mentions.filter((mention) => mention.call === CallId.of(2)).map((mention) => mention.turn)).toEqual([
        1, 1, 1
      ])
      return plan.turns[1]?.missing?.form
    })
    expect(new Set(forms)).toEqual(new Set(['silent', 'announced']))
  })

  test('is nothing that was known already', () => {
    // The second stay of a conversation lacks its nights, but those of the first were said.
    const again = Stay.derivation(
      ['search_rooms', 'book_room', 'search_rooms', 'book_room'],
      [
        Stay.before(5, 'find_town', 1, 'code'),
        Stay.before(6, 'find_town', 3, 'code'),
        Stay.lacking(4, 'book_room', ['nights'])
      ]
    )
    const source = Stay.stepping(
      (world) => (made) => (state) =>
        made.function === 'book_room'
          ? E.right([
              { stay_id: `S${String(made.arguments['room_id'])}`, nights: made.arguments['nights'] ?? 0 },
              state
            ])
          : world.step(made)(state)
    )
    expect(Stay.failure(Stay.request(again, 1, { source }))).toMatchObject({
      reason: 'known_value',
      place: 'c4 book_room'
    })
  })
})

describe('a ghost', () => {
  const haunted = (parameters: ReadonlyArray<string>): ReturnType<typeof Stay.derivation> =>
    Stay.derivation(['search_rooms', 'room_view'], [search, Stay.lacking(2, 'book_room', parameters, true)])

  test('is bound, to show that it could have been made, and leaves no trace', () => {
    for (const { plan, final } of Stay.bound(haunted([]), 20)) {
      const lack = plan.turns[1]?.missing
      expect(lack).toMatchObject({ ghost: true, withheld: { call: { id: 'ghost2', function: 'book_room' } } })
      expect(Object.keys(lack?.withheld.arguments ?? {})).toEqual(['room_id', 'nights', 'card_id'])
      expect(Plan.calls(plan).map((one) => String(one.call.function))).toEqual([
        'find_town',
        'search_rooms',
        'room_view'
      ])
      expect(final).toMatchObject({ inn: { stays: [] } })
      expect(JSON.stringify(Plan.calls(plan).map((one) => [one.sources, one.needs]))).not.toContain('ghost')
    }
  })

  test('is asked for in its turn, but what it lacks is never said', () => {
    for (const { plan } of Stay.bound(haunted(['nights']), 10)) {
      const said = plan.mentions.filter((mention) => String(mention.call) === 'ghost2')
      expect(said.map((mention) => `${mention.turn} ${mention.parameter}`)).toEqual(['1 room_id', '1 card_id'])
    }
  })
})

test('a plan is the same as ever', () => {
  const short = Stay.derivation(['search_rooms', 'book_room'], [search, Stay.lacking(2, 'book_room', ['nights'])])
  expect(Stay.bound(short, 2).map(({ plan }) => plan)).toMatchSnapshot()
})
