/**
 * Arguments fit the schema of their function as the record lists it.
 *
 * Reasons: `schema` (arguments that do not fit), `schema.unlisted` (a call of a function that is not listed),
 * `schema.invalid` (a schema that cannot be read).
 */
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { JsonSchema } from '../json/JsonSchema.js'
import { child } from '../json/Pointer.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as PlainSchema from './PlainSchema.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. A call that failed by a mistake may be one that does not fit. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  const found: Array<Violation> = []
  for (const { call, place } of dossier.entries) {
    const tool = dossier.tools.get(call.function)
    if (tool === undefined) {
      found.push(violation('schema.unlisted', place, `${call.function} is not among the tools`))
      continue
    }
    const { parameters } = tool.function
    if (PlainSchema.is(parameters) && PlainSchema.fits(parameters, call.arguments)) continue
    const validate = compiled(call.function, parameters)
    if (validate === undefined) {
      found.push(violation('schema.invalid', place, `the schema of ${call.function} cannot be read`))
      continue
    }
    if (validate(call.arguments) || (!call.ok && call.failure?.cause === 'mistake')) continue
    const [error] = validate.errors ?? []
    found.push(
      violation(
        'schema',
        child(place, 'arguments') + (error?.instancePath ?? ''),
        `${call.function}: ${error?.message ?? 'the arguments do not fit'}`
      )
    )
  }
  return found
}

/** What was compiled for one schema: nothing if it cannot be read. */
interface Compiled {
  readonly schema: JsonSchema
  readonly validate: ValidateFunction | undefined
}

// The compiler keeps what it compiled, so it is renewed when a run has met too many schemas.
const limit = 5000
let ajv: Ajv | undefined
let count = 0
const byName = new Map<string, ReadonlyArray<Compiled>>()
const byIdentity = new WeakMap<JsonSchema, Compiled>()

function fresh(): Ajv {
  const made = new Ajv({
    strict: false,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
    unicodeRegExp: false
  })
  formats.default(made)
  return made
}

/** Compiled once: by identity, and by equality, since records of one run list the same functions as new objects. */
const compiled = (name: string, schema: JsonSchema): ValidateFunction | undefined => {
  const known = byIdentity.get(schema)
  if (known !== undefined) return known.validate
  const namesakes = byName.get(name) ?? []
  const found = namesakes.find((one) => equals(one.schema, schema)) ?? add(name, schema, namesakes)
  byIdentity.set(schema, found)
  return found.validate
}

const add = (name: string, schema: JsonSchema, namesakes: ReadonlyArray<Compiled>): Compiled => {
  count += 1
  if (count > limit) {
    byName.clear()
    ajv = undefined
    count = 1
  }
  const made = { schema, validate: compile(schema) }
  byName.set(name, count === 1 ? [made] : [...namesakes, made])
  return made
}

const compile = (schema: JsonSchema): ValidateFunction | undefined => {
  try {
    return (ajv ??= fresh()).compile(schema)
  } catch {
    return undefined
  }
}

/** Structural equality of schemas, keys in the same order. */
const equals = (left: unknown, right: unknown): boolean => {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [keys, others] = [Object.keys(left), Object.keys(right)]
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && equals(Reflect.get(left, key), Reflect.get(right, key)))
  )
}
