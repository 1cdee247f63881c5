/**
 * Our model from any language model of the AI SDK: one call, without the SDK's own retries and without executing tools.
 * It speaks to the model's specification directly: what `generateText` adds on top of it (steps, telemetry, retries) is
 * what a run does itself, and 256 calls at once are felt.
 */
import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { Model } from '@magnet/synth'
import { Clock, Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Answer from './Answer.js'
import * as Fault from './Fault.js'
import * as Prompt from './Prompt.js'
import * as Redaction from './Redaction.js'

/** How a model is asked. */
export interface Options {
  /** `provider:id`, as replies, prices and the manifest name it; by default the SDK's own names. */
  readonly name?: string
  /** Keys that no message may show. */
  readonly keys?: ReadonlyArray<string>
  /**
   * Whether the provider is asked for JSON where a request has a schema. `try`: until it refuses for that; from then on the
   * schema is part of the instructions.
   */
  readonly structured?: 'always' | 'try' | 'never'
  /** How much the model is to think; by default as it does by itself. */
  readonly thinking?: Prompt.Thinking
}

/** The model. Interrupting a request aborts its call. */
export const fromLanguageModel = (model: LanguageModelV4, options: Options = {}): Model.Model => {
  const name = options.name ?? `${model.provider}:${model.modelId}`
  const { keys = [] } = options
  const redact = Redaction.ofDetails(keys)
  const replies = Redaction.ofReplies(keys)
  const { structured = 'try', thinking } = options
  /** What the provider has not declined so far. */
  let wanted: Prompt.Wanted = { structured: structured !== 'never', temperature: true, seed: true }
  const once = (request: Model.Request, asked: Prompt.Wanted): Effect.Effect<Model.Reply, Model.ModelError> => {
    const read = Answer.of({ request, model: name, structured: asked.structured, redact: replies })
    return Clock.clockWith((clock) =>
      Effect.tryPromise({
        try: async (signal) => model.doGenerate({ ...Prompt.of(request, asked, thinking), abortSignal: signal }),
        catch: (error) => Fault.of({ model: name, redact, now: clock.currentTimeMillisUnsafe() })(error)
      })
    ).pipe(
      Effect.flatMap((result) => {
        const reply = read(result)
        return E.isLeft(reply) ? Effect.fail(reply.left) : Effect.succeed(reply.right)
      })
    )
  }
  const ask = (request: Model.Request, asked: Prompt.Wanted): Effect.Effect<Model.Reply, Model.ModelError> =>
    Effect.catch(once(request, asked), (error) => {
      const declined = declines(error).filter(
        (part) => asked[part] && (part !== 'structured' || (structured === 'try' && request.schema !== undefined))
      )
      if (declined.length === 0) return Effect.fail(error)
      const without = Object.fromEntries(declined.map((part) => [part, false]))
      wanted = { ...wanted, ...without }
      return ask(request, { ...asked, ...without })
    })
  return { ask: (request) => Effect.suspend(() => ask(request, wanted)) }
}

/** How servers name what they do not take. */
const names: Readonly<Record<keyof Prompt.Wanted, RegExp>> = {
  structured: /response.?format|json.?schema|json.?object|response.?schema|structured|grammar/i,
  temperature: /\btemperature\b/i,
  seed: /\bseed\b/i
}
const parts = ['structured', 'temperature', 'seed'] as const

/** What a failure says that the server does not take. */
const declines = (error: Model.ModelError): ReadonlyArray<keyof Prompt.Wanted> =>
  error._tag === 'Denied' && [400, 404, 415, 422, 501].includes(error.status)
    ? parts.filter((part) => names[part].test(error.detail))
    : []
