/** A part of a text. */
import type { Json } from '../../json/Json.js'
import * as Literal from '../Literal.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** The op. */
export const op: Op = {
  name: 'substring',
  doc: 'A part of a text: between two places in code points, or what stands after the first occurrence of one text and before the next occurrence of another. Its ends must exist; it is not empty.',
  inputs: ['A text.'],
  with: {
    from: 'The first place, from 0; 0 where absent.',
    to: 'The place after the last; the end where absent.',
    after: 'A text: the part begins behind it. Not with `from`.',
    before: 'A text: the part ends before it. Not with `to`.',
    because: 'The words that ask for it.'
  },
  forbidden: [{ verbs: ['substring', 'slice', 'split'], takes: 'text' }],
  compute: (inputs, parameters) => {
    const text = inputs[0]
    if (typeof text !== 'string') return O.fail('BadInput', 'expected a text')
    return O.read(part(text, parameters), 'there is no such part')
  },
  vectors: [
    { inputs: ['2025-05-14T07:40'], with: { from: 0, to: 10 }, value: '2025-05-14' },
    { inputs: ['maya@example.org'], with: { before: '@' }, value: 'maya' },
    { inputs: ['maya@example.org'], with: { after: '@', before: '.' }, value: 'example' },
    { inputs: ['👍 ok'], with: { from: 2 }, value: 'ok' },
    { inputs: ['abc'], with: { from: 2, to: 9 }, fails: 'NoReading' },
    { inputs: ['abc'], with: { after: 'x' }, fails: 'NoReading' },
    { inputs: [1], with: {}, fails: 'BadInput' }
  ]
}

const part = (
  text: string,
  { from = 0, to, after, before }: { readonly [field: string]: Json }
): string | undefined => {
  let start = text
  if (after !== undefined) {
    if (typeof after !== 'string' || !text.includes(after)) return undefined
    start = text.slice(text.indexOf(after) + after.length)
  } else if (from !== 0) {
    const rest = typeof from === 'number' ? Literal.slice(text, from, Literal.length(text)) : undefined
    if (rest === undefined) return undefined
    start = rest
  }
  const end = typeof to === 'number' && typeof from === 'number' ? to - (after === undefined ? from : 0) : undefined
  if (before === undefined)
    return to === undefined ? start || undefined : end === undefined ? undefined : Literal.slice(start, 0, end)
  const at = typeof before === 'string' ? start.indexOf(before) : -1
  return at > 0 ? start.slice(0, at) : undefined
}
