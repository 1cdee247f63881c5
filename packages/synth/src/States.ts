/** Initial states of worlds. A run uses a bounded number of them, so each is made once and shared: states are values. */
import { Seed, Union, type World } from '@magnet/core'

/** How many different initial states a run has. */
const variety = 64

const seeds = new Map<Seed.Seed, ReadonlyArray<Seed.Seed>>()

/** The seed of the world of a slot. */
export const seed = (root: Seed.Seed, slot: number): Seed.Seed => {
  let known = seeds.get(root)
  if (known === undefined) {
    known = Array.from({ length: variety }, (_, index) => Seed.derive(root, 'world', index))
    if (seeds.size >= variety) seeds.clear()
    seeds.set(root, known)
  }
  return known[slot % variety] ?? root
}

const made = new WeakMap<World.World, Map<Seed.Seed, World.State>>()

/** The initial state of a world. */
export const initial = (world: World.World, of: Seed.Seed): World.State => {
  let states = made.get(world)
  if (states === undefined) made.set(world, (states = new Map<Seed.Seed, World.State>()))
  let state = states.get(of)
  if (state === undefined) {
    // Bounded: a verifier may meet the seeds of many runs.
    if (states.size >= 2 * variety) states.clear()
    // Worlds are laid out once, whatever they are joined to.
    state = world.parts === undefined ? world.init(of) : Union.state(world.parts, (part) => initial(part, of))
    states.set(of, state)
  }
  return state
}
