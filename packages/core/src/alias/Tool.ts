/** A listed tool with other names: its function, its parameters at any depth, the values that these may have. */
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Tool } from '../signature/Signature.js'
import type { Node, Renamed } from './Alias.js'
import { value } from './Alias.js'

const known = new WeakMap<Renamed, { readonly tool: Tool; readonly made: Tool }>()

/** The tool. A description that the names hold stands in place of its own; where it has none, as the last member. */
export const renamed = (names: Renamed, tool: Tool): Tool => {
  const found = known.get(names)
  if (found?.tool === tool) return found.made
  const made = fresh(names, tool)
  known.set(names, { tool, made })
  return made
}

const fresh = ({ to, node }: Renamed, tool: Tool): Tool => {
  const { name: _, description, parameters, ...rest } = tool.function
  return {
    ...tool,
    function: { name: to, description: node.text ?? description, parameters: members(node, parameters), ...rest }
  }
}

const schema = (node: Node, given: JsonSchema): JsonSchema => {
  const made = members(node, given)
  return node.text === undefined ? made : { ...made, description: node.text }
}

/** The schema but for its own description. Keywords that hold no names stay as they are. */
const members = (node: Node, given: JsonSchema): JsonSchema => {
  return Object.fromEntries(
    Object.entries(given).map(([keyword, inner]) => [keyword, keyworded(node, given, keyword, inner)])
  )
}

const keyworded = (node: Node, given: JsonSchema, keyword: string, inner: unknown): unknown => {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(given.properties ?? {}).map(([name, one]) => {
          const member = node.members.get(name)
          return member === undefined ? [name, one] : [member.to, schema(member.node, one)]
        })
      )
    case 'required':
      return given.required?.map((name) => node.members.get(name)?.to ?? name)
    case 'items':
      return node.items === undefined || given.items === undefined ? inner : schema(node.items, given.items)
    case 'enum':
    case 'examples':
      // What a schema holds is JSON, because the schema came from JSON.
      return Array.isArray(inner) ? inner.map((one) => value(node, one as Json)) : inner
    case 'default':
    case 'const':
      return value(node, inner as Json)
    default:
      return inner
  }
}
