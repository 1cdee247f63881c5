/** Ops that make one number of a list of numbers: sum, mean, min, max. */
import type { Json } from '../../json/Json.js'
import { isList } from '../../json/Json.js'
import * as Pointer from '../../json/Pointer.js'
import type { Op, Vector } from '../Op.js'
import * as O from '../Op.js'

/** An op over the numbers of a list. */
export const make = (
  name: string,
  what: string,
  verbs: ReadonlyArray<string>,
  reduce: (values: ReadonlyArray<number>) => number,
  vectors: ReadonlyArray<Vector>
): Op => ({
  name,
  doc: `${what} of the numbers of a list. Results below 1e6 are rounded to nine decimals.`,
  inputs: ['A list of numbers, or of objects that hold one each.'],
  with: {
    by: 'A pointer from an item to its number; the item itself where absent.',
    because: 'The words that ask for it.'
  },
  forbidden: [{ verbs, takes: 'numbers' }],
  compute: (inputs, { by = '' }) => {
    const values = column(inputs[0], by)
    return values === undefined || values.length === 0
      ? O.fail('BadInput', 'expected a list of numbers that is not empty')
      : O.read(O.tidy(reduce(values)), 'the result is no number')
  },
  vectors: [
    ...vectors,
    { inputs: [[]], fails: 'BadInput' },
    { inputs: [['1']], fails: 'BadInput' },
    { inputs: [[{ a: 1 }, {}]], with: { by: '/a' }, fails: 'BadInput' }
  ]
})

const column = (list: Json | undefined, by: Json): ReadonlyArray<number> | undefined =>
  isList(list) && typeof by === 'string' ? O.numbers(list.map((item) => Pointer.get(item, by) ?? null)) : undefined

/** The sum of numbers. */
export const total = (values: ReadonlyArray<number>): number => values.reduce((sum_, value) => sum_ + value, 0)
