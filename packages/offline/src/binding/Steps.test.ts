import { Steps } from '@magnet/synth'
import { CallId, Json, type Path, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'

const { graph, world } = Inn.source
const initial = world.init(Inn.seed)

const signature = (name: string): Signature.Signature => {
  const found = [...graph.signatures.values()].find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

type Made = readonly [
  turn: number,
  name: string,
  given: Json.JsonObject,
  needs?: ReadonlyArray<number>,
  origin?: Path.Origin
]

/** The steps of calls that are made one after another. */
const steps = (...made: ReadonlyArray<Made>): ReadonlyArray<number> => stepsIn(world, ...made)

const stepsIn = (world: World.World, ...made: ReadonlyArray<Made>): ReadonlyArray<number> => {
  let state = initial
  return Steps.of(
    world,
    made.map(([turn, name, given, needs = [], origin = { _tag: 'Walked' }], index) => {
      const before = state
      const result = world.step({ function: name, arguments: given })(state)
      if (E.isRight(result)) state = result.right[1]
      return {
        id: CallId.of(index + 1),
        turn,
        signature: signature(name),
        arguments: given,
        needs: needs.map(CallId.of),
        origin,
        before
      }
    })
  )
}

const free = (town: number): string => `R${town}${Number.parseInt(Inn.seed.slice(town, town + 1), 16) % 4}`
const book = (room_id: string, card_id = 'C1'): Json.JsonObject => ({ room_id, nights: 2, card_id })
const again: Path.Origin = { _tag: 'Repeated', of: CallId.of(1) }

describe('the calls of a turn', () => {
  test('are made together where they only read, and nothing passes between them', () => {
    expect(
      steps(
        [0, 'find_town', { town: 'Ashby' }],
        [0, 'find_town', { town: 'Corfe' }],
        [0, 'search_rooms', { code: 'T1' }]
      )
    ).toEqual([0, 0, 0])
  })

  test('wait for what they need', () => {
    expect(
      steps(
        [0, 'find_town', { town: 'Ashby' }],
        [0, 'search_rooms', { code: 'T0' }, [1]],
        [0, 'room_view', { room_id: 'R00' }, [2]]
      )
    ).toEqual([0, 1, 2])
  })

  test('keep their order: what joins a message never overtakes one before it', () => {
    expect(
      steps(
        [0, 'find_town', { town: 'Ashby' }],
        [0, 'search_rooms', { code: 'T0' }, [1]],
        [0, 'find_town', { town: 'Corfe' }],
        [0, 'search_rooms', { code: 'T2' }, [3]]
      )
    ).toEqual([0, 1, 1, 2])
  })

  test('are made one by one where they act', () => {
    expect(steps([0, 'book_room', book(free(0))], [0, 'book_room', book(free(1))])).toEqual([0, 1])
    expect(steps([0, 'find_town', { town: 'Ashby' }], [0, 'book_room', book(free(0))])).toEqual([0, 1])
  })

  test('are made one by one where one establishes what others need', () => {
    expect(steps([0, 'open_desk', {}], [0, 'find_town', { town: 'Ashby' }])).toEqual([0, 1])
  })

  test('begin anew in every turn', () => {
    expect(
      steps(
        [0, 'find_town', { town: 'Ashby' }],
        [0, 'search_rooms', { code: 'T0' }, [1]],
        [1, 'search_rooms', { code: 'T1' }]
      )
    ).toEqual([0, 1, 0])
  })
})

describe('repeated acts', () => {
  test('are made together only if both orders are equal', () => {
    // Letters leave no trace, but stays are numbered in the order in which they are booked.
    const letter = (stay_id: string): Json.JsonObject => ({ stay_id, letter: 'See you soon.' })
    expect(steps([0, 'write_letter', letter('S0')], [0, 'write_letter', letter('S1'), [], again])).toEqual([0, 0])
    expect(steps([0, 'book_room', book(free(0))], [0, 'book_room', book(free(1)), [], again])).toEqual([0, 1])
  })

  test('are made one by one if the order shows in what they return, or in what they leave behind', () => {
    const letters = (
      step: (given: Json.JsonObject, state: World.State) => readonly [Json.Json, World.State]
    ): World.World => ({
      ...world,
      step: (made) => (state) => E.right(step(made.arguments, state))
    })
    const twice: ReadonlyArray<Made> = [
      [0, 'write_letter', { letter: 'Hello' }],
      [0, 'write_letter', { letter: 'Goodbye' }, [], again]
    ]
    const log = ({ log: held = [] }: World.State): ReadonlyArray<Json.Json> => (Json.isList(held) ? held : [])
    const counted = letters((_, state) => [log(state).length, { log: [...log(state), 'a letter'] }])
    const kept = letters(({ letter = '' }, state) => ['sent', { log: [...log(state), letter] }])
    const plain = letters((_, state) => ['sent', { log: [...log(state), 'a letter'] }])
    expect(stepsIn(counted, ...twice)).toEqual([0, 1])
    expect(stepsIn(kept, ...twice)).toEqual([0, 1])
    expect(stepsIn(plain, ...twice)).toEqual([0, 0])
  })

  test('are made one by one if one is refused in the other order', () => {
    expect(
      steps(
        [0, 'book_room', book(free(0))],
        [1, 'cancel_stay', { stay_id: 'S0' }],
        [1, 'cancel_stay', { stay_id: 'S0' }, [], again]
      )
    ).toEqual([0, 0, 1])
  })
})
