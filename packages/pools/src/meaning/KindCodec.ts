/**
 * Kinds as data: the form of users' files, of the built-in table, and of what a pool keeps of a kind.
 *
 * Laws: decoding what was encoded gives the same sense; what is wrong is said with its place; decoding never throws.
 */
import { DecodeError, type Json, JsonSchemaCodec, Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Kind, Making, Sense } from './Kind.js'
import * as Words from './Words.js'

/** A kind as it is written. Phrases of `names` are words with `*` for any, or regular expressions between slashes. */
export interface Written {
  readonly name: string
  readonly names?: ReadonlyArray<string>
  readonly types?: ReadonlyArray<string>
  readonly formats?: ReadonlyArray<string>
  readonly units?: ReadonlyArray<string>
  /** Values of which a closed list consists. */
  readonly enum?: ReadonlyArray<string>
  readonly links?: Sense['links']
  readonly voice?: Sense['voice']
  readonly entity?: string
  readonly speech?: Sense['speech']
  readonly silent?: Sense['silent']
  readonly joins?: string
  /** Values to draw from, in place of a making. */
  readonly examples?: ReadonlyArray<Json.Json>
  readonly making?: WrittenMaking
}

type WrittenMaking =
  | Exclude<Making, { readonly tag: 'oneOf' }>
  | { readonly tag: 'oneOf'; readonly values: ReadonlyArray<Json.Json> }

const texts = t.readonlyArray(t.string)
const json = JsonSchemaCodec.JsonCodec

const oneOf = <A extends string>(first: A, ...rest: ReadonlyArray<A>): t.Type<A, A, unknown> => {
  const all: ReadonlyArray<unknown> = [first, ...rest]
  const is = (value: unknown): value is A => all.includes(value)
  return new t.Type<A, A, unknown>(
    all.join(' or '),
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    (value) => value
  )
}

const MakingCodec: t.Type<WrittenMaking, unknown> = t.union([
  t.type({ tag: t.literal('oneOf'), values: t.readonlyArray(json) }),
  t.type({ tag: t.literal('number'), least: t.number, most: t.number, decimals: t.number }),
  t.type({ tag: t.literal('pattern'), pattern: t.string }),
  t.type({ tag: t.literal('date'), from: t.number, to: t.number, clock: t.boolean }),
  t.type({ tag: oneOf('time', 'person', 'sentence', 'boolean') })
])

const SpeechCodec = t.partial({
  form: oneOf('plain', 'number', 'money', 'date', 'time', 'datetime', 'distance', 'percent', 'quoted'),
  nouns: texts,
  order: t.type({ min: texts, max: texts })
})

const WrittenCodec: t.Decoder<unknown, Written> = t.intersection([
  t.type({ name: t.string }),
  t.partial({
    names: texts,
    types: t.readonlyArray(oneOf('string', 'number', 'integer', 'boolean')),
    formats: texts,
    units: texts,
    enum: texts,
    links: oneOf('everywhere', 'tool', 'nowhere'),
    voice: oneOf('spoken', 'opaque', 'composed'),
    entity: t.string,
    speech: SpeechCodec,
    silent: oneOf('setting', 'secret'),
    joins: t.string,
    examples: t.readonlyArray(json),
    making: MakingCodec
  })
])

type Read<A> = E.Either<DecodeError.DecodeError, A>

const never = /(?!)/

/** The most values that a kind gives as examples: each place of a pool that has the kind holds them. */
const most = 200

/** A kind, known by at least one sign, with values. */
export const decode = (value: unknown): Read<Kind> => {
  const written = shaped(value)
  if (E.isLeft(written)) return written
  const { right: one } = written
  const names = compiled(one.names ?? [])
  if (E.isLeft(names)) return names
  if (one.names === undefined && one.formats === undefined && one.units === undefined && one.enum === undefined)
    return wrong('', 'a sign by which it is known: names, formats, units or enum', value)
  const sense = sensed(one)
  return E.map((known: Sense): Kind => ({
    ...known,
    names: names.right,
    ...(one.types === undefined ? {} : { types: one.types }),
    ...(one.formats === undefined ? {} : { formats: one.formats }),
    ...(one.units === undefined ? {} : { units: one.units }),
    ...(one.enum === undefined ? {} : { values: new Set(one.enum) })
  }))(sense)
}

/** What a pool keeps of a kind at each place that has it: all but the signs. */
export const encode = ({
  name,
  types,
  links,
  voice,
  speech,
  making,
  entity,
  silent,
  joins
}: Kind): Json.JsonObject => ({
  name,
  ...(types === undefined ? {} : { types }),
  links,
  voice,
  ...(Object.keys(speech).length === 0 ? {} : { speech: plain(speech) }),
  making: plain(making),
  ...(entity === undefined ? {} : { entity }),
  ...(silent === undefined ? {} : { silent }),
  ...(joins === undefined ? {} : { joins })
})

/** The kind that a pool keeps at a place, which bears no signs any more. */
export const kept = (value: Json.JsonObject | undefined): Kind | undefined => {
  if (value === undefined) return undefined
  const known = found.get(value)
  if (known !== undefined) return known.kind
  const kind = unsigned(value)
  found.set(value, { kind })
  return kind
}

// By identity: a schema is the same value wherever it is read.
const found = new WeakMap<Json.JsonObject, { readonly kind: Kind | undefined }>()

