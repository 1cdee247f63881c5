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
import type { Static } from './Rule.js'
import { violation } from './Rule.js'

/** The check. A call that failed by a mistake may be one that does not fit. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  return dossier.entries.flatMap(({ call, place }) => {
    const tool = dossier.tools.get(call.function)
    if (tool === undefined) return [violation('schema.unlisted', place, `${call.function} is not among the tools`)]
    const validate = compiled(tool.function.parameters)
    if (validate === undefined)
      return [violation('schema.invalid', place, `the schema of ${call.function} cannot be read`)]
    if (validate(call.arguments) || (!call.ok && call.failure?.cause === 'mistake')) return []
    const [error] = validate.errors ?? []
    return [
      violation(
        'schema',
        child(place, 'arguments') + (error?.instancePath ?? ''),
        `${call.function}: ${error?.message ?? 'the arguments do not fit'}`
      )
    ]
  })
}

// The compiler keeps what it compiled, so it is renewed when a run has met too many schemas.
const limit = 5000
let ajv = fresh()
const byText = new Map<string, ValidateFunction | undefined>()
const byIdentity = new WeakMap<JsonSchema, ValidateFunction>()

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

/** Compiled once by identity, and once by text: records of one run list the same functions as new objects. */
const compiled = (schema: JsonSchema): ValidateFunction | undefined => {
  const known = byIdentity.get(schema)
  if (known !== undefined) return known
  const text = JSON.stringify(schema)
  if (!byText.has(text)) {
    if (byText.size >= limit) {
      byText.clear()
      ajv = fresh()
    }
    byText.set(text, compile(schema))
  }
  const validate = byText.get(text)
  if (validate !== undefined) byIdentity.set(schema, validate)
  return validate
}

const compile = (schema: JsonSchema): ValidateFunction | undefined => {
  try {
    return ajv.compile(schema)
  } catch {
    return undefined
  }
}
