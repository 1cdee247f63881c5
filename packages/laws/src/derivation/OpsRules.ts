/** The laws between ops: parsing undoes formatting, shifts add up, choices agree with their aggregates. */
import { Calendar, type Json, Ops } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { forAll, usual } from '../algebra/Property.js'
import type { Difference, Law, Rules } from '../Rules.js'
import * as Rule from '../Rules.js'

/** What an op computes; a reason where it computes nothing. */
const compute = (
  op: string,
  inputs: ReadonlyArray<Json.Json>,
  parameters: Json.JsonObject = {},
  target: Json.JsonObject = {}
): Json.Json => {
  const result = Ops.recompute(op, inputs, parameters, target)
  return E.isRight(result) ? result.right : { fails: result.left._tag }
}

const written = (op: string, value: string, style: string): string => {
  const text = compute(op, [value], { style })
  return typeof text === 'string' ? text : ''
}

const law = <A>(name: string, values: fc.Arbitrary<A>, differences: (value: A) => ReadonlyArray<Difference>): Law =>
  forAll(name, usual, values, differences)

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => Calendar.format(Calendar.ofCount(days)))
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${Calendar.pad(hour, 2)}:${Calendar.pad(minute, 2)}`)
const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100)
const shift = fc.integer({ min: -2000, max: 2000 })
const list = fc.uniqueArray(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 8 })
const word = fc.stringMatching(/^[a-z]{1,8}$/)

/** The laws. */
export const rules: Rules = Rule.make('ops together', [
  law(
    'parse_date ∘ format_date = id',
    fc.tuple(date, fc.constantFrom('iso', 'long', 'us', 'weekday')),
    ([day, style]) =>
      Rule.same(`${day} ${style}`, compute('parse_date', [compute('format_date', [day], { style })]), day)
  ),
  law('parse_date gives a day after now where the year is not said', fc.tuple(date, date), ([day, now]) => {
    const found = compute('parse_date', [compute('format_date', [day], { style: 'short' }), now])
    return typeof found === 'string'
      ? Rule.same(`${day} after ${now}`, found > now && found.slice(5) === day.slice(5), true)
      : []
  }),
  law('parse_time ∘ format_time = id', fc.tuple(time, fc.constantFrom('12h', '24h')), ([clock, style]) =>
    Rule.same(`${clock} ${style}`, compute('parse_time', [compute('format_time', [clock], { style })]), clock)
  ),
  law(
    'parse_datetime reads what parse_date and parse_time read',
    fc.tuple(date, time, fc.boolean()),
    ([day, clock, isDayFirst]) => {
      const left = written('format_date', day, 'long')
      const right = written('format_time', clock, '12h')
      const text = isDayFirst ? `${left} at ${right}` : `${right} on ${left}`
      return Rule.same(text, compute('parse_datetime', [text]), `${day}T${clock}`)
    }
  ),
  law('parse_number ∘ format_number = id', fc.tuple(amount, fc.boolean()), ([number, grouping]) =>
    Rule.same(
      String(number),
      compute('parse_number', [compute('format_number', [number], { decimals: 2, grouping })]),
      number
    )
  ),
  law('shifts by days add up', fc.tuple(date, shift, shift), ([day, a, b]) =>
    Rule.same(
      day,
      compute('shift_date', [compute('shift_date', [day], { days: a })], { days: b }),
      compute('shift_date', [day], { days: a + b })
    )
  ),
  law(
    'round is idempotent',
    fc.tuple(amount, fc.constantFrom('half_up', 'up', 'down'), fc.nat(2)),
    ([number, mode, decimals]) => {
      const once = compute('round', [number], { mode, decimals })
      return Rule.same(`${number} ${mode}`, compute('round', [once], { mode, decimals }), once)
    }
  ),
  law('arithmetic: subtract undoes add', fc.tuple(amount, amount), ([a, b]) =>
    Rule.same(
      `${a} + ${b}`,
      compute(
        'round',
        [compute('arithmetic', [compute('arithmetic', [a, b], { operator: 'add' }), b], { operator: 'subtract' })],
        { decimals: 2 }
      ),
      a
    )
  ),
  law('sum, min and max do not depend on order', list, (numbers) =>
    ['sum', 'min', 'max'].flatMap((op) => Rule.same(op, compute(op, [numbers.toReversed()]), compute(op, [numbers])))
  ),
  law('the mean lies between min and max', list, (numbers) => {
    const [least, mean, most] = ['min', 'mean', 'max'].map((op) => Number(compute(op, [numbers])))
    return Rule.same('order', (least ?? 0) <= (mean ?? 0) && (mean ?? 0) <= (most ?? 0), true)
  }),
  law('select by min takes what min finds', list, (numbers) =>
    Rule.same(
      'min',
      compute('select', [numbers.map((n) => ({ n }))], { by: '/n', rule: 'min', take: '/n' }),
      compute('min', [numbers])
    )
  ),
  law('select by max in a reversed list takes the same', list, (numbers) =>
    Rule.same(
      'max',
      compute('select', [numbers.toReversed()], { rule: 'max' }),
      compute('select', [numbers], { rule: 'max' })
    )
  ),
  law('concat is associative', fc.tuple(word, word, word), ([a, b, c]) =>
    Rule.same(a, compute('concat', [compute('concat', [a, b]), c]), compute('concat', [a, compute('concat', [b, c])]))
  ),
  law('path_join is associative', fc.tuple(word, word, word), ([a, b, c]) =>
    Rule.same(
      a,
      compute('path_join', [compute('path_join', [a, b]), c]),
      compute('path_join', [a, compute('path_join', [b, c])])
    )
  ),
  law('substring takes back what concat put together', fc.tuple(word, word), ([a, b]) =>
    Rule.same(a, compute('substring', [compute('concat', [a, b])], { from: a.length }), b)
  ),
  law(
    'scale_unit there and back is the same to six decimals',
    fc.tuple(amount, fc.constantFrom(['km', 'mi'], ['kg', 'lb'], ['c', 'f'], ['h', 'min'])),
    ([number, [from = '', to = '']]) => {
      const back = Number(
        compute('scale_unit', [compute('scale_unit', [number], { from, to })], { from: to, to: from })
      )
      return Rule.same(`${number} ${from}`, Math.abs(back - number) < 1e-4, true)
    }
  ),
  law('lexicon finds a value by its own words', fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), (values) =>
    values.flatMap((value) => {
      const found = compute('lexicon', [value], {}, { enum: values })
      // A value may be a synonym of another: then there is none, but never the other.
      return typeof found === 'string' ? Rule.same(values.join(), found, value) : []
    })
  )
])

/** What does not hold, each with a counterexample: two sides that differ. */
export const nonLaws: { readonly [name: string]: readonly [Json.Json, Json.Json] } = {
  'shifts by months add up': [
    compute('shift_date', [compute('shift_date', ['2025-01-31'], { months: 1 })], { months: 1 }),
    compute('shift_date', ['2025-01-31'], { months: 2 })
  ],
  'shifting back undoes a shift by months': [
    compute('shift_date', [compute('shift_date', ['2025-01-31'], { months: 1 })], { months: -1 }),
    '2025-01-31'
  ],
  'parse_date ∘ format_date(short) = id': [
    compute('parse_date', [compute('format_date', ['2025-04-14'], { style: 'short' }), '2025-05-02T09:00:00Z']),
    '2025-04-14'
  ],
  'format_number ∘ parse_number = id': [compute('format_number', [compute('parse_number', ['1,200'])]), '1,200']
}
