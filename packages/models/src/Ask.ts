/**
 * Asks a model a prompt. A reply that cannot be read is shown to the model with what is wrong with it, a bounded number of
 * times; a reply that can be read but does not hold gets one informed retry. What then remains is a rejection with the reply
 * attached. What would end every other attempt as well ends the run instead.
 *
 * Laws: at most `repairs` + `retries` + 1 requests; the same inputs and seed give the same requests.
 */
import type { Json, Seed, Violation } from '@magnet/core'
import { type Prompt, Repair } from '@magnet/prompts'
import { Halt, type Model, Rejection } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'

/** Why a reply that can be read does not hold. */
export interface Objection {
  /** As in `rejected.jsonl`. */
  readonly reason: string
  /** One sentence, also for the model. */
  readonly message: string
}

/** How a prompt is asked. */
export interface How<O, A> {
  /** The stage and place of a rejection. */
  readonly stage: Violation.Stage
  readonly place: string
  readonly seed: Seed.Seed
  /** What is made of a reply, or why it does not hold. */
  readonly accept: (output: O) => E.Either<Objection, A>
  /** How often a reply is asked for again that cannot be read: 2 unless said otherwise. */
  readonly repairs?: number
  /** How often one is asked for again that does not hold: once unless said otherwise. */
  readonly retries?: number
  readonly temperature?: number
}

/** What a reply comes to. */
export const ask =
  (model: Model.Model) =>
  <I, O, A>(
    prompt: Prompt.Prompt<I, O>,
    input: NoInfer<I>,
    how: How<O, A>
  ): Effect.Effect<A, Rejection.Rejection | Halt.Halt> => {
    const { repairs = Repair.limit, retries = 1, temperature } = how
    const reject = (reason: string, evidence: Json.JsonObject): Rejection.Rejection =>
      Rejection.make(how.stage, reason, how.place, { prompt: request.prompt, ...evidence })
    const heard = (next: Model.Request): Effect.Effect<Heard<O>, Rejection.Rejection | Halt.Halt> =>
      model.ask(next).pipe(
        Effect.map((reply) => ({ given: reply, output: E.mapLeft(cut(next, reply))(prompt.reply(input, reply)) })),
        Effect.catch((error) =>
          error._tag === 'Unusable'
            ? Effect.succeed({ given: { text: error.reply }, output: E.left(error.detail.replace(/\.$/, '')) })
            : Effect.fail(failed(error, reject))
        )
      )
    const go = (
      next: Model.Request,
      unread: number,
      objected: number
    ): Effect.Effect<A, Rejection.Rejection | Halt.Halt> =>
      Effect.flatMap(heard(next), ({ given, output }) => {
        if (E.isLeft(output)) {
          const reason = output.left
          return unread < repairs
            ? go(Repair.next(next, given, reason), unread + 1, objected)
            : Effect.fail(reject('unusable_reply', { detail: reason, reply: Repair.shown(given) }))
        }
        const accepted = how.accept(output.right)
        if (E.isRight(accepted)) return Effect.succeed(accepted.right)
        const { reason, message } = accepted.left
        return objected < retries
          ? go(Repair.next(next, given, message), unread, objected + 1)
          : Effect.fail(reject(reason, { detail: message, reply: Repair.shown(given) }))
      })
    const request = prompt.request(input, {
      seed: number(how.seed),
      ...(temperature === undefined ? {} : { temperature })
    })
    return go(request, 0, 0)
  }

/** A reply with what is read of it. */
interface Heard<O> {
  readonly given: Prompt.Given
  readonly output: E.Either<string, O>
}

/** What is wrong with a reply that was cut off is that it was. */
const cut =
  ({ maxTokens }: Model.Request, { finish }: Model.Reply) =>
  (wrong: string): string =>
    finish === 'length' ? `the reply was cut off at ${maxTokens} tokens; be brief` : wrong

/** A seed as requests have it: in [0, 2^31). */
export const number = (seed: Seed.Seed): number => Number.parseInt(seed.slice(0, 8), 16) >>> 1

/** What a failure of a model comes to: a rejection with a reason, or the end of the run. */
export const failed = (
  error: Model.ModelError,
  reject: (reason: string, evidence: Json.JsonObject) => Rejection.Rejection
): Rejection.Rejection | Halt.Halt => {
  switch (error._tag) {
    case 'Refused':
      return reject('refused', { by: error.by, detail: error.detail })
    case 'Unusable':
      return reject('unusable_reply', { detail: error.detail, reply: error.reply })
    case 'TimedOut':
      return reject('timed_out', { seconds: error.seconds, detail: error.detail })
    case 'Denied':
      // A request that is too long is no fault of the next one; a key that is wrong is.
      return own.has(error.status)
        ? reject('denied', { status: error.status, detail: error.detail })
        : Halt.make('denied', error.detail)
    case 'OverBudget':
      return Halt.make('budget', error.detail)
    case 'Unavailable':
      // Tried again and again while others were answered: a service that fails all of them is `Stopped`.
      return reject('unavailable', { status: error.status ?? null, detail: error.detail })
    case 'RateLimited':
    case 'Stopped':
      return Halt.make('service', error.detail)
  }
}

/** Statuses that speak of the one request. */
const own: ReadonlySet<number> = new Set([400, 413, 422])
