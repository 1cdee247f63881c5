/** English as a second language: simple, a little stiff, still clear. */
import { frames, type Register } from './Register.js'

export const nonNative: Register = {
  weight: 0.1,
  warmth: 0.25,
  reason: 0.15,
  bare: 0.35,
  lower: 0.08,
  open: 0.1,
  short: 0.05,
  expanded: 0.9,
  bareNouns: 0.35,
  choice: 3,
  layouts: {
    sentences: 5,
    joined: 2,
    split: 1.5,
    after: 1.2,
    list: 1.4,
    several: 1.6,
    fragments: 0.4,
    afterthought: 0.5
  },
  frames: [
    ...frames(
      'do',
      'any',
      '2|Please {}.',
      '1.5|Please, can you {}?',
      '1.2|I want that you {}.',
      '1|Is it possible to {}?',
      '1|You can {}?',
      '0.8|I would like to ask you: {}.',
      '0.8|Please be so kind and {}.',
      '0.8|I need that you {}.',
      '0.8|Can you please {} for me?',
      '3|{}.',
      '0.7|It is needed to {}.',
      '0.7|My wish is that you {}.',
      '0.6|I ask you to {}.'
    ),
    ...frames(
      'agent',
      'any',
      '1.2|I must {}.',
      '1.2|I would like to {}, please.',
      '1|I want to {}.',
      '0.8|For me it is important to {}.',
      '0.8|I have the need to {}.',
      '0.7|It is for me time to {}.'
    ),
    ...frames('know', 'any', '1.2|I want to know {}.', '0.8|Please say me {}.', '0.7|Can you say {}?'),
    ...frames('question', 'any', '4|{}?', '1|Please, {}?', '0.8|I have a question: {}?', '0.6|Tell me please, {}?'),
    ...frames(
      'do',
      'first',
      '0.8|Hello, please {}.',
      '0.8|Good day, can you {}?',
      '0.6|Hello dear assistant, please {}.'
    ),
    ...frames('question', 'first', '0.8|Hello, {}?'),
    ...frames('do', 'next', '1|Now please {}.', '0.8|And now {}.', '0.7|As next, {}.', '0.7|Then please {}.'),
    ...frames('question', 'next', '1|And {}?', '0.7|And now, {}?'),
    ...frames(
      'do',
      'turn',
      '1|Now other thing: please {}.',
      '1|I have also other wish: {}.',
      '1|Something different: {}.'
    ),
    ...frames('question', 'turn', '1|Other question: {}?', '1|Now something different: {}?'),
    ...frames(
      'do',
      'then',
      '1.5|Then {}.',
      '1|After this, {}.',
      '1|And also {}.',
      '0.8|And after please {}.',
      '0.7|Also please {}.',
      '0.6|When it is ready, {}.',
      '0.5|Further, {}.'
    ),
    ...frames('agent', 'then', '0.7|I must also {}.'),
    ...frames('question', 'then', '2|{}?', '1.5|And {}?', '0.7|And then, {}?'),
    ...frames('do', 'last', '1|And the last: {}.', '1|At the end, please {}.', '1|And please {}, it is the last.'),
    ...frames('question', 'last', '1|And the last question: {}?')
  ],
  acknowledgements: [
    'Thank you.',
    'Okay.',
    'Thanks a lot.',
    'Very good, thank you.',
    'I understand.',
    'Super.',
    'Perfect.',
    'I thank you.',
    'It is good.'
  ],
  intros: ['I have some wishes:', 'Please do this:', 'I need these things:', 'Please help me with:'],
  counted: [
    'I have {n} wishes',
    'I need {n} things from you',
    'There are {n} things to do',
    'Please help me with {n} things'
  ]
}
