/** Talks as to a friend. */
import { frames, type Register } from './Register.js'

export const chatty: Register = {
  weight: 0.14,
  warmth: 0.5,
  reason: 0.4,
  bare: 0.25,
  lower: 0.12,
  open: 0.1,
  short: 0.1,
  expanded: 0,
  bareNouns: 0,
  choice: 2,
  layouts: { sentences: 3, joined: 2, split: 2, after: 0.6, list: 0.9, several: 1.6, fragments: 0.3, afterthought: 3 },
  frames: [
    ...frames(
      'do',
      'any',
      '1.5|Any chance you could {}?',
      '1.2|I was hoping you could {}.',
      '0.8|Do me a favour and {}.',
      '1|Think you could {}?',
      '1.2|Can you {} for me?',
      '1.5|Can you {}?',
      '0.3|Be a star and {}!',
      '0.6|How about you {}?',
      '1|Could you maybe {}?',
      '0.7|It would be great if you could {}.',
      '0.7|You know what, {}.',
      '0.3|Would you be a dear and {}?',
      '0.6|Alright, {}.',
      '1.5|{}, would you?',
      '2|{}!'
    ),
    ...frames('doing', 'any', '1.5|Mind {}?', '0.6|How do you feel about {} for me?', '0.6|Fancy {}?'),
    ...frames(
      'agent',
      'any',
      '1|So I need to {}.',
      "1|Let's {}.",
      "0.8|I'm trying to {}, can you help?",
      "0.8|I think I'd like to {}.",
      '0.6|I was thinking I should {}.',
      "0.6|I've been meaning to {}.",
      "0.6|I guess it's time to {}.",
      '0.6|We should probably {}.',
      "0.6|I'd love to {}."
    ),
    ...frames(
      'know',
      'any',
      "0.8|I'm curious {}.",
      "0.8|I've been wondering {}.",
      "0.7|I'd really like to know {}.",
      '0.6|Remind me {}?',
      '0.6|No idea {}, do you know?'
    ),
    ...frames(
      'question',
      'any',
      '2|So, {}?',
      '1|Just wondering, {}?',
      '3|{}?',
      '0.7|Hmm, {}?',
      '0.6|Tell me, {}?',
      '0.5|Okay so {}?'
    ),
    ...frames(
      'do',
      'first',
      '1.2|Hey, can you {}?',
      '1|Hi there! Could you {}?',
      '0.7|Hey! Would you {} for me?',
      "0.3|Hiya, hope you're well! Can you {}?"
    ),
    ...frames('question', 'first', '1|Hey, {}?', '0.7|Hi! Quick question, {}?', '0.6|Me again! {}?'),
    ...frames(
      'do',
      'next',
      '1|Ooh, can you also {}?',
      '0.8|And while I think of it, {}.',
      '0.7|Next up: can you {}?',
      '0.7|OK, now {}!',
      '0.6|Great, so {}.'
    ),
    ...frames('question', 'next', '1|Oh, and {}?', '0.7|So then, {}?', '0.6|Wait, {}?'),
    ...frames(
      'do',
      'turn',
      '1|Completely different thing: can you {}?',
      '1|Oh, before I forget: {}!',
      '1|Oh, that reminds me, can you {}?',
      '0.7|Right, other stuff: {}.',
      '0.7|Random one, but could you {}?'
    ),
    ...frames(
      'question',
      'turn',
      '1|Out of curiosity, {}?',
      '1|That reminds me, {}?',
      '0.8|Totally unrelated, but {}?',
      '0.7|Oh, by the way, {}?'
    ),
    ...frames(
      'do',
      'then',
      '1.2|Oh, and {}.',
      '0.8|And then maybe {}?',
      "0.5|And since you're at it, {}.",
      '0.4|Then it would be great if you could {}.',
      '0.5|Could you maybe also {}?',
      '0.5|And hey, {} too!',
      '0.5|Once you have that, {}, would you?',
      '0.8|Then just {}.',
      '0.5|Oh, also {}!',
      '0.5|And if you have a second, {}.',
      '0.5|Also, can you {}?',
      '0.5|Think you can {} as well?',
      '0.3|Then, pretty please, {}.',
      '1|And {}!'
    ),
    ...frames('agent', 'then', "0.6|And let's {}.", "0.5|Then I'd love to {}."),
    ...frames('question', 'then', '2|{}?', '2|And {}?', '0.7|Oh, and {}?', '0.5|Also, {}?', '0.4|Plus, {}?'),
    ...frames(
      'do',
      'last',
      '1.2|Oh, and {}!',
      '1|Oh, one more thing: can you {}?',
      '1|Almost forgot: {}.',
      '0.7|Ah, and {}, before it slips my mind.',
      '0.7|PS: {}!',
      '0.3|And then {} and I am happy.'
    ),
    ...frames('question', 'last', '1|Oh, and {}?', '1|PS: {}?', '0.8|Almost forgot: {}?')
  ],
  acknowledgements: [
    'Great!',
    'Perfect, thanks!',
    'Nice.',
    'Awesome.',
    'Cool, thanks.',
    'Ah, good to know.',
    'You rock.',
    'Sweet.',
    'Thanks a bunch!',
    'Alright!',
    'Brilliant!',
    'Oh, lovely.',
    'You are a gem.',
    'Ha, great.',
    'Yay!',
    'Phew, good.',
    'Love it.'
  ],
  intros: [
    'OK, I have a little list for you:',
    'So much to do! Could you help with these?',
    "Right, here's everything:"
  ],
  counted: [
    'OK, {n} things',
    'So, {n} things',
    "I've got {n} things for you",
    'Right, {n} little things',
    'I need your help with {n} things'
  ]
}
