/** Texts one after another. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The op. */
export const op: Op = {
  name: 'concat',
  doc: 'Texts one after another. A number counts as its shortest decimal.',
  inputs: ['A text or number; any count of them.'],
  with: { separator: 'A text between them; none where absent.', because: 'The words that ask for it.' },
  forbidden: [
    { verbs: ['concat', 'concatenate', 'join', 'merge'], nouns: ['string', 'strings', 'text', 'texts', 'words'] }
  ],
  compute: (inputs, { separator = '' }) => {
    const parts = O.texts(inputs)
    if (parts === undefined) return O.fail('BadInput', 'expected texts')
    return typeof separator === 'string'
      ? O.read(parts.join(separator), '')
      : O.fail('BadParameters', 'separator is no text')
  },
  vectors: [
    { inputs: ['Maya', 'Lund'], with: { separator: ' ' }, value: 'Maya Lund' },
    { inputs: ['A', 1], value: 'A1' },
    { inputs: [], fails: 'BadInput' },
    { inputs: ['a'], with: { separator: 1 }, fails: 'BadParameters' }
  ]
}
