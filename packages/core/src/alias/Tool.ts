/** A listed tool with other names: its function, its parameters at any depth, the values that these may have. */
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Tool } from '../signature/Signature.js'
import type { Branch, Renamed } from './Alias.js'
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

const fresh = ({ to, branch }: Renamed, tool: Tool): Tool => {
  const { name: _, description, parameters, ...rest } = tool.function
  return {
    ...tool,
    function: { name: to, description: branch.text ?? description, parameters: members(branch, parameters), ...rest }
  }
}

const schema = (branch: Branch, given: JsonSchema): JsonSchema => {
  const made = members(branch, given)
  return branch.text === undefined ? made : { ...made, description: branch.text }
}

/** The schema but for its own description. Keywords that hold no names stay as they are. */
const members = (branch: Branch, given: JsonSchema): JsonSchema => {
  return Object.fromEntries(
    Object.entries(given).map(([keyword, inner]) => [keyword, keyworded(branch, given, keyword, inner)])
  )
}

const keyworded = (branch: Branch, given: JsonSchema, keyword: string, inner: unknown): unknown => {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(given.properties ?? {}).map(([name, one]) => {
          const member = branch.members.get(name)
          return member === undefined ? [name, one] : [member.to, schema(member.branch, one)]
        })
      )
    case 'required':
      return given.required?.map((name) => branch.members.get(name)?.to ?? name)
    case 'items':
      return branch.items === undefined || given.items === undefined ? inner : schema(branch.items, given.items)
    case 'enum':
    case 'examples':
      // What a schema holds is JSON, because the schema came from JSON.
      return Array.isArray(inner) ? inner.map((one) => value(branch, one as Json)) : inner
    case 'default':
    case 'const':
      return value(branch, inner as Json)
    default:
      return inner
  }
}
