/** The pipeline from end to end on the built-in worlds, with the offline ports. */
import type { Trajectory } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { type Outcome, Pipeline, Profiles, type Settings, type Source } from '@magnet/synth'
import { Effect, Stream } from 'effect'

export { source } from '../../packages/offline/test/Built.js'

/** The default settings of a seed, but for names. */
export const settings = (seed: number | string, overrides: Partial<Settings.Settings> = {}): Settings.Settings =>
  // Names as the pool has them: what a test looks for by name is there. Aliases have tests of their own.
  Profiles.settings('paper', seed, { alias: 0, ...overrides })

/** The outcomes of slots, in the order in which the pipeline gives them. */
export const outcomes = (
  from: Source.Source,
  by: Settings.Settings,
  slots: { readonly from?: number; readonly to: number; readonly concurrency?: number }
): Promise<ReadonlyArray<Outcome.Outcome>> =>
  Effect.runPromise(
    Pipeline.slots(by, from, slots.from ?? 0, slots.to, slots.concurrency ?? 1).pipe(
      Stream.runCollect,
      Effect.provide(Offline.layer)
    )
  )

/** The records of outcomes. */
export const records = (of: ReadonlyArray<Outcome.Outcome>): ReadonlyArray<Trajectory.Trajectory> =>
  of.flatMap((outcome) => outcome.record ?? [])
