/**
 * Several worlds as one, so that a conversation can cross them. Each keeps its own table of the joint state, which is laid
 * out when it is first looked at: most conversations see few of the worlds.
 */
import * as E from 'fp-ts/lib/Either.js'
import { child, of } from '../json/Pointer.js'
import type { Json, JsonObject } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import type { Context, State, World, WorldFunction } from './World.js'
import * as ToolError from './ToolError.js'

/** The union of worlds with distinct function names, made from the same seed. The first gives `now` and time zone. */
export const union = (name: string, worlds: readonly [World, ...ReadonlyArray<World>]): World => {
  const owners = new Map(
    worlds.flatMap((world) => world.functions.map((f) => [String(f.signature.name), world] as const))
  )
  return {
    name,
    version: 1,
    description: worlds.map((world) => world.description).join(' '),
    types: [...new Map(worlds.flatMap((world) => world.types.map((type) => [type.name, type] as const))).values()],
    functions: worlds.flatMap((world) => world.functions.map((f) => lifted(world, f))),
    parts: worlds,
    init: (seed) => laidOut(worlds.map((world) => [world.name, () => world.init(seed)] as const)),
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

const part = (state: State, world: World): State => {
  const own = state[world.name]
  return isObject(own) ? own : {}
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

// Tables that are made when they are read, and once. From outside they are a plain object's members.
const laidOut = (tables: ReadonlyArray<readonly [string, () => State]>): State => {
  const state: Record<string, Json> = {}
  for (const [name, make] of tables) {
    let made: State | undefined
    Object.defineProperty(state, name, { enumerable: true, configurable: true, get: () => (made ??= make()) })
  }
  return state
}

// An untouched world keeps its identity, so that its digest is not computed again, or is not laid out at all.
const replace = (state: State, world: World, next: State): State => {
  if (state[world.name] === next) return state
  const copy: Record<string, Json> = {}
  for (const [name, table] of Object.entries(Object.getOwnPropertyDescriptors(state)))
    if (name !== world.name) Object.defineProperty(copy, name, table)
  copy[world.name] = next
  return copy
}
