/** To the point, in full sentences. */
import { frames, type Register } from './Register.js'

export const businesslike: Register = {
  weight: 0.13,
  warmth: 0.12,
  reason: 0.15,
  bare: 0.4,
  lower: 0,
  open: 0.03,
  short: 0.05,
  expanded: 0.3,
  bareNouns: 0,
  choice: 3,
  layouts: { sentences: 3, joined: 1.5, split: 1.5, after: 1, list: 4, several: 1, fragments: 0.3, afterthought: 0.3 },
  frames: [
    ...frames(
      'do',
      'any',
      '4|Please {}.',
      '1.2|I need you to {}.',
      "1|I'd like you to {}.",
      '0.8|Go ahead and {}.',
      '5|{}.',
      '0.7|Kindly {}.',
      '0.7|Please go ahead and {}.',
      '0.7|I want you to {}.',
      '0.6|Please arrange to {}.',
      '0.5|Be sure to {}.'
    ),
    ...frames(
      'agent',
      'any',
      '1.2|I need to {}.',
      '0.8|I have to {}.',
      "0.8|I'm looking to {}.",
      '0.8|We need to {}.',
      '0.6|I want to {}.',
      '0.6|I intend to {}.',
      '0.5|The next step is to {}.'
    ),
    ...frames(
      'know',
      'any',
      '1.5|I need to know {}.',
      '0.8|Please tell me {}.',
      '0.6|I have to know {}.',
      '0.6|Please advise {}.',
      '0.6|Kindly confirm {}.'
    ),
    ...frames('question', 'any', '5|{}?', '0.5|For my planning: {}?'),
    ...frames(
      'do',
      'first',
      '0.8|Good morning. Please {}.',
      '0.6|First of all, {}.',
      '0.6|To begin with, {}.',
      '0.6|Good afternoon. I need you to {}.'
    ),
    ...frames('question', 'first', '0.6|Good morning. {}?'),
    ...frames(
      'do',
      'next',
      '1|Next, {}.',
      '0.7|Next item: {}.',
      '0.7|Then {}.',
      '0.6|In addition, please {}.',
      '0.6|Now please {}.'
    ),
    ...frames('question', 'next', '0.8|Next question: {}?', '0.6|Further, {}?'),
    ...frames('do', 'turn', '1|Moving on, {}.', '1|On a separate matter, please {}.', '1|Another item: {}.'),
    ...frames('question', 'turn', '1|A separate question: {}?', '1|Another item: {}?'),
    ...frames(
      'do',
      'then',
      '1.5|Then {}.',
      '0.6|Following that, {}.',
      '1|Next, {}.',
      '0.6|In addition, {}.',
      '0.3|Furthermore, {}.',
      '0.6|I also need you to {}.',
      '0.5|Afterwards, {}.',
      '0.4|You should then {}.',
      '0.4|As soon as that is settled, {}.',
      '1.2|Please also {}.'
    ),
    ...frames('agent', 'then', '0.6|We also have to {}.'),
    ...frames('question', 'then', '3|{}?', '1|Also, {}?', '1|And {}?'),
    ...frames('do', 'last', '1|Finally, {}.', '1|Lastly, please {}.', '0.6|And to conclude, {}.'),
    ...frames('question', 'last', '1|Finally, {}?', '1|And lastly, {}?')
  ],
  acknowledgements: [
    'Understood.',
    'Thank you.',
    'Noted.',
    'Very good.',
    'Fine.',
    'That will do.',
    'Good work.',
    'Clear.',
    'Good.',
    'Thanks, noted.'
  ],
  intros: [
    'Please take care of the following:',
    'Action items:',
    'I need the following:',
    'Please handle these in order:',
    'The following, please:'
  ],
  counted: ['{n} items', '{n} items, please', 'I have {n} items', 'There are {n} matters to settle']
}
