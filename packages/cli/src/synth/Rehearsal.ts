/** What a student would be asked: it is sampled on a few records, for an estimate. */
import { Kind, type Pair, Schedule, Seed, type Trajectory } from '@magnet/core'
import { Environment, type Halt, type Settings, type Source, Student } from '@magnet/synth'
import { Effect } from 'effect'

/** What is tried. */
export interface Request {
  readonly settings: Settings.Settings
  readonly source: Source.Source
  readonly scopes: ReadonlyArray<Pair.Scope>
  /** How many pairs. */
  readonly count: number
}

/** So many slots, the turns of their records, and how often the student played one. */
export interface Tried {
  readonly slots: number
  readonly turns: number
  readonly played: number
}

/** Tries the student on some records. */
export const of = (
  { settings, source, scopes, count }: Request,
  records: ReadonlyArray<Trajectory.Trajectory>
): Effect.Effect<Tried, Halt.Halt, Student.Student> => {
  const groups = Map.groupBy(records, ({ kind }) => Kind.group(kind))
  const group = (name: Kind.Group): ReadonlyArray<Trajectory.Trajectory> => groups.get(name) ?? []
  const slots = Schedule.slots(
    Seed.derive(settings.seed, 'pairs'),
    {
      single_turn: group('single_turn').length,
      multi_turn: group('multi_turn').length,
      irrelevance: group('irrelevance').length
    },
    count
  )
  const one = ({ slot, group: name, record: place, direction }: Schedule.Slot) => {
    const record = group(name)[place]
    return record === undefined
      ? Effect.succeed({ turns: 0, played: 0 })
      : Effect.flatMap(Student.Student, (student) =>
          Effect.map(
            student.mistake({
              record,
              environment: Environment.of(source, settings.maxTokens),
              seed: Seed.derive(settings.seed, 'pair', slot),
              direction,
              scopes,
              used: []
            }),
            ({ sampled }) => ({ turns: record.turns.length, played: sampled?.turns ?? 0 })
          )
        )
  }
  return Effect.map(Effect.forEach(slots, one), (all) => ({
    slots: all.length,
    turns: all.reduce((sum, { turns }) => sum + turns, 0),
    played: all.reduce((sum, { played }) => sum + played, 0)
  }))
}
