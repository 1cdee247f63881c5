/** A path from its parts. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The op. */
export const op: Op = {
  name: 'path_join',
  doc: 'Parts of a path, with exactly one slash between them. The first keeps its leading slash, the last its trailing one.',
  inputs: ['A part of a path; any count of them, none empty.'],
  with: { because: 'The words that ask for it.' },
  forbidden: [{ verbs: ['join', 'build', 'concat'], nouns: ['path', 'paths'] }],
  compute: (inputs) => {
    const parts = O.texts(inputs)
    return parts === undefined || parts.includes('')
      ? O.fail('BadInput', 'expected texts that are not empty')
      : O.read(
          parts.reduce((path, next) => `${path.replace(/\/+$/, '')}/${next.replace(/^\/+/, '')}`),
          ''
        )
  },
  vectors: [
    { inputs: ['/home/maya', 'notes.txt'], value: '/home/maya/notes.txt' },
    { inputs: ['docs/', '/a/', 'b/'], value: 'docs/a/b/' },
    { inputs: ['/', 'tmp'], value: '/tmp' },
    { inputs: ['docs'], value: 'docs' },
    { inputs: ['docs', ''], fails: 'BadInput' }
  ]
}
