/** What every back-translator keeps: a message says what its turn has to say, where it says that it does, and names no function. */
import { Plan } from '@magnet/core'
import { Effect, Result } from 'effect'
import { BackTranslator } from '../port/BackTranslator.js'
import type { ForthTranslator } from '../port/ForthTranslator.js'
import { Seed } from '@magnet/core'
import type { Case } from './Case.js'
import { none } from './Case.js'
import * as Samples from './Samples.js'
import type { Query, Request } from '../port/BackTranslator.js'

/** The suite of the port. */
export const suite = (trial: Samples.Trial): ReadonlyArray<Case<BackTranslator | ForthTranslator>> => [
  every(trial, 'says every mention of the turn at a place of the text', (plan, turn, query) => {
    const length = [...query.text].length
    return Plan.said(plan, turn).flatMap((mention) => {
      const words = query.words.get(mention.id)
      return words === undefined
        ? [`${mention.id} is not said in «${query.text}»`]
        : words.span[0] < words.span[1] && words.span[1] <= length
          ? []
          : [`${mention.id} has an empty place in «${query.text}»`]
    })
  }),
  every(trial, 'names no function', (_, __, query) =>
    trial.source.graph.nodes
      .filter((name) => name.includes('_') && query.text.includes(name))
      .map((name) => `«${query.text}» names ${name}`)
  ),
  every(trial, 'leaves no residue of a template', (_, __, query) =>
    /[{}[\]]| {2}|undefined|\s[,.?!]/.test(query.text) ? [`«${query.text}» holds what no person writes`] : []
  ),
  every(trial, 'gives the same words for the same seed', (_, __, query, again) =>
    query.text === again.text ? [] : [`«${query.text}» and «${again.text}»`]
  ),
  {
    name: 'words at least nine of ten turns',
    run: Effect.gen(function* () {
      const back = yield* BackTranslator
      let [worded, all] = [0, 0]
      for (const [index, plan] of (yield* Samples.plans(trial)).entries())
        for (const turn of plan.turns.keys()) {
          const query = yield* Effect.result(back.query(request(trial, plan, turn, index)))
          all += 1
          if (Result.isSuccess(query)) worded += 1
        }
      yield* none(worded < 0.9 * all ? [`only ${worded} of ${all} turns were worded`] : [])
    })
  }
]

const request = (trial: Samples.Trial, plan: Plan.Plan, turn: number, index: number): Request => ({
  plan,
  turn,
  world: trial.source.world,
  seed: Seed.derive(trial.settings.seed, 'language', index),
  history: [],
  answers: []
})

type Broken = (plan: Plan.Plan, turn: number, query: Query, again: Query) => ReadonlyArray<string>

const every = (trial: Samples.Trial, name: string, broken: Broken): Case<BackTranslator | ForthTranslator> => ({
  name,
  run: Effect.gen(function* () {
    const back = yield* BackTranslator
    for (const [index, plan] of (yield* Samples.plans(trial)).entries())
      for (const turn of plan.turns.keys()) {
        const asked = request(trial, plan, turn, index)
        const [query, again] = [yield* Effect.result(back.query(asked)), yield* Effect.result(back.query(asked))]
        if (Result.isSuccess(query) && Result.isSuccess(again))
          yield* none(broken(plan, turn, query.success, again.success))
      }
  })
})
