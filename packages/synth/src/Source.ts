/** What a run draws on: the functions, their world, and the graph of their dependencies. */
import type { FunctionGraph, World } from '@magnet/core'

export interface Source {
  readonly world: World.World
  /** The worlds that make it up, as records name them; one for a pool. */
  readonly parts: ReadonlyArray<World.World>
  readonly graph: FunctionGraph.FunctionGraph
  /** What calls are executed by: `world` or `simulated`. */
  readonly executor: 'world' | 'simulated'
}
