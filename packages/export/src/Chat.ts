/**
 * Messages in the shape of chat APIs. One source, two serialisers of arguments: trainers that render a chat template
 * want an object, and the API that the shape comes from a string.
 */
import type { Json, Signature, Trajectory } from '@magnet/core'

type Arguments = Json.JsonObject | string
type Serialise = (value: Json.JsonObject) => Arguments

/** As chat templates want it. */
export const asObject: Serialise = (value) => value

/** As OpenAI's API has it: JSON in a string. */
export const asString: Serialise = (value) => JSON.stringify(value)

/** How messages are written. */
export interface Style {
  readonly serialise: Serialise
  /** The member that holds the thought of a message; without it, thoughts are lost. */
  readonly reasoning?: string
  /** What says of an assistant message whether it is trained. */
  readonly loss?: (message: Trajectory.AssistantMessage) => { readonly [name: string]: unknown }
}

/** Messages in a style. */
export const messages =
  (style: Style) =>
  (all: ReadonlyArray<Trajectory.Message>): ReadonlyArray<{ readonly [name: string]: unknown }> =>
    all.map((message) => {
      switch (message.role) {
        case 'system':
        case 'user':
          return { role: message.role, content: message.content }
        case 'tool':
          return {
            role: 'tool',
            tool_call_id: message.tool_call_id,
            name: message.name,
            content: message.content
          }
        case 'assistant':
          return {
            role: 'assistant',
            content: message.content,
            ...(style.reasoning === undefined || message.reasoning === undefined
              ? {}
              : { [style.reasoning]: message.reasoning }),
            ...(message.tool_calls === undefined || message.tool_calls.length === 0
              ? {}
              : { tool_calls: message.tool_calls.map((call) => toolCall(call, style.serialise)) }),
            ...style.loss?.(message)
          }
      }
    })

const toolCall = ({ id, function: { name, arguments: given } }: Trajectory.ToolCall, serialise: Serialise): object => ({
  id,
  type: 'function',
  function: { name, arguments: serialise(given) }
})

/** Tools without their response schemas, for services that refuse members they do not know. */
export const plainTools = (tools: ReadonlyArray<Signature.Tool>): ReadonlyArray<object> =>
  tools.map(({ function: { name, description, parameters } }) => ({
    type: 'function',
    function: { name, description, parameters }
  }))
