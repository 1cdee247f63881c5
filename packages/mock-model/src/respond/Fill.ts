/**
 * Arguments of a call from what was said and returned, by names and types: what an output holds is referred to or copied,
 * what was said is read in the format that the parameter wants.
 */
import { type Json, Json as J, JsonSchema, ParseDate, Pointer } from '@magnet/core'
import type { Function } from '@magnet/prompts'
import * as Names from './Names.js'
import * as Sample from './Sample.js'

/** A call of the same turn that is not executed yet: what it will return is known by its schema alone. */
export interface Pending {
  readonly id: string
  readonly response: Json.JsonObject | undefined
}

/** Where values come from. */
export interface Known {
  /** What was said, the latest first. */
  readonly said: ReadonlyArray<string>
  /** Calls with their outputs, in order. */
  readonly made: ReadonlyArray<Pick<Function.Made, 'id' | 'output'>>
  readonly pending: ReadonlyArray<Pending>
  readonly context: Json.JsonObject
  /** The function whose arguments are wanted. */
  readonly name?: string
  /** Whether it is called a second time. */
  readonly second?: boolean
  /** Which outputs fit which parameters, where that is told: names are not guessed at then. */
  readonly flows?: ReadonlyArray<Pick<Function.Flow, 'from' | 'pointer' | 'parameter'>>
  /** Places of outputs that other parameters of the call have taken, and the values there. */
  readonly taken?: ReadonlyArray<Json.Json>
}

/** How a value of an output is passed on: as what it is, or as a reference to it. */
export type Pass = (call: string, pointer: Pointer.Pointer, value: Json.Json | undefined) => Json.Json

/** The arguments. What has no source is left out, or made up where every call has it. No output supplies one value twice. */
export const all = (parameters: Json.JsonObject, known: Known, pass: Pass): Json.JsonObject => {
  const taken: Array<Json.Json> = []
  const noted: Pass = (call, pointer, value) => {
    taken.push(place(call, pointer), ...(value === undefined ? [] : [value]))
    return pass(call, pointer, value)
  }
  return Object.fromEntries(
    Names.properties(parameters).flatMap(({ name, schema, required }): ReadonlyArray<readonly [string, Json.Json]> => {
      const value = one(name, schema, { ...known, taken: [...taken] }, noted, required)
      return value === undefined ? (required ? [[name, Sample.of(schema, name)]] : []) : [[name, value]]
    })
  )
}

const place = (call: string, pointer: Pointer.Pointer): string => `${call} ${pointer}`

/** The required parameters that nothing tells. */
export const lacking = (parameters: Json.JsonObject, known: Known): ReadonlyArray<string> =>
  Names.properties(parameters)
    .filter(
      ({ name, schema, required }) =>
        required && one(name, schema, known, (_, __, value) => value ?? null, true) === undefined
    )
    .map(({ name }) => name)

const one = (
  name: string,
  schema: Json.JsonObject,
  known: Known,
  pass: Pass,
  required: boolean
): Json.Json | undefined => {
  const { items } = schema
  if (schema['type'] === 'array' && J.isObject(items) && items['type'] !== 'object') {
    const item = one(Names.singular(name), items, known, pass, required)
    return item === undefined ? undefined : [item]
  }
  return (
    labelled(name, schema, known) ??
    (known.flows === undefined
      ? (returned(name, schema, known, pass) ?? promised(name, known, pass))
      : flowing(name, schema, known, known.flows, pass)) ??
    (required ? (heard(name, schema, known) ?? inContext(name, schema, known)) : undefined)
  )
}

const isOf = (schema: Json.JsonObject, value: Json.Json): boolean => {
  const { type, enum: allowed } = schema
  if (J.isList(allowed) && !allowed.includes(value)) return false
  return type === undefined || type === (Number.isInteger(value) && type === 'integer' ? 'integer' : typeof value)
}

/** What was said behind the name of the parameter, between quotation marks; first where it is said whose it is. */
const labelled = (
  name: string,
  schema: Json.JsonObject,
  { said, context, name: of, second }: Known
): Json.Json | undefined => {
  const own = [...(of === undefined ? [] : [Names.labelOf(of, name)]), Names.spoken(name)]
  const labels = second === true ? [...own.map((label) => `second ${label}`), ...own] : own
  for (const text of said)
    for (const label of labels) {
      const found = words(text, label)
      if (found !== undefined) return typed(found, schema, context)
    }
  return undefined
}

// A name is not the end of a longer one: before it stands one of these.
const before = ['for', 'and', 'about', 'is', 'with']

const words = (text: string, label: string): string | undefined => {
  const lower = text.toLowerCase()
  for (const word of before) {
    const lead = ` ${word} ${label} "`
    const at = lower.indexOf(lead)
    const end = at < 0 ? -1 : text.indexOf('"', at + lead.length)
    if (end > 0) return text.slice(at + lead.length, end)
  }
  return undefined
}

