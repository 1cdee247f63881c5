/** The service: what comes in over HTTP is routed, read, answered and sent. */
import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Answer from '../Answer.js'
import * as Fault from '../fault/Fault.js'
import * as Schedule from '../fault/Schedule.js'
import * as Spoil from '../fault/Spoil.js'
import { bad, type Failure, type Meta, type Protocol } from '../protocol/Protocol.js'
import type { Responder } from '../respond/Responder.js'
import type { Account } from './Account.js'
import * as Delivery from './Delivery.js'
import * as Home from './Home.js'
import * as Route from './Route.js'

/** How a service behaves. Times are in milliseconds. */
export interface Behaviour {
  readonly faults: Fault.Rates
  readonly seed: number
  /** How long every reply takes. */
  readonly latency: number
  /** How much longer a slow one takes. */
  readonly slow: number
  /** Seconds of `retry-after`. */
  readonly retryAfter: number
  /** The longest body, in bytes. */
  readonly limit: number
  readonly respond: Responder
}

type Generate = Extract<Route.Route, { readonly _tag: 'Generate' }>

/** The listener of a server. */
export const make = (
  behaviour: Behaviour,
  account: Account
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const schedule = Schedule.make(behaviour.faults, behaviour.seed)
  return (request, response) => {
    const route = Route.of(request.method ?? 'GET', request.url ?? '/')
    if (route._tag === 'Generate') generate(behaviour, account, schedule, route, request, response)
    else {
      request.resume()
      Home.answer(route, account, response)
    }
  }
}

const generate = (
  behaviour: Behaviour,
  account: Account,
  schedule: Schedule.Schedule,
  route: Generate,
  request: IncomingMessage,
  response: ServerResponse
): void => {
  account.begin()
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  response.on('close', () => {
    clearTimeout(timer)
    account.end()
  })
  const chunks: Array<Buffer> = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= behaviour.limit) chunks.push(chunk)
  })
  request.on('end', () => {
    const body = size > behaviour.limit ? undefined : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
    const plan = planned(behaviour, account, schedule, route, request, body)
    // The latency is that of the whole reply: what it took to make is part of it.
    const spent = performance.now() - began
    const wait = Math.max(0, behaviour.latency + (plan.fault === 'slow' ? behaviour.slow : 0) - spent)
    const deliver = (): void => {
      account.status(plan.delivery.status)
      Delivery.send(plan.delivery, mishap(plan.fault), response)
    }
    if (wait === 0) deliver()
    else timer = setTimeout(deliver, wait)
  })
}

const mishap = (fault: Fault.Kind | undefined): Delivery.Mishap | undefined =>
  fault === 'stalled' || fault === 'reset' || fault === 'truncated' ? fault : undefined

interface Plan {
  readonly delivery: Delivery.Delivery
  readonly fault?: Fault.Kind
}

const planned = (
  behaviour: Behaviour,
  account: Account,
  schedule: Schedule.Schedule,
  route: Generate,
  request: IncomingMessage,
  body: Buffer | undefined
): Plan => {
  const { protocol } = route
  const fails = (failure: Failure, id: string = 'unread'): Plan => ({ delivery: failed(protocol, failure, id) })
  if (!authenticated(protocol, request)) return fails(protocol.unauthenticated)
  if (body === undefined) return fails(protocol.tooLong(behaviour.limit))
  const parsed = read(body)
  if (E.isLeft(parsed)) return fails(protocol.unreadable(parsed.left))
  const wanted = request.headers['x-magnet-fault'] ?? route.fault
  if (typeof wanted === 'string' && !Fault.isKind(wanted))
    return fails(bad(`There is no fault '${wanted}'. Faults: ${Fault.kinds.join(', ')}.`, 'x-magnet-fault'))
  const decoded = protocol.decode(parsed.right, route.model)
  if (E.isLeft(decoded)) return fails(decoded.left)
  const asked = decoded.right
  const digest = hash('sha1', body) + (route.model ?? '')
  const nth = account.body(digest)
  account.prompt(asked.request.prompt)
  const id = `${digest.slice(0, 24)}${nth.toString(16).padStart(4, '0')}`
  const drawn = typeof wanted === 'string' && Fault.isKind(wanted) ? wanted : schedule(digest, nth)
  const failure = drawn === undefined ? undefined : failureOf(drawn, behaviour)
  if (drawn !== undefined && failure !== undefined) {
    account.fault(drawn)
    return { delivery: failed(protocol, failure, id, drawn), fault: drawn }
  }
  const answer = limited(behaviour.respond(asked.request), asked.request.maxTokens)
  const spoiled = drawn === undefined ? undefined : Spoil.spoil(drawn, asked.request, answer)
  const fault = spoiled !== undefined || (drawn !== undefined && onTheWay.has(drawn)) ? drawn : undefined
  if (fault !== undefined) account.fault(fault)
  const outcome = spoiled ?? Answer.answered(answer)
  const meta: Meta = {
    id,
    model: asked.model,
    created: Math.floor(Date.now() / 1000),
    usage: { input: tokens(body.length), output: tokens(length(outcome)) }
  }
  const stream = route.stream || asked.stream
  return {
    delivery: {
      status: 200,
      headers: headers(id, stream ? 'text/event-stream' : 'application/json', fault),
      parts: stream ? protocol.events(outcome, meta) : [JSON.stringify(protocol.encode(outcome, meta))],
      stream
    },
    ...(fault === undefined ? {} : { fault })
  }
}

