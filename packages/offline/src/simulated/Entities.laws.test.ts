import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { EntityRules, Rules, WorldRules } from '@magnet/laws'
import { Json, Seed, type World } from '@magnet/core'
import { PoolError, Pools } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, test } from 'vitest'
import * as Generated from './fixture/Generated.js'
import { world as shop } from './fixture/World.js'
import * as Simulated from './Simulated.js'

const read = (name: string, text: string): World.World => {
  const pool = Pools.all({ name, text })
  if (E.isLeft(pool)) throw new Error(PoolError.message(pool.left))
  return Simulated.world(Simulated.usable(pool.right.signatures).usable, name)
}

Rules.check({ describe, it })(EntityRules.of(shop))

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('pool %i of generated services', (seed) => {
  const world = read(`generated ${seed}`, JSON.stringify(Generated.tools(Seed.root(seed))))
  Rules.check({ describe, it })(EntityRules.of(world))
  const structural = [
    'a read leaves the state equal',
    'outputs match the declared schema',
    'no input makes a function throw'
  ]
  const rules = WorldRules.of(world, { seeds: 2, calls: 60 })
  Rules.check({ describe, it })({ ...rules, laws: rules.laws.filter((one) => structural.includes(one.name)) })
})

const folder = new URL('../../../../../shared/data/pools/', import.meta.url)
const real = [
  'stabletoolbench.apis.jsonl.gz',
  'livemcp.tools.json.gz',
  'openapi/docusign_esignature.swagger2.json.gz',
  'openapi/twilio_conversations_v1.json.gz',
  'openapi/twilio_video_v1.json.gz'
]

// These documents are no part of the repository. The laws hold of generated services everywhere, and of real ones where they lie beside it.
describe.each(real)('the functions of %s', (name) => {
  const file = new URL(name, folder)
  const kept = [
    'a read leaves the state equal',
    'the same call on the same state gives the same',
    'outputs match the declared schema'
  ]
  test.runIf(existsSync(file))(
    'keep the laws',
    () => {
      const world = read(name.replace(/\.gz$/, ''), gunzipSync(readFileSync(file)).toString())
      const rules = [
        ...EntityRules.of(world, { seeds: 1, functions: 60 }).laws,
        ...WorldRules.of(world, { seeds: 1, calls: 600 }).laws.filter((one) => kept.includes(one.name))
      ]
      expect(world.functions.length).toBeGreaterThan(10)
      for (const law of rules) expect([law.name, law.differences().slice(0, 3)]).toEqual([law.name, []])
    },
    120_000
  )
})

const base = read('generated', JSON.stringify(Generated.tools(Seed.root('mutants'))))
const [noun = ''] = base.functions.flatMap(({ signature: { name } }) => /^create_(\w+)$/.exec(name)?.[1] ?? [])
const [create, get, list, remove] = [`create_${noun}`, `get_${noun}`, `list_${noun}s`, `delete_${noun}`]

type Change = (output: Json.Json, state: World.State, before: World.State) => readonly [Json.Json, World.State]

/** The services with another answer of one function. */
const broken = (name: string, change: Change): World.World => ({
  ...base,
  step: (call) => (state) => {
    const result = base.step(call)(state)
    return call.function !== name || E.isLeft(result) ? result : E.right(change(...result.right, state))
  }
})

/** The services in which one function runs on another state. */
const elsewhere = (name: string, where: (state: World.State) => World.State): World.World => ({
  ...base,
  step: (call) => (state) => base.step(call)(call.function === name ? where(state) : state)
})

const mapped = (output: Json.Json, change: (object: Json.JsonObject) => Json.JsonObject): Json.Json =>
  Json.isList(output)
    ? output.map((item) => mapped(item, change))
    : Json.isObject(output)
      ? change(Object.fromEntries(Object.entries(output).map(([name, inner]) => [name, mapped(inner, change)])))
      : output

const renamed =
  (to: (id: Json.Json) => Json.Json) =>
  (object: Json.JsonObject): Json.JsonObject =>
    Object.hasOwn(object, `${noun}_id`) ? { ...object, [`${noun}_id`]: to(object[`${noun}_id`] ?? null) } : object

const taken = (state: World.State): Json.Json => {
  const listed = base.step({ function: list, arguments: {} })(state)
  return E.isRight(listed) ? (/"[a-z]+_id":("[^"]+"|\d+)/.exec(JSON.stringify(listed.right[0]))?.[1] ?? '') : ''
}

let count = 0
const mutants: ReadonlyArray<readonly [name: string, law: string, world: World.World]> = [
  ['a create that keeps nothing', 'what is made is found', broken(create, (output, _, before) => [output, before])],
  ['a get that forgets the session', 'what is made is found', elsewhere(get, (state) => ({ ...state, entities: {} }))],
  [
    'a create that gives an identifier that is taken',
    'what is made has an identifier that nothing had before',
    broken(create, (output, state, before) => [
      mapped(
        output,
        renamed(() => JSON.parse(String(taken(before))) as Json.Json)
      ),
      state
    ])
  ],
  [
    'a get that tells something else of a thing',
    'what is found of it is what was said of it',
    broken(get, (output, state) => [
      mapped(output, (object) =>
        Object.fromEntries(
          Object.entries(object).map(([name, value]) => [
            name,
            name === `${noun}_id` ? value : typeof value === 'number' ? value + 1 : `${String(value)}!`
          ])
        )
      ),
      state
    ])
  ],
  [
    'a list that knows of nothing new',
    'lists hold what is made',
    elsewhere(list, (state) => ({ ...state, entities: {} }))
  ],
  [
    'a list that makes identifiers up',
    'identifiers of lists refer',
    broken(list, (output, state) => [
      mapped(
        output,
        renamed((id) => (typeof id === 'number' ? 7 : 'made-up'))
      ),
      state
    ])
  ],
  [
    'a deletion that takes nothing away',
    'what is taken away is neither found nor listed',
    broken(remove, (output, _, before) => [output, before])
  ],
  [
    'a get that finds anything',
    'an identifier that nothing gave out is not found',
    {
      ...base,
      step: (call) => (state) => {
        const result = base.step(call)(state)
        return call.function === get && E.isLeft(result) ? E.right([{}, state] as const) : result
      }
    }
  ],
  [
    'a list that differs from call to call',
    'the same call in the same session has the same answer, whatever was read in between',
    broken(list, (output, state) => [Json.isObject(output) ? { ...output, page: count++ } : output, state])
  ]
]

describe('the laws of things', () => {
  it('hold for services that keep them', () => {
    for (const law of EntityRules.of(base).laws) expect([law.name, law.differences()]).toEqual([law.name, []])
  })

  it.each(mutants)('catch %s', (_name, name, world) => {
    const law = EntityRules.of(world).laws.find((one) => one.name === name)
    expect(law?.differences()).not.toEqual([])
  })
})
