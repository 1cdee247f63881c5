/** How people ask for something and leave a value unsaid, for the functions of the worlds that come with Magnet. */
import type { World } from '@magnet/core'
import { household } from './Household.js'
import { leisure } from './Leisure.js'
import { money } from './Money.js'
import { trips } from './Trips.js'
import { work } from './Work.js'

/** By function, by the parameter that is left out: verb phrases, as in `Phrases.ask`. */
export interface Leaving {
  readonly [name: string]: { readonly [parameter: string]: ReadonlyArray<string> }
}

const all: Leaving = { ...trips, ...leisure, ...household, ...money, ...work }

const known = new WeakMap<World.World, World.World>()

/** A world with these phrases; the same value for the same world. */
export const put = (world: World.World): World.World => {
  const found = known.get(world)
  if (found !== undefined) return found
  const fresh: World.World = {
    ...world,
    functions: world.functions.map((one) => {
      const leaves = all[one.signature.name]
      return leaves === undefined ? one : { ...one, phrases: { ...one.phrases, leaves } }
    })
  }
  known.set(world, fresh)
  return fresh
}
