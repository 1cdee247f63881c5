import { FunctionGraph, type FunctionName, Seed, type Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'

const initial = Inn.source.world.init(Seed.root('reach'))
const [none, profile] = [Reach.of(Inn.source, initial, 'none'), Reach.of(Inn.source, initial, 'profile')]

const signature = (name: string): Signature.Signature => {
  const found = [...Inn.source.graph.signatures.values()].find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}
const name = (text: string): FunctionName.FunctionName => signature(text).name
const rank = (reach: Reach.Reach, text: string): number | undefined => reach.rank.get(name(text))

describe('what can be called', () => {
  test('is what a person can say everything for', () => {
    expect(rank(none, 'find_town')).toBe(0)
    expect(rank(none, 'open_desk')).toBe(0)
  })

  test('is what a hidden look-up gives the rest for', () => {
    expect(rank(none, 'search_rooms')).toBe(1)
    expect(rank(none, 'best_room')).toBe(1)
  })

  test('is what a chain of look-ups leads to', () => {
    expect(rank(none, 'room_view')).toBe(2)
  })

  test('is more where the system message shows the profile', () => {
    expect(rank(none, 'book_room')).toBeUndefined()
    expect(rank(profile, 'book_room')).toBe(2)
    expect([...profile.shown]).toEqual(['CardId'])
  })

  test('is nothing that needs what nobody says or returns', () => {
    expect(rank(none, 'read_vault')).toBeUndefined()
    expect(rank(profile, 'read_vault')).toBeUndefined()
  })

  test('is nothing that only an act leads to: no act is hidden', () => {
    expect(rank(profile, 'cancel_stay')).toBeUndefined()
    expect(rank(profile, 'check_in')).toBeUndefined()
  })
})

describe('a hidden provider', () => {
  test.each([
    ['find_town', 'search_rooms', true],
    ['best_room', 'book_room', true],
    // Nobody speaks of a list of rooms as of one thing.
    ['search_rooms', 'book_room', false],
    ['book_room', 'cancel_stay', false],
    ['find_town', 'find_town', false],
    ['read_vault', 'room_view', false]
  ])('%s may stand before %s: %s', (provider, consumer, may) => {
    expect(Reach.provides(profile, Inn.source, name(provider), name(consumer))).toBe(may)
  })
})

describe('a step of a walk', () => {
  test('follows what returned its identifier, with a premise that can be established', () => {
    const steps = (to: string, ...earlier: ReadonlyArray<FunctionName.FunctionName>): boolean | undefined => {
      const past = Past.of(Inn.source, [...earlier, name(to)])
      return past && Reach.steps(Inn.source, profile, past.before, past.role)
    }
    expect(steps('check_in')).toBe(false)
    expect(steps('check_in', name('search_rooms'))).toBe(false)
    expect(steps('check_in', name('book_room'))).toBe(true)
    expect(steps('read_vault', ...Inn.source.graph.nodes)).toBe(false)
  })

  test('is led to by what has to be asked for before it', () => {
    expect(Reach.lead(Inn.source, profile, name('cancel_stay'))).toEqual(['book_room'])
    expect(Reach.lead(Inn.source, profile, name('search_rooms'))).toEqual([])
    expect(Reach.lead(Inn.source, profile, name('read_vault'))).toEqual([])
  })
})

test('an edge is sure where a value passed along it, or where nothing can be executed', () => {
  const [edge] = Inn.source.graph.edges
  if (edge === undefined) throw new Error('there is no edge')
  const unsure = { ...edge, confirmed: false }
  expect(Reach.sure(Inn.source, edge)).toBe(true)
  expect(Reach.sure(Inn.source, unsure)).toBe(false)
  expect(Reach.sure({ ...Inn.source, executor: 'simulated' }, unsure)).toBe(true)
})

test('without the look-up nothing behind it can be called', () => {
  const signatures = [...Inn.source.graph.signatures.values()].filter((one) => one.name !== 'find_town')
  const less = { ...Inn.source, graph: FunctionGraph.make(signatures, Inn.source.graph.edges) }
  expect([...Reach.of(less, initial, 'profile').rank.keys()]).toEqual(['open_desk'])
})
