/**
 * Models by name: `openai:ID`, `google:ID`, and `compatible:NAME:ID` for any server that speaks OpenAI's chat completions.
 * Keys and addresses come from the environment, which the caller hands in:
 *
 * | provider | key | address |
 * |---|---|---|
 * | `openai` | `OPENAI_API_KEY` | `OPENAI_BASE_URL`, ends in `/v1` |
 * | `google` | `GOOGLE_GENERATIVE_AI_API_KEY` | `GOOGLE_BASE_URL`, ends in `/v1beta` |
 * | `compatible:NAME` | `MAGNET_NAME_API_KEY`, where the server wants one | `MAGNET_NAME_BASE_URL`, needed |
 */
import { URL } from 'node:url'
import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { fromLanguageModel } from './FromLanguageModel.js'
import type * as Prompt from './Prompt.js'

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Why there is no such model: one sentence that says what to do. */
export interface ProviderError {
  readonly _tag: 'ProviderError'
  readonly message: string
}

/** A model by name, with what it takes to reach it. */
export interface Spec {
  /** As it was given. */
  readonly name: string
  readonly provider: 'openai' | 'google' | 'compatible'
  readonly id: string
  /** Of a compatible server. */
  readonly server?: string
  readonly key?: string
  readonly url?: string
}

/** The model of a name. The provider's package is loaded only now. */
export const connect = (name: string, environment: Environment): Effect.Effect<Model.Model, ProviderError> =>
  Effect.gen(function* () {
    const parsed = parse(name, environment)
    if (E.isLeft(parsed)) return yield* Effect.fail(parsed.left)
    const spec = parsed.right
    const model = yield* Effect.tryPromise({
      try: async () => load(spec),
      catch: (error) => failed(`${name} cannot be used: ${error instanceof Error ? error.message : String(error)}`)
    })
    return fromLanguageModel(model, {
      name,
      keys: spec.key === undefined ? [] : [spec.key],
      structured: spec.provider === 'compatible' ? 'try' : 'always',
      thinking: thinking(spec)
    })
  })

/** What a name and the environment say. */
export const parse = (name: string, environment: Environment): E.Either<ProviderError, Spec> => {
  const [provider = '', ...rest] = name.split(':')
  if (provider === 'openai')
    return hosted(name, provider, rest.join(':'), environment, 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'v1')
  if (provider === 'google')
    return hosted(
      name,
      provider,
      rest.join(':'),
      environment,
      'GOOGLE_GENERATIVE_AI_API_KEY',
      'GOOGLE_BASE_URL',
      'v1beta'
    )
  if (provider === 'compatible') return compatible(name, rest, environment)
  return E.left(
    failed(
      `«${name}» is no model. Write openai:ID, google:ID or compatible:NAME:ID, such as openai:gpt-4.1-mini or compatible:local:qwen3.`
    )
  )
}

const failed = (message: string): ProviderError => ({ _tag: 'ProviderError', message })

const hosted = (
  name: string,
  provider: 'openai' | 'google',
  id: string,
  environment: Environment,
  keyName: string,
  urlName: string,
  version: string
): E.Either<ProviderError, Spec> => {
  const key = set(environment, keyName)
  if (id === '')
    return E.left(failed(`«${name}» names no model. Write ${provider}:ID, with the id that the provider uses.`))
  if (key === undefined) return E.left(failed(`${name} needs a key: set ${keyName} in the environment.`))
  return E.map((url: string | undefined): Spec => ({ name, provider, id, key, ...(url === undefined ? {} : { url }) }))(
    address(environment, urlName, version)
  )
}

const compatible = (
  name: string,
  [server = '', ...rest]: ReadonlyArray<string>,
  environment: Environment
): E.Either<ProviderError, Spec> => {
  // Many servers have one model, and take any id for it.
  const id = rest.length === 0 ? server : rest.join(':')
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(server) || id === '')
    return E.left(
      failed(
        `«${name}» names no model. Write compatible:NAME:ID: a name of yours for the server, and the id of its model.`
      )
    )
  const prefix = `MAGNET_${server.toUpperCase().replaceAll('-', '_')}`
  const key = set(environment, `${prefix}_API_KEY`)
  return E.chain((url: string | undefined): E.Either<ProviderError, Spec> =>
    url === undefined
      ? E.left(
          failed(
            `${name} needs an address: set ${prefix}_BASE_URL to where the server listens, such as http://localhost:8000/v1${key === undefined ? `; if it wants a key, set ${prefix}_API_KEY as well` : ''}.`
          )
        )
      : E.right({ name, provider: 'compatible', server, id, url, ...(key === undefined ? {} : { key }) })
  )(address(environment, `${prefix}_BASE_URL`, 'v1'))
}

const set = (environment: Environment, name: string): string | undefined => {
  const value = environment[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}

/** The address in a variable; where it has no path, that of the API's version. */
const address = (
  environment: Environment,
  name: string,
  version: string
): E.Either<ProviderError, string | undefined> => {
  const value = set(environment, name)
  if (value === undefined) return E.right(undefined)
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    return E.left(failed(`${name} is no address: it should look like https://host/${version}.`))
  if (url.username !== '' || url.password !== '')
    return E.left(failed(`${name} holds a password. Put the key in its own variable.`))
  return E.right(url.pathname === '/' ? `${url.origin}/${version}` : value.replace(/\/+$/, ''))
}

/**
 * Models that think do so without bound unless they are told otherwise, and what they think is paid for and counts as part
 * of the reply. Compatible servers are left alone: few of them take the setting.
 */
const thinking = ({ provider, id }: Spec): Prompt.Thinking =>
  provider === 'openai'
    ? { reasoning: 'low' }
    : provider === 'compatible'
      ? {}
      : id.startsWith('gemini-2.5')
        ? { providerOptions: { google: { thinkingConfig: { thinkingBudget: 1024 } } } }
        : /^gemini-(?:[3-9]|\d\d)/.test(id)
          ? { reasoning: 'low' }
          : {}

const load = async ({ provider, id, server = '', key, url }: Spec): Promise<LanguageModelV4> => {
  switch (provider) {
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai')
      return createOpenAI({ baseURL: url ?? 'https://api.openai.com/v1', apiKey: key ?? '' }).languageModel(id)
    }
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google')
      const baseURL = url ?? 'https://generativelanguage.googleapis.com/v1beta'
      return createGoogle({ baseURL, apiKey: key ?? '' }).languageModel(id)
    }
    case 'compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      return createOpenAICompatible({
        name: server,
        baseURL: url ?? '',
        supportsStructuredOutputs: true,
        ...(key === undefined ? {} : { apiKey: key })
      }).languageModel(id)
    }
  }
}
