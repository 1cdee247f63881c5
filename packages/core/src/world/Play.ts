/**
 * Plays: what happens when a world is used for a while. Arguments are what a conversation would give: suggestions,
 * facts, the context, values of the right type from earlier outputs. Deterministic by seed.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { matches } from '../json/Pointer.js'
import * as Seed from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import type { ToolError } from './ToolError.js'
import type { State, World, WorldFunction } from './World.js'

/** One call of a play. */
export interface Played {
  readonly function: WorldFunction
  readonly arguments: JsonObject
  /** Whether every argument came from one suggestion. */
  readonly suggested: boolean
  readonly before: State
  /** The text of the state before the call, taken before it. */
  readonly text: string
  readonly result: E.Either<ToolError, readonly [Json, State]>
}

/** How long and how often to play. */
export interface Extent {
  /** Different first states. */
  readonly seeds: number
  /** Calls from each. */
  readonly calls: number
}

/** The plays of a world. */
export const plays = (world: World, extent: Extent): ReadonlyArray<Played> =>
  Array.from({ length: extent.seeds }, (_none, index) => play(world, Seed.root(`play ${index}`), extent.calls)).flat()

const play = (world: World, seed: Seed.Seed, calls: number): ReadonlyArray<Played> => {
  const stream = Stream.make(seed)
  const initial = world.init(seed)
  const known = knowledge(world, initial)
  const played: Array<Played> = []
  let state = initial
  // Functions take turns, so that rare ones are tried as often as others.
  for (let round = 0; played.length < calls && round < calls; round++)
    for (const called of stream.shuffle(world.functions)) {
      const given = draw(called, called.suggest?.(state) ?? [], known, stream)
      if (given === undefined || played.length >= calls) continue
      const text = JSON.stringify(state)
      const result = called.run(given.arguments)(state)
      played.push({ function: called, ...given, before: state, text, result })
      if (E.isLeft(result)) continue
      state = result.right[1]
      told(known, called, result.right[0])
    }
  return played
}

/** Values that have come up, by semantic type. */
export type Knowledge = Map<string, ReadonlyArray<Json>>

/** What a user knows of a state to begin with. */
export const knowledge = (world: World, state: State): Knowledge => {
  const known: Knowledge = new Map()
  for (const fact of world.visible(state)) learn(known, fact.type, fact.value)
  const context = world.context(state)
  for (const [pattern, type] of Object.entries(context.meanings ?? {}))
    for (const [, value] of matches({ profile: context.profile }, pattern)) learn(known, type, value)
  return known
}

/** Adds what an output tells to what is known. */
export const told = (known: Knowledge, { signature }: WorldFunction, output: Json): void => {
  for (const { pattern, type } of signature.outputs)
    for (const [, value] of matches(output, pattern)) learn(known, type, value)
}

// The most recent values only: what was said long ago is rarely meant.
const learn = (known: Knowledge, type: string, value: Json): void => {
  known.set(type, [...(known.get(type) ?? []), value].slice(-24))
}

/** Arguments for a function, with some that are settled; none where nothing is known that one could be. */
export const draw = (
  called: WorldFunction,
  suggestions: ReadonlyArray<JsonObject>,
  known: Knowledge,
  stream: Stream.Stream,
  settled: JsonObject = {}
): Pick<Played, 'arguments' | 'suggested'> | undefined => {
  const suggestion = stream.some(suggestions) ?? {}
  const given: Record<string, Json> = { ...suggestion, ...settled }
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
