/** Between two doors: no subject, no ceremony. */
import { frames, type Register } from './Register.js'

export const hurried: Register = {
  weight: 0.11,
  warmth: 0.15,
  reason: 0.14,
  bare: 0.6,
  lower: 0.5,
  open: 0.6,
  short: 0.5,
  expanded: 0,
  bareNouns: 0.2,
  choice: 4,
  layouts: { sentences: 2, joined: 3, split: 1, after: 0.2, list: 0.7, several: 1, fragments: 4, afterthought: 1 },
  frames: [
    ...frames(
      'do',
      'any',
      '0.8|Quick one: {}.',
      '8|{}.',
      '1|Can you just {}?',
      '1|Just {}, please.',
      '0.8|Can you quickly {}?',
      '0.6|{}, quickly please.',
      '1|{}, thanks.',
      '0.6|{} right away, please.',
      '0.7|{} asap.',
      '0.6|Pls {}.',
      '0.5|{} real quick?'
    ),
    ...frames(
      'agent',
      'any',
      '1.2|Gotta {}.',
      '2|Need to {}.',
      '0.5|I need to {} real quick.',
      '0.5|I need to {} before I head out.',
      '0.7|Wanna {}.',
      '0.6|Have to {}.',
      '0.6|Trying to {}.'
    ),
    ...frames('know', 'any', '1|Need to know {}.', '0.6|Just tell me {}.'),
    ...frames('question', 'any', '0.8|Quick question: {}?', '6|{}?', '0.5|Quick: {}?'),
    ...frames(
      'do',
      'first',
      "0.7|I'm in a rush, {}.",
      '0.6|Running late here, can you {}?',
      '0.6|Hey, quick, {}.',
      '0.5|Hi, {}.'
    ),
    ...frames('question', 'first', '0.6|Hey, {}?'),
    ...frames('do', 'next', '1|Now {}.', '1|And {}.', '0.7|Then {}.', '0.5|Next, quickly: {}.'),
    ...frames('question', 'next', '1|And {}?', '0.5|Real quick, {}?'),
    ...frames('do', 'turn', '1|Other thing: {}.', '1|Also {}.'),
    ...frames('question', 'turn', '1|Also, {}?', '1|Other thing: {}?'),
    ...frames(
      'do',
      'then',
      '1.5|Then {}.',
      '2|And {}.',
      '1.5|Also {}.',
      '0.6|Plus {}.',
      '0.5|Then quickly {}.',
      '0.6|And {}, thanks.',
      '0.6|{} too.'
    ),
    ...frames('agent', 'then', '0.7|Also need to {}.'),
    ...frames('question', 'then', '3|{}?', '2|And {}?', '0.7|Also {}?'),
    ...frames('do', 'last', '1|Oh and {}.', '0.7|Last thing before I run: {}.', '0.7|And {}, then I am off.'),
    ...frames('question', 'last', '1|Oh and {}?')
  ],
  acknowledgements: ['OK.', 'Cool.', 'Thx.', 'Great.', 'Got it.', 'Ok good.', 'K.', 'Nice.'],
  intros: ['Quick list:', 'Need these:', 'In a rush, so:'],
  counted: ['{n} things, quick', '{n} quick things', 'Need {n} things']
}
