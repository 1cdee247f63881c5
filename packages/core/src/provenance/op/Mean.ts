/** The mean of a list. */
import type { Op } from '../Op.js'
import * as Aggregate from './Aggregate.js'

/** The op. */
export const op: Op = Aggregate.make(
  'mean',
  'The arithmetic mean',
  ['mean', 'average', 'avg', 'calculate', 'calculator', 'compute'],
  (values) => Aggregate.total(values) / values.length,
  [{ inputs: [[1, 2, 6]], value: 3 }]
)
