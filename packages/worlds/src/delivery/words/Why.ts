/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const search: Reasons = [
  'The fridge is empty.',
  "I can't face the stove today.",
  "We've been talking about food all day.",
  'I forgot to have lunch.',
  'My usual place is closed.',
  'Friends have turned up unannounced.',
  "It's raining, and nobody wants to go out.",
  'I feel like something different.',
  'The oven has given up on us.'
]
export const menu: Reasons = [
  "I can't decide on an empty stomach.",
  'My daughter only eats what she knows.',
  "I'd like to know before I get my hopes up.",
  'We have a fussy eater here.',
  "I've never had anything from there.",
  'Somebody said they have a new cook.',
  "I'm trying to eat a little lighter."
]
export const find: Reasons = [
  'I forget what I put in there.',
  'We were in the middle of it when the phone rang.',
  "I don't want to overdo it.",
  'My flatmate has been adding things.',
  "I've got a budget to keep to."
]
export const add: Reasons = [
  'That sounds just right.',
  "I'm starving.",
  'We are all rather hungry.',
  'Somebody at the table insists on it.',
  'One can never have enough of that.',
  'My mouth is watering already.',
  "Leftovers won't go to waste here."
]
export const vouchers: Reasons = [
  'I never remember to use them.',
  'It would be a pity to let one lapse.',
  'Eating at home should not cost a fortune.',
  'I had an e-mail about one of them.',
  "I'd like to save a little on dinner."
]
export const apply: Reasons = [
  'That is what they are for.',
  'Every bit helps.',
  "It's no use to anybody in my inbox.",
  "I've been meaning to use it up.",
  'Payday is still a while off.'
]
export const quote: Reasons = [
  'The children get cranky when it is late.',
  'I have guests coming.',
  'The film starts soon.',
  'Last time the soup was cold.',
  'Nobody here can wait much longer.',
  "I'd hate to pay too much for that.",
  "I'm still on my way there."
]
export const unlock: Reasons = ['I have a few food things to settle.', "I'd like to see what is left in it."]
export const place: Reasons = [
  "We've argued about it long enough.",
  'Everybody has agreed for once.',
  "I'm too hungry to look any further.",
  "Let's get it over with.",
  'The table is set.',
  "That's everything, I think.",
  'My stomach is growling.'
]
export const findMeal: Reasons = [
  'I lost track of what I ordered.',
  'It feels as if I had ordered ages ago.',
  'I closed the app by mistake.',
  "I'm not sure that it went through.",
  'Somebody wants to know what time we eat.'
]
export const track: Reasons = [
  'The whole table is waiting.',
  "I'm getting hungry.",
  'I have to go down and open the gate.',
  'I wonder whether there is time for a shower.',
  'The dog barks whenever somebody rings.',
  'It should have been here by now.',
  'The plates are warm already.'
]
export const receive: Reasons = [
  "I'm stuck in a meeting.",
  "I won't be back in time.",
  "I'm in the bath, so to speak.",
  'I have to step out for a moment.',
  'The baby has just fallen asleep on me.',
  'My hands are full.'
]
export const tip: Reasons = [
  "It's pouring out there.",
  "That's a lot of stairs.",
  'It was a long ride.',
  'People in that job deserve more.',
  "I've no cash in the house.",
  "They're always so friendly.",
  'I used to do that job myself.'
]
export const stop: Reasons = [
  'My guests have cancelled on me.',
  'There is still soup in the fridge.',
  "I've lost my appetite.",
  'Somebody has cooked for us after all.',
  'I picked the wrong place.',
  'I have to leave the house.'
]
export const findReceipt: Reasons = [
  "I'm going through what I spend on food.",
  'My flatmate wants to pay half of it.',
  'I need it for my records.',
  'It feels like no time at all.',
  "I'm wondering whether to order there again."
]
export const claim: Reasons = [
  "I'm quite disappointed.",
  'That was not what I paid for.',
  'We ended up eating toast.',
  "I don't usually complain.",
  'It spoiled the evening.',
  'They can do better than that.',
  'I have pictures of it.'
]
