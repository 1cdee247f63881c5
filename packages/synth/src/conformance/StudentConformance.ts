/** What every student keeps: its pairs hold, the same request makes the same, and a record goes wrong somewhere else each time. */
import { Aliased, type Environment, Pair, PairCheck, Seed, type Trajectory } from '@magnet/core'
import { Effect, Result } from 'effect'
import { type Harvest, Student } from '../port/Student.js'
import type { Case } from './Case.js'
import { none } from './Case.js'

/** What a student is tried on. */
export interface Trial {
  readonly environment: Environment.Environment
  readonly records: ReadonlyArray<Trajectory.Trajectory>
}

/** The suite of the port. */
export const suite = ({ environment, records }: Trial): ReadonlyArray<Case<Student>> =>
  promises({ environment, records: records.map(Aliased.undo) })

const promises = (trial: Trial): ReadonlyArray<Case<Student>> => [
  {
    name: 'makes pairs that pass every check, one for each scope that is asked for, all of one mistake',
    run: every(trial, Pair.scopes, (record, harvest) => {
      const check = PairCheck.check(trial.environment)
      const scopes = harvest.pairs.map(({ scope }) => scope)
      return [
        ...harvest.pairs.flatMap((pair) =>
          check(record, { id: 'pd-000000', ...pair }).map(
            ({ reason, message }) => `${record.id}: ${reason}, ${message}`
          )
        ),
        ...(scopes.length > 0 && scopes.join() !== Pair.scopes.join() ? [`${record.id} has ${scopes.join()}`] : []),
        ...(new Set(harvest.pairs.map(({ mistake }) => mistake.type)).size > 1 ? [`${record.id} has two mistakes`] : [])
      ]
    })
  },
  {
    name: 'makes the same of the same request',
    run: every(trial, ['turn'], (record, first, request) =>
      Effect.map(request([]), (second) =>
        JSON.stringify(first) === JSON.stringify(second) ? [] : [`${record.id} gives another mistake the second time`]
      )
    )
  },
  {
    name: 'goes wrong in another message than those before',
    run: every(trial, ['decision'], (record, first, request) =>
      first.pairs.length === 0
        ? []
        : Effect.map(request([first.message]), (second) =>
            second.message === first.message ? [`${record.id} goes wrong at message ${first.message} again`] : []
          )
    )
  },
  {
    name: 'finds a mistake in at least half of the records',
    run: Effect.gen(function* () {
      let found = 0
      for (const [index, record] of trial.records.entries())
        if ((yield* harvested(trial, record, index, ['turn'])([])).pairs.length > 0) found += 1
      yield* none(2 * found < trial.records.length ? [`only ${found} of ${trial.records.length} records go wrong`] : [])
    })
  }
]

type Harvested = (used: ReadonlyArray<number>) => Effect.Effect<Harvest, string, Student>

const harvested =
  (
    { environment }: Trial,
    record: Trajectory.Trajectory,
    index: number,
    scopes: ReadonlyArray<Pair.Scope>
  ): Harvested =>
  (used) =>
    Effect.gen(function* () {
      const student = yield* Student
      const result = yield* Effect.result(
        student.mistake({
          record,
          environment,
          seed: Seed.derive(Seed.root('student'), record.id),
          direction: Pair.directions[index % Pair.directions.length] ?? 'call_for_call',
          scopes,
          used
        })
      )
      return Result.isSuccess(result) ? result.success : yield* Effect.fail(result.failure.detail)
    })

type Broken = (
  record: Trajectory.Trajectory,
  harvest: Harvest,
  request: Harvested
) => ReadonlyArray<string> | Effect.Effect<ReadonlyArray<string>, string, Student>

const every = (trial: Trial, scopes: ReadonlyArray<Pair.Scope>, broken: Broken): Effect.Effect<void, string, Student> =>
  Effect.gen(function* () {
    for (const [index, record] of trial.records.entries()) {
      const request = harvested(trial, record, index, scopes)
      const found = broken(record, yield* request([]), request)
      yield* none(Effect.isEffect(found) ? yield* found : found)
    }
  })
