/** The providers against a scripted server, and what they are asked. */
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as Provider from '../src/Provider.js'

export const key = 'sk-very-secret-0123456789'

/** One of each provider. */
export const names = ['openai:gpt-x', 'google:gemini-x', 'compatible:local:qwen:8b'] as const

/** The model of a name, with everything at this origin. */
export const connect = async (name: string, origin: string): Promise<Model.Model> =>
  Effect.runPromise(
    Provider.connect(name, {
      OPENAI_API_KEY: key,
      OPENAI_BASE_URL: `${origin}/v1`,
      GOOGLE_GENERATIVE_AI_API_KEY: key,
      GOOGLE_BASE_URL: origin,
      MAGNET_LOCAL_API_KEY: key,
      MAGNET_LOCAL_BASE_URL: `${origin}/v1`
    })
  )

export const request: Model.Request = {
  role: 'back',
  prompt: 'test@1',
  instructions: 'Be brief.',
  messages: [{ role: 'user', content: 'Hello' }],
  temperature: 0.5,
  maxTokens: 50,
  seed: 7
}
export const tools: ReadonlyArray<Model.Tool> = [
  { name: 'look', description: 'Looks.', parameters: { type: 'object', properties: { at: { type: 'string' } } } }
]
export const schema: NonNullable<Model.Request['schema']> = {
  name: 'verdict',
  schema: { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'], additionalProperties: false }
}
