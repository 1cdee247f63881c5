/** The least number of a list. */
import type { Op } from '../Op.js'
import * as Aggregate from './Aggregate.js'

/** The op. */
export const op: Op = Aggregate.make(
  'min',
  'The least',
  ['min', 'minimum', 'least'],
  (values) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  [
    { inputs: [[3, 1, 2]], value: 1 },
    { inputs: [[{ p: 9 }, { p: 4 }]], with: { by: '/p' }, value: 4 }
  ]
)
