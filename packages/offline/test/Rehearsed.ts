/**
 * A translator that has rehearsed every conversation offline: it asks what the offline conversation asks, and fills in what was
 * bound there, with references in the place of what outputs give.
 */
import { type Json, Plan, Pointer } from '@magnet/core'
import type { BackTranslator, Rejection, TurnTranslator } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Bind from '../src/binding/Bind.js'
import * as Query from '../src/language/Query.js'

type Rehearsal = E.Either<
  Rejection.Rejection,
  { readonly plan: Plan.Plan; readonly queries: Array<BackTranslator.Query> }
>

/** A translator. `change` may spoil the arguments that it gives. */
export const make = (
  change: (given: Json.JsonObject, request: TurnTranslator.Wanted) => Json.JsonObject = (given) => given
): TurnTranslator.TurnTranslator => {
  const known = new WeakMap<object, Rehearsal>()
  const rehearsed = (request: TurnTranslator.Turn): Rehearsal => {
    const before = known.get(request.path)
    if (before !== undefined) return before
    const { path, edits, source, seed, initial, explicit, context } = request
    const shown = 'profile' in context ? 'profile' : 'now' in context ? 'date' : 'none'
    const fresh = E.map(({ plan }: { readonly plan: Plan.Plan }) => ({ plan, queries: [] }))(
      Bind.bind({ path, edits, source, seed, shown, explicit, initial })
    )
    known.set(path, fresh)
    return fresh
  }
  return {
    query: (request) =>
      Effect.suspend(() => {
        const rehearsal = rehearsed(request)
        if (E.isLeft(rehearsal)) return Effect.fail(rehearsal.left)
        const { plan, queries } = rehearsal.right
        const written = Query.write({
          plan,
          turn: request.turn,
          world: request.source.world,
          seed: request.seed,
          history: request.messages,
          answers: []
        })
        if (E.isLeft(written)) return Effect.fail(written.left)
        queries.push(written.right)
        return Effect.succeed({ text: written.right.text, register: written.right.register })
      }),
    fill: (request) =>
      Effect.suspend(() => {
        const rehearsal = rehearsed(request)
        if (E.isLeft(rehearsal)) return Effect.fail(rehearsal.left)
        const { plan } = rehearsal.right
        return Effect.succeed(
          request.calls.map((call): TurnTranslator.Filled => {
            const planned =
              Plan.calls(plan).find((one) => one.call.id === call.id) ?? plan.turns[request.turn]?.missing?.withheld
            const given = change(planned?.arguments ?? {}, request)
            return { id: call.id, arguments: given, resolve: (outputs) => resolved(given, planned, outputs) }
          })
        )
      })
  }
}

/** The arguments, in which what a source takes from an output stands as it does there. */
const resolved = (
  given: Json.JsonObject,
  planned: Plan.PlannedCall | undefined,
  outputs: ReadonlyMap<string, Json.Json>
): ReturnType<TurnTranslator.Filled['resolve']> => {
  const values: Record<string, Json.Json> = { ...given }
  for (const [at, source] of Object.entries(planned?.sources ?? {})) {
    const [name, ...rest] = Pointer.tokens(at)
    if (source.tag !== 'output' || name === undefined || rest.length > 0 || given[name] !== planned?.arguments[name])
      continue
    const value = Pointer.get(outputs.get(source.call), source.pointer)
    if (value === undefined) return { dangling: { call: source.call, pointer: source.pointer } }
    values[name] = value
  }
  return { value: values }
}
