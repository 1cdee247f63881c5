/**
 * A wire protocol: how a request is read, and how an outcome, a stream of it, and a failure are written. Pure; the server
 * adds sockets and time.
 *
 * Laws (`Protocol.laws.test.ts`, through the real provider packages): a `Request` that a provider sends decodes to itself;
 * a reply that is encoded reads as itself, in one piece and as a stream.
 */
import type { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import type * as E from 'fp-ts/lib/Either.js'
import type { Outcome } from '../Answer.js'

/** A request as it was read. */
export interface Asked {
  readonly request: Exchange.Request
  readonly model: string
  readonly stream: boolean
}

/** What a reply says beside its outcome. */
export interface Meta {
  /** Hexadecimal digits that name the reply. */
  readonly id: string
  readonly model: string
  /** Seconds since 1970. */
  readonly created: number
  readonly usage: Exchange.Usage
}

/** Why the service does not reply; `param` and `code` are for the protocols that name them. */
export interface Failure {
  readonly status: 400 | 401 | 404 | 405 | 429 | 500 | 503
  readonly message: string
  readonly param?: string
  readonly code?: string
  /** Seconds after which to ask again. */
  readonly after?: number
}

/** The request is wrong. */
export const bad = (message: string, param?: string, code?: string): Failure => ({
  status: 400,
  message,
  ...(param === undefined ? {} : { param }),
  ...(code === undefined ? {} : { code })
})

/** The protocol. */
export interface Protocol {
  readonly name: 'chat' | 'responses' | 'gemini'
  /** Reads a request. The model's id is that of the URL, where the protocol puts it there. */
  readonly decode: (body: Json.JsonObject, model: string | undefined) => E.Either<Failure, Asked>
  readonly encode: (outcome: Outcome, meta: Meta) => Json.Json
  /** The events of a stream, each as the text that is sent. */
  readonly events: (outcome: Outcome, meta: Meta) => ReadonlyArray<string>
  readonly failure: (failure: Failure) => Json.Json
  /** What it says where the body is no JSON, where it is too long, and where the key is missing. */
  readonly unreadable: (detail: string) => Failure
  readonly tooLong: (limit: number) => Failure
  readonly unauthenticated: Failure
}

/** A text in pieces, as a stream sends it. */
export const pieces = (text: string): ReadonlyArray<string> => {
  if (text === '') return []
  const size = Math.max(16, Math.ceil(text.length / 8))
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size)
  )
}

/** A server-sent event. */
export const event = (data: Json.Json): string => `data: ${JSON.stringify(data)}\n\n`
