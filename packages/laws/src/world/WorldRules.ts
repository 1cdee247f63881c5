/**
 * The laws of a world, for every world: those that come with Magnet and a user's own. Each is shown on plays, so a
 * function that no play can call is itself a violation.
 *
 * Laws: see the names in `of`.
 */
import { type Json, JsonSchema, Play, Pointer, type Policy, Seed, ToolError, type World } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { Rules } from '../Rules.js'
import * as Rule from '../Rules.js'
import * as Conforms from './Conforms.js'
import * as PhraseRules from './PhraseRules.js'

const usual: Play.Extent = { seeds: 6, calls: 250 }

/** The laws of a world. */
export const of = (world: World.World, extent: Play.Extent = usual): Rules => {
  let made: ReadonlyArray<Play.Played> | undefined
  const plays = (): ReadonlyArray<Play.Played> => (made ??= Play.plays(world, extent))
  const law = Rule.law
  return Rule.make(`world ${world.name}`, [
    law('the same seed gives the same state', () =>
      seeds(extent).flatMap((seed) => Rule.same(seed, world.init(seed), world.init(seed)))
    ),
    law('other seeds give other states', () => {
      const texts = seeds(extent).map((seed) => JSON.stringify(world.init(seed)))
      return Rule.same('distinct states', new Set(texts).size, texts.length)
    }),
    law('every function can be called', () => {
      const called = new Set(plays().flatMap((one) => (E.isRight(one.result) ? [one.function] : [])))
      return world.functions.flatMap((f) => Rule.same(f.signature.name, called.has(f), true))
    }),
    law('a call leaves the state that it was given as it was', () =>
      plays().flatMap((one) => Rule.same(label(one), JSON.stringify(one.before), one.text))
    ),
    law('a read leaves the state equal', () =>
      plays().flatMap((one) =>
        one.function.signature.effect === 'read' && E.isRight(one.result)
          ? Rule.same(label(one), one.result.right[1], one.before)
          : []
      )
    ),
    law('the same call on the same state gives the same', () =>
      plays().flatMap((one) =>
        Rule.same(label(one), plain(one.function.run(one.arguments)(one.before)), plain(one.result))
      )
    ),
    law('step runs the function of the name', () =>
      plays().flatMap((one) =>
        Rule.same(
          label(one),
          plain(world.step({ function: one.function.signature.name, arguments: one.arguments })(one.before)),
          plain(one.result)
        )
      )
    ),
    law('outputs match the declared schema', () =>
      plays().flatMap((one) =>
        E.isRight(one.result)
          ? Rule.none(label(one), Conforms.violations(one.function.signature.response ?? {}, one.result.right[0]))
          : []
      )
    ),
    law('what is visible stands at its pointer and fits its type', () =>
      seeds(extent).flatMap((seed) => {
        const state = world.init(seed)
        return world
          .visible(state)
          .flatMap((fact) => [
            ...Rule.same(fact.pointer, fact.value, Pointer.get(state, fact.pointer)),
            ...Rule.same(`${fact.pointer} as ${fact.type}`, fits(world, fact.type, fact.value), true)
          ])
      })
    ),
    law('what the context means stands in it and fits its type', () =>
      seeds(extent).flatMap((seed) => {
        const { profile, meanings } = world.context(world.init(seed))
        return Object.entries(meanings ?? {}).flatMap(([pattern, type]) => {
          const found = Pointer.matches({ profile }, pattern)
          return [
            ...Rule.same(`${pattern} stands`, found.length > 0, true),
            ...found.flatMap(([at, value]) => Rule.same(`${at} as ${type}`, fits(world, type, value), true))
          ]
        })
      })
    ),
    law('suggestions fit the parameters', () =>
      world.functions.flatMap((f) =>
        seeds(extent).flatMap((seed) =>
          (f.suggest?.(world.init(seed)) ?? []).flatMap((suggestion) => [
            ...Rule.same(`${f.signature.name} suggests something spoken`, Object.keys(suggestion).length > 0, true),
            ...Object.entries(suggestion).flatMap(([name, value]) => {
              const input = f.signature.inputs.find((one) => one.name === name)
              return Rule.same(
                `${f.signature.name}.${name}`,
                input !== undefined && fits(world, input.type, value),
                true
              )
            })
          ])
        )
      )
    ),
    law('suggestions are accepted, nine times of ten', () => {
      const suggested = Map.groupBy(
        plays().filter((one) => one.suggested && one.function.signature.effect === 'read'),
        (one) => one.function
      )
      return [...suggested].flatMap(([f, all]) => {
        const accepted = all.filter((one) => E.isRight(one.result)).length
        return Rule.same(`${f.signature.name}: ${accepted} of ${all.length}`, accepted >= all.length * 0.9, true)
      })
    }),
    law('arguments that fit are never invalid', () =>
      plays().flatMap((one) =>
        E.isLeft(one.result) ? Rule.same(label(one), one.result.left.code === 'invalid_arguments', false) : []
      )
    ),
    law('arguments outside the schema are refused with the parameter', () =>
      plays().flatMap((one) => [
        ...refused(one, { ...one.arguments, unheard_of: 1 }, 'unheard_of'),
        ...one.function.signature.inputs.flatMap((input) => [
          ...refused(one, { ...one.arguments, [input.name]: { odd: [input.name] } }, input.name),
          ...(input.required ? refused(one, without(one.arguments, input.name), input.name) : [])
        ])
      ])
    ),
    law('no input makes a function throw', () => {
      const state = world.init(Seed.root('any input'))
      return world.functions.flatMap((f) => survives(f, state))
    }),
    law('a name that no function has is refused', () => {
      const result = world.step({ function: 'no_such_function', arguments: {} })(world.init(Seed.root('unknown')))
      return Rule.same('code', E.isLeft(result) ? result.left.code : 'accepted', 'unknown_function')
    }),
    law('policies are about writes of the world, and apply to some of their calls', () =>
      (world.policies ?? []).flatMap((policy) => [
        ...policy.functions.flatMap((name) =>
          Rule.same(
            `${policy.name}: ${name}`,
            world.functions.find((f) => f.signature.name === name)?.signature.effect,
            'write'
          )
        ),
        ...Rule.atLeast(`${policy.name} words`, policy.words.length, 2),
        // The plays of a joint world are too few for the rules of all its parts, each of which shows this by itself.
        ...(world.parts === undefined ? Rule.same(`${policy.name} applies`, plays().some(applies(policy)), true) : [])
      ])
    ),
    law('names of policies are unique', () => {
      const names = (world.policies ?? []).map((policy) => policy.name)
      return Rule.same('names', new Set(names).size, names.length)
    }),
    law('a failure that comes and goes is documented, with what to do', () =>
      world.functions.flatMap((f) =>
        f.transient === undefined
          ? []
          : Rule.same(f.signature.name, /again|retr|once more/i.test(f.signature.description), true)
      )
    ),
    ...PhraseRules.laws(world, plays)
  ])
}

