/**
 * ToolBench's response templates as schemas. A template is a response in which every value is replaced by the name of
 * its type (`"int"`, `"list of str with length 3"`), sometimes as a text that was cut off after 1,000 characters.
 * What was recorded of a failed call (`{"message": "str"}`) says nothing of the response and is no schema.
 */
import type { JsonSchema } from '@magnet/core'
import * as Own from './Own.js'

/** How much of a response is read. */
export interface Limits {
  readonly leaves: number
  readonly members: number
  readonly depth: number
  /** Lists inside one another: of more than one nobody speaks. */
  readonly lists: number
}

/** What comes before the eye: a summary of what the function gives, not a contract. */
export const brief: Limits = { leaves: 24, members: 12, depth: 5, lists: 1 }
/** All that can matter to another function. */
export const full: Limits = { leaves: 240, members: 80, depth: 12, lists: 3 }

/** The schema of a template, or undefined where the template tells nothing. */
export const schema = (template: unknown, limits: Limits): JsonSchema.JsonSchema | undefined => {
  const value = typeof template === 'string' ? repaired(template) : template
  if (typeof value !== 'object' || value === null || isEmpty(value)) return undefined
  const read = visit(value, limits, { leaves: limits.leaves }, 0, 0)
  if (read === undefined) return undefined
  const names = leafNames(read)
  return names.every((name) => noise.has(plain(name))) ? undefined : withoutNoise(read)
}

/** What stands in the answer to a failed call. */
const noise = new Set(
  'message messages msg error errors code type status statuscode success detail details info err stack reason faultcode faultstring errorcode errormessage exception timestamp path requestid traceid statusmessage statustext statustxt ok result results data response innererror isok iserror disclaimer documentation documentationurl version generator mode debug generatedin stat expl apiversion'.split(
    ' '
  )
)

/** Members that matter to programs only. */
const plumbing =
  /^[@$]|thumb|avatar|icon|favicon|logo|stack|trace|copyright|disclaimer|embed|cursor|token|pagination|_list_length|__typename|__v|html|css|sprite|blur|hash|checksum|signature|extras|cache|debug/i

/** Whether a recorded response holds nothing where its contents would be. */
const isEmpty = (value: object): boolean =>
  Own.is(value) &&
  Object.entries(value).some(
    ([name, inner]) =>
      /^(?:data|results?|items?|response|payload|body|content|records|list)$/i.test(name) &&
      (inner === 'empty list' || inner === 'empty dict' || inner === 'NoneType')
  ) &&
  Object.values(value).every((inner) => typeof inner === 'string')

const visit = (
  value: unknown,
  limits: Limits,
  left: { leaves: number },
  depth: number,
  lists: number
): JsonSchema.JsonSchema | undefined => {
  if (depth > limits.depth || left.leaves <= 0) return undefined
  if (Array.isArray(value)) {
    if (lists >= limits.lists || value.length === 0) return undefined
    const first: unknown = value[0]
    const text = typeof first === 'string' ? /^list of (\w+) with length \d+$/.exec(first) : null
    if (text !== null) {
      const inner = leaf(text[1] ?? '', left)
      return inner === undefined ? undefined : { type: 'array', items: inner }
    }
    const items = visit(first, limits, left, depth + 1, lists + 1)
    return items === undefined ? undefined : { type: 'array', items }
  }
  if (Own.is(value)) {
    const members: Array<readonly [string, JsonSchema.JsonSchema]> = []
    // Scalars first: what is nested must not use up the room of what stands before the eye.
    const entries = Object.entries(value).filter(
      ([name]) => /^[A-Za-z_][\w .-]{0,39}$/.test(name) && !plumbing.test(name)
    )
    const scalars = entries.filter(([, inner]) => typeof inner !== 'object')
    for (const [name, inner] of [
      ...scalars.slice(0, limits.members),
      ...entries.filter(([, one]) => typeof one === 'object')
    ]) {
      if (members.length >= limits.members) break
      const read = visit(inner, limits, left, depth + 1, lists)
      if (read !== undefined) members.push([name, read])
    }
    const order = new Map(entries.map(([name], index) => [name, index]))
    members.sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return members.length === 0
      ? undefined
      : { type: 'object', properties: Object.fromEntries(members), required: members.map(([name]) => name) }
  }
  return typeof value === 'string' ? leaf(value, left) : undefined
}

const types: ReadonlyMap<string, string> = new Map([
  ['str', 'string'],
  ['int', 'integer'],
  ['float', 'number'],
  ['bool', 'boolean']
])

const leaf = (name: string, left: { leaves: number }): JsonSchema.JsonSchema | undefined => {
  const type = types.get(name)
  if (type === undefined) return undefined
  left.leaves -= 1
  return { type }
}

const leafNames = (schema_: JsonSchema.JsonSchema, name = ''): ReadonlyArray<string> =>
  schema_.properties !== undefined
    ? Object.entries(schema_.properties).flatMap(([inner, one]) =>
        // Whatever stands in an error is of the error.
        /^(?:inner)?(?:err|errors?|fault|exception)$/i.test(inner) ? ['error'] : leafNames(one, inner)
      )
    : schema_.items !== undefined
      ? leafNames(schema_.items, name)
      : [name]

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '')

// Beside real content, what a program checks first is left out as well.
const withoutNoise = (read: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
  if (read.properties === undefined) return read
  const members = Object.entries(read.properties).filter(
    ([name, inner]) =>
      inner.properties !== undefined ||
      inner.items !== undefined ||
      !/^(?:message|messages|msg|error|errors|errorcode|statuscode|success|faultcode|requestid|ok|stack|traceid)$/.test(
        plain(name)
      )
  )
  return { ...read, properties: Object.fromEntries(members), required: members.map(([name]) => name) }
}

/** A template that is a text; one that was cut off ends at its last whole member. */
const repaired = (text: string): unknown => {
  const whole = parse(text)
  if (whole !== undefined) return whole
  let end = text.length
  for (let tries = 0; tries < 12 && end > 1; tries++) {
    const cut = text.slice(0, end)
    const fixed = parse(cut + closers(cut))
    if (fixed !== undefined) return fixed
    end = cut.lastIndexOf(',')
  }
  return undefined
}

const closers = (text: string): string => {
  const open: Array<string> = []
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const here = text[at]
    if (here === '"' && text[at - 1] !== '\\') quoted = !quoted
    else if (!quoted && here === '{') open.push('}')
    else if (!quoted && here === '[') open.push(']')
    else if (!quoted && (here === '}' || here === ']')) open.pop()
  }
  return open.toReversed().join('')
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
