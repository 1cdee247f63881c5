/** The built-in worlds as a source, prepared as the command does it: a judged graph, confirmed by execution. */
import { Seed } from '@magnet/core'
import { Dependencies, type Source } from '@magnet/synth'
import { Worlds } from '@magnet/worlds'
import { Effect } from 'effect'
import * as Offline from '../src/index.js'

/** The source of all worlds. */
export const source = async (): Promise<Source.Source> => {
  const seed = Seed.root('built-in')
  return Effect.runPromise(
    Dependencies.joined(await Worlds.all(), seed).pipe(
      Effect.flatMap((joined) => Dependencies.confirmed(joined, seed)),
      Effect.provide(Offline.layer)
    )
  )
}
