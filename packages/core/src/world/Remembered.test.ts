import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Remembered from './Remembered.js'
import * as ToolError from './ToolError.js'
import type { State, World } from './World.js'

/** A counter that says how often it was really run. */
const counted = (): { readonly world: World; readonly runs: () => number } => {
  let runs = 0
  return {
    runs: () => runs,
    world: {
      name: 'counter',
      version: 1,
      description: '',
      types: [],
      functions: [],
      init: () => ({ count: 0 }),
      visible: () => [],
      context: () => ({ now: '2025-05-02T09:00:00Z', timezone: 'UTC', profile: {} }),
      step: (call) => (state) => {
        runs += 1
        const by = call.arguments['by']
        return typeof by === 'number' && typeof state['count'] === 'number'
          ? E.right([{ count: state['count'] + by }, { count: state['count'] + by }])
          : E.left(ToolError.make('invalid_arguments', 'by how much?'))
      }
    }
  }
}

const add = (by: number | string) => ({ function: 'add', arguments: { by } })

describe('a remembered world', () => {
  it('makes a call on a state once, and gives the same state again', () => {
    const { world, runs } = counted()
    const remembered = Remembered.of(world)
    const initial: State = { count: 0 }
    const first = remembered.step(add(2))(initial)
    expect(remembered.step(add(2))(initial)).toBe(first)
    expect(first).toEqual(E.right([{ count: 2 }, { count: 2 }]))
    expect(runs()).toBe(1)
  })

  it('makes it again on another state, with other arguments, and remembers refusals', () => {
    const { world, runs } = counted()
    const remembered = Remembered.of(world)
    const [one, other]: ReadonlyArray<State> = [{ count: 0 }, { count: 0 }]
    remembered.step(add(1))(one ?? {})
    remembered.step(add(1))(other ?? {})
    remembered.step(add(2))(one ?? {})
    expect(runs()).toBe(3)
    expect(E.isLeft(remembered.step(add('two'))(one ?? {}))).toBe(true)
    expect(E.isLeft(remembered.step(add('two'))(one ?? {}))).toBe(true)
    expect(runs()).toBe(4)
  })

  it('gives what the world gives, also after it has forgotten', () => {
    const { world } = counted()
    const remembered = Remembered.of(world)
    let state: State = { count: 0 }
    for (let round = 0; round < 2000; round++) {
      const result = remembered.step(add(round % 7))(state)
      expect(result).toEqual(world.step(add(round % 7))(state))
      if (E.isRight(result)) state = result.right[1]
    }
  })
})
