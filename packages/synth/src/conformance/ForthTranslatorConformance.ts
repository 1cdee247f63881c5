/** What every forth-translator keeps: calls that execute, a source for every argument, and the same reply to the same request. */
import { Json, Plan, Pointer } from '@magnet/core'
import { Effect, Result } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Bound, ForthTranslator, type BindRequest } from '../port/ForthTranslator.js'
import type { Case } from './Case.js'
import { none } from './Case.js'
import * as Samples from './Samples.js'

/** The suite of the port. */
export const suite = (trial: Samples.Trial): ReadonlyArray<Case<ForthTranslator>> => [
  every(trial, 'binds at least nine of ten paths', () => [], true),
  every(trial, 'calls execute again with the same outputs, and leave the same state', replays),
  every(trial, 'every argument has a source, and every required parameter an argument', sourced),
  every(trial, 'outputs that a source draws on belong to earlier calls and hold the value', drawn),
  every(trial, 'what the user says is said before it is used, and once', said),
  {
    name: 'the same request gives the same reply',
    run: Effect.gen(function* () {
      const forth = yield* ForthTranslator
      for (const request of Samples.requests(trial)) {
        const [one, other] = [yield* Effect.result(forth.bind(request)), yield* Effect.result(forth.bind(request))]
        const same =
          Result.isSuccess(one) && Result.isSuccess(other)
            ? JSON.stringify(one.success.plan) === JSON.stringify(other.success.plan)
            : Result.isFailure(one) && Result.isFailure(other)
        if (!same) return yield* Effect.fail('two replies to one request differ')
      }
    })
  }
]

type Broken = (request: BindRequest, bound: Bound) => ReadonlyArray<string>

const every = (trial: Samples.Trial, name: string, broken: Broken, quota = false): Case<ForthTranslator> => ({
  name,
  run: Samples.bound(trial).pipe(
    Effect.flatMap((all) =>
      quota && all.length < 0.9 * Samples.requests(trial).length
        ? Effect.fail(`only ${all.length} of ${Samples.requests(trial).length} paths were bound`)
        : none(all.flatMap(({ request, bound }) => broken(request, bound)))
    )
  )
})

const replays: Broken = ({ source, initial }, { plan, final }) => {
  let state = initial
  for (const call of Plan.calls(plan)) {
    const result = source.world.step({ function: call.call.function, arguments: call.arguments })(state)
    if (isLeft(result))
      return [`${call.call.id} ${call.call.function} is refused when it is run again: ${result.left.message}`]
    if (!Json.equals(result.right[0], call.output))
      return [`${call.call.id} ${call.call.function} returns something else when it is run again`]
    state = result.right[1]
  }
  return Json.equals(state, final) ? [] : ['the final state is not the one that the calls leave behind']
}

const sourced: Broken = ({ source }, { plan }) =>
  Plan.calls(plan).flatMap((call) => {
    const signature = source.graph.signatures.get(call.call.function)
    return (signature?.inputs ?? []).flatMap((input) => {
      const at = `${call.call.id} ${call.call.function} ${input.name}`
      if (!Object.hasOwn(call.arguments, input.name)) return input.required ? [`${at} has no argument`] : []
      return Object.keys(call.sources).some(
        (pointer) => pointer === Pointer.of(input.name) || pointer.startsWith(`${Pointer.of(input.name)}/`)
      )
        ? []
        : [`${at} has no source`]
    })
  })

const drawn: Broken = (_, { plan }) => {
  const broken: Array<string> = []
  const before = new Map<string, Plan.PlannedCall>()
  for (const call of Plan.calls(plan)) {
    for (const [pointer, planned] of Object.entries(call.sources)) {
      if (planned.tag !== 'output') continue
      const source = before.get(planned.call)
      if (
        source === undefined ||
        !Json.equals(Pointer.get(source.output, planned.pointer), Pointer.get(call.arguments, pointer))
      )
        broken.push(`${call.call.id} ${pointer} is not what ${planned.call} holds at ${planned.pointer}`)
    }
    before.set(call.call.id, call)
  }
  return broken
}

const said: Broken = (_, { plan }) => {
  const ids = plan.mentions.map((mention) => mention.id)
  const turns = new Map(
    plan.turns.flatMap((turn, index) => turn.calls.map((call) => [String(call.call.id), index] as const))
  )
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two mentions have one identity']),
    ...plan.mentions.flatMap((mention) => {
      const used = turns.get(mention.call)
      return used === undefined || mention.turn <= used ? [] : [`${mention.id} is said after it is used`]
    })
  ]
}
