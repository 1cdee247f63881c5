/** OpenAI's `/v1/responses`. */
import type { Json } from '@magnet/core'
import * as Answer from '../Answer.js'
import * as Member from './Member.js'
import * as OpenAi from './OpenAi.js'
import { event, type Meta, pieces, type Protocol } from './Protocol.js'
import * as ResponsesRequest from './ResponsesRequest.js'

const usage = ({ usage: { input, output } }: Meta): Json.JsonObject => ({
  input_tokens: input,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: input + output
})

/** An item of the output, with how it comes in a stream: `began`, then events, then the item. */
interface Item {
  readonly whole: Json.JsonObject
  readonly began: Json.JsonObject
  readonly between: (place: Json.JsonObject) => ReadonlyArray<Json.JsonObject>
}

const message = (id: string, kind: 'output_text' | 'refusal', text: string): Item => {
  const member = kind === 'refusal' ? 'refusal' : 'text'
  const part = (text: string): Json.JsonObject =>
    kind === 'refusal' ? { type: kind, refusal: text } : { type: kind, text, annotations: [], logprobs: [] }
  const shell = { type: 'message', id, role: 'assistant' }
  return {
    whole: { ...shell, status: 'completed', content: [part(text)] },
    began: { ...shell, status: 'in_progress', content: [] },
    between: (output) => {
      const place = { ...output, item_id: id, content_index: 0 }
      return [
        { type: 'response.content_part.added', ...place, part: part('') },
        ...pieces(text).map((delta) => ({ type: `response.${kind}.delta`, ...place, delta })),
        { type: `response.${kind}.done`, ...place, [member]: text },
        { type: 'response.content_part.done', ...place, part: part(text) }
      ]
    }
  }
}

const functionCall = (item: string, { id, name, arguments: given }: Answer.Called): Item => {
  const text = JSON.stringify(given)
  const shell = { type: 'function_call', id: item, call_id: id, name }
  return {
    whole: { ...shell, status: 'completed', arguments: text },
    began: { ...shell, status: 'in_progress', arguments: '' },
    between: (output) => {
      const place = { ...output, item_id: item }
      return [
        ...pieces(text).map((delta) => ({ type: 'response.function_call_arguments.delta', ...place, delta })),
        { type: 'response.function_call_arguments.done', ...place, arguments: text }
      ]
    }
  }
}

const items = (outcome: Answer.Outcome, { id }: Meta): ReadonlyArray<Item> => {
  if (outcome._tag === 'Refused') return [message(`msg_${id}`, 'refusal', outcome.text)]
  if (outcome._tag !== 'Answered') return []
  const { answer } = outcome
  const text = Answer.written(answer)
  return [
    ...(text === '' && answer.calls.length > 0 ? [] : [message(`msg_${id}`, 'output_text', text)]),
    ...answer.calls.map((call, index) => functionCall(`fc_${id}_${index}`, call))
  ]
}

const cut = (outcome: Answer.Outcome): string | undefined =>
  outcome._tag === 'Filtered'
    ? 'content_filter'
    : outcome._tag === 'Answered' && outcome.answer.finish === 'length'
      ? 'max_output_tokens'
      : undefined

const response = (meta: Meta, status: string, rest: Json.JsonObject): Json.JsonObject => ({
  id: `resp_${meta.id}`,
  object: 'response',
  created_at: meta.created,
  status,
  error: null,
  incomplete_details: null,
  instructions: null,
  model: meta.model,
  output: [],
  parallel_tool_calls: true,
  usage: null,
  ...rest
})

const ended = (outcome: Answer.Outcome, meta: Meta, output: ReadonlyArray<Json.Json>): Json.JsonObject => {
  const reason = cut(outcome)
  return response(meta, reason === undefined ? 'completed' : 'incomplete', {
    incomplete_details: reason === undefined ? null : { reason },
    output,
    usage: usage(meta)
  })
}

/** The protocol. */
export const responses: Protocol = {
  name: 'responses',
  ...OpenAi.failures,
  decode: ResponsesRequest.decode,
  encode: (outcome, meta) =>
    ended(
      outcome,
      meta,
      items(outcome, meta).map(({ whole }) => whole)
    ),
  events: (outcome, meta) => {
    const parts = items(outcome, meta)
    const last = ended(
      outcome,
      meta,
      parts.map(({ whole }) => whole)
    )
    return [
      { type: 'response.created', response: response(meta, 'in_progress', {}) },
      { type: 'response.in_progress', response: response(meta, 'in_progress', {}) },
      ...parts.flatMap(({ whole, began, between }, index) => [
        { type: 'response.output_item.added', output_index: index, item: began },
        ...between({ output_index: index }),
        { type: 'response.output_item.done', output_index: index, item: whole }
      ]),
      { type: `response.${cut(outcome) === undefined ? 'completed' : 'incomplete'}`, response: last }
    ].map(
      (one, sequence) => `event: ${Member.text(one, 'type') ?? ''}\n${event({ ...one, sequence_number: sequence })}`
    )
  }
}
