import { Declare, Json, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Rules from '../Rules.js'
import * as WorldRules from './WorldRules.js'

type Till = { readonly salt: string; readonly coins: ReadonlyArray<number>; readonly names: ReadonlyArray<string> }

const CoinId = Declare.id('CoinId', 'the id of a coin', /^C\d+$/, { nouns: ['coin'] })
const Name = Declare.text('Name', 'the name of a coin')
const Worth = Declare.number('Worth', 'what a coin is worth', { minimum: 1, whole: true })

const find = Declare.read<Till>('till')({
  name: 'find_coin',
  description: 'Finds a coin by its name.',
  toolClass: 'till',
  parameters: { name: Declare.required(Name, 'Its name') },
  returns: Declare.object({ coin_id: CoinId }),
  phrases: {
    ask: ['find {name}', 'look for {name}', 'see where {name} is'],
    stands: ['{name}'],
    answer: [
      (told) => `It is ${told.must('/coin_id')}.`,
      (told) => `${told.must('/coin_id')}!`,
      (told) => `Found ${told.may('/coin_id')}.`
    ],
    lack: ['look for coins', 'search the till'],
    service: 'the coin finder',
    wants: { name: ['Which coin?', 'What is it called?'] },
    tells: ['coin id']
  },
  suggest: (state) => state.names.map((name) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const index = state.names.indexOf(name)
      return index < 0
        ? E.left({ _tag: 'ToolError', code: 'not_found', message: 'No such coin.', parameter: 'name' })
        : E.right([{ coin_id: `C${index}` }, state])
    }
})

const double = Declare.write<Till>('till')({
  name: 'double_coin',
  description: 'Doubles what a coin is worth.',
  toolClass: 'till',
  parameters: { coin_id: Declare.required(CoinId, 'Which coin') },
  returns: Declare.object({ worth: Worth }),
  phrases: {
    ask: ['double {coin_id}', 'make {coin_id} worth twice as much', 'raise {coin_id}'],
    answer: [
      (told) => `It is worth ${told.must('/worth')} now.`,
      (told) => `Now ${told.must('/worth')}.`,
      (told) => `Raised to ${told.must('/worth')}.`
    ],
    lack: ['raise coins', 'change what a coin is worth'],
    service: 'the mint',
    wants: {},
    tells: ['double']
  },
  run:
    ({ coin_id }) =>
    (state) => {
      const index = Number(coin_id.slice(1))
      const worth = (state.coins[index] ?? 0) * 2
      return worth === 0 || worth > 4000
        ? E.left({ _tag: 'ToolError', code: 'not_found', message: 'No such coin.', parameter: 'coin_id' })
        : E.right([{ worth }, { ...state, coins: state.coins.with(index, worth) }])
    }
})

const till: World.World = Declare.world<Till>({
  name: 'till',
  version: 1,
  description: 'Coins.',
  types: [CoinId, Name, Worth],
  functions: [find, double],
  init: (seed) => ({ salt: seed, coins: [1, 2, 5], names: ['penny', 'tuppence', 'fiver'] }),
  visible: Declare.facts([['/names/*', Name]]),
  context: (state) => ({ now: state.salt, timezone: 'UTC', profile: {} })
})

const extent = { seeds: 2, calls: 40 }

const broken = (world: World.World): ReadonlyArray<string> =>
  WorldRules.of(world, extent).laws.flatMap((law) => (law.differences().length > 0 ? [law.name] : []))

const with_ = (f: World.WorldFunction, change: (f: World.WorldFunction) => World.WorldFunction): World.World => {
  const functions = till.functions.map((one) => (one === f ? change(one) : one))
  return {
    ...till,
    functions,
    step: (call) => (state) =>
      functions.find((one) => one.signature.name === call.function)?.run(call.arguments)(state) ??
      till.step(call)(state)
  }
}

let drawn = 0
const mutants: ReadonlyArray<readonly [name: string, law: string, world: World.World]> = [
  [
    'a state that differs from call to call',
    'the same seed gives the same state',
    { ...till, init: (seed) => ({ ...till.init(seed), drawn: drawn++ }) }
  ],
  ['a state without a seed', 'other seeds give other states', { ...till, init: () => till.init(Rules.seed) }],
  [
    'a read that writes',
    'a read leaves the state equal',
    with_(find, (f) => ({
      ...f,
      run: (input) => (state) =>
        E.either.map(f.run(input)(state), ([output]) => [output, { ...state, read: true }] as const)
    }))
  ],
  [
    'a refusal that writes into the state that it was given',
    'a call leaves the state that it was given as it was',
    with_(double, (f) => ({
      ...f,
      run: (input) => (state) => {
        const { coins } = state
        if (Json.isList(coins)) Reflect.set(coins, 0, 1 + Number(coins[0]))
        return f.run(input)(state)
      }
    }))
  ],
  [
    'an output with a member more',
    'outputs match the declared schema',
    with_(find, (f) => ({
      ...f,
      run: (input) => (state) =>
        E.either.map(
          f.run(input)(state),
          ([output, next]) => [Json.isObject(output) ? { ...output, more: 1 } : output, next] as const
        )
    }))
  ],
  [
    'a fact that is not so',
    'what is visible stands at its pointer and fits its type',
    { ...till, visible: () => [{ type: 'Name', value: 'penny', pointer: '/names/2' }] }
  ],
  [
    'a function that throws',
    'no input makes a function throw',
    with_(find, (f) => ({
      ...f,
      run: (input) => {
        if (typeof input !== 'object') throw new TypeError('no object')
        return f.run(input)
      }
    }))
  ],
  [
    'arguments that are not checked',
    'arguments outside the schema are refused with the parameter',
    with_(find, (f) => ({ ...f, run: () => f.run({ name: 'penny' }) }))
  ],
  [
    'suggestions that are refused',
    'suggestions are accepted, nine times of ten',
    with_(find, (f) => ({ ...f, suggest: () => [{ name: 'dollar' }] }))
  ],
  [
    'suggestions of the wrong type',
    'suggestions fit the parameters',
    with_(find, (f) => ({ ...f, suggest: () => [{ name: 3 }] }))
  ],
  ['a function twice', 'names of functions are unique', { ...till, functions: [find, find, double] }],
  [
    'a slot that is no parameter',
    'every slot is a parameter',
    with_(find, (f) => ({ ...f, phrases: { ...f.phrases, ask: [...f.phrases.ask, 'find {thing} {name}'] } }))
  ],
  [
    'a way to ask that leaves a parameter out',
    'every required parameter is in every way to ask',
    with_(find, (f) => ({ ...f, phrases: { ...f.phrases, ask: [...f.phrases.ask, 'find it'] } }))
  ],
  [
    'a wording that names a function',
    'no wording holds the name of a function',
    with_(find, (f) => ({ ...f, phrases: { ...f.phrases, lack: [...f.phrases.lack, 'use find_coin'] } }))
  ],
  [
    'an answer that tells what is not there',
    'answers tell what stands in the output, and at least one fact of it',
    with_(find, (f) => ({
      ...f,
      phrases: { ...f.phrases, answer: [...f.phrases.answer, (told) => `It's ${told.must('/place')}.`] }
    }))
  ],
  [
    'an identifier that nothing returns',
    'every required identifier has a producer or stands in the context',
    { ...till, functions: [double] }
  ],
  [
    'a type that is not declared',
    'every type of a signature is a type of the world, once',
    { ...till, types: [CoinId, Name] }
  ],
  [
    'a premise that nothing grants',
    'premises can be granted, and what is undone or changed exists',
    with_(double, (f) => ({ ...f, signature: { ...f.signature, requires: ['till.open'] } }))
  ]
]

describe('the laws of worlds', () => {
  it('hold for a world that keeps them', () => {
    expect(broken(till)).toEqual([])
  })

  it.each(mutants)('catch %s', (_name, law, world) => {
    expect(broken(world)).toContain(law)
  })

  it('show both sides of what differs', () => {
    const rules = WorldRules.of({ ...till, functions: [find, find, double] }, extent)
    const law = rules.laws.find((one) => one.name === 'names of functions are unique')
    expect(law?.run).toThrow(/names\n\s+2\n\s+3/)
  })
})
