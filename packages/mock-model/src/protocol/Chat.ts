/** OpenAI's `/v1/chat/completions`. */
import type { Json } from '@magnet/core'
import * as Answer from '../Answer.js'
import * as ChatRequest from './ChatRequest.js'
import * as OpenAi from './OpenAi.js'
import { event, type Meta, pieces, type Protocol } from './Protocol.js'

const usage = ({ usage: { input, output } }: Meta): Json.JsonObject => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
  prompt_tokens_details: { cached_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0 }
})

const finishes = { stop: 'stop', calls: 'tool_calls', length: 'length' } as const

const finish = (outcome: Answer.Outcome): string =>
  outcome._tag === 'Answered'
    ? finishes[outcome.answer.finish]
    : outcome._tag === 'Filtered'
      ? 'content_filter'
      : 'stop'

const call = ({ id, name, arguments: given }: Answer.Called): Json.JsonObject => ({
  id,
  type: 'function',
  function: { name, arguments: JSON.stringify(given) }
})

const message = (outcome: Answer.Outcome): Json.JsonObject => {
  if (outcome._tag === 'Refused') return { role: 'assistant', content: null, refusal: outcome.text }
  if (outcome._tag !== 'Answered') return { role: 'assistant', content: '', refusal: null }
  const { answer } = outcome
  const text = Answer.written(answer)
  return {
    role: 'assistant',
    content: text === '' && answer.calls.length > 0 ? null : text,
    refusal: null,
    ...(answer.calls.length === 0 ? {} : { tool_calls: answer.calls.map(call) })
  }
}

const deltas = (outcome: Answer.Outcome): ReadonlyArray<Json.JsonObject> => {
  if (outcome._tag === 'Refused') return pieces(outcome.text).map((refusal) => ({ refusal }))
  if (outcome._tag !== 'Answered') return []
  return [
    ...pieces(Answer.written(outcome.answer)).map((content) => ({ content })),
    ...outcome.answer.calls.flatMap(({ id, name, arguments: given }, index) => [
      { tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] },
      ...pieces(JSON.stringify(given)).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] }))
    ])
  ]
}

/** The protocol. */
export const chat: Protocol = {
  name: 'chat',
  ...OpenAi.failures,
  decode: ChatRequest.decode,
  encode: (outcome, meta) => ({
    id: `chatcmpl-${meta.id}`,
    object: 'chat.completion',
    created: meta.created,
    model: meta.model,
    choices:
      outcome._tag === 'Empty'
        ? []
        : [{ index: 0, message: message(outcome), logprobs: null, finish_reason: finish(outcome) }],
    usage: usage(meta)
  }),
  events: (outcome, meta) => {
    const chunk = (rest: Json.JsonObject): string =>
      event({
        id: `chatcmpl-${meta.id}`,
        object: 'chat.completion.chunk',
        created: meta.created,
        model: meta.model,
        ...rest
      })
    const choice = (delta: Json.JsonObject, reason: string | null): string =>
      chunk({ choices: [{ index: 0, delta, finish_reason: reason }], usage: null })
    return [
      ...(outcome._tag === 'Empty'
        ? []
        : [
            choice({ role: 'assistant', content: '' }, null),
            ...deltas(outcome).map((delta) => choice(delta, null)),
            choice({}, finish(outcome))
          ]),
      chunk({ choices: [], usage: usage(meta) }),
      'data: [DONE]\n\n'
    ]
  }
}
