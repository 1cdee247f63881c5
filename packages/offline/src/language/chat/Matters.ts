/** Questions of everyday life that anybody can answer without a tool, each in several wordings, with answers. */

import { advice } from './Advice.js'

/** A question and its answers. */
export interface Matter {
  readonly asks: readonly [string, ...ReadonlyArray<string>]
  readonly answers: readonly [string, ...ReadonlyArray<string>]
}

/** The matters. */
export const all: ReadonlyArray<Matter> = [
  {
    asks: [
      'How do I politely turn down an invitation?',
      "What's a kind way of saying no to an invitation?",
      "I don't want to go to a party. How do I say that without being rude?"
    ],
    answers: [
      'Thank them first, then say no without a long excuse: "Thank you so much for thinking of me. I can\'t make it this time, but I hope you have a lovely evening."',
      'Keep it short and warm. Something like "That sounds lovely, but I won\'t be able to come. I hope we see each other soon" is enough; you owe nobody a reason.'
    ]
  },
  {
    asks: [
      'Is it "affect" or "effect" in "it had no affect"?',
      'I always mix up affect and effect. Which one is the noun?',
      'When do I write "effect" and when "affect"?'
    ],
    answers: [
      'As a rule "effect" is the noun and "affect" the verb: the weather affects the mood, and the mood is the effect.',
      '"Effect" is the result, "affect" is what leads to it. So it had no effect.'
    ]
  },
  {
    asks: [
      'How should I sign off a formal letter?',
      "What's a good ending for a formal mail to somebody I don't know?",
      'Which closing line do I put under a letter to an office?'
    ],
    answers: [
      '"Kind regards" is safe nearly everywhere. If you began with "Dear Sir or Madam", "Yours faithfully" is the traditional ending.',
      'Use "Yours sincerely" if you know the name of the person, and "Yours faithfully" if you don\'t. "Kind regards" is a little less stiff.'
    ]
  },
  {
    asks: [
      'How can I remember names better?',
      "Any tips for not forgetting people's names?",
      'I forget names the moment I hear them. What helps?'
    ],
    answers: [
      'Say the name aloud once or twice while you talk, and tie it to a picture: Rose with a rose in her hair is hard to forget.',
      'Repeat it right away ("Nice to meet you, Amir"), and think of somebody else you know by that name.'
    ]
  },
  {
    asks: [
      'What do I say to somebody who has lost a parent?',
      'How do you write to a colleague whose father has died?',
      "A friend's mother died. I don't know what to write."
    ],
    answers: [
      'Few words are enough: that you are sorry, that you are thinking of them, and if you knew the person, something you remember. Offer help that is concrete, such as cooking one evening.',
      'You could write: "I was so sorry to hear about your loss. I\'m thinking of you, and I\'m here if you want to talk or would rather not talk at all."'
    ]
  },
  {
    asks: [
      'Why is the sky blue?',
      "My kid wants to know why the sky is blue. What's a simple answer?",
      'How come the sky looks blue and not green?'
    ],
    answers: [
      'Sunlight holds all colours, and the air scatters the blue part of it much more than the red one. So blue reaches our eyes from all sides.',
      'Because tiny particles of air bounce blue light around more than other colours, so it seems to come from everywhere.'
    ]
  },
  {
    asks: [
      'How do I stop putting things off?',
      'I keep putting off the boring stuff. Any advice?',
      "What's a good trick against procrastinating?"
    ],
    answers: [
      'Make the first step so small that it feels silly not to do it, and begin with that. Once you have started, going on is much easier.',
      'Decide on a time and a place for it, put the phone in another room, and promise yourself a break afterwards.'
    ]
  },
  {
    asks: [
      'What could I write on a birthday card for my boss?',
      "I need a line for my manager's birthday card. Nothing cheesy.",
      'Any idea what to put on a birthday card for somebody at work?'
    ],
    answers: [
      'How about "Happy birthday! I hope the year ahead is kind to you, and that you get the day off from all of us"?',
      'Something simple does it: "Wishing you a very happy birthday and a good year. Thank you for having our backs."'
    ]
  },
  {
    asks: [
      'How do I get a red wine stain out of a tablecloth?',
      'Spilled red wine on the tablecloth. What now?',
      'What works against red wine stains?'
    ],
    answers: [
      'Blot it, never rub. Cover it with salt or pour on some sparkling water, let it sit, then wash it in cold water.',
      'Dab up what you can, put plenty of salt on the spot and leave it for a while. Then rinse it with cold water before it goes into the wash.'
    ]
  },
  {
    asks: [
      "What's the difference between a crocodile and an alligator?",
      'How do I tell a crocodile from an alligator?',
      'Crocodile or alligator: how can you see which one it is?'
    ],
    answers: [
      "Look at the snout: an alligator's is broad and round, a crocodile's narrow and pointed. With its mouth shut, a crocodile still shows its lower teeth.",
      'Crocodiles have a V-shaped snout and show their teeth when the mouth is closed. Alligators have a broad, U-shaped one.'
    ]
  },
  {
    asks: [
      'Do you have a joke for me?',
      'Tell me something funny, it has been a long day.',
      'Make me laugh, will you?'
    ],
    answers: [
      "Why don't scientists trust atoms? Because they make up everything.",
      'I told my suitcase that there will be no holiday this year. Now I have to deal with emotional baggage.'
    ]
  },
  {
    asks: [
      'How much water should I drink while I work out?',
      'Is it bad to drink a lot of water during sports?',
      'Do I need special drinks when I go for a run?'
    ],
    answers: [
      'For an ordinary workout plain water is fine: drink when you are thirsty, a little at a time. Only long, sweaty efforts call for some salt and sugar as well.',
      'Let your thirst decide and take small sips. Sports drinks make sense only if you go on for very long or sweat a lot.'
    ]
  },
  {
    asks: [
      'Can you help me phrase an apology to a neighbour? We were too loud last night.',
      'We made a lot of noise last night. How do I say sorry to the people next door?',
      'What could I say to my neighbours after a loud party?'
    ],
    answers: [
      'Perhaps: "I\'m sorry about the noise last night. We lost track of time, and it won\'t happen again. Can I make it up to you with a cake?"',
      'Ring their bell and keep it simple: you are sorry, it got later and louder than planned, and next time you will give them notice.'
    ]
  },
  {
    asks: [
      'Is a tomato a fruit or a vegetable?',
      'Settle an argument for us: are tomatoes fruit?',
      'My daughter says tomatoes are fruit. Is she right?'
    ],
    answers: [
      'Both, in a way. To a botanist it is a fruit, since it grows from a flower and holds seeds; to a cook it is a vegetable.',
      'Botanically a tomato is a fruit, a berry even. In the kitchen everybody treats it as a vegetable.'
    ]
  },
  {
    asks: [
      'How do I make small talk with people I hardly know?',
      "I'm terrible at small talk. Where do I begin?",
      'What do you talk about with strangers at a wedding?'
    ],
    answers: [
      'Ask open questions and listen: how they know the couple, what they liked about the day, where they are from. People enjoy talking about themselves.',
      'Start with what you have in common, the place or the occasion, and then ask about what they tell you. Nobody expects you to be witty.'
    ]
  },
  {
    asks: [
      'What does "RSVP" stand for?',
      "There's RSVP on the card I got. What is that?",
      'What am I supposed to do when an invitation says RSVP?'
    ],
    answers: [
      'It is short for the French "répondez s\'il vous plaît": please answer. So let them know whether you are coming.',
      'It means that they would like an answer from you, yes or no. The letters stand for the French words for "please reply".'
    ]
  },
  {
    asks: [
      'How can I fall asleep faster?',
      "I can't get to sleep at night. Any ideas?",
      'What helps when you lie awake half the night?'
    ],
    answers: [
      'Go to bed at the same time every night, keep the room cool and dark, and leave screens outside. If you are still awake after a while, get up and read something dull.',
      'Less coffee in the afternoon, no screens in bed, and slow breathing help many people. If it goes on for weeks, talk to a doctor.'
    ]
  },
  {
    asks: [
      'Should I tip in a place where service is included?',
      'If service is included, do people still leave something?',
      'What do you do about tips when service is on the bill already?'
    ],
    answers: [
      'You need not. Many people still round up a little if they were happy.',
      'Where it is included, nothing more is expected. A few coins for somebody who was especially kind are always welcome.'
    ]
  },
  ...advice
]
