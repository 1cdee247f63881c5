/** Failures that come and go, as the functions of a world document them. */
import type { World } from './World.js'
import type { ToolError } from './ToolError.js'

const byWorld = new WeakMap<World, ReadonlyMap<string, ToolError>>()

/** How a function fails now and then, if it does. */
export const of = (world: World, name: string): ToolError | undefined => {
  let known = byWorld.get(world)
  if (known === undefined)
    byWorld.set(
      world,
      (known = new Map(
        world.functions.flatMap((f) => (f.transient === undefined ? [] : [[f.signature.name, f.transient] as const]))
      ))
    )
  return known.get(name)
}
