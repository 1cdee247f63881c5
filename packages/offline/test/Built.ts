/** The built-in worlds, prepared as the command does it: a judged graph, confirmed by execution; and what binds in them. */
import { Derivation, Path, type Plan, Seed } from '@magnet/core'
import { Dependencies, type Source } from '@magnet/synth'
import { Worlds } from '@magnet/worlds'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Bind from '../src/binding/Bind.js'
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

/**
 * The calls that a walk through functions of the built-in worlds becomes, for each of 40 seeds by which all of it binds.
 * `label` keeps the chance of one test apart from that of others, `place` that of its worlds.
 */
export const bound = (
  source: Source.Source,
  functions: ReadonlyArray<string>,
  label: string,
  place: string
): ReadonlyArray<ReadonlyArray<Plan.PlannedCall>> => {
  const { path, edits } = Derivation.of(
    Path.walked(functions.flatMap((name) => source.graph.nodes.filter((node) => node === name)))
  )
  return Array.from({ length: 40 }, (_, seed) => {
    const result = Bind.bind({
      path,
      edits,
      source,
      seed: Seed.derive(Seed.root(label), seed),
      shown: 'date',
      explicit: false,
      initial: source.world.init(Seed.derive(Seed.root(place), seed))
    })
    return E.isLeft(result) ? [] : result.right.plan.turns.flatMap(({ calls }) => calls)
  }).filter((calls) => calls.length === functions.length)
}
