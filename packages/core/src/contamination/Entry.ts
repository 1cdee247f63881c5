/**
 * What a line of a benchmark holds, in whatever layout: BFCL's questions, answers and function documents, records of ours, chat
 * messages, or a plain query. Lines come from anywhere, so nothing of their shape is trusted and depths are limited.
 */
import type { Json, JsonObject } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import * as CallText from './CallText.js'

/** One task: what is said, what is called in which order, and with which texts. */
export interface Entry {
  readonly id: string | undefined
  readonly queries: ReadonlyArray<string>
  readonly path: ReadonlyArray<string>
  readonly literals: ReadonlyArray<string>
}

/** A function as a benchmark describes it. */
export interface Described {
  readonly name: string
  readonly description: string
  readonly parameters: ReadonlyArray<string>
  readonly outputs: ReadonlyArray<string>
}

/** What was read of a line. */
export interface Read {
  readonly entry: Entry
  readonly functions: ReadonlyArray<Described>
}

/** What a value holds; undefined where it holds neither a query, nor a path, nor a function. */
export const read = (value: Json): Read | undefined => {
  if (!isObject(value)) return undefined
  const made = { path: [] as Array<string>, literals: [] as Array<string> }
  const truth = value['ground_truth']
  if (truth !== undefined) answers(truth, made, 0)
  for (const turn of items(value['turns']))
    for (const call of items(isObject(turn) ? turn['calls'] : undefined)) called(call, made)
  if (made.path.length === 0)
    for (const message of items(value['messages']))
      for (const call of items(isObject(message) ? message['tool_calls'] : undefined))
        if (isObject(call)) called(call['function'], made)
  if (made.path.length === 0)
    for (const name of items(value['path'])) if (typeof name === 'string') made.path.push(name)
  const queries = said.flatMap((name) => spoken(value[name], 0))
  const functions = [
    ...['function', 'functions', 'tools'].flatMap((name) => described(value[name])),
    ...(queries.length + made.path.length === 0 ? described(value) : [])
  ]
  const { id } = value
  return queries.length + made.path.length + functions.length === 0
    ? undefined
    : {
        entry: { id: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined, queries, ...made },
        functions
      }
}

/** Where queries stand. */
const said = ['question', 'messages', 'query', 'prompt', 'text', 'instruction', 'user_query']

/** How deep lists may stand in each other. */
const deepest = 8

const items = (value: Json | undefined): ReadonlyArray<Json> => (isList(value) ? value : [])

const spoken = (value: Json | undefined, depth: number): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  if (isList(value)) return depth < deepest ? value.flatMap((one) => spoken(one, depth + 1)) : []
  if (!isObject(value)) return []
  const { role, content, text } = value
  if (role !== undefined && role !== 'user' && role !== 'human') return []
  return spoken(content ?? text, depth + 1)
}

interface Made {
  readonly path: Array<string>
  readonly literals: Array<string>
}

/** Ground truth: objects of arguments by function, or calls as text, in lists of lists. */
const answers = (value: Json, made: Made, depth: number): void => {
  if (typeof value === 'string') {
    const call = CallText.parse(value)
    if (call === undefined) return
    made.path.push(call.name)
    made.literals.push(...call.texts)
  } else if (isList(value)) {
    if (depth < deepest) for (const one of value) answers(one, made, depth + 1)
  } else if (isObject(value))
    for (const [name, given] of Object.entries(value)) {
      made.path.push(name)
      texts(given, made.literals, 0)
    }
}

/** A call of a record, or of a message: its arguments may be a text. */
const called = (call: Json | undefined, made: Made): void => {
  if (!isObject(call)) return
  const name = call['function'] ?? call['name']
  if (typeof name !== 'string') return
  made.path.push(name)
  const given = call['arguments']
  texts(typeof given === 'string' ? parsed(given) : given, made.literals, 0)
}

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

const texts = (value: Json | undefined, found: Array<string>, depth: number): void => {
  if (typeof value === 'string') found.push(value)
  else if (depth < deepest && typeof value === 'object' && value !== null)
    for (const one of isList(value) ? value : Object.values(value)) texts(one, found, depth + 1)
}

const described = (value: Json | undefined): ReadonlyArray<Described> => {
  if (isList(value)) return value.flatMap(described)
  if (!isObject(value)) return []
  const inner = value['function']
  if (isObject(inner)) return described(inner)
  const { name, description, parameters, response } = value
  if (typeof name !== 'string' || (!isObject(parameters) && typeof description !== 'string')) return []
  return [
    {
      name,
      description: typeof description === 'string' ? description : '',
      parameters: members(parameters, 0),
      outputs: members(response, 0)
    }
  ]
}

/** The names of the members of a schema at any depth. */
export const members = (schema: unknown, depth: number): ReadonlyArray<string> => {
  if (typeof schema !== 'object' || schema === null || depth >= deepest) return []
  const { properties, items: inner } = schema as JsonObject
  return [
    ...(isObject(properties)
      ? Object.entries(properties).flatMap(([name, member]) => [name, ...members(member, depth + 1)])
      : []),
    ...members(inner, depth + 1)
  ]
}
