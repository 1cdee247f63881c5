/** Derivations of a source to try a port on, and plans bound from them: real ones, from slots of a run. */
import type { Plan } from '@magnet/core'
import { Effect, Result } from 'effect'
import * as Design from '../derive/Design.js'
import * as Pipeline from '../Pipeline.js'
import { ForthTranslator, type BindRequest, type Bound } from '../port/ForthTranslator.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import { isRight } from 'fp-ts/lib/Either.js'
import { Seed } from '@magnet/core'

/** What a port is tried on. */
export interface Trial {
  readonly settings: Settings
  readonly source: Source
  /** How many slots. */
  readonly count: number
}

/** The requests to bind that the slots of a trial make. */
export const requests = ({ settings, source, count }: Trial): ReadonlyArray<BindRequest> =>
  Array.from({ length: count }, (_, index) => Pipeline.draw(settings, source, index, 0)).flatMap((drawn) => {
    const derived = Design.derive(settings, drawn)
    return isRight(derived)
      ? [
          {
            path: derived.right.path,
            edits: derived.right.edits,
            source: drawn.scene.source,
            seed: Seed.derive(drawn.seed, 'binding'),
            shown: drawn.shown,
            explicit: drawn.explicit,
            initial: drawn.initial
          }
        ]
      : []
  })

/** What binding makes of the requests of a trial; requests that it rejects are left out. */
export const bound = (
  trial: Trial
): Effect.Effect<ReadonlyArray<{ readonly request: BindRequest; readonly bound: Bound }>, never, ForthTranslator> =>
  Effect.gen(function* () {
    const forth = yield* ForthTranslator
    const found: Array<{ readonly request: BindRequest; readonly bound: Bound }> = []
    for (const request of requests(trial)) {
      const result = yield* Effect.result(forth.bind(request))
      if (Result.isSuccess(result)) found.push({ request, bound: result.success })
    }
    return found
  })

/** The plans of a trial. */
export const plans = (trial: Trial): Effect.Effect<ReadonlyArray<Plan.Plan>, never, ForthTranslator> =>
  bound(trial).pipe(Effect.map((all) => all.map((one) => one.bound.plan)))
