/** The parts of a request that the protocols share: which prompt it is of, and the figures that have defaults. */
import type { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import { roleOf } from './Roles.js'

/** What a protocol reads of a request. */
export interface Parts {
  readonly instructions: ReadonlyArray<string>
  readonly messages: ReadonlyArray<Exchange.Message>
  readonly tools: ReadonlyArray<Exchange.Tool>
  readonly schema: { readonly name: string; readonly schema: Json.JsonObject } | undefined
  readonly temperature: number | undefined
  readonly maxTokens: number | undefined
  readonly seed: number | undefined
}

const line = /^prompt: (\S+)[^\n]*/

/** The request. Instructions of several messages are joined. */
export const request = (parts: Parts): Exchange.Request => {
  const instructions = parts.instructions.join('\n\n')
  const prompt = line.exec(instructions)?.[1] ?? ''
  return {
    role: roleOf(prompt),
    prompt,
    instructions,
    messages: parts.messages,
    ...(parts.tools.length === 0 ? {} : { tools: parts.tools }),
    ...(parts.schema === undefined ? {} : { schema: parts.schema }),
    temperature: parts.temperature ?? 1,
    maxTokens: parts.maxTokens ?? 16_384,
    seed: parts.seed ?? 0
  }
}
