import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { environment } from '../fixture/Library.js'
import { asked, record } from '../fixture/Loan.js'
import * as Declare from '../../world/Declare.js'
import * as Seed from '../../random/Seed.js'
import * as ToolError from '../../world/ToolError.js'
import type { Trajectory } from '../../trajectory/Trajectory.js'
import type { Candidate, Given } from './Candidates.js'
import * as Candidates from './Candidates.js'
import * as Exploration from './Exploration.js'
import * as Finding from './Finding.js'
import type { Goal } from './Goal.js'
import * as Goals from './Goal.js'
import * as Item from './Item.js'
import * as Proof from './Proof.js'
import * as Scope from './Scope.js'
import * as Way from './Way.js'

type Doors = { readonly keys: { readonly [name: string]: string }; readonly open: { readonly [key: string]: boolean } }

const Name = Declare.text('KeyName', 'what is written on a key', { nouns: ['key'] })
const KeyId = Declare.id('KeyId', 'the id of a key', /^K\d$/, { nouns: ['key'] })
const phrases = { ask: [], answer: [], lack: [], service: 'the porter', wants: {}, tells: [] }
const base = { description: '', toolClass: 'doors', phrases }
const refuse = E.left(ToolError.make('not_found', 'There is none.'))

const key = Declare.read<Doors>('doors')({
  ...base,
  name: 'find_key',
  parameters: { name: Declare.required(Name, 'name') },
  returns: Declare.object({ key_id: KeyId }),
  run:
    ({ name }) =>
    (state) => {
      const key_id = state.keys[name]
      return key_id === undefined ? refuse : E.right([{ key_id }, state])
    }
})
const keys = Declare.read<Doors>('doors')({
  ...base,
  name: 'list_keys',
  parameters: {},
  returns: Declare.object({ keys: Declare.list(Declare.object({ key_id: KeyId, name: Name })) }),
  run: () => (state) =>
    E.right([{ keys: Object.entries(state.keys).map(([name, key_id]) => ({ key_id, name })) }, state])
})
const open = Declare.write<Doors>('doors')({
  ...base,
  name: 'open_door',
  parameters: { key_id: Declare.required(KeyId, 'key') },
  returns: Declare.object({ key_id: KeyId }),
  run:
    ({ key_id }) =>
    (state) =>
      E.right([{ key_id }, { ...state, open: { ...state.open, [key_id]: true } }])
})
const world = Declare.world<Doors>({
  name: 'doors',
  version: 1,
  description: '',
  types: [Name, KeyId],
  functions: [key, keys, open],
  init: () => ({ keys: { red: 'K1', blue: 'K2', green: 'K3' }, open: {} }),
  visible: () => [],
  context: () => ({ now: '', timezone: 'UTC', profile: {} })
})

const start = world.init(Seed.root('doors'))
const after = { ...start, open: { K1: true } }
const goal: Goal = {
  changes: new Map([
    [
      'doors',
      {
        to: after,
        places: new Map(Goals.differences(start, after).map((one) => [one.place, [one.before, one.after]])),
        kinds: new Set<string>()
      }
    ]
  ]),
  facts: [],
  confirmed: new Set()
}

const given = (one: typeof key, name: string, type: string, value: string): Given => ({
  arguments: { [name]: value },
  items: [{ type, item: Item.of(type, value) }],
  name: Candidates.name(one.signature, [[name, Item.of(type, value)]])
})
const finding = given(key, 'name', 'KeyName', 'red')
const opening = given(open, 'key_id', 'KeyId', 'K1')
const fixed = (one: typeof key, by: Given): Candidate => ({
  signature: one.signature,
  world,
  distance: 0,
  fixed: [by],
  isGuessed: false
})
const free = (one: typeof key): Candidate => ({
  signature: one.signature,
  world,
  distance: 1,
  fixed: [],
  isGuessed: false
})

const search = (
  candidates: ReadonlyArray<Candidate>,
  calls = 3,
  executions = 100
): { readonly explored: Exploration.Exploration; readonly verdict: Way.Verdict } => {
  const scope = Scope.make()
  scope.add('KeyName', 'red')
  const problem = {
    states: new Map([['doors', start]]),
    scope,
    candidates,
    chosen: new Set([...finding.items, ...opening.items].map(({ item }) => item)),
    computed: [],
    goal,
    calls,
    executions,
    values: 8
  }
  const explored = Exploration.explore(problem)
  return { explored, verdict: Way.without(finding.name)(Finding.of(problem, explored)) }
}

describe('a search for another way', () => {
  const reference = [fixed(key, finding), fixed(open, opening)]

  test('finds none where there is none', () => {
    expect(search(reference).verdict).toEqual({ tag: 'none' })
  })

  test('finds one that is planted, in an order in which it can be made', () => {
    const { verdict } = search([...reference, free(keys)])
    expect(verdict.tag === 'way' && verdict.calls.map((call) => call.function)).toEqual(['list_keys', 'open_door'])
  })

  test('finds none that is longer than allowed', () => {
    expect(search([...reference, free(keys)], 1).verdict).toEqual({ tag: 'none' })
  })

  test('makes no more calls than the bound allows, and says that it was cut off', () => {
    for (const executions of [0, 1, 2, 3]) {
      const { explored } = search([...reference, free(keys)], 3, executions)
      expect(explored.executions).toBeLessThanOrEqual(executions)
      expect(explored.isCut).toBe(true)
    }
    expect(search([...reference, free(keys)]).explored.isCut).toBe(false)
  })

  test('says the same whatever the order of the functions', () => {
    const all = [...reference, free(keys)]
    for (const order of [all, all.toReversed(), [...all.slice(1), ...all.slice(0, 1)]]) {
      const { explored, verdict } = search(order)
      expect(explored.executions).toBe(search(all).explored.executions)
      expect(verdict.tag).toBe('way')
    }
  })
})

describe('a proof', () => {
  const shuffled = (of: Trajectory): Trajectory => ({ ...of, tools: of.tools.toReversed() })

  test('finds nothing wrong with good records, and states what it shows of each turn', () => {
    for (const good of [record, asked]) expect(Proof.of(environment)(good)).toMatchObject({ violations: [], spare: [] })
    expect(Proof.of(environment)(record).evidence.turns[0]).toMatchObject({
      turn: 0,
      unique: 'proven',
      needed: 'proven'
    })
  })

  test('is the same whatever the order of the tools', () => {
    for (const good of [record, asked])
      expect(Proof.of(environment)(shuffled(good))).toEqual(Proof.of(environment)(good))
  })
})
