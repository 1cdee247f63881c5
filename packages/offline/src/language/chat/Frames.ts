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
  'It arrived, and it is perfect. Thanks!',
  'I wanted to let you know that it all went well.',
  "Your tip worked. I'm really grateful.",
  'You saved my day the last time we spoke.',
  'The family loved it. Thank you for your help with it.',
  "I'm so relieved that this is over. Thanks again.",
  'I never thanked you properly. So: thank you!',
  'Good news, they said yes. Thanks for helping me with it.',
  'I told everybody how helpful you were.',
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

/** What somebody says before asking what an assistant is for. */
export const newcomers: Words = [
  'My daughter put you on my phone.',
  "I've just been given access to you.",
  'They told us to try you out at work.',
  'I am not very good with these things.',
  'Let me get this straight before I begin.',
  'I only know the name of this thing so far.',
  'I used something like this before, but not you.',
  'There is a lot on my plate, and I could use some help.',
  'Before I tell you everything, one question.',
  'The instructions were rather short.',
  'I am planning my week.',
  'A colleague keeps praising you.',
  "I don't want to waste your time.",
  'I might be in the wrong place here.'
]

/** What somebody says before asking what day it is. */
export const days: Words = [
  "I'm filling in a form.",
  'I am writing a letter by hand.',
  "I've been working all night.",
  'My head is somewhere else.',
  'I have just come back from a long trip.',
  'It is for a label.',
  "I've been ill in bed for a while.",
  'All days look the same to me at the moment.'
]

/** What somebody says before asking for what is on file. */
export const reasons: Words = [
  "I'm filling in a form.",
  "I'm checking whether everything is up to date.",
  'Somebody on the phone is asking me.',
  "I'd like to be sure that nothing is mixed up here.",
  'We moved some time ago.',
  'I share this account with my family.',
  'I was asked at the counter just now.',
  "I can't remember what I told you."
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
