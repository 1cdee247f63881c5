/** Why people come to the library. Each stands by itself, before or after a request. */

export const find: ReadonlyArray<string> = [
  'A colleague praised it over lunch.',
  'They talked about it on the radio.',
  'I saw it in a shop window.',
  'My sister keeps quoting from it.',
  'I only remember the title.',
  'Somebody left it on the train next to me.'
]

export const browse: ReadonlyArray<string> = [
  "I've read everything we have at home.",
  'The evenings are getting long.',
  'My book club is out of ideas.',
  "I'm in the mood for something different.",
  'We have two quiet weeks ahead.',
  'I want to learn something for once.'
]

export const locate: ReadonlyArray<string> = [
  "I'm going past there anyway.",
  'Last time I went for nothing.',
  'I have an hour to kill over there.',
  "I'd rather not wait for weeks.",
  'I could pick it up on my way home.',
  'I hate looking for things on those shelves.'
]

export const hours: ReadonlyArray<string> = [
  'I stood before a locked door the other day.',
  "I'd like to work there for a few hours.",
  'I have to fit it in between two appointments.',
  'The children want to come along.',
  'I can never remember their hours.',
  'I have a few things to drop off.'
]

export const scan: ReadonlyArray<string> = [
  "I'd like to see to my books.",
  'I have a few things to sort out at the library.',
  "I've got the card right here.",
  "I'm about to deal with my library books."
]

export const borrow: ReadonlyArray<string> = [
  "I'd like to read it on the train.",
  'My daughter needs it for school.',
  "I've wanted to read it for ages.",
  "It's our next one in the book club.",
  'A friend says I would love it.',
  'I finally have time to read.'
]

export const findLoan: ReadonlyArray<string> = [
  'The slip fell out somewhere.',
  'I hate paying fines.',
  "I'm only halfway through.",
  "It's been lying here for a while.",
  'I want to plan my reading.'
]

export const renew: ReadonlyArray<string> = [
  "It's longer than I thought.",
  'I was ill and read nothing.',
  "I'm taking it along on a trip.",
  'My mother wants to read it, too.',
  "I've been far too busy lately.",
  'I keep falling asleep over it.'
]

export const sendBack: ReadonlyArray<string> = [
  "I couldn't get into it.",
  'I read it in one night.',
  "It wasn't for me.",
  "I won't get around to it.",
  "I've got my own copy now.",
  "I can't make it to the library this week."
]

export const reserve: ReadonlyArray<string> = [
  'Everybody is reading it.',
  'I can wait.',
  'The shops want a fortune for it.',
  "It's meant for my holidays.",
  "I'd like to have it sooner or later.",
  'I missed it the last time around.'
]

export const findHold: ReadonlyArray<string> = [
  "It's been weeks.",
  "I'm getting impatient.",
  "I'd almost forgotten about it.",
  'I wonder whether I should just buy it.',
  "I'm running out of things to read."
]

export const redirect: ReadonlyArray<string> = [
  "I'm working near there now.",
  "That's closer to home.",
  'The other one closes too early for me.',
  "There's never any parking at the other one.",
  'My husband can pick it up there.',
  "We're moving house."
]

export const drop: ReadonlyArray<string> = [
  'I bought it in the end.',
  'Somebody gave it to me for my birthday.',
  'I lost interest.',
  "I've got too much to read as it is.",
  "Others can have it before me; I'm in no hurry."
]

export const listFees: ReadonlyArray<string> = [
  'I got a letter from them.',
  'I was late more than once.',
  "I'd like to be even with them.",
  'They mentioned something at the desk.',
  "I'm tidying up my finances."
]

export const pay: ReadonlyArray<string> = [
  "I don't like owing anybody anything.",
  'They reminded me twice.',
  'That was my own fault.',
  'I want it off my mind.',
  "It's been open for too long."
]

export const save: ReadonlyArray<string> = [
  "I don't want to forget it again.",
  'It sounds like something for me.',
  "I'll get to it one day.",
  'My pile is too high at the moment.',
  'Three people told me to read it.',
  'It would make a good holiday read.'
]
