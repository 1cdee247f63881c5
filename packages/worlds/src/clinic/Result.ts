/** Test results, which only the patient may see: the identity is confirmed first. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import {
  Confirmed,
  ConfirmedMinutes,
  ResultId,
  ResultLimit,
  TestDay,
  TestTitle,
  TestUnit,
  TestValue,
  TestVerdict
} from './RecordTypes.js'
import type { State } from './State.js'
import { DoctorName } from './Types.js'
import * as Words from './words/Result.js'

const read = Declare.read<State>('clinic')

/** The premise of what is private. */
export const premise = 'clinic.identity'

/** What the service says to somebody whom it does not know yet. */
export const unknown: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'Health records open after an identity check. Confirm the identity first.'
)

const confirm = Declare.write<State>('clinic')({
  name: 'confirm_identity',
  description: 'Confirms the identity of the patient with the passkey of this device, for fifteen minutes.',
  toolClass: 'records',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ confirmed: Confirmed, minutes: ConfirmedMinutes }),
  phrases: Words.confirm,
  run: () => (state) =>
    E.right([{ confirmed: true, minutes: 15 }, state.confirmed ? state : { ...state, confirmed: true }])
})

const list = read({
  name: 'list_test_results',
  description: "Lists the patient's test results, newest first. The identity has to be confirmed.",
  toolClass: 'records',
  requires: [premise],
  parameters: { limit: Declare.optional(ResultLimit, 'How many results to list at most.', 20) },
  returns: Declare.object({
    results: Declare.list(Declare.object({ result_id: ResultId, test: TestTitle, date: TestDay }))
  }),
  phrases: Words.list,
  run:
    ({ limit }) =>
    (state) =>
      state.confirmed
        ? E.right([
            {
              results: state.results
                .slice(0, limit)
                .map(({ number, test, date }) => ({ result_id: Ids.result.write(state, number), test, date }))
            },
            state
          ])
        : unknown
})

const open = read({
  name: 'read_test_result',
  description: 'Gives a test result with its value and who asked for the test. The identity has to be confirmed.',
  toolClass: 'records',
  requires: [premise],
  parameters: { result_id: Declare.required(ResultId, 'Id of the result.') },
  returns: Declare.object({
    test: TestTitle,
    value: TestValue,
    unit: TestUnit,
    verdict: TestVerdict,
    ordered_by: DoctorName
  }),
  phrases: Words.open,
  run:
    ({ result_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.result, state, state.results, result_id, 'result_id', 'result')
      if (E.isLeft(found)) return found
      if (!state.confirmed) return unknown
      const { test, value, unit, verdict, doctor } = found.right
      return E.right([{ test, value, unit, verdict, ordered_by: state.doctors[doctor]?.name ?? '' }, state])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [confirm, list, open]
