/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const resolve: Reasons = [
  'I keep mixing up the departments.',
  'We have never met in person.',
  "I'd like to know whom I'm dealing with.",
  'The company has grown so much.',
  'Somebody mentioned the name in passing.',
  "I'm drawing up a seating plan."
]
export const common: Reasons = [
  "We've been trying to catch each other for ages.",
  'Writing back and forth leads nowhere.',
  'Our calendars are a mess.',
  'It should not wait much longer.',
  "I'd rather talk than write.",
  'This is easier face to face.',
  'There is a lot to go through.',
  'We should clear the air.',
  'Something has come up that we should discuss.'
]
export const schedule: Reasons = [
  'That looks good.',
  "Let's get it settled.",
  "That's as good a time as any.",
  'Before somebody else takes it.',
  'I can make that work.',
  'That gives me enough time to prepare.',
  'We have put it off long enough.'
]
export const add: Reasons = [
  'Otherwise I forget.',
  'I need some time for myself.',
  'People keep booking over my breaks.',
  'I promised the kids.',
  'My head is like a sieve.',
  "I don't want to be double-booked.",
  'It took forever to find a time.',
  'My partner asked me to keep it free.',
  "I'm trying to be more organised."
]
export const find: Reasons = [
  "I've lost track of my week.",
  'Somebody just asked me about it.',
  'I have to prepare for it.',
  "I'm drawing a blank.",
  "I'd like to plan around it.",
  'It slipped my mind.'
]
export const agenda: Reasons = [
  "I'm planning a few days off.",
  'My week feels overloaded.',
  'I want to see where I can breathe.',
  "I've been away and lost the thread.",
  'My manager wants to know how busy I am.',
  "I'm trying to spread things out better.",
  'I have a feeling that I forgot something.',
  'It helps me to see it all in one place.'
]
export const move: Reasons = [
  'Something came up.',
  "I'm not ready for it yet.",
  'The others asked for more time.',
  'I have to pick up my daughter then.',
  'My train gets in too late.',
  'It clashes with something at home.',
  'Half the people are ill.',
  'I mixed up my weeks.',
  "I'd rather have it out of the way."
]
export const cancel: Reasons = [
  'There is nothing left to discuss.',
  'We sorted it out by mail.',
  "I'm down with a cold.",
  'Nobody seems to need it any more.',
  'Priorities have changed.',
  "I can't make it after all.",
  'It was a bad idea from the start.'
]
export const invite: Reasons = [
  'We could do with another opinion.',
  'I forgot one person, how embarrassing.',
  'The more the merrier.',
  'It concerns the whole team.',
  'I promised to bring somebody along.',
  'Better to have everybody at one table.',
  "I'd like some company there.",
  'It was pointed out to me that somebody is missing.'
]
export const open: Reasons = [
  'My office is too small for it.',
  'Last time we sat on the stairs.',
  'The kitchen is too noisy.',
  "I'd like a door that closes.",
  'We need a proper table.',
  'The café is no place for this.',
  'Somebody will need a projector.'
]
export const reserve: Reasons = [
  'That one has good light.',
  'It should do.',
  'I like the view from there.',
  'It has the good chairs.',
  'Rooms go quickly here.',
  "It's close to the coffee machine.",
  'We sat there last time and it was fine.'
]
export const repeat: Reasons = [
  'Once is not enough.',
  'Regular habits help.',
  "I don't want to set it up by hand each time.",
  'It worked out well last time.',
  'We agreed to make it a routine.',
  'That way nobody forgets.',
  'It should become a fixed date.'
]
export const shorten: Reasons = [
  'It takes too much of my time.',
  'The project will be over by then.',
  'Nobody turns up any more.',
  'We bit off more than we can chew.',
  'I lose interest after a while.',
  'Everybody is on holiday after that.',
  'It was never meant to go on for so long.'
]
export const remind: Reasons = [
  'I always leave things at home.',
  'Last time I walked in empty-handed.',
  "I'm terribly forgetful these days.",
  'I get lost in my work otherwise.',
  'It would be embarrassing to forget.',
  'My mind will be elsewhere.',
  "I'd like to arrive prepared for once."
]
export const share: Reasons = [
  'That saves us a lot of asking.',
  'They keep calling to ask when I have time.',
  'It makes planning easier.',
  'We are going to work closely together.',
  'I have nothing to hide.',
  'Somebody should know where I am.',
  'It was a reasonable request.'
]
export const stop: Reasons = [
  'We no longer work together.',
  'I would rather keep that to myself.',
  'I opened it to the wrong person.',
  'It was only meant for a while.',
  'They know more about my week than I do.',
  'It makes me uneasy after all.'
]
