/** Neither short nor long, neither cool nor warm. */
import { frames, type Register } from './Register.js'

export const plain: Register = {
  weight: 0.2,
  warmth: 0.2,
  reason: 0.2,
  bare: 0.45,
  lower: 0,
  open: 0.05,
  short: 0.08,
  expanded: 0.05,
  bareNouns: 0,
  choice: 3,
  layouts: {
    sentences: 4,
    joined: 2.5,
    split: 2,
    after: 1,
    list: 1.4,
    several: 1.4,
    fragments: 0.3,
    afterthought: 0.8
  },
  frames: [
    ...frames(
      'do',
      'any',
      '7|{}.',
      '3|Can you {}?',
      '2|Could you {}?',
      '2|Please {}.',
      '1|I need you to {}.',
      '{}, please.',
      "0.7|I'd like you to {}.",
      '0.7|Are you able to {}?',
      '0.7|Would you {}?',
      '0.5|Try to {}.',
      '0.5|See if you can {}.'
    ),
    ...frames(
      'agent',
      'any',
      '1.5|I need to {}.',
      "1.5|I'd like to {}.",
      '1|I want to {}.',
      '0.7|Help me {}.',
      '0.7|I have to {}.',
      "0.7|I'm trying to {}.",
      "0.5|I'm going to {}.",
      '0.5|Time to {}.'
    ),
    ...frames('know', 'any', '1|I need to know {}.', "1|I'd like to know {}.", '1|Do you know {}?', '0.5|Any idea {}?'),
    ...frames('question', 'any', '6|{}?', '0.5|Quick question: {}?', '0.5|A question: {}?'),
    ...frames('do', 'first', '1|Hi, can you {}?', '0.7|Hello, could you {}?', '0.5|Hi. Please {}.'),
    ...frames('agent', 'first', '0.7|Hi, I need to {}.', "0.5|Hello, I'd like to {}."),
    ...frames('question', 'first', '0.7|Hi, {}?', '0.5|Hello, {}?'),
    ...frames(
      'do',
      'next',
      '1|Now {}.',
      '1|Can you also {}?',
      '0.7|Next, {}.',
      '0.7|And {}.',
      '0.7|Then {}.',
      '0.7|OK, {}.'
    ),
    ...frames('agent', 'next', '0.7|I also need to {}.', "0.7|Now I'd like to {}."),
    ...frames('question', 'next', '1|And {}?', '0.7|Now, {}?', '0.5|So {}?'),
    ...frames(
      'do',
      'turn',
      '2|Something else: {}.',
      '2|Another thing: can you {}?',
      '1|On another note, {}.',
      '1|Separately, {}.',
      '1|Different topic: {}.',
      '1|Also, {}.'
    ),
    ...frames(
      'question',
      'turn',
      '2|Something else: {}?',
      '2|By the way, {}?',
      '1|Different question: {}?',
      '1|On another note, {}?',
      '1|Also, {}?'
    ),
    ...frames(
      'do',
      'then',
      '2|Then {}.',
      '1.5|Also, {}.',
      '1.5|And {}.',
      '1|After that, {}.',
      '0.7|Please also {}.',
      '0.7|Can you also {}?',
      '0.5|Could you {} too?',
      '0.5|And then {}.',
      '0.5|{} as well.',
      '0.4|{} after that.',
      '0.4|Plus, {}.',
      '0.4|When you have that, {}.',
      "0.3|While you're at it, {}.",
      "0.3|Once that's done, {}.",
      '0.3|Next, {}.'
    ),
    ...frames('agent', 'then', '0.6|I also need to {}.', "0.6|I'd also like to {}.", '0.4|And I have to {}.'),
    ...frames('question', 'then', '3|{}?', '3|And {}?', '0.7|Also, {}?', '0.5|Then, {}?'),
    ...frames(
      'do',
      'last',
      '2|And one more thing: {}.',
      '1|Oh, and {}.',
      '1|Finally, {}.',
      '1|Last thing: {}.',
      '1|And if you could, {}.',
      '0.6|One last request: {}.'
    ),
    ...frames('question', 'last', '1|And one more question: {}?', '1|Oh, and {}?', '1|Finally, {}?')
  ],
  acknowledgements: [
    'OK.',
    'Thanks.',
    'Great.',
    'Got it.',
    'Good.',
    'Alright.',
    'Right.',
    'Fine, thanks.',
    'I see.',
    'That helps.',
    'Good to know.',
    'Makes sense.',
    'Okay, thanks.'
  ],
  intros: [
    'A few things:',
    'Some things to do:',
    "Here's what I need:",
    "Here's the plan:",
    'I need help with a few things:',
    'Could you do these for me?'
  ],
  counted: [
    '{n} things',
    'I have {n} things for you',
    'There are {n} things I need',
    'I need help with {n} things',
    'Here are {n} things to do'
  ]
}
