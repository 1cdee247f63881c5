/** How many items a list has. */
import { isList } from '../../json/Json.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The op. */
export const op: Op = {
  name: 'count',
  doc: 'How many items a list has.',
  inputs: ['A list.'],
  with: { because: 'The words that ask for it.' },
  forbidden: [{ verbs: ['count', 'length'], takes: 'list' }],
  compute: ([list]) => (isList(list) ? O.read(list.length, '') : O.fail('BadInput', 'expected a list')),
  vectors: [
    { inputs: [[]], value: 0 },
    { inputs: [['a', { b: 1 }]], value: 2 },
    { inputs: [{ length: 3 }], fails: 'BadInput' }
  ]
}
