/** The fields of a response that can be told, by what people would rather hear: names first, then what is known of a thing. */
import { Pointer, type Signature } from '@magnet/core'
import { Purpose, Words } from '@magnet/pools'
import * as Label from './Label.js'
import * as Pool from './Pool.js'
import * as Value from './Value.js'

/** A field that can be told. */
export interface Field {
  readonly pattern: Pointer.Pointer
  readonly label: string | undefined
  /** How much people want to hear it. */
  readonly weight: number
  readonly quoted: boolean
  /** Whether it is a number. */
  readonly figure: boolean
  /** Whether it is what a thing is called. */
  readonly names: boolean
}

/** Below this weight a field is told only where there is nothing else. */
export const dull = 1.5

const unspoken = new Set([
  'Url',
  'Secret',
  'Setting',
  'Latitude',
  'Longitude',
  'Epoch',
  'ImdbId',
  'Color',
  'Pixels',
  'Milliseconds'
])
const wanted = /Price|Temperature|Status|Rating|Date|PersonName|Rate|City|Coin|Ticker/

/** The fields of a function's response, in the order of the response. */
export const fields = (signature: Signature.Signature): ReadonlyArray<Field> => {
  const lists = signature.outputs.some((output) => output.many)
  return signature.outputs.flatMap((output) => field(signature, output, lists) ?? [])
}

const field = (signature: Signature.Signature, output: Signature.Output, lists: boolean): Field | undefined => {
  const reading = Pool.field(signature, output)
  const json = Value.jsonType(output.schema)
  if (output.pattern.split('/*').length > 2 || ['boolean', 'null', 'object', 'array'].includes(json)) return undefined
  if (output.voice === 'opaque' || (reading.kind !== undefined && unspoken.has(reading.kind.name))) return undefined
  const tokens = Pointer.tokens(output.pattern)
  const own = tokens.slice(tokens.lastIndexOf('*') + 1)
  const name = tokens.findLast((token) => token !== '*') ?? ''
  // How many there are is heard from the list.
  if (lists && own.length === 1 && !output.many && reading.kind?.name === 'Count') return undefined
  const echoed = signature.inputs.some(
    (input) => input.type === output.type || Words.text(input.name) === Words.text(name)
  )
  const quoted = reading.kind?.voice === 'composed'
  const known =
    reading.role === 'name'
      ? titled.test(name) && isOwn(signature, name)
        ? 5
        : 3
      : reading.kind === undefined
        ? sort.test(name) || json === 'string'
          ? 0.8
          : 1.6
        : quoted
          ? 2.5
          : plain.has(reading.kind.name)
            ? 1.8
            : wanted.test(reading.kind.name)
              ? output.many && reading.kind.name.endsWith('Date')
                ? 2
                : 4
              : 3
  return {
    pattern: output.pattern,
    label: labelled(own.length > 1 ? own.at(-2) : undefined, name),
    weight:
      (echoed ? Math.min(known, reading.role === 'name' && own.length === 1 ? 4.5 : 1) : known) -
      Math.max(0, own.length - 1) * 1.2 -
      tokens.length * 0.05,
    quoted,
    figure: json === 'number' || json === 'integer',
    names: reading.role === 'name' && titled.test(name) && isOwn(signature, name)
  }
}

/** What is told of a thing that has little else to tell. */
const plain = new Set(['Count', 'DateTime', 'Ordinal'])

// A job title is no name of a person, nor a company's of who works there.
const isOwn = (signature: Signature.Signature, name: string): boolean => {
  const words = Words.of(name).slice(0, -1)
  const thing = (Purpose.of(signature)?.thing ?? '').toLowerCase()
  return words.every((word) => sorts.has(word) || thing.includes(Words.singular(word)))
}

const sorts = new Set(
  'friendly display unique full short long common legal preferred official user person first last nick'.split(' ')
)

/** Whether a field is called a name, and not a thing that has one. */
const titled = /(?:name|title|label|subject|headline)s?$/i

const sort = /(?:type|kind|precision|mode|format|version|class|object)$/i

// The name of an owner is "the owner", the total of followers "the number of followers".
const labelled = (around: string | undefined, name: string): string | undefined => {
  const moment = /^([a-z]+ed) (?:at|on|date|time)$/.exec(Words.text(name))?.[1]
  const own = moment === undefined ? Label.of(name)?.replace(/ (?:at|on)$/, '') : `date ${moment}`
  const outer = around === undefined ? undefined : Label.of(around)
  if (own === undefined) return own
  if (outer !== undefined && /^(?:display |full )?(?:name|title)$/.test(own)) return outer
  if (own.startsWith('total ') && Words.isPlural(own)) return `number of ${own.slice(6)}`
  if (outer === undefined) return own
  if (/^(?:total|count|number)$/.test(own)) return `number of ${Words.isPlural(outer) ? outer : Words.plural(outer)}`
  return /^(?:type|status|date|value|amount|description)$/.test(own) ? `${outer} ${own}` : own
}
