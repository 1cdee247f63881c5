/**
 * Slots whose records are no duplicates of earlier ones. Slots are worked on as they come, and settled in their order: a
 * record that is much like one that was kept before is a failed attempt, and its slot goes on with the next. So what a run
 * holds depends on settings and seed alone, whatever the concurrency and however often it was interrupted.
 */
import { Duplicates } from '@magnet/core'
import { Effect, Stream } from 'effect'
import * as Slot from './derive/Slot.js'
import type * as Halt from './Halt.js'
import type { Outcome, Rejected } from './Outcome.js'
import * as Pipeline from './Pipeline.js'
import type { Settings } from './Settings.js'
import type { Source } from './Source.js'

/** What later slots depend on. It grows with the run. */
export interface Kept {
  /** The records that were kept; undefined where duplicates are. */
  readonly records: Duplicates.Kept | undefined
  /** The slots of which attempts were duplicates, with the number of the attempt after the last of those. */
  readonly passed: Map<number, number>
}

/** Nothing yet. */
export const make = (settings: Settings): Kept => ({
  records: settings.duplicates === 'keep' ? undefined : Duplicates.make(),
  passed: new Map()
})

/** The outcomes of the slots from `from` (included) to `to` (excluded), in order, after those that `kept` knows. */
export const slots = (
  settings: Settings,
  source: Source,
  kept: Kept,
  from: number,
  to: number,
  concurrency: number
): Stream.Stream<Outcome, Halt.Halt, Pipeline.Ports> => {
  const { records } = kept
  const made = Pipeline.slots(settings, source, from, to, concurrency)
  return records === undefined
    ? made
    : made.pipe(Stream.mapEffect((outcome) => settle(settings, source, records, kept.passed, outcome)))
}

/** An outcome as it stands after all earlier slots. */
const settle = Effect.fnUntraced(function* (
  settings: Settings,
  source: Source,
  records: Duplicates.Kept,
  passed: Map<number, number>,
  made: Outcome
) {
  const { slot: index } = made
  const { sibling, twin = sibling, kind } = Slot.of(settings, index)
  const meant = settings.mixture === undefined ? {} : { kind }
  // It was made from what an earlier slot of its family has given up since.
  let outcome = twin !== undefined && passed.has(twin) ? yield* Pipeline.slot(settings, source, index, passed) : made
  const rejected: Array<Rejected> = []
  for (;;) {
    rejected.push(...outcome.rejected)
    const { record } = outcome
    const duplicate = record === undefined ? undefined : records.admit(record)
    if (record === undefined || duplicate === undefined) return { slot: index, record, rejected }
    const { by, ...evidence } = duplicate
    rejected.push({
      slot: index,
      attempt: rejected.length,
      ...meant,
      stage: 'duplicate',
      reason: by,
      place: '',
      evidence,
      worlds: record.worlds.map(({ name }) => name),
      ...(record.models === undefined ? {} : { models: record.models })
    })
    passed.set(index, rejected.length)
    outcome = yield* Pipeline.slot(settings, source, index, passed)
  }
})
