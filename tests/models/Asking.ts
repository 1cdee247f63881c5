/** A session of a run: different requests to the service that answers by rules, through a guarded model. */
import { Provider } from '@magnet/ai-sdk'
import { Guarded, type Ledger } from '@magnet/models'
import { ReplyFile } from '@magnet/store'
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'

/** What is asked, and how. */
export interface Session {
  /** As in `http://127.0.0.1:4010`. */
  readonly url: string
  readonly key: string
  readonly name: string
  readonly cache: string
  readonly requests: number
  readonly width: number
  readonly callTimeout?: number
  readonly budget?: number
  /** Seconds of probing a service that fails. */
  readonly probing?: number
}

/** What came of it. */
export interface Outcome {
  readonly replies: ReadonlyArray<Model.Reply | Model.ModelError>
  readonly lines: ReadonlyArray<Ledger.Line>
  readonly notices: ReadonlyArray<unknown>
  readonly spent: number | undefined
}

/** One of the requests; they take turns in what they want. */
const request = (seed: number): Model.Request => ({
  role: seed % 2 === 0 ? 'back' : 'judge',
  prompt: 'test@1',
  instructions: 'You help with a test.',
  messages: [{ role: 'user', content: `Say something about ${seed}.` }],
  temperature: 0.5,
  maxTokens: 200,
  seed,
  ...(seed % 2 === 0
    ? {}
    : {
        schema: {
          name: 'answer',
          schema: {
            type: 'object',
            properties: { about: { type: 'string' } },
            required: ['about'],
            additionalProperties: false
          }
        }
      })
})

/** Where everything is, for each provider. */
export const environment = (url: string, key: string): Provider.Environment => ({
  OPENAI_API_KEY: key,
  OPENAI_BASE_URL: `${url}/v1`,
  GOOGLE_GENERATIVE_AI_API_KEY: key,
  GOOGLE_BASE_URL: `${url}/v1beta`,
  MAGNET_LOCAL_API_KEY: key,
  MAGNET_LOCAL_BASE_URL: `${url}/v1`
})

/** Asks all of them. */
export const session = (of: Session): Promise<Outcome> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const notices: Array<unknown> = []
        const { model, ledger, spent } = yield* Guarded.make({
          roles: { all: [{ model: of.name, weight: 1 }], own: {} },
          connect: (name) => Provider.connect(name, environment(of.url, of.key)),
          cache: yield* ReplyFile.open(of.cache),
          prices: { [of.name]: { input: 1, output: 2 } },
          callTimeout: of.callTimeout ?? 30,
          limits: { concurrency: of.width },
          breaker: of.probing === undefined ? {} : { seconds: of.probing },
          onNotice: (notice) => notices.push(notice),
          ...(of.budget === undefined ? {} : { budget: of.budget })
        })
        const replies = yield* Effect.forEach(
          Array.from({ length: of.requests }, (_, seed) => request(seed)),
          (each) =>
            Effect.match(model.ask(each), {
              onSuccess: (reply): Model.Reply | Model.ModelError => reply,
              onFailure: (error) => error
            }),
          { concurrency: of.width }
        )
        return { replies, lines: ledger.lines(), notices, spent: spent() }
      })
    )
  )
