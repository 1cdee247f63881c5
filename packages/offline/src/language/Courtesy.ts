/** Turns of talk: thanks, and questions about what is known already, with what the assistant says to them. */
import { type Plan, Plan as Plans, Pointer, type Stream } from '@magnet/core'
import type { Teacher } from '@magnet/synth'
import { isName } from '../aside/Aside.js'
import type * as Vocabulary from '../binding/Vocabulary.js'
import * as Manner from './Manner.js'
import * as Perspective from './Perspective.js'
import type { Name } from './register/Registers.js'
import type * as Talk from './Talk.js'
import type * as Text from './Text.js'
import * as ValueWords from './ValueWords.js'
import * as Written from './Written.js'

type Aside = Extract<Plan.Aside, { tag: 'talk' }>

/** What the user says. */
export const said = (talk: Talk.Talk, { about }: Aside): Text.Text | undefined => {
  const { persona } = talk.occasion
  if (about === undefined) return [Manner.framed(persona, talk.stream.pick(thanks[tone(persona.register)]))]
  const words = name(talk.vocabulary, talk.plan, about, talk.stream)
  const { dayFirst, clock24 } = persona
  const told = value(talk.vocabulary, talk.plan, about, { dayFirst, clock24, today: talk.occasion.today })
  if (words === undefined || told === undefined) return undefined
  const frames = talk.answers.some((answer) => answer.includes(told)) ? again : first
  return [Manner.framed(persona, talk.stream.pick(frames[tone(persona.register)])).replace('{}', () => words)]
}

/** A fact as the assistant writes it. */
const value = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  { call: id, pointer }: NonNullable<Aside['about']>,
  style: Written.Style
): string | undefined => {
  const call = Plans.calls(plan).find((one) => one.call.id === id)
  const held = Pointer.get(call?.output ?? null, pointer)
  if (call === undefined || held === undefined) return undefined
  const signature = vocabulary.functions.get(call.call.function)?.signature
  const type = signature?.outputs.find((one) => one.pattern === pointer)?.type
  const form = ValueWords.form(type === undefined ? undefined : vocabulary.types.get(type)?.speech, held)
  return Written.value(held, form, style, call.output, pointer)
}

/** What the assistant says to it. */
export const answer = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  { about }: Aside,
  style: Written.Style,
  stream: Stream.Stream
): Teacher.Reply | undefined => {
  if (about === undefined) return { text: stream.pick(welcomes), answer: { must: [], may: [] } }
  const words = name(vocabulary, plan, about, stream)
  const told = value(vocabulary, plan, about, style)
  if (told === undefined || words === undefined) return undefined
  const frame = stream.pick(answers)
  return {
    text: frame
      .replace('{name}', () => Perspective.ofAssistant(words))
      .replace('{}', () => told)
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    answer: { must: [{ call: about.call, pointer: about.pointer }], may: [] }
  }
}

const name = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  about: NonNullable<Aside['about']>,
  stream: Stream.Stream
): string | undefined => {
  const call = Plans.calls(plan).find((one) => one.call.id === about.call)
  const called = vocabulary.functions.get(call?.call.function ?? '')?.phrases.called
  return stream.some((called?.[about.pointer] ?? []).filter(isName))
}

type Tone = 'short' | 'warm' | 'plain'

const tone = (register: Name): Tone =>
  register === 'terse' || register === 'hurried' || register === 'explicit' || register === 'businesslike'
    ? 'short'
    : register === 'polite' || register === 'chatty'
      ? 'warm'
      : 'plain'

type Words = { readonly [tone in Tone]: readonly [string, ...ReadonlyArray<string>] }

const thanks: Words = {
  short: [
    'Thanks.',
    'Great, thanks.',
    'Good.',
    'Perfect, thanks.',
    'Noted, thank you.',
    'OK, thanks.',
    'Fine.',
    'Received, thank you.',
    'That will do, thanks.',
    'All clear.',
    'Works for me.',
    'Understood, thanks.'
  ],
  plain: [
    'Thanks a lot!',
    'Great, thank you.',
    "Perfect, that's what I needed.",
    'Thank you, that helps.',
    'Good to know, thanks.',
    'Nice, thanks for that.',
    "OK, that's clear. Thanks.",
    'Thanks, I was worried about that.',
    "That's a relief, thank you.",
    'Super, thanks.',
    "Thank you, I'll leave it at that for the moment.",
    'Ah, very good. Thanks.'
  ],
  warm: [
    'Thank you so much, that is very helpful.',
    "Wonderful, thank you. You've saved me a lot of time.",
    'Oh, lovely. Thanks a million!',
    'That was quick, thank you very much!',
    "Brilliant, thanks! I wouldn't have managed without you.",
    'Much appreciated, thank you.',
    "That's exactly what I was hoping for, thank you!",
    'You have been a great help, thank you.',
    "Oh good, that's one thing less to think about. Thanks!",
    'Thank you, you really are patient with me.',
    'Ha, that was easy. Thank you!'
  ]
}

const first: Words = {
  short: ['And {}?', 'What is {}?', '{}?'],
  plain: [
    'By the way, what is {}?',
    'And what is {}, do you know?',
    'One more thing: what is {}?',
    'Do you happen to have {} as well?',
    'Can you tell me {} from that?'
  ],
  warm: [
    'Just out of curiosity, what is {}?',
    'Oh, and could you tell me {}?',
    'May I ask what {} is?',
    'And while we are at it, what is {}?'
  ]
}

const again: Words = {
  short: ['What was {} again?', 'Remind me of {}.', 'And {} was?', 'Again, {}?', 'Say again: {}?'],
  plain: [
    'Sorry, what was {} again?',
    'What did you say {} was?',
    'Can you tell me {} once more?',
    'I forgot to write it down: what was {}?',
    'Just to be sure, what was {}?',
    'Remind me, what was {}?'
  ],
  warm: [
    'Sorry, I missed that: what was {} again?',
    'Would you mind telling me {} once more?',
    'Oh dear, my memory. What was {} again?',
    'Before I forget, could you repeat {} for me?',
    'One moment, what did you say {} was?'
  ]
}

const answers: readonly [string, ...ReadonlyArray<string>] = [
  '{name} is {}.',
  "It's {}.",
  "That's {}.",
  'That was {}.',
  'As far as I can see, {name} is {}.',
  '{}.',
  '{name}: {}.'
]

const welcomes: readonly [string, ...ReadonlyArray<string>] = [
  "You're welcome!",
  'Glad to help.',
  'My pleasure.',
  'Any time.',
  'Happy to help. Is there anything else?',
  "You're welcome. Just tell me if you need more.",
  'Sure thing. What else can I do?',
  'No problem at all.',
  'Good. Let me know what comes next.'
]
