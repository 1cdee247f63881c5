import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Seed from '../random/Seed.js'
import * as Declare from './Declare.js'
import * as Union from './Union.js'
import type { World } from './World.js'

type State = { readonly count: number }

const Count = Declare.number('Count', 'a count', { whole: true })

/** A world that counts. */
const counter = (name: string): World =>
  Declare.world<State>({
    name,
    version: 1,
    description: `Counts for ${name}.`,
    types: [Count],
    functions: [
      Declare.write<State>(name)({
        name: `raise_${name}`,
        description: 'Raises the count.',
        toolClass: 'counts',
        parameters: {},
        returns: Declare.object({ count: Count }),
        phrases: {
          ask: ['raise it', 'count on', 'add one'],
          answer: [() => 'Raised.', () => 'Done.', () => 'One more.'],
          lack: ['count', 'raise anything'],
          service: 'the counter',
          wants: {},
          tells: []
        },
        run: () => (state) => E.right([{ count: state.count + 1 }, { count: state.count + 1 }])
      })
    ],
    init: () => ({ count: 0 }),
    visible: Declare.facts([['/count', Count]]),
    context: () => ({ now: '2025-05-02T09:00:00+00:00', timezone: 'UTC', profile: { [name]: 1 } })
  })

describe('a joint world', () => {
  const worlds = [counter('left'), counter('right')] as const
  const joint = Union.union('both', worlds)
  const raise = (name: string): ReturnType<World['step']> => joint.step({ function: `raise_${name}`, arguments: {} })

  test('changes the table of the world whose function is called, and no other', () => {
    const initial = joint.init(Seed.root(1))
    const after = raise('left')(initial)
    if (E.isLeft(after)) throw new Error(after.left.message)
    expect(after.right[1]).toEqual({ left: { count: 1 }, right: { count: 0 } })
    expect(initial).toEqual({ left: { count: 0 }, right: { count: 0 } })
    expect(after.right[1]['right']).toBe(initial['right'])
  })

  test('gives the same functions to every union, and the profile of its own worlds alone', () => {
    const alone = Union.union('one', [worlds[1]])
    expect(alone.functions[0]).toBe(joint.functions[1])
    const state = joint.init(Seed.root(2))
    expect(alone.context(state).profile).toEqual({ right: 1 })
    expect(joint.context(state).profile).toEqual({ left: 1, right: 1 })
    expect(alone.parts).toEqual([worlds[1]])
  })

  test('leaves phrases unmade that nobody has asked for', () => {
    let made = 0
    const [world] = worlds
    const lazy: World = {
      ...world,
      functions: world.functions.map(({ signature, run, phrases }) => ({
        signature,
        run,
        get phrases() {
          made += 1
          return phrases
        }
      }))
    }
    const [first] = Union.union('lazy', [lazy]).functions
    expect(made).toBe(0)
    expect(first?.phrases).toBe(world.functions[0]?.phrases)
    expect(made).toBe(1)
  })
})
