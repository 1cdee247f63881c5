/**
 * On whose behalf a model is asked. The pipeline provides it for each attempt at a slot: where a role has several models,
 * the seed chooses among them, and what the replies took is counted for the attempt, also where they came from a cache.
 */
import type { Seed, Use } from '@magnet/core'
import { Context } from 'effect'

/** An attempt, as those who ask see it. */
export interface Occasion {
  /** Absent outside attempts, as where a graph is judged: then the first model of a role is asked. */
  readonly seed?: Seed.Seed
  /** Counts the use of a reply. */
  readonly used: (use: Use.Use) => void
}

/** Its key in a context; by default nothing is counted. */
export const Occasion: Context.Reference<Occasion> = Context.Reference<Occasion>('magnet/Occasion', {
  defaultValue: () => ({ used: () => undefined })
})
