/**
 * A random walk over the graph: the initial function signature path, one function a turn.
 *
 * Laws: consecutive walked calls are edges; a walk of n is a prefix of a walk of n + 1 from the same generator; the
 * order in which edges were given does not matter (W1).
 * Source: Magnet §3.3. A dead end ends the walk; whoever needs a minimum length rejects shorter ones.
 */
import type { Edge } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Path } from '../path/Path.js'
import { walked } from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Rng from '../random/Rng.js'
import type { FunctionName } from '../signature/FunctionName.js'

/** Whether a walk may come back: anywhere (as in the paper), not to where it stands, or nowhere that it was. */
export type Revisits = 'allowed' | 'no_immediate' | 'none'

/** How a walk goes. */
export interface WalkOptions {
  /** Functions of the walk, its start included; 7 by default, as in the paper. */
  readonly steps?: number
  /** Allowed by default. */
  readonly revisits?: Revisits
  /** Relative chance of an edge; all alike by default, as in the paper. Edges of weight 0 are not taken. */
  readonly weight?: (edge: Edge, visited: ReadonlyArray<FunctionName>) => number
}

/** A walk from a function, or from any. One draw a step. An act and its undoing are never neighbours. */
export const walk =
  ({ steps = 7, revisits = 'allowed', weight }: WalkOptions = {}) =>
  (graph: FunctionGraph): ((start?: FunctionName) => Random.Random<Path>) => {
    const around = Neighbours.steps(graph)
    return (start) =>
      Random.drawn((cursor) => {
        const visited: Array<FunctionName> = []
        let here = start ?? graph.nodes[Math.floor(Rng.real(cursor) * graph.nodes.length)]
        while (here !== undefined && steps > visited.length) {
          visited.push(here)
          if (visited.length === steps) break
          const open = permitted(around(here), revisits, here, visited)
          if (open.length === 0) break
          const draw = Rng.real(cursor)
          here =
            weight === undefined
              ? open[Math.floor(draw * open.length)]?.to
              : Random.byWeight(open, (edge) => weight(edge, visited), draw)?.to
        }
        return walked(visited)
      })
  }

const permitted = (
  steps: ReadonlyArray<Edge>,
  revisits: Revisits,
  here: FunctionName,
  visited: ReadonlyArray<FunctionName>
): ReadonlyArray<Edge> =>
  revisits === 'allowed'
    ? steps
    : steps.filter((edge) => (revisits === 'none' ? !visited.includes(edge.to) : edge.to !== here))
