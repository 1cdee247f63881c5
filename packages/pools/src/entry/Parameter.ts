/** A parameter of a ToolBench entry: its type by name, its default as a text, its choices in the description. */
import type { Json, JsonSchema } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Meaning from '../meaning/Meaning.js'
import * as Words from '../meaning/Words.js'
import * as Own from './Own.js'
import * as Prose from './Prose.js'

/** A parameter that was read, and whether a call needs it. */
export interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema.JsonSchema
}

const types: ReadonlyMap<string, JsonSchema.JsonSchema> = new Map<string, JsonSchema.JsonSchema>([
  ['string', { type: 'string' }],
  ['number', { type: 'number' }],
  ['integer', { type: 'integer' }],
  ['boolean', { type: 'boolean' }],
  ['enum', { type: 'string' }],
  ['array', { type: 'array', items: { type: 'string' } }],
  ['date (yyyy-mm-dd)', { type: 'string', format: 'date' }],
  ['date', { type: 'string', format: 'date' }],
  ['time (24-hour hh:mm)', { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }]
])

/** Which parameters are read: those of a call that a model could make, or whatever the document says. */
export type Reading = 'callable' | 'all'

/** Reads a parameter. `undefined` where it can be left out of the function; a reason where the function needs it. */
export const read = (
  value: unknown,
  needed: boolean,
  reading: Reading = 'callable'
): E.Either<string, Parameter | undefined> => {
  const name = Own.is(value) ? Own.text(value, 'name')?.trim() : undefined
  if (!Own.is(value) || name === undefined || name === '')
    return needed ? E.left('a required parameter has no name') : E.right(undefined)
  const writable = reading === 'all' || (name.length <= 64 && /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))
  if (!writable || name === '__proto__')
    return needed
      ? E.left(`the parameter ${JSON.stringify(name.slice(0, 60))} has a name that no model can write`)
      : E.right(undefined)
  const given = Own.text(value, 'type') ?? 'STRING'
  const base = types.get(given.toLowerCase()) ?? (reading === 'all' ? {} : undefined)
  if (base === undefined)
    return needed ? E.left(`the parameter ${name} has the unknown type ${JSON.stringify(given)}`) : E.right(undefined)
  const { kind } = Meaning.read({ path: [name], side: 'takes', function: '', toolClass: '', things: new Set() }, base)
  if (kind?.silent === 'secret' && reading === 'callable')
    return needed ? E.left(`the parameter ${name} is a secret`) : E.right(undefined)
  const description = Prose.short(Own.text(value, 'description') ?? '', 160)
  const choices =
    given.toUpperCase() === 'ENUM' || base.type === 'string' ? Prose.choices(Own.text(value, 'description') ?? '') : []
  const example = typed(Own.get(value, 'default'), base)
  const closed = given.toUpperCase() === 'ENUM' && choices.length > 1
  const setting = kind?.silent === 'setting'
  const schema: JsonSchema.JsonSchema = {
    ...base,
    ...(base.type === 'number' &&
    typeof example === 'number' &&
    Number.isInteger(example) &&
    whole.test(Words.text(name))
      ? { type: 'integer' }
      : {}),
    ...(description === '' ? {} : { description }),
    ...(closed ? { enum: choices } : {}),
    ...(example === undefined || (closed && !(typeof example === 'string' && choices.includes(example)))
      ? {}
      : setting || !needed
        ? { default: example }
        : {}),
    ...(closed ? {} : examples(example, choices))
  }
  return E.right({ name, required: needed && !(setting && example !== undefined), schema })
}

// Example values of a parameter, the one that its service shows first.
const examples = (example: Json.Json | undefined, choices: ReadonlyArray<string>): JsonSchema.JsonSchema => {
  const all = [...new Set([...(example === undefined ? [] : [example]), ...choices])].slice(0, 8)
  return all.length === 0 ? {} : { examples: all }
}

const whole = /(?:^| )(?:id|ids|page|limit|offset|count|number|size|year|month|day|num|skip|start|length|quantity)$/

/** A default that is written as a text, in the type of its parameter. */
const typed = (value: unknown, schema: JsonSchema.JsonSchema): Json.Json | undefined => {
  const text =
    typeof value === 'string'
      ? value
          .trim()
          .replaceAll(/^"(.*)"$/gs, '$1')
          .trim()
      : value
  if (text === '' || text === null || text === undefined) return undefined
  switch (schema.type) {
    case 'number':
    case 'integer': {
      const number = typeof text === 'number' ? text : typeof text === 'string' ? Number(text) : Number.NaN
      return Number.isFinite(number) && Math.abs(number) < 1e15 ? number : undefined
    }
    case 'boolean':
      return typeof text === 'boolean'
        ? text
        : typeof text === 'string'
          ? /^true$/i.test(text)
            ? true
            : /^false$/i.test(text)
              ? false
              : undefined
          : undefined
    case 'string': {
      const plain =
        typeof text === 'number' || typeof text === 'boolean'
          ? String(text)
          : typeof text === 'string'
            ? text
            : undefined
      if (
        plain === undefined ||
        plain.length > 120 ||
        /^(?:none|null|undefined|string|<.*>|\{.*\}|\[.*\]|your.*|example.*here|<required>)$/is.test(plain) ||
        /[\n<>{}[\]]/.test(plain)
      )
        return undefined
      if (schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(plain)) return undefined
      return plain
    }
    default:
      return undefined
  }
}
