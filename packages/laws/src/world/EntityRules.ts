/**
 * The laws of a service that keeps things: what one function makes, the others know. They hold for every world whose functions
 * say by their semantic types what they make, find, list and take away, simulated ones above all: nothing but these laws says
 * that their answers belong together.
 *
 * Laws: see the names in `of`. What a world has no functions for holds of it.
 */
import { type Json, Json as J, Pointer, Seed, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Kinds from './EntityKinds.js'
import type { Rules } from '../Rules.js'
import * as Rule from '../Rules.js'

/** How much is tried. */
export interface Extent {
  readonly seeds: number
  /** Functions of each sort that are tried at most, in order. */
  readonly functions: number
}

const usual: Extent = { seeds: 3, functions: 200 }

/** The laws of the things of a world. */
export const of = (world: World.World, extent: Extent = usual): Rules => {
  const services = Array.from({ length: extent.seeds }, (_, index) => world.init(Seed.root(`things ${index}`)))
  const kinds = Kinds.of(world)
  const each = (check: (state: World.State) => ReadonlyArray<Rule.Difference>): ReadonlyArray<Rule.Difference> =>
    services.flatMap(check)
  const creators = kinds.creators.slice(0, extent.functions)
  const made = (
    check: (creator: (typeof creators)[number], one: Made, state: World.State) => ReadonlyArray<Rule.Difference>
  ): ReadonlyArray<Rule.Difference> =>
    each((state) =>
      creators.flatMap((creator) => {
        const one = make(world, state, creator)
        return one === undefined ? [] : check(creator, one, state)
      })
    )
  return Rule.make(`things of ${world.name}`, [
    Rule.law('what is made has an identifier that nothing had before', () =>
      made((creator, one, state) => Rule.same(label(creator, one.id), heard(world, kinds, creator, state, one.id), []))
    ),
    Rule.law('what is made is found', () =>
      made((creator, one) =>
        Kinds.finders(kinds, creator).flatMap((finder) => {
          const found = call(world, one.after, finder.function, { [finder.parameter]: one.id })
          return Rule.same(label(finder, one.id), found === undefined ? 'refused' : 'found', 'found')
        })
      )
    ),
    Rule.law('what is found of it is what was said of it', () =>
      made((creator, one) =>
        Kinds.finders(kinds, creator).flatMap((finder) => {
          if (!finder.own) return []
          const found = call(world, one.after, finder.function, { [finder.parameter]: one.id })
          return found === undefined ? [] : agree(label(finder, one.id), creator, one.output, finder, found[0])
        })
      )
    ),
    Rule.law('lists hold what is made', () =>
      made((creator, one) =>
        Kinds.listers(kinds, creator).flatMap((lister) => {
          const listed = call(world, one.after, lister.function, {})
          return listed === undefined ? [] : Rule.same(label(lister, one.id), contains(listed[0], one.id), true)
        })
      )
    ),
    Rule.law('what is taken away is neither found nor listed', () =>
      made((creator, one) =>
        Kinds.removers(kinds, creator).flatMap((remover) => {
          const gone = call(world, one.after, remover.function, { [remover.parameter]: one.id })
          if (gone === undefined) return Rule.same(label(remover, one.id), 'refused', 'taken away')
          return [
            ...Kinds.finders(kinds, creator).flatMap((finder) =>
              Rule.same(
                label(finder, one.id),
                call(world, gone[1], finder.function, { [finder.parameter]: one.id }) === undefined,
                true
              )
            ),
            ...Kinds.listers(kinds, creator).flatMap((lister) => {
              const listed = call(world, gone[1], lister.function, {})
              return listed === undefined ? [] : Rule.same(label(lister, one.id), contains(listed[0], one.id), false)
            })
          ]
        })
      )
    ),
    Rule.law('identifiers of lists refer', () =>
      each((state) =>
        kinds.listers.slice(0, extent.functions).flatMap((lister) => {
          const listed = call(world, state, lister.function, {})
          if (listed === undefined) return []
          const ids = Pointer.matches(listed[0], lister.pattern).map(([, id]) => id)
          return Kinds.finders(kinds, lister).flatMap((finder) =>
            ids.flatMap((id) => {
              const found = call(world, listed[1], finder.function, { [finder.parameter]: id })
              return Rule.same(label(finder, id), found === undefined ? 'refused' : 'found', 'found')
            })
          )
        })
      )
    ),
    Rule.law('an identifier that nothing gave out is not found', () =>
      each((state) =>
        kinds.finders.slice(0, extent.functions).flatMap((finder) => {
          // What nothing returns comes from elsewhere, and may be anything.
          if (!kinds.given.has(finder.type)) return []
          const id = typeof finder.sample === 'number' ? 3 : 'nobody-gave-this-out'
          return Rule.same(
            label(finder, id),
            call(world, state, finder.function, { [finder.parameter]: id }) === undefined,
            true
          )
        })
      )
    ),
    Rule.law('the same call in the same session has the same answer, whatever was read in between', () =>
      each((state) => {
        const reads = kinds.listers.slice(0, extent.functions)
        const before = reads.map((lister) => call(world, state, lister.function, {})?.[0] ?? null)
        let later = state
        for (const lister of reads) later = call(world, later, lister.function, {})?.[1] ?? later
        return reads.flatMap((lister, index) =>
          Rule.same(lister.function, call(world, later, lister.function, {})?.[0] ?? null, before[index])
        )
      })
    )
  ])
}

type Output = readonly [Json.Json, World.State]

const call = (world: World.World, state: World.State, name: string, given: Json.JsonObject): Output | undefined => {
  const result = world.step({ function: name, arguments: given })(state)
  return E.isRight(result) ? result.right : undefined
}

interface Made {
  readonly id: Json.Json
  readonly output: Json.Json
  readonly after: World.State
}

/** A thing that a function makes with what it suggests, or with identifiers of lists and samples. */
const make = (world: World.World, state: World.State, creator: Kinds.Giver): Made | undefined => {
  const f = world.functions.find((one) => one.signature.name === creator.function)
  const given = f === undefined ? undefined : argumentsOf(world, state, f)
  const result = given === undefined ? undefined : call(world, state, creator.function, given)
  const id = result === undefined ? undefined : Pointer.get(result[0], creator.pattern)
  return result === undefined || id === undefined || id === null
    ? undefined
    : { id, output: result[0], after: result[1] }
}

const argumentsOf = (
  world: World.World,
  state: World.State,
  { signature, suggest }: World.WorldFunction,
  depth = 0
): Json.JsonObject | undefined => {
  const [suggested = {}] = suggest?.(state) ?? []
  const given: Record<string, Json.Json> = {}
  for (const input of signature.inputs) {
    if (!input.required) continue
    const value = suggested[input.name] ?? (depth > 2 ? undefined : known(world, state, input.type, depth))
    if (value === undefined) return undefined
    given[input.name] = value
  }
  return given
}

/** A value of a type: a fact, or what a read gives that can be called. */
const known = (world: World.World, state: World.State, type: string, depth: number): Json.Json | undefined => {
  const fact = world.visible(state).find((one) => one.type === type)
  if (fact !== undefined) return fact.value
  if (type.startsWith('?')) return undefined
  for (const f of world.functions) {
    const output = f.signature.effect === 'read' ? f.signature.outputs.find((one) => one.type === type) : undefined
    if (output === undefined || f.signature.inputs.some((input) => input.type === type)) continue
    const given = argumentsOf(world, state, f, depth + 1)
    const result = given === undefined ? undefined : call(world, state, f.signature.name, given)
    const [first] = result === undefined ? [] : Pointer.matches(result[0], output.pattern)
    if (first !== undefined) return first[1]
  }
  return undefined
}

/** What a function knows already of an identifier: the finders and listers that give it before it is made. */
const heard = (
  world: World.World,
  kinds: Kinds.Kinds,
  about: Kinds.About,
  state: World.State,
  id: Json.Json
): ReadonlyArray<string> => [
  ...Kinds.finders(kinds, about).flatMap((finder) =>
    call(world, state, finder.function, { [finder.parameter]: id }) === undefined ? [] : [finder.function]
  ),
  ...Kinds.listers(kinds, about).flatMap((lister) => {
    const listed = call(world, state, lister.function, {})
    return listed !== undefined && contains(listed[0], id) ? [lister.function] : []
  })
]

const contains = (inside: Json.Json, value: Json.Json): boolean =>
  J.equals(inside, value) ||
  (J.isList(inside)
    ? inside.some((item) => contains(item, value))
    : J.isObject(inside) && Object.values(inside).some((item) => contains(item, value)))

/** What two functions say of one thing under one name and type, at the top of what they return. */
const agree = (
  at: string,
  creator: Kinds.About,
  made: Json.Json,
  finder: Kinds.About,
  found: Json.Json
): ReadonlyArray<Rule.Difference> =>
  creator.signature.outputs.flatMap((output) => {
    const same = finder.signature.outputs.find(
      (other) => other.pattern === output.pattern && other.type === output.type && J.equals(shape(other), shape(output))
    )
    const value = Pointer.get(made, output.pattern)
    return same === undefined || Pointer.tokens(output.pattern).length !== 1 || value === undefined
      ? []
      : Rule.same(`${at} ${output.pattern}`, Pointer.get(found, same.pattern), value)
  })

const shape = ({ schema }: Signature.Output): Json.Json => [
  JSON.stringify(schema.type ?? null),
  (schema.enum ?? []).map((one) => JSON.stringify(one))
]

const label = (about: Kinds.About, id: Json.Json): string => `${about.function}(${JSON.stringify(id)})`
