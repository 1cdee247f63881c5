/**
 * The response schema of a function, read off responses that were recorded: the union of their shapes, in which required is
 * what was always there.
 *
 * Laws: every response that was read has the schema; the order of the responses does not matter; a response that was read
 * twice says no more than once.
 */
import { type Json, Json as J, type JsonSchema } from '@magnet/core'

/** The most that is read of one response: what lies deeper or comes later is left to be anything. */
const most = { depth: 12, members: 200, leaves: 240 }

/** What was seen at one place. */
interface Seen {
  /** How many values. */
  count: number
  readonly types: Map<string, number>
  readonly members: Map<string, Seen>
  items: Seen | undefined
}

const fresh = (): Seen => ({
  count: 0,
  types: new Map<string, number>(),
  members: new Map<string, Seen>(),
  items: undefined
})

/** The schema of responses; undefined where they hold nothing of which there is a schema. */
export const schema = (responses: ReadonlyArray<Json.Json>): JsonSchema.JsonSchema | undefined => {
  const seen = fresh()
  for (const response of responses) note(seen, response, 0)
  const read = written(seen, { leaves: most.leaves })
  return read.properties === undefined && read.items === undefined ? undefined : read
}

const note = (seen: Seen, value: Json.Json, depth: number): void => {
  seen.count += 1
  const type = typeOf(value)
  seen.types.set(type, (seen.types.get(type) ?? 0) + 1)
  if (depth === most.depth) return
  if (J.isList(value)) {
    seen.items ??= fresh()
    for (const item of value) note(seen.items, item, depth + 1)
  } else if (J.isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      let member = seen.members.get(name)
      if (member === undefined) seen.members.set(name, (member = fresh()))
      note(member, inner, depth + 1)
    }
}

const typeOf = (value: Json.Json): string =>
  value === null
    ? 'null'
    : J.isList(value)
      ? 'array'
      : typeof value === 'number'
        ? Number.isInteger(value)
          ? 'integer'
          : 'number'
        : typeof value

const written = (seen: Seen, left: { leaves: number }): JsonSchema.JsonSchema => {
  const type = types(seen)
  if (seen.members.size === 0 && seen.items === undefined) {
    left.leaves -= 1
    return type
  }
  const objects = seen.types.get('object') ?? 0
  // By name, so that it does not matter which response came first.
  const members = [...seen.members].toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, most.members)
  const kept: Array<readonly [string, JsonSchema.JsonSchema, boolean]> = []
  for (const [name, inner] of members) {
    if (left.leaves <= 0) break
    kept.push([name, written(inner, left), inner.count === objects])
  }
  const items = seen.items === undefined || seen.items.count === 0 ? undefined : written(seen.items, left)
  return {
    ...type,
    ...(kept.length === 0
      ? {}
      : {
          properties: Object.fromEntries(kept.map(([name, inner]) => [name, inner])),
          required: kept.flatMap(([name, , always]) => (always ? [name] : []))
        }),
    ...(items === undefined ? {} : { items })
  }
}

// The most frequent type comes first, since that is the one which a summary shows.
const types = ({ types: counts }: Seen): JsonSchema.JsonSchema => {
  const names = new Map(counts)
  const whole = names.get('integer')
  const broken = names.get('number')
  if (whole !== undefined && broken !== undefined) {
    names.set('number', whole + broken)
    names.delete('integer')
  }
  const ordered = [...names]
    .toSorted(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
    .map(([name]) => name)
  const [first] = ordered
  return first === undefined ? {} : { type: ordered.length === 1 ? first : ordered }
}
