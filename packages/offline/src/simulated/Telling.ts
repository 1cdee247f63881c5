/** What an assistant reports of a response: two to four values that people ask for, or the names of a list. */
import { Json, type Phrases, Pointer, type Signature } from '@magnet/core'
import { Words } from '@magnet/pools'
import * as Label from './Label.js'
import * as Pool from './Pool.js'
import * as Value from './Value.js'

type Sentence = (told: Phrases.Told) => string

/** A field that can be told. */
interface Field {
  readonly pattern: Pointer.Pointer
  readonly label: string | undefined
  readonly weight: number
  readonly quoted: boolean
}

/** The reports of a function; none where its response holds nothing that can be told. */
export const of = (signature: Signature.Signature): ReadonlyArray<Sentence> => {
  const fields = signature.outputs.flatMap((output) => field(signature, output) ?? [])
  const list = listOf(fields.filter((one) => one.pattern.includes('/*')))
  const single = fields
    .filter((one) => !one.pattern.includes('/*') && one.label !== undefined)
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, 3)
  if (list !== undefined && (single.length === 0 || list.weight >= (single[0]?.weight ?? 0)))
    return listed(list, noun(signature))
  if (single.length > 0)
    return scalars(single.toSorted((left, right) => position(signature, left) - position(signature, right)))
  return list === undefined ? [] : listed(list, noun(signature))
}

const position = (signature: Signature.Signature, { pattern }: Field): number =>
  signature.outputs.findIndex((one) => one.pattern === pattern)

const unspoken = new Set(['Url', 'Secret', 'Setting', 'Latitude', 'Longitude', 'Epoch', 'ImdbId', 'Color'])

const field = (signature: Signature.Signature, output: Signature.Output): Field | undefined => {
  const reading = Pool.field(signature, output)
  const json = Value.jsonType(output.schema)
  const depth = output.pattern.split('/*').length
  if (depth > 2 || json === 'boolean' || json === 'null' || json === 'object' || json === 'array') return undefined
  if (output.voice === 'opaque' || (reading.kind !== undefined && unspoken.has(reading.kind.name))) return undefined
  const name = Pointer.tokens(output.pattern).findLast((token) => token !== '*') ?? ''
  const label = Label.of(name)
  const echoed = signature.inputs.some(
    (input) => input.type === output.type || Words.text(input.name) === Words.text(name)
  )
  const quoted = reading.kind?.voice === 'composed'
  const known =
    reading.role === 'name'
      ? 5
      : reading.kind === undefined
        ? 1
        : quoted
          ? 2.5
          : /Price|Temperature|Status|Rating|Date|PersonName|Rate|City|Coin|Ticker/.test(reading.kind.name)
            ? 4
            : 3
  return {
    pattern: output.pattern,
    label,
    weight: (echoed ? 0.5 : known) - output.pattern.split('/').length * 0.1,
    quoted
  }
}

interface Listed {
  readonly list: Pointer.Pointer
  /** The place of what is named in an item, and of what is said of it. */
  readonly name: Pointer.Pointer
  readonly extra: { readonly at: Pointer.Pointer; readonly label: string } | undefined
  readonly weight: number
}

const listOf = (fields: ReadonlyArray<Field>): Listed | undefined => {
  const best = fields.toSorted((left, right) => right.weight - left.weight)[0]
  if (best === undefined) return undefined
  const at = best.pattern.indexOf('/*')
  const list = best.pattern.slice(0, at)
  const other = fields.find(
    (one) =>
      one !== best && !one.quoted && one.label !== undefined && one.pattern.startsWith(`${list}/*`) && one.weight > 2.5
  )
  return {
    list,
    name: best.pattern.slice(at + 2),
    extra: other?.label === undefined ? undefined : { at: other.pattern.slice(at + 2), label: other.label },
    weight: best.weight + 0.6
  }
}

const noun = (signature: Signature.Signature): string => (signature.effect === 'read' ? 'I found' : 'This gives')

const listed = ({ list, name, extra }: Listed, found: string): ReadonlyArray<Sentence> => {
  const names = (told: Phrases.Told, say: (at: Pointer.Pointer, index: number) => string): string | undefined => {
    const items = Pointer.get(told.output, list)
    if (!Json.isList(items) || items.length === 0) return undefined
    const seen = new Set<string>()
    const words: Array<string> = []
    for (let index = 0; index < items.length && words.length < 4; index++) {
      const held = Pointer.get(items[index], name)
      const key = JSON.stringify(held ?? null)
      if (held === undefined || held === null || seen.has(key)) continue
      seen.add(key)
      words.push(say(Pointer.child(list, index), index))
    }
    return words.length === 0
      ? undefined
      : words.length === 1
        ? (words[0] ?? '')
        : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
  }
  const none = 'Nothing came up.'
  const plain = (told: Phrases.Told): string | undefined => names(told, (at) => told.must(`${at}${name}`))
  const detailed = (told: Phrases.Told): string | undefined =>
    extra === undefined
      ? plain(told)
      : names(told, (at) =>
          Pointer.get(told.output, `${at}${extra.at}`) === undefined
            ? told.must(`${at}${name}`)
            : `${told.must(`${at}${name}`)} (${extra.label} ${told.may(`${at}${extra.at}`)})`
        )
  const sentence =
    (words: (told: Phrases.Told) => string | undefined, frame: (list_: string) => string): Sentence =>
    (told) => {
      const said = words(told)
      return said === undefined ? none : frame(said)
    }
  return [
    sentence(plain, (one) => `${found} ${one}.`),
    sentence(detailed, (one) => `Here is what came up: ${one}.`),
    sentence(plain, (one) => `There you go: ${one}.`),
    sentence(detailed, (one) => `The results are ${one}.`)
  ]
}

const scalars = (fields: ReadonlyArray<Field>): ReadonlyArray<Sentence> => {
  const said = (told: Phrases.Told, one: Field, frame: (label: string, value: string) => string): string => {
    const value = Pointer.get(told.output, one.pattern)
    if (value === undefined || value === null) return ''
    const words = told.must(one.pattern, one.quoted ? 'quoted' : undefined)
    return frame(one.label ?? '', words)
  }
  const all = (told: Phrases.Told, frame: (label: string, value: string) => string, joint: string): string =>
    and(
      fields.map((one) => said(told, one, frame)).filter((words) => words !== ''),
      joint
    )
  return [
    (told) => ended(capital(all(told, statement, ' and '))),
    (told) => ended(`Here's what I found: ${all(told, statement, ' and ')}`),
    (told) => ended(capital(all(told, (label, value) => `${label}: ${value}`, ', '))),
    (told) => ended(`It says that ${all(told, statement, ' and ')}`)
  ]
}

const statement = (label: string, value: string): string =>
  `the ${label} ${Words.isPlural(label.split(' ').at(-1) ?? '') ? 'are' : 'is'} ${value}`

// A text that is quoted brings its own mark.
const ended = (text: string): string => (/[.!?]["”]$/.test(text) ? text : `${text}.`)

const and = (parts: ReadonlyArray<string>, joint: string): string =>
  parts.length < 2 || joint === ', '
    ? parts.join(joint)
    : `${parts.slice(0, -1).join(', ')}${joint}${parts.at(-1) ?? ''}`

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
