/** Several worlds as one, so that a conversation can cross them. Each keeps its own table of the joint state. */
import * as E from 'fp-ts/lib/Either.js'
import { child, of } from '../json/Pointer.js'
import type { Json, JsonObject } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import type { Context, State, World, WorldFunction } from './World.js'
import * as Latest from '../memo/Latest.js'
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
      if (world === undefined)
        return E.left(ToolError.make('unknown_function', `There is no function called ${call.function}.`))
      const outcome = world.step(call)(part(state, world))
      return E.isLeft(outcome) ? outcome : E.right([outcome.right[0], replace(state, world, outcome.right[1])] as const)
    },
    ...(worlds.some((world) => world.executor !== undefined)
      ? {
          executor: (call) => (state) => {
            const world = owners.get(call.function)
            return world?.executor === undefined ? 'world' : world.executor(call)(part(state, world))
          }
        }
      : {}),
    ...(worlds.some((world) => world.unanswered !== undefined)
      ? {
          unanswered: (call) => (state) => {
            const world = owners.get(call.function)
            return world?.unanswered?.(call)(part(state, world))
          }
        }
      : {}),
    ...(worlds.some((world) => world.hear !== undefined)
      ? {
          hear: (call, answer) => (state) => {
            const world = owners.get(call.function)
            return world?.hear === undefined
              ? E.left(`${call.function} is of a world that answers every call itself`)
              : E.either.map(world.hear(call, answer)(part(state, world)), (outcome) =>
                  E.either.map(outcome, ([output, next]) => [output, replace(state, world, next)] as const)
                )
          }
        }
      : {}),
    visible: (state) =>
      worlds.flatMap((world) =>
        world.visible(part(state, world)).map((fact) => ({ ...fact, pointer: child(of(world.name)) + fact.pointer }))
      ),
    context: contextual(worlds),
    policies: worlds.flatMap((world) =>
      (world.policies ?? []).map((policy) => ({
        ...policy,
        applies: (call) => (state) => policy.applies(call)(part(state, world))
      }))
    )
  }
}

const owned = new WeakMap<ReadonlyArray<World>, ReadonlyMap<string, string>>()

/** The names of worlds by the functions that belong to them. */
export const owners = (worlds: ReadonlyArray<World>): ReadonlyMap<string, string> => {
  let found = owned.get(worlds)
  if (found === undefined)
    owned.set(
      worlds,
      (found = new Map(
        worlds.flatMap(({ name, functions }) => functions.map((f) => [String(f.signature.name), name] as const))
      ))
    )
  return found
}

/** The joint state of worlds, from a state of each. */
export const state = (worlds: ReadonlyArray<World>, of: (world: World) => State): State =>
  Object.fromEntries(worlds.map((world) => [world.name, of(world)] as const))

/** The state of one of the worlds, of a joint state. */
export const part = (state: State, world: World): State => {
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
  const { signature, suggest, recorded, transient } = f
  const own: Omit<WorldFunction, 'phrases'> = {
    signature,
    run: (input) => (state) =>
      E.either.map(
        f.run(input)(part(state, world)),
        ([output, next]) => [output, replace(state, world, next)] as const
      ),
    ...(suggest === undefined ? {} : { suggest: suggesting(suggest, world) }),
    ...(recorded === undefined ? {} : { recorded }),
    ...(transient === undefined ? {} : { transient })
  }
  // Where they are made when they are first needed, they stay unmade until then.
  const fresh: WorldFunction =
    Object.getOwnPropertyDescriptor(f, 'phrases')?.get === undefined
      ? { ...own, phrases: f.phrases }
      : {
          ...own,
          get phrases() {
            return f.phrases
          }
        }
  lifts.set(f, fresh)
  return fresh
}

// Suggestions depend on the part alone, which most calls of a conversation leave as it is.
const suggesting = (
  suggest: (state: State) => ReadonlyArray<JsonObject>,
  world: World
): ((state: State) => ReadonlyArray<JsonObject>) => {
  const known = Latest.of(suggest)
  return (state) => known(part(state, world))
}

// What surrounds a conversation is asked for whenever one begins, and few states are ones to begin with.
const contextual = (worlds: ReadonlyArray<World>): World['context'] => {
  const known = new WeakMap<State, Context>()
  return (state) => {
    let found = known.get(state)
    if (found === undefined)
      known.set(state, (found = merged(worlds.map((world) => world.context(part(state, world))))))
    return found
  }
}

const merged = (contexts: ReadonlyArray<Context>): Context => ({
  ...(contexts[0] ?? { now: '', timezone: 'UTC', profile: {} }),
  profile: Object.fromEntries(contexts.flatMap((context) => Object.entries(context.profile))),
  meanings: Object.fromEntries(contexts.flatMap((context) => Object.entries(context.meanings ?? {})))
})

// An untouched world keeps its identity, so that its digest is not computed again.
const replace = (state: State, { name }: World, next: State): State => {
  if (state[name] === next) return state
  const joint: { [name: string]: Json } = { ...state }
  joint[name] = next
  return joint
}
