/**
 * What an operation returns: the schema of its successful answer, brought to the size of something that a conversation
 * can hold. Identifiers and names come first, then the other plain values, then what is nested.
 *
 * Laws: every field that stays was there; the number of fields is bounded.
 */
import type { JsonSchema } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from '../entry/Own.js'
import * as Prose from '../entry/Prose.js'
import * as SchemaReader from '../entry/SchemaReader.js'
import * as Words from '../meaning/Words.js'
import * as Body from './Body.js'
import * as Example from './Example.js'
import * as Identity from './Identity.js'
import * as Reference from './Reference.js'

/** A response, and whether it says less than the document. */
export interface Response {
  readonly schema: JsonSchema.JsonSchema | undefined
  readonly cut: boolean
  /** Whether it was read off an example. */
  readonly shown: boolean
}

const nothing: Response = { schema: undefined, cut: false, shown: false }

/** How much of a response is kept. */
const limits = { leaves: 24, members: 12, listed: 6, depth: 6, parts: 3000 } as const

/** The response of an operation; a reason where its schema cannot be read. */
export const of = (document: Own.Own, title: string, operation: Own.Own): E.Either<string, Response> => {
  const responses = Own.get(operation, 'responses')
  if (!Own.is(responses)) return E.right(nothing)
  const code = success(Object.keys(responses))
  if (code === undefined) return E.right(nothing)
  const found = Reference.follow(document, responses[code])
  if (E.isLeft(found)) return found
  const body = Body.ofContent(Own.get(found.right, 'content')) ?? old(found.right)
  if (body === undefined || !Body.isJson(body)) return E.right(nothing)
  const declared = body.schema === undefined ? undefined : SchemaReader.bounded(body.schema, document, limits.parts)
  if (declared !== undefined && E.isLeft(declared)) return E.left(`${declared.left.reason} in the response`)
  const schema = declared?.right.schema
  const shown = schema === undefined || isBare(schema)
  const kept = shown ? Example.schema(body.example) : schema
  if (kept === undefined || isBare(kept)) return E.right(nothing)
  const trimmed = trim(Identity.ofResponse(title, kept), { leaves: limits.leaves }, { depth: 0, listed: false })
  return E.right({ schema: trimmed, cut: declared?.right.cut === true || size(trimmed) < size(kept), shown })
}

const success = (codes: ReadonlyArray<string>): string | undefined =>
  ['200', '201', '202', '203', '206'].find((code) => codes.includes(code)) ??
  (codes.includes('204') || codes.includes('205')
    ? undefined
    : (codes.find((code) => /^2(?:\d\d|XX)$/i.test(code)) ?? codes.find((code) => code === 'default')))

// Swagger 2 has the schema in the response itself.
const old = (response: Own.Own): Body.Body | undefined => {
  const schema = Own.get(response, 'schema')
  const examples = Own.get(response, 'examples')
  const example = Own.is(examples) ? Own.get(examples, 'application/json') : undefined
  return schema === undefined && example === undefined ? undefined : { type: 'application/json', schema, example }
}

const isBare = ({ properties, items, type }: JsonSchema.JsonSchema): boolean =>
  items === undefined &&
  (properties === undefined
    ? type === undefined || type === 'object' || type === 'array'
    : Object.keys(properties).length === 0)

const size = (schema: JsonSchema.JsonSchema): number =>
  schema.properties !== undefined
    ? Object.values(schema.properties).reduce((sum, inner) => sum + size(inner), 0)
    : schema.items !== undefined
      ? size(schema.items)
      : 1

/** Where a part of a response stands: how deep, and whether one response has many of it. */
interface Spot {
  readonly depth: number
  readonly listed: boolean
}

const trim = (schema: JsonSchema.JsonSchema, left: { leaves: number }, spot: Spot): JsonSchema.JsonSchema => {
  const described = { ...schema, ...prose(schema) }
  if (schema.items !== undefined)
    return { ...described, items: trim(schema.items, left, { depth: spot.depth + 1, listed: true }) }
  if (schema.properties === undefined) {
    left.leaves -= 1
    return described
  }
  const all = Object.entries(schema.properties).filter(([, inner]) => inner['writeOnly'] !== true)
  const plain = all.filter(([, inner]) => isPlain(inner))
  const useful = plain.filter(([name, inner]) => !plumbing.test(Words.text(name)) && !isConstant(inner))
  // A list has several of a thing: less of each is enough, and of what stands in it, which it is.
  const room = spot.listed ? (spot.depth > 3 ? 2 : limits.listed) : limits.members
  const scalars = (useful.length === 0 && spot.depth === 0 ? plain : useful)
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .slice(0, Math.max(2, Math.min(room, left.leaves)))
  left.leaves -= scalars.length
  const kept = new Map(scalars.map(([name, inner]) => [name, { ...inner, ...prose(inner) }]))
  for (const [name, inner] of all) {
    if (isPlain(inner) || left.leaves <= 0 || spot.depth >= limits.depth) continue
    // Lists in things of a list are left out: nobody could say which of which is meant.
    if (plumbing.test(Words.text(name)) || (spot.listed && inner.items !== undefined)) continue
    const made = trim(inner, left, { depth: spot.depth + 1, listed: spot.listed })
    if (!isEmpty(made)) kept.set(name, made)
  }
  const names = all.map(([name]) => name).filter((name) => kept.has(name))
  return {
    ...described,
    properties: Object.fromEntries(names.map((name) => [name, kept.get(name) ?? {}])),
    ...(schema.required === undefined ? {} : { required: schema.required.filter((name) => kept.has(name)) })
  }
}

const isPlain = (schema: JsonSchema.JsonSchema): boolean =>
  schema.properties === undefined && schema.items === undefined && !isHollow(schema)

// An enumeration of one value is always the same.
const isConstant = (schema: JsonSchema.JsonSchema): boolean => schema.enum?.length === 1

const prose = ({ description }: JsonSchema.JsonSchema): { readonly description?: string } =>
  description === undefined ? {} : { description: Prose.short(description, 120) }

const isHollow = ({ type }: JsonSchema.JsonSchema): boolean =>
  type === 'object' || type === 'array' || type === undefined

const isEmpty = (schema: JsonSchema.JsonSchema): boolean =>
  schema.items !== undefined
    ? isEmpty(schema.items)
    : schema.properties !== undefined
      ? Object.keys(schema.properties).length === 0
      : isHollow(schema)

/** What matters to programs only: addresses, the paging of lists, versions of representations. */
const plumbing =
  /(?:^|.* )(?:href|urls?|uris?|etag|links?|thumbnails?|images?|icons?|avatar|html \w+|checksum|hash|cursors?)$|^(?:next|previous|first|last|self|limit|offset|meta|page|page size|total pages|start position|end position|result set size|total set size|snapshot id|api version|subresource uris)$/

const rank = (name: string): number => {
  const words = Words.of(name)
  const last = words.at(-1) ?? ''
  return last === 'id' || last === 'sid' ? (words.length === 1 ? 0 : 2) : last === 'name' || last === 'title' ? 1 : 3
}
