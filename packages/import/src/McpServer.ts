/**
 * The tools of a running MCP server, over stdio or streamable HTTP. A server is not trusted: it has a time limit, what it
 * may say is bounded, it sees no variable of the environment that it was not given, and it is ended with all that it
 * started.
 */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ResultSchema } from '@modelcontextprotocol/sdk/types.js'
import type { Pools } from '@magnet/pools'
import { Effect } from 'effect'
import * as Bounded from './Bounded.js'
import * as ImportError from './ImportError.js'
import * as StdioServer from './StdioServer.js'

/** Where a server is. */
export type Address =
  | {
      readonly _tag: 'Stdio'
      readonly command: string
      readonly args: ReadonlyArray<string>
      /** Variables for the server, beside those that programs need to run. */
      readonly env: Readonly<Record<string, string>>
    }
  | { readonly _tag: 'Http'; readonly url: URL; readonly headers: Readonly<Record<string, string>> }

/** Bounds: seconds for all of it, bytes of all that it says, tools. */
export interface Limits {
  readonly seconds: number
  readonly bytes: number
  readonly tools: number
}

/** The bounds where nothing else is said. */
export const limits: Limits = { seconds: 60, bytes: 64 * 1024 * 1024, tools: 20_000 }

/**
 * The tools of a server as a document. `source` is what messages call it; the document has the server's own name, since
 * a command line may hold what should not stand in a pool.
 */
export const tools = (
  source: string,
  address: Address,
  bounds: Limits = limits
): Effect.Effect<Pools.Source, ImportError.ImportError> =>
  Effect.acquireUseRelease(
    Effect.sync(() => ({ transport: transport(address, bounds), client: new Client(identity) })),
    ({ transport: way, client }) =>
      Effect.tryPromise({
        try: () => listed(client, way, bounds),
        catch: (error) => failure(source, way, error)
      }).pipe(
        Effect.timeoutOrElse({
          duration: `${bounds.seconds} seconds`,
          orElse: () =>
            Effect.fail(
              ImportError.make(
                'too_slow',
                source,
                `it did not list its tools within ${bounds.seconds} seconds.${said(way)} A longer time is --timeout SECONDS.`
              )
            )
        })
      ),
    ({ transport: way, client }) =>
      Effect.promise(() =>
        client
          .close()
          .catch(() => undefined)
          .then(() => way.close().catch(() => undefined))
      )
  ).pipe(Effect.map((value) => ({ name: `mcp:${value.serverInfo.name}`, value })))

const identity = { name: 'magnet', version: '0.1.0' }

const transport = (address: Address, bounds: Limits): Transport =>
  address._tag === 'Stdio'
    ? new StdioServer.StdioServer(address, bounds.bytes)
    : new StreamableHTTPClientTransport(address.url, {
        requestInit: { headers: address.headers },
        fetch: Bounded.fetch(bounds.bytes)
      })

/** A document of the kind that servers' answers are saved as. */
interface Listing {
  readonly serverInfo: { readonly name: string }
  readonly tools: ReadonlyArray<unknown>
}

const listed = async (client: Client, way: Transport, bounds: Limits): Promise<Listing> => {
  await client.connect(way, { timeout: bounds.seconds * 1000 })
  const all: Array<unknown> = []
  let cursor: string | undefined
  const seen = new Set<string>()
  for (;;) {
    // Read without a schema: a tool that is wrong is left out later, with its reason, and the others stay.
    const page = await client.request(
      { method: 'tools/list', params: cursor === undefined ? {} : { cursor } },
      ResultSchema,
      { timeout: bounds.seconds * 1000 }
    )
    const tools_ = page['tools']
    if (!Array.isArray(tools_)) throw new Bounded.Refusal('refused', 'it did not answer with a list of tools')
    all.push(...(tools_ as ReadonlyArray<unknown>))
    if (all.length > bounds.tools) throw new Bounded.Refusal('too_large', `it has more than ${bounds.tools} tools`)
    const next = page['nextCursor']
    if (typeof next !== 'string' || next === '') break
    if (seen.has(next)) throw new Bounded.Refusal('refused', 'its list of tools has no end')
    seen.add(next)
    cursor = next
  }
  return { serverInfo: { name: client.getServerVersion()?.name ?? '' }, tools: all }
}

const failure = (source: string, way: Transport, error: unknown): ImportError.ImportError => {
  if (error instanceof Bounded.Refusal) return ImportError.make(error.reason, source, `${error.message}.${said(way)}`)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const text = cause instanceof Error ? cause.message : String(cause)
  const stopped = way instanceof StdioServer.StdioServer ? way.fault() : undefined
  return stopped === undefined
    ? ImportError.make('refused', source, `it does not answer as an MCP server does: ${line(text)}.${said(way)}`)
    : ImportError.make(stopped.reason, source, `${stopped.message}.${said(way)}`)
}

const said = (way: Transport): string => {
  const text = way instanceof StdioServer.StdioServer ? way.complaint() : ''
  return text === '' ? '' : ` It said: ${JSON.stringify(text)}.`
}

const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 300)
