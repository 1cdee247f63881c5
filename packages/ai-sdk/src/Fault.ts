/** What the AI SDK throws, by what can be done about it. */
import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  LoadAPIKeyError,
  LoadSettingError,
  NoContentGeneratedError,
  TypeValidationError,
  UnsupportedFunctionalityError
} from '@ai-sdk/provider'
import { Json } from '@magnet/core'
import type { Model } from '@magnet/synth'
import type { Redaction } from './Redaction.js'
import * as RetryAfter from './RetryAfter.js'

/** What a failure is read with. */
export interface Reading {
  /** `provider:id`. */
  readonly model: string
  readonly redact: Redaction
  /** Milliseconds since 1970: some services say by the clock when to ask again. */
  readonly now: number
}

/** The failure that an exception stands for. */
export const of =
  (reading: Reading) =>
  (error: unknown): Model.ModelError => {
    const detail = (text: string): string => `${reading.model}: ${line(reading.redact(text))}`
    if (APICallError.isInstance(error)) return called(error, reading, detail)
    // Without choices there is nothing to show to the model: only asking again can help.
    if (InvalidResponseDataError.isInstance(error) || NoContentGeneratedError.isInstance(error))
      return { _tag: 'Unavailable', status: 200, detail: detail(error.message) }
    if (
      LoadAPIKeyError.isInstance(error) ||
      LoadSettingError.isInstance(error) ||
      UnsupportedFunctionalityError.isInstance(error)
    )
      return { _tag: 'Denied', status: 400, detail: detail(error.message) }
    return { _tag: 'Unavailable', detail: detail(error instanceof Error ? causes(error) : String(error)) }
  }

type Detail = (text: string) => string

const called = (error: APICallError, { redact, now }: Reading, detail: Detail): Model.ModelError => {
  const { statusCode: status, responseHeaders: headers } = error
  const body = typeof error.responseBody === 'string' ? error.responseBody : JSON.stringify(error.responseBody ?? '')
  if (status === undefined) return { _tag: 'Unavailable', detail: detail(causes(error)) }
  if (status >= 200 && status < 300) {
    // The headers came, and then something else than was promised.
    if (TypeValidationError.isInstance(error.cause)) {
      const told = reported(body)
      if (told !== undefined) return classified(told.status, told.code, { headers, body }, now, detail(told.message))
      return {
        _tag: 'Unusable',
        detail: detail('the response has another shape than the API says'),
        reply: redact(cut(body))
      }
    }
    const broken = JSONParseError.isInstance(error.cause)
    return {
      _tag: 'Unavailable',
      status,
      detail: detail(broken ? `the response is no JSON; it ends in «${body.slice(-60)}»` : causes(error))
    }
  }
  const text = error.message === '' ? `HTTP ${status}` : `HTTP ${status}, ${error.message}`
  return classified(status, reported(body)?.code, { headers, body }, now, detail(text))
}

/** Codes of services that count what they will not answer as a bad request, or an empty account as haste. */
const filters: ReadonlySet<string> = new Set(['content_filter', 'content_policy_violation', 'invalid_prompt'])
const exhausted: ReadonlySet<string> = new Set(['insufficient_quota', 'billing_hard_limit_reached'])

const classified = (
  status: number,
  code: string | undefined,
  source: RetryAfter.Source,
  now: number,
  detail: string
): Model.ModelError => {
  const seconds = RetryAfter.seconds(source, now)
  const after = seconds === undefined ? {} : { after: seconds }
  if (code !== undefined && exhausted.has(code)) return { _tag: 'Denied', status, detail }
  if (status === 429) return { _tag: 'RateLimited', ...after, detail }
  if (status === 408 || status === 409 || status === 425 || status >= 500)
    return { _tag: 'Unavailable', status, ...after, detail }
  if (code !== undefined && filters.has(code)) return { _tag: 'Refused', by: 'filter', detail }
  return { _tag: 'Denied', status, detail }
}

/** What a body says about an error, as OpenAI, Google and those who follow them write it. */
const reported = (
  body: string
): { readonly status: number; readonly code: string | undefined; readonly message: string } | undefined => {
  const error = errorOf(body)
  if (error === undefined) return undefined
  const { code, status, message } = error
  return {
    status: typeof code === 'number' && code >= 400 ? code : 500,
    code: typeof code === 'string' ? code : typeof status === 'string' ? status : undefined,
    message: typeof message === 'string' ? message : 'an error without a message'
  }
}

const errorOf = (body: string): Json.JsonObject | undefined => {
  try {
    const parsed = JSON.parse(body) as Json.Json
    const error = Json.isObject(parsed) ? parsed['error'] : undefined
    return Json.isObject(error) ? error : undefined
  } catch {
    return undefined
  }
}

/** The messages of an error and of what caused it. */
const causes = (error: Error): string => {
  const messages: Array<string> = []
  let current: unknown = error
  while (current instanceof Error && messages.length < 4) {
    const text = current.message === '' && 'code' in current ? String(current.code) : current.message
    if (text !== '' && !messages.some((one) => one.includes(text))) messages.push(text)
    current = current.cause
  }
  return messages.join(': ')
}

const cut = (text: string): string => (text.length > 4000 ? `${text.slice(0, 4000)}…` : text)

/** A detail stays one line, and a short one: some services answer with a page. */
const line = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > 400 ? `${flat.slice(0, 400)}…` : flat
}
