/** How the parameters of a function follow its verb phrase: "in {city}", "from {start_date}", "with a height of {height}". */
import type { Signature } from '@magnet/core'
import type { Meaning } from '@magnet/pools'
import { Purpose, Words } from '@magnet/pools'
import * as Label from './Label.js'
import * as Pool from './Pool.js'
import * as Value from './Value.js'

/** A parameter with its words. */
export interface Slot {
  readonly input: Signature.Parameter
  readonly reading: Meaning.Reading
  /** What follows the verb phrase, with the slot in it. */
  readonly words: string
}

/** The slots of a function that a sentence can hold, in the order in which people say them. */
export const of = (signature: Signature.Signature): ReadonlyArray<Slot> =>
  signature.inputs
    .flatMap((input): ReadonlyArray<Slot> => {
      if (!/^[^{}[\]]+$/.test(input.name)) return []
      const reading = Pool.parameter(signature, input)
      const words = phrase(signature, input, reading)
      return words === undefined ? [] : [{ input, reading, words }]
    })
    .toSorted((left, right) => order(left) - order(right))

// What it is about, where, then when, then the rest.
/** Whether a person could say what a parameter is: it has a meaning that people know, or a name in words. */
export const isSayable = (signature: Signature.Signature, input: Signature.Parameter): boolean => {
  const { kind, role } = Pool.parameter(signature, input)
  return kind !== undefined || role !== 'value' || Label.of(input.name) !== undefined
}

const order = ({ reading, words }: Slot): number =>
  reading.role === 'id' || reading.role === 'name'
    ? 0
    : /^(?:about|for|matching)\b/.test(words)
      ? 1
      : /^from\b/.test(words)
        ? 2
        : /^to\b/.test(words)
          ? 3
          : /^in\b/.test(words)
            ? 4
            : /^(?:on|at|until)\b/.test(words)
              ? 5
              : 6

const from = /^(?:from|source|start|origin|departure|base|depart)(?= |$)/
const to = /^(?:to|target|dest|destination|end|arrival|quote|want|output)(?= |$)/

const phrase = (
  signature: Signature.Signature,
  input: Signature.Parameter,
  reading: Meaning.Reading
): string | undefined => {
  const text = Words.text(input.name)
  const purpose = Purpose.of(signature)
  const slot = `{${input.name}}`
  const { kind } = reading
  if (kind?.silent !== undefined && !input.required) return undefined
  const directed =
    kind !== undefined &&
    ['City', 'Country', 'CountryCode', 'Currency', 'Language', 'Airport', 'Place', 'Unit', 'Address'].includes(
      kind.name
    )
  if (directed && from.test(text)) return `from ${slot}`
  if (directed && to.test(text)) return `to ${slot}`
  if (kind?.name === 'Longitude') return undefined
  // Which of several links is meant has to be said.
  if (kind?.name === 'Url' && !/^(?:url|uri|link|href|website|web ?page|page|site|homepage)s?$/.test(text)) {
    const label = Label.of(input.name)
    return label === undefined ? undefined : `with the ${label} ${slot}`
  }
  if (kind?.name === 'Days' && (input.required || purpose?.word !== undefined))
    return `${purpose?.verb === 'update' || /^(?:extend|renew|delay|postpone|reschedule|shift|move)$/.test(purpose?.word ?? '') ? 'by' : 'for'} ${slot} ${text.split(' ').at(-1) ?? 'days'}`
  // So many people are said as such, so much of anything else with what it is.
  const amount = kind?.name === 'Quantity' && !/guest|adult|people|person|passenger|serving|pax|child/.test(text)
  if (kind?.joins !== undefined && !amount) return kind.joins.replace('{}', slot)
  if (reading.role === 'id') return `for ${slot}`
  if (reading.role === 'name' && input.type.startsWith('?new '))
    return /^(?:create|make|new|add)/i.test(purpose?.word ?? '')
      ? `called ${slot}`
      : `with the ${Label.of(input.name) ?? 'name'} ${slot}`
  // What a thing is called is changed; of something else it says which.
  if (
    reading.role === 'name' &&
    signature.effect === 'write' &&
    signature.inputs.some((one) => one !== input && one.required && one.voice === 'opaque')
  )
    return `with the ${Label.of(input.name) ?? 'name'} ${slot}`
  if (reading.role === 'name') return named(reading.entity, slot)
  const label = Label.of(input.name)
  if (!input.required) return undefined
  if (label === undefined) return `with ${slot}`
  if (kind?.voice === 'composed') return `with the ${label} ${slot}`
  const json = Value.jsonType(input.schema)
  if (json === 'boolean' || json === 'object') return undefined
  if (/^type\b|\btype$/.test(label)) return `of the type ${slot}`
  return json === 'number' || json === 'integer'
    ? `with ${Label.article(label)} of ${slot}`
    : `with the ${label} ${slot}`
}

// "For Harbor City FC" is clear; a category is said as one, and so is what has no names that people know.
const named = (entity: string | undefined, slot: string): string =>
  entity === undefined || (Value.names(entity) !== undefined && !classes.has(entity))
    ? `for ${slot}`
    : `${classes.has(entity) ? 'in' : 'for'} the ${Label.of(entity) ?? entity} ${slot}`

const classes = new Set([
  'category',
  'genre',
  'section',
  'league',
  'sector',
  'industry',
  'department',
  'topic',
  'division'
])
