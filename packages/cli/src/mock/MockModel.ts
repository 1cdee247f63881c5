/** `magnet mock-model`: a language model service on this machine, until Ctrl-C. */
import { Fault, MockModel, type Counts } from '@magnet/mock-model'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Interrupt from '../Interrupt.js'
import * as Output from '../terminal/Output.js'
import * as Text from '../terminal/Text.js'

/** What the command line asks for, as it stands there. */
export interface Asked {
  readonly port: string
  readonly fault: ReadonlyArray<string>
  readonly latency: string
  readonly retryAfter: string
  readonly seed: string
  readonly quiet: boolean
}

/** Starts the service and waits for the end of it. */
export const mockModel: (asked: Asked) => Effect.Effect<void, Failure.Failure> = Effect.fnUntraced(
  function* (asked) {
    const faults = Fault.parse(asked.fault)
    if (E.isLeft(faults)) return yield* Effect.fail(Failure.usage(`${faults.left}.`))
    const port = yield* number('port', asked.port, 65_535, true)
    const options = {
      port,
      faults: faults.right,
      latency: yield* number('latency', asked.latency, 3_600_000),
      retryAfter: yield* number('retry-after', asked.retryAfter, 3600, true),
      seed: yield* number('seed', asked.seed, Number.MAX_SAFE_INTEGER, true)
    }
    const interrupt = yield* Interrupt.listen
    const service = yield* Effect.acquireRelease(
      Effect.tryPromise({ try: () => MockModel.start(options), catch: (error) => refused(port, error) }),
      ({ stop }) => Effect.promise(stop)
    )
    yield* Effect.promise(() => Output.data(asked.quiet ? `${service.url}\n` : greeting(service.url)))
    yield* interrupt.asked
    if (!asked.quiet) Output.notice(`${farewell(service.requests())}\n`)
  },
  (effect) => Effect.scoped(effect)
)

const number = (
  name: string,
  text: string,
  most: number,
  whole: boolean = false
): Effect.Effect<number, Failure.Failure> => {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= most && (!whole || Number.isInteger(value))
    ? Effect.succeed(value)
    : Effect.fail(
        Failure.usage(`--${name} has to be a ${whole ? 'whole ' : ''}number from 0 to ${most}; it is ${quoted(text)}.`)
      )
}

const quoted = (text: string): string => `"${Text.brief(text, 60)}"`

const refused = (port: number, error: unknown): Failure.Failure => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return Failure.make(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another, or --port 0 for any that is free.`
      : `Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}.`
  )
}

const greeting = (url: string): string => `${url}

Any model id and any key will do. To send a client here:
  OPENAI_BASE_URL=${url}/v1  OPENAI_API_KEY=mock
  GOOGLE_BASE_URL=${url}/v1beta  GOOGLE_GENERATIVE_AI_API_KEY=mock

What it was asked so far: ${url}/requests
Ctrl-C stops it.
`

const farewell = ({ total, distinct, faults, mostInFlight }: Counts): string => {
  const hit = Object.values(faults).reduce((sum, count) => sum + count, 0)
  return `${Text.plural(total, 'request')}, ${Text.count(distinct)} different; ${Text.plural(hit, 'fault')}; at most ${Text.count(mostInFlight)} at once.`
}
