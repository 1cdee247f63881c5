/** Functions of a pool, asked about some at a time. What a model does not answer stays as it is, and is accounted for. */
import { type Json, Signature } from '@magnet/core'
import type { Function } from '@magnet/prompts'
import type { Halt, Rejection } from '@magnet/synth'
import { Effect } from 'effect'

/** Functions about which a model gave no answer that holds. */
export interface Unanswered {
  readonly functions: ReadonlyArray<string>
  readonly reason: string
}

/** What came of a pool: answers by function, and what has none. */
export interface Answers<A> {
  readonly found: ReadonlyMap<string, A>
  readonly unanswered: ReadonlyArray<Unanswered>
}

/** How much is asked at once. */
export interface Pace {
  readonly concurrency: number
}

/** Lists of at most so many. */
export const of = <A>(items: ReadonlyArray<A>, most: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most))

/** Functions by whose they are: by service, or by source where nobody says a service. */
export const services = (
  signatures: ReadonlyArray<Signature.Signature>
): ReadonlyArray<ReadonlyArray<Signature.Signature>> => [
  ...Map.groupBy(signatures, ({ toolClass, classOrigin, source }) =>
    classOrigin === undefined ? `service ${toolClass}` : `source ${source}`
  ).values()
]

/** A function as prompts show it. */
export const shown = (signature: Signature.Signature, withResponse: boolean): Function.Function => {
  const { name, description, parameters, response } = Signature.tool(signature, withResponse).function
  return {
    name,
    description,
    parameters: plain(parameters),
    ...(response === undefined ? {} : { response: plain(response) })
  }
}

/** Asks about every batch. A refused or unusable answer costs its batch alone. */
export const asked = <A>(
  batches: ReadonlyArray<ReadonlyArray<Signature.Signature>>,
  ask: (
    batch: ReadonlyArray<Signature.Signature>
  ) => Effect.Effect<ReadonlyMap<string, A>, Rejection.Rejection | Halt.Halt>,
  { concurrency }: Pace
): Effect.Effect<Answers<A>, Halt.Halt> =>
  Effect.forEach(
    batches,
    (batch) =>
      ask(batch).pipe(
        Effect.map((found): Answers<A> => ({ found, unanswered: [] })),
        Effect.catchTag('Rejection', ({ reason }) =>
          Effect.succeed<Answers<A>>({
            found: new Map(),
            unanswered: [{ functions: batch.map(({ name }) => name), reason }]
          })
        )
      ),
    { concurrency }
  ).pipe(
    Effect.map((parts) => ({
      found: new Map(parts.flatMap(({ found }) => [...found])),
      unanswered: parts.flatMap(({ unanswered }) => unanswered)
    }))
  )

// Schemas of signatures are JSON, because they came from JSON.
const plain = (schema: Signature.Signature['parameters']): Json.JsonObject => schema as Json.JsonObject
