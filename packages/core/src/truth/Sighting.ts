/** What was seen of functions while worlds were used: the values that a call told, and what was known and so before it. */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import { matches } from '../json/Pointer.js'
import * as Seed from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import * as Play from '../world/Play.js'
import type { State, World, WorldFunction } from '../world/World.js'

/** A value that an output told. */
export interface Told {
  readonly pattern: Pointer
  readonly value: Json
}

/** A call that worked. */
export interface Sighting {
  readonly function: WorldFunction
  readonly arguments: JsonObject
  readonly output: Json
  /** What nobody had said: values of the output that are no values of the arguments. */
  readonly told: ReadonlyArray<Told>
  readonly before: State
  readonly after: State
  readonly knownBefore: Play.Knowledge
  readonly known: Play.Knowledge
  /** Functions that have not worked up to here. */
  readonly unworked: ReadonlySet<WorldFunction>
}

/** One use of a world. */
export interface Use {
  readonly world: World
  readonly initial: State
  /** In the order of the calls. */
  readonly sightings: ReadonlyArray<Sighting>
  /** Values that a person could say from the beginning, as text. */
  readonly sayable: ReadonlySet<string>
}

// How long a world is used, and how much of it is looked at.
const rounds = 14
const tries = 6
const perFunction = 6
const perPattern = 4

/** Uses a world for a while: all functions in turn, each tried a few times. */
export const use = (world: World, seed: Seed.Seed): Use => {
  const stream = Stream.make(Seed.derive(seed, 'use', world.name))
  const initial = world.init(seed)
  const known = Play.knowledge(world, initial)
  const sayable = new Set([...known.values()].flat().map((value) => JSON.stringify(value)))
  for (const f of world.functions)
    for (const suggestion of f.suggest?.(initial) ?? []) for (const text of texts(suggestion)) sayable.add(text)
  const unworked = new Set(world.functions)
  const seen = new Map<WorldFunction, number>()
  const sightings: Array<Sighting> = []
  let state = initial
  for (let round = 0; round < rounds; round++)
    for (const f of stream.shuffle(world.functions)) {
      const call = attempt(f, state, known, stream)
      if (call === undefined) continue
      const knownBefore = new Map(known)
      Play.told(known, f, call.output)
      const count = seen.get(f) ?? 0
      if (count < perFunction) {
        const own = texts(call.arguments)
        sightings.push({
          function: f,
          ...call,
          told: f.signature.outputs.flatMap(({ pattern }) => fresh(call.output, pattern, own)),
          before: state,
          knownBefore,
          known: new Map(known),
          unworked: new Set(unworked)
        })
      }
      seen.set(f, count + 1)
      unworked.delete(f)
      state = call.after
    }
  return { world, initial, sightings, sayable }
}

const attempt = (
  f: WorldFunction,
  state: State,
  known: Play.Knowledge,
  stream: Stream.Stream
): Pick<Sighting, 'arguments' | 'output' | 'after'> | undefined => {
  const suggestions = f.suggest?.(state) ?? []
  for (let count = 0; count < tries; count++) {
    const given = Play.draw(f, suggestions, known, stream)
    if (given === undefined) return undefined
    const result = f.run(given.arguments)(state)
    if (E.isRight(result)) return { arguments: given.arguments, output: result.right[0], after: result.right[1] }
  }
  return undefined
}

const fresh = (output: Json, pattern: Pointer, own: ReadonlySet<string>): ReadonlyArray<Told> => {
  const values = new Map<string, Json>()
  for (const [, value] of matches(output, pattern)) {
    const text = JSON.stringify(value)
    if (value !== null && typeof value !== 'object' && !own.has(text) && values.size < perPattern)
      values.set(text, value)
  }
  return [...values.values()].map((value) => ({ pattern, value }))
}

/** The values that stand anywhere in a value, as text. */
export const texts = (value: Json): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (here: Json): void => {
    if (isList(here)) for (const item of here) visit(item)
    else if (isObject(here)) for (const member of Object.values(here)) visit(member)
    else found.add(JSON.stringify(here))
  }
  visit(value)
  return found
}
