/** Gemini's `/v1beta/models/ID:generateContent` and `:streamGenerateContent`. */
import type { Json } from '@magnet/core'
import * as Answer from '../Answer.js'
import * as GeminiRequest from './GeminiRequest.js'
import { bad, event, type Failure, type Meta, pieces, type Protocol } from './Protocol.js'

const statuses: { readonly [status in Failure['status']]: string } = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE'
}

const failure = ({ status, message, after }: Failure): Json.Json => ({
  error: {
    code: status,
    message,
    status: statuses[status],
    ...(after === undefined
      ? {}
      : { details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${after}s` }] })
  }
})

const call = ({ id, name, arguments: args }: Answer.Called): Json.JsonObject => ({ functionCall: { id, name, args } })

const finish = (outcome: Answer.Outcome): string =>
  outcome._tag === 'Filtered'
    ? 'SAFETY'
    : outcome._tag === 'Answered' && outcome.answer.finish === 'length'
      ? 'MAX_TOKENS'
      : 'STOP'

const said = (outcome: Answer.Outcome): string =>
  outcome._tag === 'Answered' ? Answer.written(outcome.answer) : outcome._tag === 'Refused' ? outcome.text : ''

const called = (outcome: Answer.Outcome): ReadonlyArray<Json.JsonObject> =>
  outcome._tag === 'Answered' ? outcome.answer.calls.map(call) : []

const envelope = (meta: Meta, candidates: ReadonlyArray<Json.Json>): Json.JsonObject => ({
  candidates,
  usageMetadata: {
    promptTokenCount: meta.usage.input,
    candidatesTokenCount: meta.usage.output,
    totalTokenCount: meta.usage.input + meta.usage.output
  },
  modelVersion: meta.model,
  responseId: meta.id
})

const candidate = (parts: ReadonlyArray<Json.Json>, reason?: string): Json.JsonObject => ({
  ...(parts.length === 0 ? {} : { content: { parts, role: 'model' } }),
  ...(reason === undefined ? {} : { finishReason: reason }),
  index: 0
})

/** The protocol. A refusal is a text here: the service has no other form for it. */
export const gemini: Protocol = {
  name: 'gemini',
  failure,
  unreadable: (detail) => bad(`Invalid JSON payload received. It has to be one JSON object: ${detail}.`),
  tooLong: (limit) => bad(`Request payload size exceeds the limit: ${limit} bytes.`),
  unauthenticated: {
    status: 401,
    message:
      'Request is missing required authentication credential. Expected an API key in the header x-goog-api-key or the query parameter key.'
  },
  decode: GeminiRequest.decode,
  encode: (outcome, meta) => {
    const text = said(outcome)
    return envelope(
      meta,
      outcome._tag === 'Empty'
        ? []
        : [candidate([...(text === '' ? [] : [{ text }]), ...called(outcome)], finish(outcome))]
    )
  },
  events: (outcome, meta) => {
    if (outcome._tag === 'Empty') return [event(envelope(meta, []))]
    const parts = [...pieces(said(outcome)).map((text) => ({ text })), ...called(outcome)]
    return [
      ...parts.slice(0, -1).map((part) => event(envelope(meta, [candidate([part])]))),
      event(envelope(meta, [candidate(parts.slice(-1), finish(outcome))]))
    ]
  }
}
