/** The JSON Schema of files of kinds, as it is published. */
import type { Json } from '@magnet/core'

const texts: Json.JsonObject = { type: 'array', minItems: 1, items: { type: 'string' } }
const oneOf = (...values: ReadonlyArray<string>): Json.JsonObject => ({ enum: values })
const saying = (description: string, schema: Json.JsonObject): Json.JsonObject => ({ description, ...schema })
const making = (tag: string, members: Json.JsonObject = {}): Json.JsonObject => ({
  type: 'object',
  properties: { tag: { const: tag }, ...members },
  required: ['tag', ...Object.keys(members)]
})

const kind: Json.JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: saying('The semantic type.', { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' }),
    names: saying(
      'Names of parameters and fields, in words: "flight number" is flight_number and flightNumber, * stands for any words. A regular expression over words stands between slashes.',
      texts
    ),
    formats: saying('Formats of JSON Schema.', texts),
    units: saying('Units, as names end with them, and as descriptions and "unit" have them.', texts),
    enum: saying('Values: a parameter whose enumeration or examples hold no others is of this kind.', texts),
    types: saying('JSON types that can hold it; any where absent.', {
      type: 'array',
      minItems: 1,
      items: oneOf('string', 'number', 'integer', 'boolean')
    }),
    links: saying(
      'Whether equal kinds feed each other in all services, within one, or not at all. Default: everywhere.',
      oneOf('everywhere', 'tool', 'nowhere')
    ),
    voice: saying(
      'Whether people say such values, only machines know them, or they are free text. Default: spoken.',
      oneOf('spoken', 'opaque', 'composed')
    ),
    entity: saying('The thing whose identifier (opaque) or name (spoken) it is, in the singular.', { type: 'string' }),
    speech: {
      type: 'object',
      additionalProperties: false,
      properties: {
        form: oneOf('plain', 'number', 'money', 'date', 'time', 'datetime', 'distance', 'percent', 'quoted'),
        nouns: saying('What people call it.', texts),
        order: saying('Words for the least and the greatest.', {
          type: 'object',
          properties: { min: texts, max: texts },
          required: ['min', 'max']
        })
      }
    },
    joins: saying('How it follows a verb phrase, with {} in place of the value: "on flight {}".', { type: 'string' }),
    silent: saying('Settings of programs and secrets, which nobody says.', oneOf('setting', 'secret')),
    examples: saying('Values to draw from.', { type: 'array', minItems: 1, maxItems: 200 }),
    making: saying('How values are made, in place of examples.', {
      oneOf: [
        making('oneOf', { values: { type: 'array', minItems: 1, maxItems: 200 } }),
        making('number', { least: { type: 'number' }, most: { type: 'number' }, decimals: { type: 'integer' } }),
        making('pattern', {
          pattern: saying('# is a digit, @ a capital letter, ? a small letter.', { type: 'string', minLength: 1 })
        }),
        making('date', {
          from: saying('Days from the present.', { type: 'number' }),
          to: { type: 'number' },
          clock: { type: 'boolean' }
        }),
        making('time'),
        making('person'),
        making('sentence'),
        making('boolean')
      ]
    })
  },
  anyOf: ['names', 'formats', 'units', 'enum'].map((sign) => ({ required: [sign] }))
}

const list: Json.JsonObject = { type: 'array', minItems: 1, items: kind }

/** The schema: a list of kinds, or an object with one. */
export const schema: Json.JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'kinds',
  description: 'Kinds of values, for --kinds: the first that bears a sign is the meaning of a parameter or field.',
  oneOf: [list, { type: 'object', properties: { kinds: list }, required: ['kinds'] }]
}
