/** The worlds that come with Magnet, by name and joined. */
import { Union, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { messaging } from './messaging/index.js'
import { places } from './places/index.js'
import { world as travel } from './travel/Travel.js'

/** Every world, in the order in which they are joined. */
export const all: readonly [World.World, ...ReadonlyArray<World.World>] = [travel, places, messaging]

/** A name that no world has. */
export interface UnknownWorld {
  readonly _tag: 'UnknownWorld'
  readonly name: string
  /** The name that is most like it. */
  readonly nearest: string
  readonly known: ReadonlyArray<string>
}

/** The worlds of some names, each once, in the order of `all`. */
export const byName = (names: ReadonlyArray<string>): E.Either<UnknownWorld, ReadonlyArray<World.World>> => {
  const known = all.map((world) => world.name)
  const unknown = names.find((name) => !known.includes(name))
  return unknown === undefined
    ? E.right(all.filter((world) => names.includes(world.name)))
    : E.left({ _tag: 'UnknownWorld', name: unknown, nearest: nearest(unknown, known), known })
}

/** Worlds as one; also of a single world, so that the state of a world is always found under its name. */
export const joint = (worlds: readonly [World.World, ...ReadonlyArray<World.World>]): World.World =>
  Union.union(worlds.map((world) => world.name).join('+'), worlds)

const nearest = (name: string, known: ReadonlyArray<string>): string =>
  known.reduce((best, other) => (distance(name, other) < distance(name, best) ? other : best), known[0] ?? '')

// Levenshtein's distance, on what fits a name.
const distance = (left: string, right: string): number => {
  const from = [...left.toLowerCase()].slice(0, 64)
  let row = Array.from({ length: right.length + 1 }, (_none, index) => index)
  for (const [line, letter] of from.entries()) {
    const next = [line + 1]
    for (let column = 1; column <= right.length; column++)
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (letter === right[column - 1] ? 0 : 1)
        )
      )
    row = next
  }
  return row[right.length] ?? 0
}
