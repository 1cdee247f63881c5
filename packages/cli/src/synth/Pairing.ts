/** The second stage of `magnet synth`: preference pairs from the records of the run folder. */
import { Kind, type Pair, type PairTally, Schedule, Seed } from '@magnet/core'
import { type Disk, Pairs as Stored, type StoreError } from '@magnet/store'
import { type Halt, Pairs, type Settings, type Source, type Student } from '@magnet/synth'
import { Effect, type Scope, Stream } from 'effect'
import type * as Interrupt from '../Interrupt.js'
import type { Progress } from './Progress.js'

/** What is asked for. */
export interface Request {
  readonly folder: string
  readonly settings: Settings.Settings
  readonly source: Source.Source
  readonly scopes: ReadonlyArray<Pair.Scope>
  readonly count: number
  readonly concurrency: number
}

/** The plan of a run's pairs: from its seed and from which records it has. */
interface Plan {
  readonly slots: ReadonlyArray<Schedule.Slot>
  /** The place of the record of a slot in the file of records, and its id. */
  readonly place: (slot: Schedule.Slot) => number
  readonly record: (slot: Schedule.Slot) => string | undefined
}

/** The plan for a folder with records. */
const plan = (known: ReadonlyArray<Stored.Known>, seed: Seed.Seed, count: number): Plan => {
  const [early, late] = [true, false].map((first) =>
    known.flatMap((one, place) => (Schedule.isEarly(one, place) === first ? [place] : []))
  )
  const places = Map.groupBy([...(early ?? []), ...(late ?? [])], (place) =>
    Kind.group(known[place]?.kind ?? 'multi_turn')
  )
  const of = (group: Kind.Group): ReadonlyArray<number> => places.get(group) ?? []
  const place = ({ group, record }: Schedule.Slot): number => of(group)[record] ?? -1
  return {
    slots: Schedule.slots(
      Seed.derive(seed, 'pairs'),
      {
        single_turn: of('single_turn').length,
        multi_turn: of('multi_turn').length,
        irrelevance: of('irrelevance').length
      },
      count
    ),
    place,
    record: (slot) => known[place(slot)]?.id
  }
}

/** What there is of pairs, and why they are not all there. */
export interface Made {
  readonly pairs: PairTally.Pairs
  readonly halted: Halt.Halt | undefined
}

/** Makes the pairs that are not there yet; what there is then. */
export const make: (
  request: Request,
  interrupt: Interrupt.Interrupt,
  progress: Progress
) => Effect.Effect<Made, StoreError.StoreError, Disk.Disk | Scope.Scope | Student.Student> = Effect.fnUntraced(
  function* ({ folder, settings, source, scopes, count, concurrency }, interrupt, progress) {
    const { slots, place, record } = plan(yield* Stored.records(folder), settings.seed, count)
    const writer = yield* Stored.open({ folder, slots, scopes, record })
    let settled = writer.next
    let halted: Halt.Halt | undefined
    yield* Pairs.of({
      settings,
      source,
      scopes,
      slots,
      next: writer.next,
      place,
      records: (wanted) => Stored.some(folder, wanted),
      concurrency
    }).pipe(
      Stream.haltWhen(interrupt.asked),
      // What was made before is written and summed up, as after an interruption.
      Stream.catchTag('Halt', (halt) => {
        halted = halt
        return Stream.empty
      }),
      Stream.runForEach(({ slot, pairs, trial }) =>
        Effect.andThen(
          writer.write(slot, pairs, trial),
          Effect.sync(() => {
            settled = slot.slot + 1
            progress.stage(`making pairs: ${settled} of ${count}`)
          })
        )
      ),
      Effect.ensuring(Effect.ignore(writer.sync))
    )
    yield* writer.sync
    return { pairs: writer.tally.pairs(slots.length === 0 ? 0 : settled), halted }
  }
)