// Faults that happen to a reply whatever it says.
const onTheWay: ReadonlySet<Fault.Kind> = new Set(['slow', 'stalled', 'reset', 'truncated'])

const headers = (id: string, type: string, fault: Fault.Kind | undefined): Record<string, string> => ({
  'content-type': type,
  'x-request-id': `req_${id}`,
  ...(fault === undefined ? {} : { 'x-magnet-fault': fault })
})

const failed = (protocol: Protocol, failure: Failure, id: string, fault?: Fault.Kind): Delivery.Delivery => ({
  status: failure.status,
  headers: {
    ...headers(id, 'application/json', fault),
    ...(failure.after === undefined ? {} : { 'retry-after': String(failure.after) })
  },
  parts: [JSON.stringify(protocol.failure(failure))],
  stream: false
})

const failureOf = (fault: Fault.Kind, { retryAfter }: Behaviour): Failure | undefined => {
  const limit = { status: 429, message: 'Rate limit reached for requests.', code: 'rate_limit_exceeded' } as const
  switch (fault) {
    case '429':
      return { ...limit, message: `${limit.message} Please try again in ${retryAfter}s.`, after: retryAfter }
    case '429-bare':
      return limit
    case '500':
      return { status: 500, message: 'The server had an error while processing your request. Sorry about that!' }
    case '503':
      return { status: 503, message: 'The model is overloaded. Please try again later.' }
    default:
      return undefined
  }
}

const authenticated = (protocol: Protocol, request: IncomingMessage): boolean => {
  if (protocol.name !== 'gemini') {
    const { authorization } = request.headers
    // Servers of one's own speak chat completions too, and ask for no key.
    return authorization === undefined ? protocol.name === 'chat' : /^Bearer +\S/i.test(authorization)
  }
  const key = request.headers['x-goog-api-key']
  return (typeof key === 'string' && key.trim() !== '') || /[?&]key=[^&]/.test(request.url ?? '')
}

const read = (body: Buffer): E.Either<string, Json.JsonObject> => {
  try {
    const value = JSON.parse(body.toString('utf8')) as Json.Json
    return Json.isObject(value) ? E.right(value) : E.left('there is another value')
  } catch (error) {
    return E.left(error instanceof Error ? error.message : 'it is none')
  }
}

/** Characters of a token, as a rule of thumb. */
const perToken = 4

const tokens = (characters: number): number => Math.ceil(characters / perToken)

const length = (outcome: Answer.Outcome): number =>
  outcome._tag === 'Answered'
    ? outcome.answer.calls.reduce(
        (sum, call) => sum + call.name.length + JSON.stringify(call.arguments).length,
        Answer.written(outcome.answer).length
      )
    : outcome._tag === 'Refused'
      ? outcome.text.length
      : 0

// A text that is longer than the client allows is cut off, as services do.
const limited = (answer: Answer.Answer, most: number): Answer.Answer => {
  const text = Answer.written(answer)
  return text.length <= most * perToken ? answer : { text: text.slice(0, most * perToken), calls: [], finish: 'length' }
}
