/** Precise: pastes identifiers, paths and exact names. */
import { frames, type Register } from './Register.js'

export const explicit: Register = {
  weight: 0,
  warmth: 0.1,
  reason: 0.06,
  bare: 0.6,
  lower: 0.08,
  open: 0.2,
  short: 0.15,
  expanded: 0.05,
  bareNouns: 0.03,
  choice: 3,
  layouts: {
    sentences: 3,
    joined: 2.5,
    split: 1.5,
    after: 0.7,
    list: 2.5,
    several: 0.6,
    fragments: 1.5,
    afterthought: 0.4
  },
  frames: [
    ...frames(
      'do',
      'any',
      '8|{}.',
      '2|Please {}.',
      '1|Can you {}?',
      '0.8|{}, please.',
      '0.8|I need you to {}.',
      '0.7|To be exact: {}.',
      '0.6|Task: {}.',
      '0.6|Request: {}.',
      '0.6|Go ahead and {}.'
    ),
    ...frames(
      'agent',
      'any',
      '1|I need to {}.',
      '0.7|Need to {}.',
      '0.8|I want to {}.',
      '0.6|I have to {}.',
      "0.5|I'd like to {}."
    ),
    ...frames('know', 'any', '0.8|I need to know {}.', '0.6|Tell me {}.', '0.6|Check {}.'),
    ...frames('question', 'any', '6|{}?', '0.6|Question: {}?'),
    ...frames('do', 'first', '0.6|Hi, please {}.', '0.5|Hello. {}.'),
    ...frames('question', 'first', '0.5|Hi, {}?'),
    ...frames('do', 'next', '1|Now {}.', '0.8|Next: {}.', '0.6|And {}.', '0.6|Then {}.', '0.5|Next step: {}.'),
    ...frames('question', 'next', '0.8|And {}?'),
    ...frames('do', 'turn', '1|Separate item: {}.', '1|Different task: {}.', '0.8|Also, {}.'),
    ...frames('question', 'turn', '1|Separate question: {}?', '1|Also, {}?'),
    ...frames(
      'do',
      'then',
      '1.5|Then {}.',
      '1|And {}.',
      '1|Also {}.',
      '0.7|After that, {}.',
      '0.6|Next, {}.',
      '0.5|With that, {}.'
    ),
    ...frames('question', 'then', '3|{}?', '1.2|And {}?'),
    ...frames('do', 'last', '1|Finally, {}.', '1|Last: {}.'),
    ...frames('question', 'last', '1|Finally, {}?')
  ],
  acknowledgements: ['OK.', 'Thanks.', 'Noted.', 'Confirmed.', 'Good.', 'Got it.'],
  intros: ['Please do:', 'Steps:', 'Tasks:', 'I need:', 'In this order:'],
  counted: ['{n} tasks', '{n} steps', 'There are {n} things to do']
}
