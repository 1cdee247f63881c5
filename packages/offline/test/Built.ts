/** The built-in worlds as a source, prepared as the command does it: a judged graph, confirmed by execution. */
import { Seed } from '@magnet/core'
import { Dependencies, type Source } from '@magnet/synth'
import { Worlds } from '@magnet/worlds'
import { Effect } from 'effect'
import * as Offline from '../src/index.js'

/** The source of all worlds. */
export const source = async (): Promise<Source.Source> => {
  const parts = await Worlds.all()
  const world = Worlds.joint(parts)
  const seed = Seed.root('built-in')
  return Effect.runPromise(
    Dependencies.judged(
      world.functions.map((f) => f.signature),
      seed
    ).pipe(
      Effect.flatMap((graph) => Dependencies.confirmed({ world, parts, graph, executor: 'world' }, seed)),
      Effect.provide(Offline.layer)
    )
  )
}
