/** As few words as will do. */
import { frames, type Register } from './Register.js'

export const terse: Register = {
  weight: 0.12,
  warmth: 0.05,
  reason: 0.05,
  bare: 0.8,
  lower: 0.3,
  open: 0.4,
  short: 0.5,
  expanded: 0,
  bareNouns: 0.12,
  choice: 4,
  layouts: {
    sentences: 3,
    joined: 2,
    split: 0.5,
    after: 0.2,
    list: 1.6,
    several: 0.5,
    fragments: 4,
    afterthought: 0.1
  },
  frames: [
    ...frames('do', 'any', '14|{}.', '1.2|{}, please.', '0.6|Please {}.', '0.5|Can you {}?', '0.3|{} now.'),
    ...frames('agent', 'any', '1.5|Need to {}.', '0.5|I need to {}.', '0.7|Want to {}.', '0.5|Have to {}.'),
    ...frames('know', 'any', '1|Need to know {}.', '0.5|Tell me {}.'),
    ...frames('question', 'any', '10|{}?'),
    ...frames('do', 'next', '1|Now {}.', '0.7|Next: {}.', '0.7|And {}.', '0.5|Then {}.'),
    ...frames('question', 'next', '1.5|And {}?'),
    ...frames('do', 'turn', '1|New topic: {}.', '1|Also: {}.', '1|Other thing: {}.'),
    ...frames('question', 'turn', '1|Also: {}?', '1|Other question: {}?'),
    ...frames(
      'do',
      'then',
      '2|Then {}.',
      '2|And {}.',
      '1|Also {}.',
      '0.5|After that, {}.',
      '0.5|Plus {}.',
      '0.5|{} too.'
    ),
    ...frames('question', 'then', '4|{}?', '1.5|And {}?'),
    ...frames('do', 'last', '1|Lastly, {}.', '1|And {}.'),
    ...frames('question', 'last', '1|And {}?')
  ],
  acknowledgements: ['OK.', 'Thanks.', 'Good.', 'Fine.', 'Right.'],
  intros: ['To do:', 'Please:', 'Needed:', 'List:'],
  counted: ['{n} things', '{n} to do']
}