/** What the latest of the outputs holds that are told to fit. */
const flowing = (
  name: string,
  schema: Json.JsonObject,
  { made, pending, said, taken = [] }: Known,
  flows: NonNullable<Known['flows']>,
  pass: Pass
): Json.Json | undefined => {
  for (const { from, pointer } of flows.filter(({ parameter }) => parameter === name).toReversed()) {
    const awaited = pending.find(({ id }) => id === from)
    const first = pointer.replaceAll('/*', '/0')
    if (awaited !== undefined) {
      if (!taken.includes(place(from, first)) && promises(awaited, pointer, schema)) return pass(from, first, undefined)
      continue
    }
    const output = made.find(({ id }) => id === from)?.output
    if (output === undefined) continue
    const free = Pointer.matches(output, pointer).filter(
      ([at, value]) => isOf(schema, value) && !taken.includes(place(from, at)) && !taken.includes(value)
    )
    const found = free.find(([at]) => isMeant(output, at, said[0] ?? '')) ?? free[0]
    if (found !== undefined) return pass(from, ...found)
  }
  return undefined
}

/** Whether a response has a field of the type that a parameter wants. */
const promises = ({ response }: Pending, pattern: Pointer.Pointer, schema: Json.JsonObject): boolean => {
  const leaf = JsonSchema.leaves(response ?? {}).find((one) => one.pattern === pattern)
  return leaf === undefined || leaf.schema.type === undefined || leaf.schema.type === schema['type']
}

/** Words in the type that a schema wants. */
const typed = (words: string, schema: Json.JsonObject, context: Json.JsonObject): Json.Json | undefined => {
  switch (schema['type']) {
    case 'number':
    case 'integer':
      return Number.isNaN(Number(words)) ? undefined : Number(words)
    case 'boolean':
      return words === 'true' || words === 'yes'
    default:
      return schema['format'] === 'date' ? (ParseDate.parse(words, now(context)) ?? words) : words
  }
}

const now = (context: Json.JsonObject): string | undefined =>
  typeof context['now'] === 'string' ? context['now'] : undefined

/** The latest output that holds a field of the name; of several, the one beside which something stands that was said. */
const returned = (name: string, schema: Json.JsonObject, { made, said }: Known, pass: Pass): Json.Json | undefined => {
  for (const call of made.toReversed()) {
    const fitting = Names.leaves(call.output).filter(
      ([at, value]) => Names.fits(Names.field(at), name) && isOf(schema, value)
    )
    const [first] = fitting
    if (first === undefined) continue
    const [pointer, value] =
      fitting.length === 1 ? first : (fitting.find(([at]) => isMeant(call.output, at, said[0] ?? '')) ?? first)
    return pass(call.id, pointer, value)
  }
  return undefined
}

const isMeant = (output: Json.Json, at: Pointer.Pointer, said: string): boolean => {
  const beside = Pointer.get(output, at.slice(0, at.lastIndexOf('/')))
  return (
    J.isObject(beside) &&
    Object.values(beside).some((value) => typeof value === 'string' && value.length > 2 && said.includes(value))
  )
}

/** What a call of the turn will return. */
const promised = (name: string, { pending }: Known, pass: Pass): Json.Json | undefined => {
  for (const { id, response } of pending.toReversed()) {
    if (response === undefined) continue
    const leaf = JsonSchema.leaves(response).find(({ pattern }) => Names.fits(Names.field(pattern), name))
    if (leaf !== undefined) return pass(id, leaf.pattern.replaceAll('/*', '/0'), undefined)
  }
  return undefined
}

/** What was said that is of the type. */
const heard = (name: string, schema: Json.JsonObject, { said, context }: Known): Json.Json | undefined => {
  if (Names.isIdentifier(name)) return undefined
  for (const text of said) {
    const value = inText(text, schema, context)
    if (value !== undefined) return value
  }
  return undefined
}

const inText = (text: string, schema: Json.JsonObject, context: Json.JsonObject): Json.Json | undefined => {
  const { enum: allowed, type, format } = schema
  const lower = text.toLowerCase()
  if (J.isList(allowed))
    return allowed.find((value) => typeof value === 'string' && lower.includes(Names.spoken(value)))
  if (type === 'number' || type === 'integer') {
    const figure = /-?\d+(?:\.\d+)?/.exec(text)?.[0]
    return figure === undefined ? undefined : Number(figure)
  }
  if (format === 'date') return dated(lower, now(context))
  if (type !== 'string' && type !== undefined) return undefined
  return /["“]([^"”]+)["”]/.exec(text)?.[1] ?? /(?<=[a-z,] )([A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)*)/u.exec(text)?.[1]
}

/** The first run of one to five words that is a date. */
const dated = (text: string, now: string | undefined): string | undefined => {
  const words = text.split(/\s+/).map((word) => word.replace(/[.,;:!?]+$/, ''))
  for (const start of words.keys())
    for (let length = 5; length > 0; length--) {
      const date = ParseDate.parse(words.slice(start, start + length).join(' '), now)
      if (date !== undefined) return date
    }
  return undefined
}

const inContext = (name: string, schema: Json.JsonObject, { context }: Known): Json.Json | undefined =>
  Names.leaves(context).find(([at, value]) => Names.field(at) === name && isOf(schema, value))?.[1]
