/** The sum of a list. */
import type { Op } from '../Op.js'
import * as Aggregate from './Aggregate.js'

/** The op. */
export const op: Op = Aggregate.make(
  'sum',
  'The sum',
  ['sum', 'total', 'add', 'calculate', 'calculator', 'compute'],
  Aggregate.total,
  [
    { inputs: [[1, 2, 3.5]], value: 6.5 },
    { inputs: [[{ total: 10 }, { total: 5 }]], with: { by: '/total' }, value: 15 }
  ]
)
