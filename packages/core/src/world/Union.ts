/**
 * Several worlds as one, so that a conversation can cross them. Each keeps its own table of the joint state, which is laid
 * out when it is first looked at: most conversations see few of the worlds.
 */
import * as E from 'fp-ts/lib/Either.js'
import { child, of } from '../json/Pointer.js'
import type { Json, JsonObject } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import type { Context, State, World, WorldFunction } from './World.js'
import * as Remembered from './Remembered.js'
import * as ToolError from './ToolError.js'

/** The union of worlds with distinct function names, made from the same seed. The first gives `now` and time zone. */
export const union = (name: string, worlds: readonly [World, ...ReadonlyArray<World>]): World => {
  const owners = new Map(
    worlds.flatMap((world) => {
      const able = remembered(world)
      return world.functions.map((f) => [String(f.signature.name), able] as const)
    })
  )
  return {
    name,
    version: 1,
    description: worlds.map((world) => world.description).join(' '),
    types: [...new Map(worlds.flatMap((world) => world.types.map((type) => [type.name, type] as const))).values()],
    functions: worlds.flatMap((world) => world.functions.map((f) => lifted(world, f))),
    parts: worlds,
    init: (seed) => state(worlds, (world) => world.init(seed)),
    step: (call) => (state) => {
      const world = owners.get(call.function)
      return world === undefined
        ? E.left(ToolError.make('unknown_function', `There is no function called ${call.function}.`))
        : E.either.map(
            world.step(call)(part(state, world)),
            ([output, next]) => [output, replace(state, world, next)] as const
          )
    },
    visible: (state) =>
      worlds.flatMap((world) =>
        world.visible(part(state, world)).map((fact) => ({ ...fact, pointer: child(of(world.name)) + fact.pointer }))
      ),
    context: (state) => {
      const contexts = worlds.map((world) => contextOf(world, part(state, world)))
      const first = contexts[0] ?? { now: '', timezone: 'UTC', profile: {} }
      return {
        ...first,
        profile: Object.fromEntries(contexts.flatMap((context) => Object.entries(context.profile))),
        meanings: Object.fromEntries(contexts.flatMap((context) => Object.entries(context.meanings ?? {})))
      }
    },
    policies: worlds.flatMap((world) =>
      (world.policies ?? []).map((policy) => ({
        ...policy,
        applies: (call) => (state) => policy.applies(call)(part(state, world))
      }))
    )
  }
}

/** The joint state of worlds, from a state of each. */
export const state = (worlds: ReadonlyArray<World>, of: (world: World) => State): State =>
  laidOut(worlds.map((world) => [world.name, () => of(world)] as const))

const part = (state: State, world: World): State => {
  const own = state[world.name]
  return isObject(own) ? own : {}
}

// By identity: unions that share a world share what it remembers of its latest steps.
const memories = new WeakMap<World, World>()
const remembered = (world: World): World => {
  const known = memories.get(world) ?? Remembered.of(world)
  memories.set(world, known)
  return known
}

// By identity: a function of a world is the same in every union.
const lifts = new WeakMap<WorldFunction, WorldFunction>()
const lifted = (world: World, f: WorldFunction): WorldFunction => {
  const known = lifts.get(f)
  if (known !== undefined) return known
  const fresh: WorldFunction = {
    ...f,
    run: (input) => (state) =>
      E.either.map(
        f.run(input)(part(state, world)),
        ([output, next]) => [output, replace(state, world, next)] as const
      ),
    ...(f.suggest === undefined ? {} : { suggest: suggesting(f.suggest, (state) => part(state, world)) })
  }
  lifts.set(f, fresh)
  return fresh
}

// Suggestions depend on the part alone, which most calls of a conversation leave as it is.
const suggesting = (
  suggest: (state: State) => ReadonlyArray<JsonObject>,
  part: (state: State) => State
): ((state: State) => ReadonlyArray<JsonObject>) => {
  const known = new WeakMap<State, ReadonlyArray<JsonObject>>()
  return (state) => {
    const own = part(state)
    const found = known.get(own) ?? suggest(own)
    known.set(own, found)
    return found
  }
}

const contexts = new WeakMap<State, Context>()
const contextOf = (world: World, own: State): Context => {
  const known = contexts.get(own) ?? world.context(own)
  contexts.set(own, known)
  return known
}

// Of the tables that nobody has read yet: how they are made when somebody does, and once.
const unread = new WeakMap<State, PropertyDescriptorMap>()

/** A joint state whose tables are made when they are read. From outside it is a plain object. */
const laidOut = (tables: ReadonlyArray<readonly [string, () => State]>): State => {
  const getters: PropertyDescriptorMap = {}
  for (const [name, make] of tables) {
    let made: State | undefined
    getters[name] = { enumerable: true, configurable: true, get: () => (made ??= make()) }
  }
  const state: State = Object.defineProperties({}, getters)
  unread.set(state, getters)
  return state
}

// An untouched world keeps its identity, so that its digest is not computed again, or is not laid out at all.
const replace = (state: State, world: World, next: State): State => {
  if (state[world.name] === next) return state
  const getters = unread.get(state)
  if (getters === undefined) return { ...state, [world.name]: next }
  const { [world.name]: _, ...others } = getters
  const copy: Record<string, Json> = Object.defineProperties({}, others)
  for (const name of Object.keys(state)) if (!Object.hasOwn(others, name)) copy[name] = state[name] ?? null
  copy[world.name] = next
  unread.set(copy, others)
  return copy
}
