/** Questions about what the system message shows, and answers to them: `{}` is where a value goes. */

/** Questions about a place of the context. */
export const asked = (pointer: string): ReadonlyArray<string> => questions[pointer] ?? named(pointer, anything)

/** Answers to them. */
export const told = (pointer: string): ReadonlyArray<string> => answers[pointer] ?? named(pointer, anyAnswer)

const named = (pointer: string, frames: ReadonlyArray<string>): ReadonlyArray<string> =>
  frames.map((frame) => frame.replace('{name}', () => (pointer.split('/').at(-1) ?? '').replaceAll('_', ' ')))

const questions: { readonly [pointer: string]: ReadonlyArray<string> } = {
  '/now': [
    'What day is it today?',
    "What's the date?",
    "I've lost track. Which day is it?",
    'Remind me, what date do we have?',
    'Which date is it today?',
    "Today's date, please.",
    'What weekday is it?',
    "I'm all over the place. What day are we on?",
    'I need to date a letter. What is it today?',
    "Sorry, what's today?"
  ],
  '/profile/name': [
    'Do you know my name?',
    'What name do you have for me?',
    'Who am I, according to you?',
    'Under which name am I registered with you?',
    'Which name is on my profile?',
    'Am I in here under my full name?',
    'How is my name spelt on your side?',
    "Who do you think you're talking to?",
    'What am I called in your files?'
  ],
  '/profile/home_city': [
    'Where do I live, as far as you know?',
    'Which city do you have down as my home?',
    "What's my home town in your files?",
    'Do you know where I am based?',
    'Which place is set as my home?',
    'What did I give as the city I live in?',
    'Have you still got my old city on file, or what does it say?',
    "What's listed as my home city?"
  ],
  '/profile/email': [
    'Which e-mail address do you have for me?',
    "What's the e-mail I gave you?",
    'Under which address can I be reached, as far as you know?',
    'What e-mail is on my profile?',
    'Is my e-mail on file? Which one is it?',
    'Remind me which mail address you have.'
  ]
}

const anything: ReadonlyArray<string> = [
  'What is my {name}, according to you?',
  'Which {name} do you have on file for me?',
  'What does it say about my {name}?'
]

const answers: { readonly [pointer: string]: ReadonlyArray<string> } = {
  '/now': [
    "It's {}.",
    'Today is {}.',
    '{}.',
    'We have {}.',
    'As far as I can see, today is {}.',
    'Today? {}.',
    "It's {} today."
  ],
  '/profile/name': [
    'I have you down as {}.',
    'You are {}, according to your profile.',
    '{}, if my notes are right.',
    'Your name here is {}.',
    'The name I have is {}.',
    'As far as I know, I am talking to {}.'
  ],
  '/profile/home_city': [
    '{}, going by what I have.',
    'Your home city is set to {}.',
    'I have {} for you.',
    'It says {} here.',
    'According to your profile you live in {}.',
    'As far as I know, {}.'
  ],
  '/profile/email': [
    'I have {} for you.',
    "It's {}.",
    'Your profile says {}.',
    'The address here is {}',
    '{} is on file.'
  ]
}

const anyAnswer: ReadonlyArray<string> = ['I have {}.', 'Your {name} is {}.', 'It says {} here.']
