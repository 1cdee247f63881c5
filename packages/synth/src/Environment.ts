/** What the checks of a record need of its source: worlds to replay in, and the graph. */
import type { Environment } from '@magnet/core'
import type { Source } from './Source.js'
import * as States from './States.js'

const made = new WeakMap<Source, Map<number, Environment.Environment>>()

/** The environment of a source with a limit on the tokens of a record. */
export const of = (source: Source, maxTokens: number): Environment.Environment => {
  let byLimit = made.get(source)
  if (byLimit === undefined) made.set(source, (byLimit = new Map<number, Environment.Environment>()))
  let environment = byLimit.get(maxTokens)
  if (environment === undefined)
    byLimit.set(
      maxTokens,
      (environment = {
        world: source.world,
        parts: source.parts,
        graph: source.graph,
        initial: (seed) => States.initial(source.world, seed),
        maxTokens
      })
    )
  return environment
}
