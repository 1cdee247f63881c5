/** The wording of conversations in which nothing is called: `{}` is where what they are about goes. */

type Words = readonly [string, ...ReadonlyArray<string>]

export const openings: Words = [
  'Hi.',
  'Hello.',
  'Hey,',
  'Quick question:',
  'Something else:',
  'Just curious:',
  'Good morning.',
  'Hi there,',
  'One thing:',
  'Before we start:',
  'Maybe a silly question:',
  "This isn't urgent, but",
  'While I have you here:',
  'Good evening.'
]

export const closings: Words = [
  'Thanks!',
  'Just wondering.',
  'Nothing to do for you, I only want to understand it.',
  'No rush.',
  'Thank you.',
  'A short answer will do.',
  'Keep it simple, please.',
  "I'm only asking out of curiosity.",
  'In a sentence or two, please.',
  'Cheers.'
]

export const greetings: Words = [
  'Hi!',
  'Hello there.',
  'Good morning!',
  'Hey.',
  'Good evening.',
  'Hello, are you there?',
  'Hi, can you hear me?',
  'Good afternoon.',
  'Hey, how is it going?',
  'Hello! How are you today?',
  'Hi, is anybody there?'
]

export const introductions: Words = [
  "I'm new here.",
  "I'm just trying this out.",
  'A friend told me about you.',
  "I'll have something for you later.",
  'Just checking that this works.',
  'Nothing to do yet, I only wanted to say hello.',
  "I haven't used this in a while.",
  'First day with you, so be gentle.',
  "Don't do anything yet, I'm still having my coffee.",
  "It's me again.",
  'Give me a minute to think about what I need.',
  'Long day, so bear with me.'
]

export const welcomes: Words = [
  'Hello! What can I do for you?',
  'Hi there. Tell me what you need, and I will see what I can do.',
  'Hello, nice to hear from you. What is on your mind?',
  "Hi! I'm here whenever you are ready.",
  'Good to meet you. Just say what you would like to get done.',
  "Hello! Take your time, I'm listening.",
  'Hi, all is well here. How can I help?',
  "Hello! Yes, I'm here. What shall we start with?",
  'Welcome! Whenever something comes up, just ask.',
  'Hi! No hurry at all. Let me know when there is something to do.'
]

export const thanks: Words = [
  'Thanks for your help the other day.',
  'I only wanted to say thank you for last time.',
  'Everything worked out in the end, thank you!',
  'Thanks again for sorting that out.',
  'You were a great help the other day.',
  'All good now, thanks to you.',
  'Thank you for being so patient with me last time.',
  'Just dropping in to say thanks.',
  'That thing is settled now. Thanks!',
  'My husband says thank you as well, by the way.',
  'Thanks, that was exactly what I needed last time.',
  'Appreciate what you did for me before.'
]

export const afterThanks: Words = [
  'Nothing else for now.',
  "That's all for today.",
  'Have a good one.',
  "I don't need anything at the moment.",
  "I'll be back when there is more.",
  'Talk soon.',
  'No need to do anything.',
  "I'm off now.",
  'Just wanted you to know.',
  'Bye for now!'
]

export const yourWelcome: Words = [
  "You're very welcome. I'm glad that it worked out.",
  "My pleasure! I'm here if something comes up.",
  'Glad to hear it. Have a good day!',
  'That is kind of you to say. Until next time!',
  'Happy to help, any time.',
  'Good to know, thank you for telling me. You know where to find me.',
  "You're welcome! Just write when you need something.",
  'No trouble at all. Take care!',
  "I'm happy that everything is settled. See you soon.",
  'Any time. Enjoy the rest of your day!'
]

export const abilities: Words = [
  'What can you do for me?',
  'What are you able to help with?',
  'What sort of things can I ask you?',
  "I'm new to this. What are you good for?",
  'Tell me what you can do.',
  'What all can you take care of?',
  'So what is it that you do?',
  'What kind of jobs can I give you?',
  'Can you give me an idea of what you can help me with?',
  "What should I know about what you can and can't do?",
  'How can you be of use to me?',
  "Somebody set you up for me. What's in it for me?",
  'I have no idea what to ask you. Any hints?',
  'What would you say are your talents?',
  'Which things can I leave to you?',
  'Where do you come in handy?',
  'What do people usually ask you for?',
  'Give me a few examples of what you can do.',
  'In short, what are you there for?',
  'Is there a list of what you can do?'
]

export const able: Words = [
  'A few things. I can {}, for instance. Just tell me what you need.',
  'With what I have here, I can {}, among other things.',
  'For example, I can {}. If you need something else, ask, and I will tell you whether I can do it.',
  "Quite a bit: say the word and I'll {}, to name just some of it.",
  'You could have me {}. And if something is beyond me, I will say so.',
  'I have tools to {}, and a few more. Where shall we begin?',
  'I can {}, say. What would help you most right now?',
  "To give you an idea: I can {}. Tell me in your own words what you'd like.",
  "If you'd like me to {}, I can do that right here. What comes first?"
]

export const whatIs: Words = [
  'What is {}?',
  'What exactly is {}?',
  "I keep hearing about {}. What's that?",
  'Can you explain {} to me?',
  'Can you tell me what {} is?',
  'What do people mean by {}?',
  'In plain words, what is {}?',
  'I never really understood what {} is.',
  'My sister asked me what {} is, and I had no idea.',
  'Help me out here: what is {}?',
  "I've just read about {}. What is it?",
  'Could you tell me in a sentence what {} is?',
  "What's {}, actually?",
  'Somebody at work mentioned {}. What does that mean?',
  '{}: what is that?',
  'Do you know what {} is?'
]

export const means: Words = [
  '{what} is {is}.',
  "That's {is}.",
  'In short, {what} is {is}.',
  '{what}? That is {is}.',
  'By {what} people mean {is}.',
  'Put simply, {what} is {is}.',
  '{is}: that is what people call {what}.',
  "It's {is}.",
  '{what} is {is}. Does that help?',
  "Good question. It's {is}."
]

/** Questions about a place of the context. */
export const shown = (pointer: string): ReadonlyArray<string> => questions[pointer] ?? named(pointer, anything)

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
