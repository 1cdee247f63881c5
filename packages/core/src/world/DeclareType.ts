/** Semantic types in one line each: the codec's name says what was expected when a value is refused. */
import * as t from 'io-ts'
import type { Json } from '../json/Json.js'
import type { SemanticType, Speech } from '../signature/SemanticType.js'
import * as Semantic from '../signature/SemanticType.js'

/** An identifier that only a machine gives out: `BK7M2Q`. */
export const id = (
  name: string,
  expected: string,
  pattern: RegExp,
  speech: Partial<Speech> = {}
): SemanticType<string> =>
  Semantic.make(
    name,
    'opaque',
    codec(expected, (value): value is string => typeof value === 'string' && pattern.test(value)),
    { type: 'string' },
    speech
  )

/** A name or a short text that people say; up to 200 characters, not blank. */
export const text = (name: string, expected: string, speech: Partial<Speech> = {}): SemanticType<string> =>
  Semantic.make(name, 'spoken', codec(expected, isText(200)), { type: 'string' }, speech)

/** Free text that somebody writes; up to 2,000 characters, not blank. */
export const composed = (name: string, expected: string, speech: Partial<Speech> = {}): SemanticType<string> =>
  Semantic.make(name, 'composed', codec(expected, isText(2000)), { type: 'string' }, { form: 'quoted', ...speech })

/** Bounds of a number, both included. */
export interface Range {
  readonly minimum?: number
  readonly maximum?: number
  readonly whole?: boolean
}

/** A number that people say. */
export const number = (
  name: string,
  expected: string,
  { minimum, maximum, whole = false }: Range,
  speech: Partial<Speech> = {}
): SemanticType<number> =>
  Semantic.make(
    name,
    'spoken',
    codec(
      expected,
      (value): value is number =>
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (!whole || Number.isInteger(value)) &&
        value >= (minimum ?? -Infinity) &&
        value <= (maximum ?? Infinity)
    ),
    {
      type: whole ? 'integer' : 'number',
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum })
    },
    { form: 'number', ...speech }
  )

/** One of a few words. */
export const choice = <const V extends string>(
  name: string,
  values: readonly [V, ...ReadonlyArray<V>],
  speech: Partial<Speech> = {}
): SemanticType<V> =>
  Semantic.make<V>(
    name,
    'spoken',
    codec(`one of ${values.join(', ')}`, (value): value is V => values.some((known) => known === value)),
    { type: 'string', enum: values },
    speech
  )

/** A calendar date, `2025-05-14`. */
export const date = (name: string, speech: Partial<Speech> = {}): SemanticType<string> =>
  Semantic.make(
    name,
    'spoken',
    codec('a date as YYYY-MM-DD', isDate),
    { type: 'string', format: 'date' },
    { form: 'date', ...speech }
  )

/** A time of day on a 24-hour clock, `07:40`. */
export const time = (name: string, speech: Partial<Speech> = {}): SemanticType<string> =>
  Semantic.make(
    name,
    'spoken',
    codec('a time of day as HH:MM', (value): value is string => typeof value === 'string' && clock.test(value)),
    { type: 'string', pattern: clock.source },
    { form: 'time', ...speech }
  )

/** Yes or no. */
export const flag = (name: string, speech: Partial<Speech> = {}): SemanticType<boolean> =>
  Semantic.make(
    name,
    'spoken',
    codec('true or false', (value): value is boolean => typeof value === 'boolean'),
    { type: 'boolean' },
    speech
  )

/** The same type with a description in its schema, for a field of an output. */
export const described =
  (description: string) =>
  <A extends Json>(type: SemanticType<A>): SemanticType<A> => ({ ...type, schema: { ...type.schema, description } })

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const calendar = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isText =
  (longest: number) =>
  (value: unknown): value is string =>
    typeof value === 'string' && value.length <= longest && value.trim() !== ''

const isDate = (value: unknown): value is string => {
  const found = typeof value === 'string' ? calendar.exec(value) : null
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

const codec = <A extends Json>(expected: string, is: (value: unknown) => value is A): t.Decoder<unknown, A> =>
  new t.Type<A, A, unknown>(
    expected,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    (value) => value
  )
