/** MCP servers as the command line names them: by the command that starts one, or by its address. */
import type { ImportError } from '@magnet/import'
import { McpServer, Words } from '@magnet/import'
import type { Pools } from '@magnet/pools'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Interrupt from '../Interrupt.js'
import * as Text from '../terminal/Text.js'

/** What is said of servers. */
export interface Flags {
  readonly mcp: ReadonlyArray<string>
  readonly env: ReadonlyArray<string>
  readonly header: ReadonlyArray<string>
  readonly timeout: string
}

/** The tools of every server, one server after the other. */
export const documents: (flags: Flags) => Effect.Effect<ReadonlyArray<Pools.Source>, Failure.Failure> =
  Effect.fnUntraced(function* (flags) {
    const seconds = Number(flags.timeout)
    if (!(seconds > 0 && seconds <= 86_400))
      return yield* usage(`--timeout: expected a number of seconds above 0, found ${JSON.stringify(flags.timeout)}.`)
    const env = yield* pairs(flags.env, variable)
    const headers = yield* pairs(flags.header, header)
    const addresses: Array<readonly [string, McpServer.Address]> = []
    for (const server of flags.mcp) addresses.push([server, yield* address(server, env, headers)])
    const listed = Effect.forEach(addresses, ([source, one]) =>
      McpServer.tools(source, one, { ...McpServer.limits, seconds }).pipe(Effect.mapError(refused))
    )
    if (addresses.length === 0) return []
    // A server that is interrupted is ended first: it would outlive this process.
    return yield* Effect.scoped(
      Effect.flatMap(Interrupt.listen, ({ asked }) =>
        Effect.raceFirst(
          listed,
          Effect.andThen(asked, Effect.fail(Failure.interrupted('interrupted; nothing was written.')))
        )
      )
    )
  })

const address = (
  server: string,
  env: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>
): Effect.Effect<McpServer.Address, Failure.Failure> => {
  if (/^https?:\/\//i.test(server)) {
    const url = URL.parse(server)
    return url === null
      ? usage(`--mcp: ${JSON.stringify(server)} is no address.`)
      : Effect.succeed({ _tag: 'Http', url, headers })
  }
  const words = Words.of(server)
  if (E.isLeft(words)) return usage(`--mcp: ${words.left} in ${JSON.stringify(server)}.`)
  const [command, ...args] = words.right
  return command === undefined || command === ''
    ? usage('--mcp: expected the command that starts a server, or its address.')
    : Effect.succeed({ _tag: 'Stdio', command, args, env })
}

type Pair = readonly [string, string]

const variable = (text: string): E.Either<string, Pair> => {
  const [, name, value] = /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(text) ?? []
  if (name === undefined) return E.left('--env: expected NAME or NAME=VALUE')
  const known = value ?? process.env[name]
  return known === undefined ? E.left(`--env: there is no variable ${name}`) : E.right([name, known])
}

const header = (text: string): E.Either<string, Pair> => {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([^\r\n]*)$/.exec(text) ?? []
  return name === undefined || value === undefined ? E.left('--header: expected "NAME: VALUE"') : E.right([name, value])
}

const pairs = (
  texts: ReadonlyArray<string>,
  read: (text: string) => E.Either<string, Pair>
): Effect.Effect<Readonly<Record<string, string>>, Failure.Failure> => {
  const found: Array<Pair> = []
  for (const text of texts) {
    const pair = read(text)
    // What was found is not said: it may be a secret.
    if (E.isLeft(pair)) return usage(`${pair.left}.`)
    found.push(pair.right)
  }
  return Effect.succeed(Object.fromEntries(found))
}

const refused = ({ source, message }: ImportError.ImportError): Failure.Failure =>
  Failure.make(`--mcp ${JSON.stringify(Text.brief(source, 100))}: ${Text.brief(message, 600)}`)

const usage = (message: string): Effect.Effect<never, Failure.Failure> => Effect.fail(Failure.usage(message))
