/**
 * An alias is sound: it names every listed function and parameter once, and nothing else; what it gives is a tool of the
 * pool; and no name of the pool stands where the record has another.
 *
 * Reasons: `alias.names` (a listed name that it lacks, or a name that is not listed), `alias.injective` (two names of one
 * thing), `alias.tool` (what it gives is no tool of the pool), `alias.mixed` (a part of the record in names of the pool).
 */
import * as Aliased from '../alias/Aliased.js'
import type { Alias, Names } from '../alias/Alias.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Pointer from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Tool } from '../signature/Signature.js'
import * as Signature from '../signature/Signature.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check; with a graph, the tools of the record are those of its functions. */
export const check =
  (graph?: FunctionGraph): Static =>
  (record) => {
    const { alias } = record
    if (alias === undefined) return []
    const found = [...names(alias, record), ...record.tools.flatMap((tool) => parameters(alias, tool))]
    if (found.length > 0) return found
    const mixed = Aliased.differs(record)
    return [
      ...(mixed === undefined ? [] : [violation('alias.mixed', mixed, 'names are those that the alias gives')]),
      ...(graph === undefined ? [] : pool(graph, record))
    ]
  }

const names = ({ functions, ...others }: Alias, { tools }: Trajectory): ReadonlyArray<Violation> => {
  const listed = new Set(tools.map((tool) => tool.function.name))
  return [
    ...[...listed]
      .filter((name) => !Object.hasOwn(functions, name))
      .map((name) => violation('alias.names', '/alias/functions', `${name} is listed, and not named`)),
    ...Object.keys(functions)
      .filter((name) => !listed.has(name))
      .map((name) => violation('alias.names', Pointer.of('alias', 'functions', name), `${name} is not listed`)),
    ...Object.entries(others).flatMap(([part, table]) =>
      Object.keys(table)
        .filter((name) => !listed.has(name))
        .map((name) => violation('alias.names', Pointer.of('alias', part, name), `${name} is not listed`))
    ),
    ...twice(functions, Pointer.of('alias', 'functions'))
  ]
}

/** Two names of one thing. */
const twice = (table: Names, place: Pointer.Pointer): ReadonlyArray<Violation> => {
  const seen = new Set<string>()
  return Object.entries(table).flatMap(([name, called]) => {
    if (!seen.has(called)) {
      seen.add(called)
      return []
    }
    return [violation('alias.injective', Pointer.child(place, name), `${called} has another name as well`)]
  })
}

const parameters = ({ parameters: all, values, descriptions }: Alias, tool: Tool): ReadonlyArray<Violation> => {
  const { name, parameters: schema } = tool.function
  const own = table(all, name)
  const place = Pointer.of('alias', 'parameters', name)
  const unlisted = (part: string, patterns: object): ReadonlyArray<Violation> =>
    Object.keys(patterns)
      .filter((pattern) => at(schema, pattern) === undefined)
      .map((pattern) =>
        violation('alias.names', Pointer.of('alias', part, name, pattern), 'there is no such parameter')
      )
  const levels = Map.groupBy(Object.entries(own), ([pattern]) => pattern.slice(0, pattern.lastIndexOf('/')))
  return [
    ...Object.keys(schema.properties ?? {})
      .filter((one) => !Object.hasOwn(own, Pointer.of(one)))
      .map((one) => violation('alias.names', place, `${one} is listed, and not named`)),
    ...unlisted('parameters', own),
    ...unlisted('values', table(values, name)),
    ...unlisted('descriptions', table(descriptions, name)),
    ...[...levels.values()].flatMap((level) => twice(Object.fromEntries(level), place)),
    ...Object.entries(table(values, name)).flatMap(([pattern, renamed]) => [
      ...twice(renamed, Pointer.of('alias', 'values', name, pattern)),
      ...(at(schema, pattern)?.enum ?? [])
        .filter((value) => typeof value === 'string')
        .filter((value) => !Object.hasOwn(renamed, value))
        .map((value) => violation('alias.names', Pointer.of('alias', 'values', name, pattern), `${value} is not named`))
    ])
  ]
}

const table = <A>(
  all: { readonly [name: string]: { readonly [key: string]: A } },
  name: string
): { readonly [key: string]: A } => (Object.hasOwn(all, name) ? (all[name] ?? {}) : {})

/** The schema of a pattern, where a tool lists it. */
const at = (schema: JsonSchema, pattern: Pointer.Pointer): JsonSchema | undefined => {
  let here: JsonSchema | undefined = schema
  for (const token of Pointer.tokens(pattern)) {
    if (here === undefined) return undefined
    const { properties = {}, items }: JsonSchema = here
    here = token === '*' ? items : Object.hasOwn(properties, token) ? properties[token] : undefined
  }
  return here
}

const pool = ({ signatures }: FunctionGraph, record: Trajectory): ReadonlyArray<Violation> =>
  Aliased.undo(record).tools.flatMap((tool, index) => {
    const signature = signatures.get(tool.function.name as FunctionName)
    const own = signature === undefined ? undefined : Signature.tool(signature, tool.function.response !== undefined)
    return own !== undefined && (own === tool || equals(plain(own), plain(tool)))
      ? []
      : [violation('alias.tool', Pointer.of('tools', index), `${tool.function.name} is no such tool of the pool`)]
  })

// A tool is JSON, because it comes from a file or goes into one.
const plain = (tool: Tool): Json => JSON.parse(JSON.stringify(tool)) as Json
