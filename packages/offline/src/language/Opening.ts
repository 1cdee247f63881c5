/**
 * Sentence frames by register: how a person puts a request. `do` takes a bare verb phrase, `doing` its gerund, `agent`
 * a verb phrase whose subject may be the speaker ("I need to book …"), `know` the content of a question, `question` a
 * whole question.
 */
import type { Register } from './Persona.js'

/** What a frame takes. */
export type Kind = 'do' | 'doing' | 'agent' | 'know' | 'question'

/** Whether a frame opens a conversation, follows on, or does either. */
export type Place = 'first' | 'next' | 'any'

/** A frame. `{}` is where the request goes. */
export interface Opening {
  readonly kind: Kind
  readonly place: Place
  readonly before: string
  readonly after: string
  readonly weight: number
}

const frames = (kind: Kind, place: Place, ...texts: ReadonlyArray<string>): ReadonlyArray<Opening> =>
  texts.map((text) => {
    // A leading number weighs a frame: the bare ones are the most frequent in speech.
    const found = /^(?:(\d+)\| ?)?(.*)\{\}(.*)$/.exec(text)
    return { kind, place, before: found?.[2] ?? '', after: found?.[3] ?? '.', weight: Number(found?.[1] ?? 2) }
  })

const plain: ReadonlyArray<Opening> = [
  ...frames(
    'do',
    'any',
    '6|{}.',
    '4|Can you {}?',
    '3|Could you {}?',
    '2|Please {}.',
    'I need you to {}.',
    '{}, please.',
    "I'd like you to {}.",
    '1|Are you able to {}?'
  ),
  ...frames('agent', 'any', '3|I need to {}.', "3|I'd like to {}.", 'I want to {}.', '1|Help me {}.', 'I have to {}.'),
  ...frames('know', 'any', 'I need to know {}.', "I'd like to know {}.", 'Do you know {}?'),
  ...frames('question', 'any', '6|{}?', '1|Quick question: {}?'),
  ...frames('do', 'first', 'Hi, can you {}?', '1|Hello, could you {}?'),
  ...frames('agent', 'first', '1|Hi, I need to {}.'),
  ...frames('question', 'first', '1|Hi, {}?'),
  ...frames(
    'do',
    'next',
    'Now {}.',
    'Also, {}.',
    'Can you also {}?',
    'Next, {}.',
    'And {}.',
    'Then {}.',
    'Could you {} as well?'
  ),
  ...frames('agent', 'next', 'I also need to {}.', "Now I'd like to {}."),
  ...frames('question', 'next', 'And {}?', 'Now, {}?', '1|By the way, {}?', 'Also, {}?')
]

const terse: ReadonlyArray<Opening> = [
  ...frames('do', 'any', '12|{}.', '2|{}, please.', '1|Please {}.', '1|Can you {}?'),
  ...frames('agent', 'any', '3|Need to {}.', '1|I need to {}.', '1|Want to {}.'),
  ...frames('know', 'any', '2|Need to know {}.'),
  ...frames('question', 'any', '8|{}?'),
  ...frames('do', 'next', 'Now {}.', 'Next: {}.', 'And {}.', '1|Then {}.', '1|Also {}.'),
  ...frames('question', 'next', 'And {}?')
]

const polite: ReadonlyArray<Opening> = [
  ...frames(
    'do',
    'any',
    '3|Could you please {}?',
    '3|Could you {}, please?',
    '2|Would you {}, please?',
    "2|I'd be grateful if you could {}.",
    '2|I was wondering if you could {}.',
    '2|Could I ask you to {}?',
    '2|Please {}.',
    '2|Would it be possible to {}?',
    "1|If you don't mind, please {}.",
    '2|When you have a moment, could you {}?',
    '1|Would you be able to {}?',
    '1|May I ask you to {}?'
  ),
  ...frames('doing', 'any', '4|Would you mind {}?', '1|Do you mind {}?', '1|I would appreciate you {}.'),
  ...frames('agent', 'any', "2|I'd like to {}, please."),
  ...frames('know', 'any', '3|Could you tell me {}, please?', '2|May I ask {}?', "1|I'd love to know {}."),
  ...frames('question', 'any', '2|{}, please?', '3|{}?'),
  ...frames('do', 'first', '3|Hello! Could you please {}?', '1|Good day. Would you {}, please?'),
  ...frames(
    'do',
    'next',
    '2|Could you also {}, please?',
    '2|And could you {}, please?',
    '1|Next, would you please {}?',
    '1|If I may ask one more thing: could you {}?'
  ),
  ...frames('question', 'next', '1|One more question, if I may: {}?')
]

