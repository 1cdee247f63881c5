/** The worlds that come with Magnet: by name, each loaded when it is used, and joined. */
import { Union, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Leaving from './leaving/Leaving.js'

/** The name of a world. */
export type Name =
  | 'travel'
  | 'places'
  | 'messaging'
  | 'home'
  | 'clinic'
  | 'music'
  | 'banking'
  | 'calendar'
  | 'drive'
  | 'trading'
  | 'shop'
  | 'delivery'
  | 'library'
  | 'projects'

const loaders: { readonly [N in Name]: () => Promise<World.World> } = {
  travel: async () => Leaving.put((await import('./travel/index.js')).world),
  places: async () => Leaving.put((await import('./places/index.js')).world),
  messaging: async () => Leaving.put((await import('./messaging/index.js')).world),
  home: async () => Leaving.put((await import('./home/index.js')).world),
  clinic: async () => Leaving.put((await import('./clinic/index.js')).world),
  music: async () => Leaving.put((await import('./music/index.js')).world),
  banking: async () => Leaving.put((await import('./banking/index.js')).world),
  calendar: async () => Leaving.put((await import('./calendar/index.js')).world),
  drive: async () => Leaving.put((await import('./drive/index.js')).world),
  trading: async () => Leaving.put((await import('./trading/index.js')).world),
  shop: async () => Leaving.put((await import('./shop/index.js')).world),
  delivery: async () => Leaving.put((await import('./delivery/index.js')).world),
  library: async () => Leaving.put((await import('./library/index.js')).world),
  projects: async () => Leaving.put((await import('./projects/index.js')).world)
}

/** The names of all worlds, in the order in which they are joined. */
export const names: ReadonlyArray<Name> = Object.keys(loaders) as ReadonlyArray<Name>

/** Several worlds, one at least. */
export type Several = readonly [World.World, ...ReadonlyArray<World.World>]

/** A name that no world has. */
export interface UnknownWorld {
  readonly _tag: 'UnknownWorld'
  readonly name: string
  /** The name that is most like it. */
  readonly nearest: string
  readonly known: ReadonlyArray<string>
}

/** Names of worlds among any names, each once, in the order of `names`. */
export const byName = (wanted: ReadonlyArray<string>): E.Either<UnknownWorld, ReadonlyArray<Name>> => {
  const unknown = wanted.find((name) => !names.some((known) => known === name))
  return unknown === undefined
    ? E.right(names.filter((name) => wanted.includes(name)))
    : E.left({ _tag: 'UnknownWorld', name: unknown, nearest: nearest(unknown, names), known: names })
}

/** Loads worlds. */
export const load = async (wanted: ReadonlyArray<Name>): Promise<ReadonlyArray<World.World>> =>
  Promise.all(wanted.map((name) => loaders[name]()))

/** Loads every world. */
export const all = async (): Promise<Several> => {
  const [first, ...rest] = await load(names)
  if (first === undefined) throw new Error('There are no worlds.')
  return [first, ...rest]
}

/**
 * Worlds as one, which remembers its latest steps; also of a single world, so that the state of a world is always found
 * under its name.
 */
export const joint = (worlds: Several): World.World => Union.union(worlds.map((world) => world.name).join('+'), worlds)

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
