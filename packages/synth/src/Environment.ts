/** What the checks of a record need of its source: worlds to replay in, and the graph. */
import type { Environment } from '@magnet/core'
import type { Source } from './Source.js'
import * as States from './States.js'

const made = new WeakMap<Source, Map<string, Environment.Environment>>()

/** The environment of a source with a limit on the tokens of a record, and whether records have to hold their proof. */
export const of = (source: Source, maxTokens: number, proofs = false): Environment.Environment => {
  let known = made.get(source)
  if (known === undefined) made.set(source, (known = new Map<string, Environment.Environment>()))
  const key = `${maxTokens} ${proofs}`
  let environment = known.get(key)
  if (environment === undefined)
    known.set(
      key,
      (environment = {
        world: source.world,
        parts: source.parts,
        graph: source.graph,
        initial: (seed) => States.initial(source.world, seed),
        maxTokens,
        ...(source.executor === 'world' ? {} : { simulated: true }),
        // What a simulated function gives is made up, so that no search in it shows anything.
        proofs: proofs && source.executor === 'world'
      })
    )
  return environment
}
