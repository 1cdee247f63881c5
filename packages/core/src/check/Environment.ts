/** What the checks of a record need beside the record: worlds to replay it in, and the graph of its functions. */
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Seed } from '../random/Seed.js'
import type { State, World } from '../world/World.js'

export interface Environment {
  /** The joint world (see `Union`): its state holds one table a part, by the part's name. */
  readonly world: World
  /** The worlds that make it up, as records name them. */
  readonly parts: ReadonlyArray<World>
  readonly graph: FunctionGraph
  /** The joint state that a seed gives. */
  readonly initial: (seed: Seed) => State
  /** The most tokens of a record; no limit where absent. */
  readonly maxTokens?: number
  /** Whether functions have no implementation: what one gives is made up, so that only descriptions tell what it could do. */
  readonly simulated?: boolean
  /** Whether every record has to say how its labels were proven. */
  readonly proofs?: boolean
}
