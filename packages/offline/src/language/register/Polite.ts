/** Asks, thanks, and takes the time for it. */
import { frames, type Register } from './Register.js'

export const polite: Register = {
  weight: 0.12,
  warmth: 0.4,
  reason: 0.22,
  bare: 0.3,
  lower: 0,
  open: 0,
  short: 0.03,
  expanded: 0.25,
  bareNouns: 0,
  choice: 2,
  layouts: { sentences: 4, joined: 3, split: 2.5, after: 1.2, list: 1.8, several: 2, fragments: 0, afterthought: 0.7 },
  frames: [
    ...frames(
      'do',
      'any',
      '2.5|Could you please {}?',
      '2.5|Could you {}, please?',
      '1.5|Would you {}, please?',
      "1.2|I'd be grateful if you could {}.",
      '1.2|I was wondering if you could {}.',
      '1|Could I ask you to {}?',
      '2|Please {}.',
      '1|Would it be possible to {}?',
      "0.6|If you don't mind, please {}.",
      '0.8|When you have a moment, could you {}?',
      '0.7|Would you be able to {}?',
      '0.6|May I ask you to {}?',
      '0.7|Would you be so kind as to {}?',
      '0.6|If it is not too much trouble, please {}.',
      '0.6|It would help me a lot if you could {}.',
      '0.6|I would appreciate it if you could {}.'
    ),
    ...frames(
      'doing',
      'any',
      '2.5|Would you mind {}?',
      '0.6|Do you mind {}?',
      '0.6|I would appreciate you {}.',
      '0.6|How would you feel about {}?'
    ),
    ...frames(
      'agent',
      'any',
      "1.2|I'd like to {}, please.",
      '0.7|I would love to {}, if I may.',
      '0.6|I was hoping to {}.'
    ),
    ...frames(
      'know',
      'any',
      '2|Could you tell me {}, please?',
      '1.2|May I ask {}?',
      "0.7|I'd love to know {}.",
      '0.7|Would you happen to know {}?',
      '0.6|Might I ask {}?'
    ),
    ...frames('question', 'any', '0.8|{}, please?', '3|{}?', '0.7|If I may ask, {}?', '0.5|Please, {}?'),
    ...frames(
      'do',
      'first',
      '1.5|Hello! Could you please {}?',
      '1|Good day. Would you {}, please?',
      '1|Good morning, could you please {}?',
      '0.7|Hi, I hope you can help: could you {}?'
    ),
    ...frames('question', 'first', '0.7|Hello, may I ask: {}?', '0.7|Good afternoon, {}?'),
    ...frames(
      'do',
      'next',
      '1|Could you also {}, please?',
      '1|And could you {}, please?',
      '0.7|Next, would you please {}?',
      '0.7|If I may ask one more thing: could you {}?',
      '0.6|Then please {}.'
    ),
    ...frames('question', 'next', '0.7|One more question, if I may: {}?', '0.7|And may I ask, {}?'),
    ...frames(
      'do',
      'turn',
      '1|On a different subject, could you please {}?',
      '1|Something else, if I may: would you {}?',
      '1|May I also trouble you with another matter? Please {}.'
    ),
    ...frames('question', 'turn', '1|On a different note, {}?', '1|May I ask something else: {}?'),
    ...frames(
      'do',
      'then',
      '1.5|Could you then {}, please?',
      '1|And would you {}, please?',
      '1|After that, please {}.',
      '0.6|If possible, also {}.',
      '0.5|It would be kind of you to {} as well.',
      "0.5|I'd be glad if you could then {}.",
      '0.5|May I also ask you to {}?',
      '0.5|Then, if it is no trouble, {}.',
      '1|Please {} too.',
      '0.4|And when that is done, could you {}?',
      '0.5|Perhaps you could also {}?',
      '1|Then please {}.',
      '1|Please also {}.'
    ),
    ...frames('doing', 'then', '0.5|And would you mind {}?'),
    ...frames('question', 'then', '2|{}?', '2|And {}?', '0.6|And may I ask, {}?', '0.5|Also, {}?'),
    ...frames(
      'do',
      'last',
      '1|And finally, please {}.',
      '1|One last thing, if I may: could you {}?',
      '1|Lastly, would you please {}?'
    ),
    ...frames('question', 'last', '1|And one last question: {}?', '1|Oh, and if I may, {}?')
  ],
  acknowledgements: [
    'Thank you.',
    'Thank you very much.',
    'Lovely, thank you.',
    'Thanks for that.',
    'Wonderful.',
    'Many thanks.',
    "That's very kind.",
    'Much appreciated.',
    'Excellent, thank you.',
    "That's very helpful, thank you.",
    'Perfect, many thanks.'
  ],
  intros: [
    'I have a few requests, if I may:',
    'May I trouble you with the following?',
    'Would you please do the following for me?',
    'There are a few things I would be glad of your help with:',
    'Could I ask you for several things, please?'
  ],
  counted: [
    'I have {n} requests, if I may',
    'There are {n} things I could use your help with',
    'May I ask {n} things of you',
    "I'd be grateful for your help with {n} things",
    'If you have a moment, I have {n} small requests'
  ]
}