const chatty: ReadonlyArray<Opening> = [
  ...frames(
    'do',
    'any',
    '3|Any chance you could {}?',
    '2|I was hoping you could {}.',
    '2|Do me a favour and {}.',
    '2|Think you could {}?',
    '2|Can you {} for me?',
    '2|Can you {}?',
    '1|Be a star and {}!',
    '1|How about you {}?',
    '2|Could you maybe {}?',
    '1|It would be great if you could {}.'
  ),
  ...frames('doing', 'any', '4|Mind {}?', '1|How do you feel about {} for me?'),
  ...frames(
    'agent',
    'any',
    '2|So I need to {}.',
    "2|Let's {}.",
    "2|I'm trying to {}, can you help?",
    "2|I think I'd like to {}.",
    '1|I was thinking I should {}.',
    "1|I've been meaning to {}."
  ),
  ...frames('know', 'any', "2|I'm curious {}.", "2|I've been wondering {}.", "1|I'd really like to know {}."),
  ...frames('question', 'any', '3|So, {}?', '2|Just wondering, {}?', '2|{}?'),
  ...frames('do', 'first', '3|Hey, can you {}?', '2|Hi there! Could you {}?', '1|Hey! Would you {} for me?'),
  ...frames('question', 'first', '2|Hey, {}?', '1|Hi! Quick question, {}?'),
  ...frames(
    'do',
    'next',
    '2|Oh, and can you {}?',
    '2|Ooh, can you also {}?',
    '2|One more thing: {}.',
    '2|And while I think of it, {}.',
    '1|Next up: can you {}?',
    '1|Oh, before I forget: {}!'
  ),
  ...frames('question', 'next', '2|Oh, and {}?', '1|Out of curiosity, {}?', '1|That reminds me, {}?')
]

const businesslike: ReadonlyArray<Opening> = [
  ...frames(
    'do',
    'any',
    '4|Please {}.',
    '3|I need you to {}.',
    "2|I'd like you to {}.",
    '2|Go ahead and {}.',
    '4|{}.',
    '1|Kindly {}.',
    '1|Please go ahead and {}.',
    '1|I want you to {}.'
  ),
  ...frames(
    'agent',
    'any',
    '3|I need to {}.',
    '2|I have to {}.',
    "2|I'm looking to {}.",
    '1|We need to {}.',
    '1|I want to {}.'
  ),
  ...frames('know', 'any', '3|I need to know {}.', '1|Please tell me {}.', '1|I have to know {}.'),
  ...frames('question', 'any', '4|{}?'),
  ...frames('do', 'first', '1|Good morning. Please {}.', '1|First of all, {}.', '1|To begin with, {}.'),
  ...frames(
    'do',
    'next',
    '2|Next, {}.',
    '1|Next item: {}.',
    '2|Then {}.',
    '1|In addition, please {}.',
    '1|Moving on, {}.'
  ),
  ...frames('question', 'next', '2|Next question: {}?', '1|Also, {}?')
]

const hurried: ReadonlyArray<Opening> = [
  ...frames(
    'do',
    'any',
    '2|Quick one: {}.',
    '5|{}.',
    '2|Can you just {}?',
    '2|Just {}, please.',
    '2|Can you quickly {}?',
    '1|{}, quickly please.',
    '1|{}, thanks.',
    '1|{} right away, please.'
  ),
  ...frames(
    'agent',
    'any',
    '2|Gotta {}.',
    '3|Need to {}.',
    '1|I need to {} real quick.',
    '1|I need to {} before I head out.'
  ),
  ...frames('know', 'any', '2|Need to know {}.', '1|Just tell me {}.'),
  ...frames('question', 'any', '2|Quick question: {}?', '5|{}?'),
  ...frames('do', 'first', "1|I'm in a rush, {}.", '1|Running late here, can you {}?', '1|Hey, quick, {}.'),
  ...frames(
    'do',
    'next',
    '2|Now {}.',
    '2|And {}.',
    '2|Then {}.',
    '1|Next, quickly: {}.',
    '1|Last thing before I run: {}.'
  ),
  ...frames('question', 'next', '2|And {}?', '1|Real quick, {}?')
]

/** The frames of a register. */
export const of: { readonly [register in Register]: ReadonlyArray<Opening> } = {
  plain,
  terse,
  polite,
  chatty,
  businesslike,
  hurried
}

/** Words before a message that follows on. They fit whatever the assistant said last. */
export const acknowledgements: { readonly [register in Register]: ReadonlyArray<string> } = {
  plain: [
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
    'Good to know.'
  ],
  terse: ['OK.', 'Thanks.', 'Good.'],
  polite: [
    'Thank you.',
    'Thank you very much.',
    'Lovely, thank you.',
    'Thanks for that.',
    'Wonderful.',
    'Many thanks.',
    "That's very kind.",
    'Much appreciated.',
    'Excellent, thank you.'
  ],
  chatty: [
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
    'Ha, great.'
  ],
  businesslike: ['Understood.', 'Thank you.', 'Noted.', 'Very good.', 'Fine.', 'That will do.', 'Good work.', 'Clear.'],
  hurried: ['OK.', 'Cool.', 'Thx.', 'Great.', 'Got it.']
}

/** Words before a message that follows a refusal which nothing made good. */
export const shrugs: ReadonlyArray<string> = [
  'OK, never mind.',
  'Alright, leave it then.',
  'Fair enough.',
  'Too bad. Let me move on.',
  "Never mind, I'll sort that out myself.",
  'OK, forget about that.',
  'No problem, skip that.',
  "That's fine, I'll come back to it."
]
