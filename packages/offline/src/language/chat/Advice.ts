/** Questions of everyday life, in part: how to do things at home, at work and at a table. */
import type { Matter } from './Matters.js'

/** The questions. */
export const advice: ReadonlyArray<Matter> = [
  {
    asks: [
      'How do I keep basil alive in the kitchen?',
      'My basil dies every time. What am I doing wrong?',
      'Any tips for basil in a pot?'
    ],
    answers: [
      'Give it light and water it from below: stand the pot in a saucer of water, let it drink, then pour off the rest. And pick from the top, so that it grows bushy.',
      'Most basil dies of wet feet. Keep it bright, water it a little when the soil feels dry, and split the crowded pot into two.'
    ]
  },
  {
    asks: [
      'What is a good way to start a speech?',
      'I have to give a short speech at a wedding. How do I begin?',
      'How would you open a speech for a friend?'
    ],
    answers: [
      'Begin with a small story about the couple rather than with who you are. People smile, and then they listen.',
      'Say how you met the person you are speaking about, in one sentence, and what you thought of them then.'
    ]
  },
  {
    asks: [
      'How do I say thank you in Japanese?',
      "What's Japanese for thank you?",
      "I'm meeting Japanese guests. How do I thank them properly?"
    ],
    answers: [
      '"Arigatou gozaimasu" is polite and always right. Among friends "arigatou" is enough.',
      'Say "arigatou gozaimasu", with a small bow of the head.'
    ]
  },
  {
    asks: [
      'Why do leaves change colour in autumn?',
      'My son asks why leaves turn red. Help!',
      'What makes the trees go yellow and red?'
    ],
    answers: [
      'The green in them breaks down when the days get short, and the yellow that was there all along shows. Red is made anew in some trees.',
      'Trees take the green back before winter. What you see then are the other colours of the leaf.'
    ]
  },
  {
    asks: [
      'How do I fold a fitted sheet?',
      'Is there a trick to folding fitted sheets?',
      'Fitted sheets drive me mad. How do you fold them?'
    ],
    answers: [
      'Put your hands into two corners and fold one over the other, do the same with the other two, lay it flat and fold it like any sheet.',
      'Tuck all four corners into one another, so that you have a rectangle, then fold that as usual.'
    ]
  },
  {
    asks: [
      'Which fork do I use first at a fancy dinner?',
      'There will be lots of cutlery on the table. What goes with what?',
      'How do I know which knife and fork to take?'
    ],
    answers: [
      'Work from the outside in: the outermost pair is for the first course.',
      'Simply start on the outside and move towards the plate with every course. What lies above the plate is for dessert.'
    ]
  },
  {
    asks: [
      'How can I get better at chess?',
      'What should a beginner at chess practise?',
      'I keep losing at chess. Any advice?'
    ],
    answers: [
      'Solve a few puzzles every day and look at your lost games: find the move where it went wrong. Openings can wait.',
      'Bring out your pieces, castle early, and before each move ask what the other side wants to do.'
    ]
  },
  {
    asks: [
      'How do I write a good subject line?',
      'Nobody opens my mails. How should I word the subject?',
      'What makes a subject line work?'
    ],
    answers: [
      'Say what you need and by when, in a few words: "Feedback on the draft needed this week" works better than "Hello".',
      'Short and concrete. If it asks for something, let the subject ask for it.'
    ]
  },
  {
    asks: [
      'What do I do against hiccups?',
      "I've had hiccups for ages. Help!",
      'Is there anything that really stops hiccups?'
    ],
    answers: [
      'Hold your breath for a little while, or drink a glass of water in small sips. They nearly always pass by themselves.',
      'Breathe in deeply, hold it, and breathe out slowly. Some swear by a spoonful of sugar.'
    ]
  },
  {
    asks: [
      "How do I tell my boss that I'm overloaded?",
      'I have too much work. What do I say to my manager?',
      "What's a good way to tell my boss that it is too much?"
    ],
    answers: [
      'Bring a list of what is on your desk and ask what should come first. That makes it a question of priorities, not of complaint.',
      'Say it early and calmly: "I can do two of these well this week. Which two matter most?"'
    ]
  },
  {
    asks: [
      'Is it rude to wear white to a wedding?',
      'Can a guest wear white to a wedding?',
      "Would a cream dress be alright at a friend's wedding?"
    ],
    answers: [
      'In many places white is left to the bride, so another colour is the safe choice. If in doubt, ask the couple.',
      'Better not, unless the invitation asks for it. Anything that could pass for a bridal dress is best avoided.'
    ]
  },
  {
    asks: [
      'How do I get candle wax out of a carpet?',
      'Wax dripped on the carpet. What can I do?',
      'What helps against wax stains?'
    ],
    answers: [
      'Let it harden, scrape off what you can, then put kitchen paper on it and go over it with a warm iron. The paper soaks up the rest.',
      'Cool it with an ice pack until it is brittle, break it off, and press a warm iron over paper on what is left.'
    ]
  },
  {
    asks: [
      'What could I cook with leftover rice?',
      "There's rice left from dinner. Ideas?",
      'What do you make out of old rice?'
    ],
    answers: [
      'Fried rice: an egg, some vegetables, a little soy sauce, all in a hot pan. Cold rice is even better for it than fresh.',
      'Rice pudding with milk and cinnamon, or patties with an egg and some cheese.'
    ]
  },
  {
    asks: ['Why do cats purr?', 'Does a cat purr only when it is happy?', 'What does it mean when my cat purrs?'],
    answers: [
      'Mostly because they feel well, but they also purr when they are ill or afraid: it seems to calm them.',
      'Usually it is a sign of comfort. Some purr to ask for food, and some to soothe themselves.'
    ]
  },
  {
    asks: [
      'How do I stay focused in long meetings?',
      'I keep drifting off in meetings. What helps?',
      'Any tips against dozing off in meetings?'
    ],
    answers: [
      'Take notes by hand and give yourself a task, such as finding one question to ask. Water and an open window help, too.',
      'Sit where you see everybody, write down each decision, and say something early on.'
    ]
  },
  {
    asks: [
      'Can you think of a name for a grey kitten?',
      'We got a grey kitten. What could we call her?',
      'Help us name a small grey cat.'
    ],
    answers: ['How about Ash, Pebble or Misty?', 'Smoky, Pearl, or simply Mouse, if you like a joke.']
  },
  {
    asks: [
      'How do you apologise for a late reply?',
      'I forgot to answer a mail for weeks. How do I begin?',
      "What do I write when I'm answering far too late?"
    ],
    answers: [
      'Keep it short: "Sorry for the late reply, and thank you for your patience." Then get to the point.',
      'One sentence is enough: "I\'m sorry that this took me so long." Long excuses make it worse.'
    ]
  },
  {
    asks: [
      "What's the difference between jam and marmalade?",
      'Is marmalade just orange jam?',
      'Jam or marmalade: what is what?'
    ],
    answers: [
      'Marmalade is made of citrus fruit, peel included; jam of any other fruit.',
      'In English it is the fruit that decides: citrus with its peel makes marmalade, everything else makes jam.'
    ]
  }
]
