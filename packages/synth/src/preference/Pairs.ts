/**
 * The pairs of a run: each slot is one mistake in one of its records, in every scope that is asked for. Slot `i` is a
 * function of (seed, records, scopes, `i`) and of what the student does.
 *
 * Laws: slots come in order, whatever the concurrency; a record that has its turn again goes wrong somewhere else.
 */
import { Aliased, type Pair, type Schedule, Seed, type Trajectory, Use } from '@magnet/core'
import { Effect, Stream } from 'effect'
import * as Environment from '../Environment.js'
import type { Halt } from '../Halt.js'
import { type Harvest, Student } from '../port/Student.js'
import { Occasion } from '../port/Occasion.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'

/** What pairs are made of. */
export interface Task<E, R> {
  readonly settings: Settings
  readonly source: Source
  readonly scopes: ReadonlyArray<Pair.Scope>
  readonly slots: ReadonlyArray<Schedule.Slot>
  /** The first slot that has to be made. */
  readonly next: number
  /** The place of the record of a slot among all records. */
  readonly place: (slot: Schedule.Slot) => number
  /** The records at some places, in order. */
  readonly records: (
    wanted: (place: number) => boolean
  ) => Stream.Stream<readonly [number, Trajectory.Trajectory], E, R>
  readonly concurrency: number
}

/** What became of a slot: a pair a scope, or none; and what was tried for it. */
export interface Made {
  readonly slot: Schedule.Slot
  readonly pairs: ReadonlyArray<Pair.Pair>
  readonly trial: Pair.Trial
}

/** The slots from `next` on, in order. */
export const of = <E, R>(task: Task<E, R>): Stream.Stream<Made, E | Halt, R | Student> =>
  Stream.suspend(() => {
    const left = task.slots.filter(({ slot }) => slot >= task.next)
    const rounds = [...Map.groupBy(left, ({ round }) => round)].toSorted(([one], [other]) => one - other)
    return ordered(
      left,
      rounds.reduce<Stream.Stream<Made, E | Halt, R | Student>>(
        (before, [, slots]) => Stream.concat(before, played(task, slots)),
        Stream.empty
      )
    )
  })

/** The pairs of slots that have a record each, in the order of the records. */
const played = <E, R>(task: Task<E, R>, slots: ReadonlyArray<Schedule.Slot>) => {
  const byPlace = new Map(slots.map((slot) => [task.place(slot), slot] as const))
  return task
    .records((place) => byPlace.has(place))
    .pipe(
      // Once all records are there, the rest of the file is not read.
      Stream.take(byPlace.size),
      Stream.mapEffect(([place, record]) => mistake(task, byPlace.get(place), record), {
        concurrency: task.concurrency
      }),
      Stream.flattenIterable
    )
}

const mistake = Effect.fnUntraced(function* <E, R>(
  task: Task<E, R>,
  slot: Schedule.Slot | undefined,
  record: Trajectory.Trajectory
) {
  if (slot === undefined) return []
  const earlier = task.slots.filter(
    ({ group, record: place, round }) => group === slot.group && place === slot.record && round < slot.round
  )
  const used: Array<number> = []
  // What was asked for earlier slots is counted there.
  for (const one of earlier) used.push((yield* harvest(task, one, record, used, () => undefined)).message)
  const uses: Array<Use.Use> = []
  const { pairs, tried, sampled } = yield* harvest(task, slot, record, used, (use) => uses.push(use))
  const models = Use.sum(uses)
  const trial: Pair.Trial = {
    ...(tried.length === 0 ? {} : { tried }),
    ...(sampled === undefined ? {} : { sampled }),
    ...(models.length === 0 ? {} : { models })
  }
  const made: Made = {
    slot,
    pairs: pairs.map((pair, index) => ({ id: id(pair.scope, slot.slot), ...pair, ...(index > 0 ? {} : trial) })),
    trial
  }
  return [made]
})

const harvest = <E, R>(
  { settings, source, scopes }: Task<E, R>,
  { slot, direction }: Schedule.Slot,
  record: Trajectory.Trajectory,
  used: ReadonlyArray<number>,
  count: (use: Use.Use) => void
): Effect.Effect<Harvest, Halt, Student> => {
  const seed = Seed.derive(settings.seed, 'pair', slot)
  return Effect.flatMap(Student, (student) =>
    // A student goes wrong in the names of the pool; the pair has those of its record.
    student.mistake({
      record: Aliased.undo(record),
      environment: Environment.of(source, settings.maxTokens),
      seed,
      direction,
      scopes,
      used: [...used]
    })
  ).pipe(
    Effect.provideService(Occasion, { seed, used: count }),
    Effect.map((found) => ({ ...found, pairs: found.pairs.map(Aliased.applyPair(record)) }))
  )
}

/** The id of a pair: its scope and slot. */
export const id = (scope: Pair.Scope, slot: number): string => `p${scope.slice(0, 1)}-${String(slot).padStart(6, '0')}`

/** Slots in their order. One that comes before its turn is held back. */
const ordered = <E, R>(
  slots: ReadonlyArray<Schedule.Slot>,
  made: Stream.Stream<Made, E, R>
): Stream.Stream<Made, E, R> => {
  const held = new Map<number, Made>()
  let at = 0
  return made.pipe(
    Stream.map((one) => {
      held.set(one.slot.slot, one)
      const due: Array<Made> = []
      for (;;) {
        const next = slots[at]
        const found = next === undefined ? undefined : held.get(next.slot)
        if (found === undefined) return due
        held.delete(found.slot.slot)
        due.push(found)
        at += 1
      }
    }),
    Stream.flattenIterable
  )
}