const seeds = (extent: Play.Extent): ReadonlyArray<Seed.Seed> =>
  Array.from({ length: extent.seeds }, (_none, index) => Seed.root(`play ${index}`))

const label = (one: Play.Played): string => `${one.function.signature.name}(${JSON.stringify(one.arguments)})`

const plain = (result: Play.Played['result']): Json.Json =>
  E.isLeft(result) ? ToolError.content(result.left) : [result.right[0], result.right[1]]

const fits = (world: World.World, type: string, value: Json.Json): boolean => {
  const found = world.types.find((one) => one.name === type)
  return (
    found !== undefined && E.isRight(found.codec.decode(value)) && Conforms.violations(found.schema, value).length === 0
  )
}

const refused = (one: Play.Played, given: Json.JsonObject, parameter: string): ReadonlyArray<Rule.Difference> => {
  const result = one.function.run(given)(one.before)
  return Rule.same(
    `${one.function.signature.name}(${JSON.stringify(given)})`,
    E.isLeft(result) ? [result.left.code, result.left.parameter ?? null] : 'accepted',
    ['invalid_arguments', parameter]
  )
}

// What nobody suggests, because a rule forbids it, may be more of what they do.
const applies =
  (policy: Policy.Policy) =>
  (one: Play.Played): boolean =>
    [1, 2, 5, 25].some((factor) =>
      policy.applies({ function: one.function.signature.name, arguments: times(factor, one.arguments) })(one.before)
    )

const times = (factor: number, given: Json.JsonObject): Json.JsonObject =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'number' ? value * factor : value])
  )

const without = (given: Json.JsonObject, name: string): Json.JsonObject =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== name))

// Whatever comes in goes through the function; what it throws becomes a difference.
const survives = (f: World.WorldFunction, state: World.State): ReadonlyArray<Rule.Difference> => {
  const members = Object.fromEntries(
    Object.keys(JsonSchema.bare(f.signature.parameters).properties ?? {}).map((name) => [name, fc.jsonValue()])
  )
  const inputs = fc.oneof(fc.anything(), fc.jsonValue(), fc.record(members, { requiredKeys: [] }))
  const details = fc.check(
    fc.property(inputs, (input) => {
      const result = f.run(input)(state)
      return E.isRight(result) || result.left._tag === 'ToolError'
    }),
    { numRuns: 60, seed: 7 }
  )
  return details.failed ? Rule.same(f.signature.name, JSON.stringify(details.counterexample), 'no exception') : []
}
