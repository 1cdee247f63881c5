/**
 * Plausible numbers: within what a schema allows, in the magnitude of the example that it shows, else as its meaning has it.
 *
 * Law: a number has the sign of its example, and no more decimals.
 */
import type { JsonSchema } from '@magnet/core'
import type { Meaning } from '@magnet/pools'
import * as Chance from './Chance.js'

type Type = 'integer' | 'number'

/** A number of a leaf. */
export const of = (schema: JsonSchema.JsonSchema, type: Type, reading: Meaning.Reading, hash: number): number =>
  bounded(schema, type, near(schema, type, reading, hash) ?? numeric(type, reading, hash), hash)

/** The number that a schema shows. */
const example = ({ examples, example, default: usual }: JsonSchema.JsonSchema): number | undefined =>
  [example, ...(Array.isArray(examples) ? (examples as ReadonlyArray<unknown>) : []), usual].find(
    (one): one is number => typeof one === 'number' && Number.isFinite(one)
  )

const near = (
  schema: JsonSchema.JsonSchema,
  type: Type,
  { kind }: Meaning.Reading,
  hash: number
): number | undefined => {
  const shown = example(schema)
  if (shown === undefined) return undefined
  const making = kind?.making
  if (making?.tag === 'number' && shown >= making.least && shown <= making.most) return undefined
  if (making?.tag === 'oneOf' && making.values.some((one) => Number(one) === shown)) return undefined
  // A nought in a document stands for a switch or a first place.
  if (shown === 0) return type === 'integer' && making?.tag !== 'number' ? Chance.below(hash, 2) : undefined
  const places = type === 'integer' ? 0 : decimals(shown)
  const size = Math.abs(shown)
  const sign = Math.sign(shown)
  const unit = Chance.unit(hash)
  if (places > 0 && size < 1 && sign > 0 && !costs.test(schema.description ?? ''))
    return round(unit, Math.min(places, 5))
  // A year, and a moment as a number, are near another.
  if (places === 0 && ((size >= 1900 && size <= 2100) || size >= 1e9)) {
    const close = size >= 1e9 ? size * 0.02 : 12
    return round(sign * (size - unit * close), 0)
  }
  return round(sign * (size / 2 + unit * size * 1.5), places) || shown
}

const costs = /\b(?:price|cost|fee|charge|rate|amount)s?\b/i

const decimals = (value: number): number => {
  const text = String(value)
  const point = text.indexOf('.')
  return point < 0 || text.includes('e') ? 0 : Math.min(text.length - point - 1, 8)
}

const numeric = (type: Type, { kind }: Meaning.Reading, hash: number): number => {
  const making = kind?.making
  if (making?.tag === 'number')
    return round(
      making.least + Chance.unit(hash) * (making.most - making.least),
      type === 'integer' ? 0 : making.decimals
    )
  if (making?.tag === 'oneOf') {
    const value = Number(Chance.pick(making.values, hash))
    if (Number.isFinite(value)) return type === 'integer' ? Math.round(value) : value
  }
  return type === 'integer' ? 1 + Chance.below(hash, 120) : round(1 + Chance.unit(hash) * 99, 1)
}

/** A number with so many decimals. */
export const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

// By identity: what a description says of a number is read once.
const spans = new WeakMap<JsonSchema.JsonSchema, readonly [least: number, most: number] | undefined>()

/** Between which numbers a value is, where a description says it: "from 0.0 to 1.0", "between 0 and 100". */
const span = (schema: JsonSchema.JsonSchema): readonly [least: number, most: number] | undefined => {
  const { description } = schema
  if (description === undefined) return undefined
  if (spans.has(schema)) return spans.get(schema)
  const found =
    /\b(?:from|between) (-?\d+(?:\.\d+)?) (?:to|and) (-?\d+(?:\.\d+)?)\b/.exec(description) ??
    /\b(-?\d+(?:\.\d+)?) (?:is|represents|means) (?:the )?(?:least|lowest|minimum)[^.]{0,40}?\b(?:and|to) (-?\d+(?:\.\d+)?) (?:is|represents|means) (?:the )?(?:most|highest|maximum)/.exec(
      description
    )
  const [least, most] = [Number(found?.[1]), Number(found?.[2])]
  const read = found !== null && least < most ? ([least, most] as const) : undefined
  spans.set(schema, read)
  return read
}

const bounded = (schema: JsonSchema.JsonSchema, type: Type, value: number, hash: number): number => {
  const told = span(schema)
  const least = bound(schema, 'minimum', 'exclusiveMinimum', 1)
  const most = bound(schema, 'maximum', 'exclusiveMaximum', -1)
  if (told !== undefined && told[0] >= (least ?? told[0]) && told[1] <= (most ?? told[1])) {
    const [from, to] = told
    return round(from + Chance.unit(hash) * (to - from), type === 'integer' ? 0 : to - from <= 2 ? 3 : 1)
  }
  if (least === undefined && most === undefined) return value
  const from = least ?? (most ?? 0) - 100
  const to = most ?? from + 100
  if (value >= from && value <= to) return value
  const inside = from + (Math.abs(value) % Math.max(1, to - from))
  return type === 'integer' ? Math.floor(inside) : round(inside, 2)
}

const bound = (
  schema: JsonSchema.JsonSchema,
  inclusive: string,
  exclusive: string,
  step: number
): number | undefined => {
  const [with_, without] = [schema[inclusive], schema[exclusive]]
  return typeof with_ === 'number' ? with_ : typeof without === 'number' ? without + step : undefined
}
