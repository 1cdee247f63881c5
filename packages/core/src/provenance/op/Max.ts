/** The greatest number of a list. */
import type { Op } from '../Op.js'
import * as Aggregate from './Aggregate.js'

/** The op. */
export const op: Op = Aggregate.make(
  'max',
  'The greatest',
  ['max', 'maximum', 'greatest'],
  (values) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  [{ inputs: [[3, 1, 2]], value: 3 }]
)
