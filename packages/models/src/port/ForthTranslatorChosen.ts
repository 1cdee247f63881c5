/**
 * Binding with a choice: a path is bound several times with different draws, and a model says which of the conversations a
 * person would most likely have. Outside of attempts, as where edges are confirmed, nothing is asked.
 */
import { Plan as Plans, Seed } from '@magnet/core'
import { Choice } from '@magnet/prompts'
import { ForthTranslator, type Halt, Model, Occasion, type Rejection } from '@magnet/synth'
import { Effect, Layer, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'

/** A forth-translator over one that binds; `options` is how many bindings there are to choose from. */
export const layer = (
  options: number
): Layer.Layer<ForthTranslator.ForthTranslator, never, ForthTranslator.ForthTranslator | Model.Model> =>
  Layer.effect(
    ForthTranslator.ForthTranslator,
    Effect.gen(function* () {
      const [inner, model] = [yield* ForthTranslator.ForthTranslator, yield* Model.Model]
      return {
        bind: (request) =>
          Effect.flatMap(Occasion, ({ seed }) =>
            seed === undefined ? inner.bind(request) : chosen(inner, model, request, options)
          )
      }
    })
  )

const chosen: (
  inner: ForthTranslator.ForthTranslator,
  model: Model.Model,
  request: ForthTranslator.BindRequest,
  options: number
) => Effect.Effect<ForthTranslator.Bound, Rejection.Rejection | Halt.Halt> = Effect.fnUntraced(
  function* (inner, model, request, options) {
    const first = yield* inner.bind(request)
    const bounds = [first]
    for (let index = 1; index < options; index++) {
      const other = yield* Effect.result(inner.bind({ ...request, seed: Seed.derive(request.seed, 'option', index) }))
      if (Result.isSuccess(other)) bounds.push(other.success)
    }
    if (bounds.length === 1) return first
    return yield* Ask.ask(model)(
      Choice.prompt,
      { options: bounds.map(option), context: { now: first.plan.context.now, profile: first.plan.context.profile } },
      {
        stage: 'binding',
        place: '',
        seed: Seed.derive(request.seed, 'choice'),
        accept: ({ choice }) => E.right(bounds[choice] ?? first)
      }
    )
  }
)

const option = ({ plan }: ForthTranslator.Bound): Choice.Option => ({
  turns: plan.turns.map(({ calls }, turn) => ({
    calls: calls.map(({ call, arguments: given }) => ({ function: call.function, arguments: given })),
    said: Plans.said(plan, turn).map(({ say }) =>
      say.tag === 'rank' ? `the ${say.rule} by ${say.type}` : say.tag === 'place' ? say.place : say.value
    )
  }))
})
