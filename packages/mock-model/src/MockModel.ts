/**
 * A language model service on loopback that answers by rules. It speaks the protocols of OpenAI and Gemini over HTTP, so
 * that whatever talks to a real service is tried out whole: its client, its retries, its bill.
 */
import { createServer } from 'node:http'
import type * as Fault from './fault/Fault.js'
import { type Responder, responder } from './respond/Responder.js'
import * as Account from './server/Account.js'
import * as Service from './server/Service.js'

/** How a service behaves. */
export interface Options {
  /** 0, which is also the default, lets the system choose. */
  readonly port?: number
  /** How often what goes wrong, from 0 to 1 by kind. Default: never. */
  readonly faults?: Fault.Rates
  /** Same seed, same requests that are hit. Default: 1. */
  readonly seed?: number
  /** Milliseconds that every reply takes. Default: 0. */
  readonly latency?: number
  /** Milliseconds that a slow reply takes beyond that. Default: 5,000. */
  readonly slow?: number
  /** Seconds that `retry-after` says. Default: 1. */
  readonly retryAfter?: number
  /** The longest request, in bytes. Default: 4 MiB. */
  readonly limit?: number
  /** What it answers. Default: by the rules of this package. */
  readonly respond?: Responder
}

/** A service that runs. */
export interface MockModel {
  /** As in `http://127.0.0.1:4010`, without a path. */
  readonly url: string
  readonly port: number
  /** What it was asked so far. */
  readonly requests: () => Account.Counts
  /** Sets the counts back. */
  readonly reset: () => void
  /** Ends it, and whatever it has in flight. */
  readonly stop: () => Promise<void>
}

const host = '127.0.0.1'

/** Starts a service. Fails as `listen` of Node does, for example with `EADDRINUSE`. */
export const start = (options: Options = {}): Promise<MockModel> => {
  const account = Account.open()
  const listener = Service.make(
    {
      faults: options.faults ?? {},
      seed: options.seed ?? 1,
      latency: options.latency ?? 0,
      slow: options.slow ?? 5000,
      retryAfter: options.retryAfter ?? 1,
      limit: options.limit ?? 4 * 1024 * 1024,
      respond: options.respond ?? responder
    },
    account
  )
  const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, listener)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: options.port ?? 0, host, backlog: 1024 }, () => {
      server.off('error', reject)
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      resolve({
        url: `http://${host}:${port}`,
        port,
        requests: account.counts,
        reset: account.reset,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            server.closeAllConnections()
          })
      })
    })
  })
}
