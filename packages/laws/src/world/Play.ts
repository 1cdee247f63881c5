/**
 * Plays: what happens when a world is used for a while. Arguments are what a conversation would give: suggestions,
 * facts, the context, values of the right type from earlier outputs. Deterministic by seed.
 */
import { type Json, Pointer, Seed, Stream, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** One call of a play. */
export interface Played {
  readonly function: World.WorldFunction
  readonly arguments: Json.JsonObject
  /** Whether every argument came from one suggestion. */
  readonly suggested: boolean
  readonly before: World.State
  /** The text of the state before the call, taken before it. */
  readonly text: string
  readonly result: E.Either<ToolError.ToolError, readonly [Json.Json, World.State]>
}

/** How long and how often to play. */
export interface Extent {
  /** Different first states. */
  readonly seeds: number
  /** Calls from each. */
  readonly calls: number
}

/** The plays of a world. */
export const plays = (world: World.World, extent: Extent): ReadonlyArray<Played> =>
  Array.from({ length: extent.seeds }, (_none, index) => play(world, Seed.root(`play ${index}`), extent.calls)).flat()

const play = (world: World.World, seed: Seed.Seed, calls: number): ReadonlyArray<Played> => {
  const stream = Stream.make(seed)
  const initial = world.init(seed)
  const known = knowledge(world, initial)
  const played: Array<Played> = []
  let state = initial
  // Functions take turns, so that rare ones are tried as often as others.
  for (let round = 0; played.length < calls && round < calls; round++)
    for (const called of stream.shuffle(world.functions)) {
      const given = draw(called, state, known, stream)
      if (given === undefined || played.length >= calls) continue
      const text = JSON.stringify(state)
      const result = called.run(given.arguments)(state)
      played.push({ function: called, ...given, before: state, text, result })
      if (E.isLeft(result)) continue
      state = result.right[1]
      for (const output of called.signature.outputs)
        for (const [, value] of Pointer.matches(result.right[0], output.pattern)) learn(known, output.type, value)
    }
  return played
}

type Knowledge = Map<string, Array<Json.Json>>

const knowledge = (world: World.World, state: World.State): Knowledge => {
  const known: Knowledge = new Map()
  for (const fact of world.visible(state)) learn(known, fact.type, fact.value)
  const context = world.context(state)
  for (const [pattern, type] of Object.entries(context.meanings ?? {}))
    for (const [, value] of Pointer.matches({ profile: context.profile }, pattern)) learn(known, type, value)
  return known
}

// The most recent values only: what was said long ago is rarely meant.
const learn = (known: Knowledge, type: string, value: Json.Json): void => {
  const values = known.get(type) ?? []
  values.push(value)
  known.set(type, values.slice(-24))
}

const draw = (
  called: World.WorldFunction,
  state: World.State,
  known: Knowledge,
  stream: Stream.Stream
): Pick<Played, 'arguments' | 'suggested'> | undefined => {
  const suggestion = stream.some(called.suggest?.(state) ?? []) ?? {}
  const given: Record<string, Json.Json> = { ...suggestion }
  let suggested = called.suggest !== undefined
  for (const input of called.signature.inputs) {
    if (Object.hasOwn(given, input.name) || !input.required) continue
    const value = stream.some(input.schema.enum ?? known.get(input.type) ?? [])
    if (value === undefined) return undefined
    given[input.name] = value
    suggested = false
  }
  return { arguments: given, suggested }
}
