/** What MCP servers say of their tools: a result of `tools/list`, saved or just received, alone or with others. */
import type * as E from 'fp-ts/lib/Either.js'
import { Pointer } from '@magnet/core'
import type { Draft, Skipped } from './Draft.js'
import * as Own from './Own.js'
import * as Tool from './Tool.js'

/** The tools of one server. */
interface Server {
  readonly place: string
  readonly name: string
  readonly tools: ReadonlyArray<unknown>
}

/** Whether a value is what servers say. */
export const is = (value: Own.Own): boolean => servers('', value).length > 0

/** The functions of the servers. */
export const read = (place: string, value: Own.Own, file: string): ReadonlyArray<E.Either<Skipped, Draft>> =>
  servers(place, value).flatMap((server) =>
    server.tools.map((tool, index) =>
      Tool.read(`${server.place}/${index}`, Own.is(tool) ? tool : {}, file, {
        format: 'mcp',
        toolClass: server.name,
        category: Own.text(value, 'category') ?? ''
      })
    )
  )

const servers = (place: string, value: Own.Own): ReadonlyArray<Server> => {
  const result = Own.get(value, 'result')
  // The whole of an answer, as JSON-RPC has it.
  if (Own.is(result) && Object.hasOwn(value, 'jsonrpc')) return servers(`${place}/result`, result)
  const tools = Own.get(value, 'tools')
  if (Array.isArray(tools)) return isListing(tools) ? [{ place: `${place}/tools`, name: nameOf(value), tools }] : []
  // A catalogue of servers has the tools of each under its name.
  return Own.is(tools)
    ? Object.entries(tools).flatMap(([name, one]) => {
        const listed = Own.is(one) ? Own.list(one, 'tools') : undefined
        return listed !== undefined && (listed.length === 0 || isListing(listed))
          ? [{ place: `${place}${Pointer.of('tools', name, 'tools')}`, name, tools: listed }]
          : []
      })
    : []
}

const isListing = (tools: ReadonlyArray<unknown>): boolean =>
  tools.some((one) => Own.is(one) && Object.hasOwn(one, 'inputSchema') && !Object.hasOwn(one, 'function'))

const nameOf = (value: Own.Own): string => {
  const info = Own.get(value, 'serverInfo')
  return (
    (Own.is(info) ? Own.text(info, 'name') : undefined) ??
    Own.text(value, 'server_name') ??
    Own.text(value, 'name') ??
    ''
  )
}
