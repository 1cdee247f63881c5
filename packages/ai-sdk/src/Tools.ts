/**
 * A tool set of the AI SDK as a list of tools that the pools read. Schemas may be Zod's, JSON Schema or of any Standard
 * Schema; what a tool executes is not called.
 */
import { asSchema, type FlexibleSchema } from '@ai-sdk/provider-utils'
import type { Json } from '@magnet/core'

/** A tool, as `tool()` of the AI SDK makes it. */
export interface Described {
  readonly description?: unknown
  readonly inputSchema: FlexibleSchema
  readonly outputSchema?: FlexibleSchema | undefined
}

/** The tools of a set, by their names in it. Tools that the provider executes have no input schema and are left out. */
export const list = async (tools: { readonly [name: string]: object }): Promise<ReadonlyArray<Json.Json>> =>
  Promise.all(Object.entries(tools).flatMap(([name, tool]) => (isDescribed(tool) ? [described(name, tool)] : [])))

const isDescribed = (tool: object): tool is Described => 'inputSchema' in tool && tool.inputSchema !== undefined

const described = async (name: string, tool: Described): Promise<Json.Json> => {
  const response = tool.outputSchema === undefined ? undefined : await schema(tool.outputSchema)
  return {
    type: 'function',
    function: {
      name,
      description: typeof tool.description === 'string' ? tool.description : '',
      parameters: await schema(tool.inputSchema),
      ...(response === undefined ? {} : { response })
    }
  }
}

// A schema of JSON Schema is JSON.
const schema = async (given: FlexibleSchema): Promise<Json.Json> => (await asSchema(given).jsonSchema) as Json.Json
