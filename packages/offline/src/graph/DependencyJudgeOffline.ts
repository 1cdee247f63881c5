/** The dependency judge without a model: an edge exists where an output means what a parameter means. */
import { Derive } from '@magnet/core'
import { DependencyJudge } from '@magnet/synth'
import { Effect, Layer } from 'effect'

/** The layer of the port. */
export const layer: Layer.Layer<DependencyJudge.DependencyJudge> = Layer.succeed(DependencyJudge.DependencyJudge, {
  judge: ({ target, candidates }) =>
    Effect.sync(() =>
      candidates.flatMap((candidate) => (candidate.name === target.name ? [] : (Derive.edge(target, candidate) ?? [])))
    )
})
