/** A template with its places filled. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The op. */
export const op: Op = {
  name: 'template',
  doc: 'A template in which {0}, {1}, … stand for the inputs. A number counts as its shortest decimal.',
  inputs: ['A text or number; any count of them. Each must stand in the template.'],
  with: { template: 'The template.', because: 'The words that ask for it.' },
  forbidden: [{ verbs: ['fill', 'render'], nouns: ['template'] }],
  compute: (inputs, { template: pattern }) => {
    const parts = O.texts(inputs)
    if (parts === undefined) return O.fail('BadInput', 'expected texts')
    if (typeof pattern !== 'string') return O.fail('BadParameters', 'template is no text')
    const places = new Set(Array.from(pattern.matchAll(/\{(\d+)\}/g), (place) => Number(place[1])))
    return places.size === parts.length && parts.every((_, index) => places.has(index))
      ? O.read(
          pattern.replaceAll(/\{(\d+)\}/g, (_, index: string) => parts[Number(index)] ?? ''),
          ''
        )
      : O.fail('BadParameters', 'the places of the template are not those of the inputs')
  },
  vectors: [
    { inputs: ['Maya', 3], with: { template: 'Table for {1}, {0}' }, value: 'Table for 3, Maya' },
    { inputs: ['{1}', 'x'], with: { template: '{0}{1}' }, value: '{1}x' },
    { inputs: ['Maya'], with: { template: 'Hello' }, fails: 'BadParameters' },
    { inputs: ['Maya'], with: { template: '{1}' }, fails: 'BadParameters' },
    { inputs: [null], with: { template: '{0}' }, fails: 'BadInput' }
  ]
}
