/** The schema of a value that is shown as an example. */
import type { JsonSchema } from '@magnet/core'
import * as Own from '../entry/Own.js'

/** The schema, or undefined where the value tells nothing. */
export const schema = (value: unknown, depth = 0): JsonSchema.JsonSchema | undefined => {
  if (depth > 6) return undefined
  if (Array.isArray(value)) {
    const items = schema(value[0], depth + 1)
    return items === undefined ? undefined : { type: 'array', items }
  }
  if (Own.is(value)) {
    const members = Object.entries(value).flatMap(([name, inner]) => {
      const read = schema(inner, depth + 1)
      return read === undefined || name === '__proto__' ? [] : [[name, read] as const]
    })
    return members.length === 0 ? undefined : { type: 'object', properties: Object.fromEntries(members) }
  }
  switch (typeof value) {
    case 'string':
      return value === '' || value.length > 120 ? { type: 'string' } : { type: 'string', examples: [value] }
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return { type: Number.isInteger(value) ? 'integer' : 'number' }
    default:
      return undefined
  }
}
