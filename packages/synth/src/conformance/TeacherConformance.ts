/** What every teacher keeps: its facts are outputs of the conversation so far, and it names no function. */
import { type Plan, Pointer, Seed } from '@magnet/core'
import { Effect, Result } from 'effect'
import type { ForthTranslator } from '../port/ForthTranslator.js'
import { Teacher, type Reply, type TeacherRequest } from '../port/Teacher.js'
import type { Case } from './Case.js'
import { none } from './Case.js'
import * as Samples from './Samples.js'

/** The suite of the port. */
export const suite = (trial: Samples.Trial): ReadonlyArray<Case<Teacher | ForthTranslator>> => [
  every(trial, 'tells facts that stand in outputs', (plan, turn, reply) => {
    const made = new Map(
      plan.turns
        .slice(0, turn + 1)
        .flatMap((one) => one.calls.map((call) => [String(call.call.id), call.output] as const))
    )
    return [...reply.answer.must, ...reply.answer.may].flatMap((fact) =>
      Pointer.get(made.get(fact.call), fact.pointer) === undefined
        ? [`${fact.call} holds nothing at ${fact.pointer}`]
        : []
    )
  }),
  every(trial, 'says something, and names no function', (_, __, reply) =>
    reply.text.trim() === ''
      ? ['an answer is empty']
      : trial.source.graph.nodes
          .filter((name) => name.includes('_') && reply.text.includes(name))
          .map((name) => `«${reply.text}» names ${name}`)
  ),
  every(trial, 'leaves no residue of a template', (_, __, reply) =>
    /[{}]| {2}|undefined|NaN/.test(reply.text) ? [`«${reply.text}» holds what nobody writes`] : []
  ),
  {
    name: 'replies in at least nine of ten turns',
    run: Effect.gen(function* () {
      const teacher = yield* Teacher
      let [replied, all] = [0, 0]
      for (const [index, plan] of (yield* Samples.plans(trial)).entries())
        for (const turn of plan.turns.keys()) {
          all += 1
          if (Result.isSuccess(yield* Effect.result(teacher.reply(request(trial, plan, turn, index))))) replied += 1
        }
      yield* none(replied < 0.9 * all ? [`only ${replied} of ${all} turns got a reply`] : [])
    })
  }
]

const request = (trial: Samples.Trial, plan: Plan.Plan, turn: number, index: number): TeacherRequest => ({
  plan,
  turn,
  world: trial.source.world,
  seed: Seed.derive(trial.settings.seed, 'language', index),
  query: '',
  history: []
})

type Broken = (plan: Plan.Plan, turn: number, reply: Reply) => ReadonlyArray<string>

const every = (trial: Samples.Trial, name: string, broken: Broken): Case<Teacher | ForthTranslator> => ({
  name,
  run: Effect.gen(function* () {
    const teacher = yield* Teacher
    for (const [index, plan] of (yield* Samples.plans(trial)).entries())
      for (const turn of plan.turns.keys()) {
        const reply = yield* Effect.result(teacher.reply(request(trial, plan, turn, index)))
        if (Result.isSuccess(reply)) yield* none(broken(plan, turn, reply.success))
      }
  })
})
