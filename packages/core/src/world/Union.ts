/** Several worlds as one, so that a conversation can cross them. Each keeps its own table of the joint state. */
import * as E from 'fp-ts/lib/Either.js'
import { child, of } from '../json/Pointer.js'
import type { JsonObject } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import type { State, World } from './World.js'
import * as ToolError from './ToolError.js'

/** The union of worlds with distinct function names, made from the same seed. The first gives `now` and time zone. */
export const union = (name: string, worlds: readonly [World, ...ReadonlyArray<World>]): World => {
  const owners = new Map(
    worlds.flatMap((world) => world.functions.map((f) => [String(f.signature.name), world] as const))
  )
  const part = (state: State, world: World): State => {
    const own = state[world.name]
    return isObject(own) ? own : {}
  }
  return {
    name,
    version: 1,
    description: worlds.map((world) => world.description).join(' '),
    types: [...new Map(worlds.flatMap((world) => world.types.map((type) => [type.name, type] as const))).values()],
    functions: worlds.flatMap((world) =>
      world.functions.map((f) => ({
        ...f,
        run: (input) => (state) =>
          E.either.map(
            f.run(input)(part(state, world)),
            ([output, next]) => [output, replace(state, world, next)] as const
          ),
        ...(f.suggest === undefined ? {} : { suggest: suggesting(f.suggest, (state) => part(state, world)) })
      }))
    ),
    init: (seed) => Object.fromEntries(worlds.map((world) => [world.name, world.init(seed)])),
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
      const contexts = worlds.map((world) => world.context(part(state, world)))
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

// An untouched world keeps its identity, so that its digest is not computed again.
const replace = (state: State, world: World, next: State): State =>
  state[world.name] === next ? state : { ...state, [world.name]: next }
