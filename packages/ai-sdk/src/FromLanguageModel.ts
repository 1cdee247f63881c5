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
}

/** The model. Interrupting a request aborts its call. */
export const fromLanguageModel = (model: LanguageModelV4, options: Options = {}): Model.Model => {
  const name = options.name ?? `${model.provider}:${model.modelId}`
  const redact = Redaction.make(options.keys ?? [])
  const mode = options.structured ?? 'try'
  let structured = mode !== 'never'
  const once = (request: Model.Request, asked: boolean): Effect.Effect<Model.Reply, Model.ModelError> => {
    const read = Answer.of({ request, model: name, structured: asked, redact })
    return Clock.clockWith((clock) =>
      Effect.tryPromise({
        try: async (signal) => model.doGenerate({ ...Prompt.of(request, asked), abortSignal: signal }),
        catch: (error) => Fault.of({ model: name, redact, now: clock.currentTimeMillisUnsafe() })(error)
      })
    ).pipe(
      Effect.flatMap((result) => {
        const reply = read(result)
        return E.isLeft(reply) ? Effect.fail(reply.left) : Effect.succeed(reply.right)
      })
    )
  }
  return {
    ask: (request) => {
      if (request.schema === undefined || !structured || mode === 'always') return once(request, structured)
      return Effect.catch(once(request, true), (error) => {
        if (!declines(error)) return Effect.fail(error)
        structured = false
        return once(request, false)
      })
    }
  }
}

/** Whether a server says that it gives no structured output. */
const declines = (error: Model.ModelError): boolean =>
  error._tag === 'Denied' &&
  [400, 404, 415, 422, 501].includes(error.status) &&
  /response.?format|json.?schema|json.?object|response.?schema|structured|grammar/i.test(error.detail)