const unsigned = (value: Json.JsonObject): Kind | undefined => {
  const written = shaped(value)
  const sense = E.flatMap(sensed)(written)
  return E.isRight(written) && E.isRight(sense)
    ? { ...sense.right, names: never, ...(written.right.types === undefined ? {} : { types: written.right.types }) }
    : undefined
}

const sensed = (one: Written): Read<Sense> => {
  const making = made(one)
  return E.map((found: Making): Sense => ({
    name: one.name,
    links: one.links ?? 'everywhere',
    voice: one.voice ?? 'spoken',
    speech: one.speech ?? {},
    making: found,
    ...(one.entity === undefined ? {} : { entity: one.entity }),
    ...(one.silent === undefined ? {} : { silent: one.silent }),
    ...(one.joins === undefined ? {} : { joins: one.joins })
  }))(making)
}

const made = ({ making, examples, enum: values }: Written): Read<Making> => {
  if (making !== undefined && examples !== undefined)
    return wrong('/examples', 'either examples or making, not both', examples)
  if (making !== undefined && making.tag !== 'oneOf') return bounded(making)
  const [place, some] =
    making !== undefined ? ['/making/values', making.values] : ['/examples', examples ?? values ?? []]
  const [first, ...rest] = some
  if (first === undefined) return wrong(place, 'values to draw from: examples, an enum, or making', some)
  return some.length > most
    ? wrong(place, `at most ${most} values`, some.length)
    : E.right({ tag: 'oneOf', values: [first, ...rest] })
}

const bounded = (making: Exclude<Making, { readonly tag: 'oneOf' }>): Read<Making> => {
  if (making.tag === 'number' && !(making.least <= making.most))
    return wrong('/making/most', `a number from ${making.least} on`, making.most)
  if (making.tag === 'number' && !(Number.isInteger(making.decimals) && making.decimals >= 0 && making.decimals <= 10))
    return wrong('/making/decimals', 'a whole number from 0 to 10', making.decimals)
  if (making.tag === 'date' && !(making.from <= making.to))
    return wrong('/making/to', `a number of days from ${making.from} on`, making.to)
  return making.tag === 'pattern' && making.pattern === ''
    ? wrong('/making/pattern', 'a pattern: # for a digit, @ for a capital, ? for a small letter', making.pattern)
    : E.right(making)
}

const members = new Set(
  'name names types formats units enum links voice entity speech silent joins examples making'.split(' ')
)

const shaped = (value: unknown): Read<Written> => {
  const written = DecodeError.decode(WrittenCodec)(value)
  if (E.isLeft(written)) return E.left(written.left[0] ?? DecodeError.make('', 'a kind', value))
  const { right: one } = written
  const unknown = Object.keys(one).find((key) => !members.has(key))
  if (unknown !== undefined)
    return wrong(Pointer.of(unknown), `one of ${[...members].join(', ')}`, `the member ${unknown}`)
  if (!/^[A-Z][A-Za-z0-9]*$/.test(one.name))
    return wrong('/name', 'a name such as FlightNumber: letters and digits, the first a capital', one.name)
  if (one.joins !== undefined && one.joins !== '' && !one.joins.includes('{}'))
    return wrong(
      '/joins',
      'a phrase with {} in place of the value, such as "on flight {}", or nothing where it is not said',
      one.joins
    )
  const empty = (['names', 'formats', 'units', 'enum', 'types'] as const).find((key) => one[key]?.length === 0)
  return empty === undefined ? E.right(one) : wrong(`/${empty}`, 'at least one', one[empty])
}

const compiled = (phrases: ReadonlyArray<string>): Read<RegExp> => {
  const sources: Array<string> = []
  for (const [index, phrase] of phrases.entries()) {
    const source = patterned(phrase)
    if (source === undefined)
      return wrong(
        Pointer.of('names', index),
        'words of a name such as "flight number" or "* flight number", or a regular expression between slashes',
        phrase
      )
    sources.push(source)
  }
  const [only] = sources
  return E.right(
    sources.length === 0 || only === undefined
      ? never
      : new RegExp(sources.length === 1 ? only : sources.map((one) => `(?:${one})`).join('|'))
  )
}

const patterned = (phrase: string): string | undefined => {
  if (phrase.length > 1 && phrase.startsWith('/') && phrase.endsWith('/')) {
    const source = phrase.slice(1, -1)
    try {
      return new RegExp(source).source
    } catch {
      return undefined
    }
  }
  const parts = phrase.split('*').map(Words.text)
  if (parts.every((part) => part === '') || /[^\p{L}\d\s*_.-]/u.test(phrase)) return undefined
  return `^${parts
    .map((part) => part.replaceAll(/[^A-Za-z0-9 ]/g, '\\$&'))
    .reduce((left, right) =>
      left === '' ? `(?:.* )?${right}` : right === '' ? `${left}(?: .*)?` : `${left} (?:.* )?${right}`
    )}$`
}

const wrong = (place: Pointer.Pointer, expected: string, found: unknown): E.Either<DecodeError.DecodeError, never> =>
  E.left(DecodeError.make(place, expected, found))

// What a kind holds is JSON by its codec, which an interface of TypeScript cannot say.
const plain = (value: object): Json.JsonObject => value as Json.JsonObject
