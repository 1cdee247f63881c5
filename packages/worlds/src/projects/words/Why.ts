/** Why people turn to the board. Each stands by itself, before or after a request. */

export const find: ReadonlyArray<string> = [
  'The client was asking about it.',
  'I lost sight of it.',
  'It came up in the stand-up.',
  "I've been away for a week.",
  'I was told that it is urgent.',
  'Nobody could tell me in the meeting.'
]

export const list: ReadonlyArray<string> = [
  "I'm preparing the planning.",
  'We have a meeting in half an hour.',
  'I need to see where we are.',
  'My manager wants a summary.',
  "I'd like to know what is coming at us.",
  'There must be something I can take on.'
]

export const add: ReadonlyArray<string> = [
  'It came up in the meeting.',
  'Somebody has to do it sooner or later.',
  "I don't want it to get lost.",
  'The client asked for it this morning.',
  'We promised it.',
  "That's been on a sticky note for too long."
]

export const move: ReadonlyArray<string> = [
  'The board should be up to date.',
  'That happened a while ago, in fact.',
  'We talked about it in the stand-up.',
  'Things have moved on there.',
  'I keep forgetting to do that.',
  'Otherwise nobody notices.'
]

export const estimate: ReadonlyArray<string> = [
  'We looked at it again.',
  'The first guess was far off.',
  'There is more to it than we thought.',
  'The team agreed on that.',
  "I've seen the code by now.",
  'Planning is about to begin.'
]

export const findTeammate: ReadonlyArray<string> = [
  "I'm looking for somebody with time to spare.",
  "I don't want to overload anybody.",
  'We hardly ever talk.',
  'Work should be spread a bit better.'
]

export const assign: ReadonlyArray<string> = [
  'Somebody offered to do it.',
  'It needs a fresh pair of eyes.',
  'We agreed on that in the stand-up.',
  "It's been lying around for too long.",
  'The others have enough on their plates.',
  "That's a good one to learn from."
]

export const remark: ReadonlyArray<string> = [
  'I want that on record.',
  'Somebody may be waiting for it.',
  'It saves us a meeting.',
  'I said so in the call, but nobody wrote it down.',
  'That might help.',
  "I'd forget it otherwise."
]

export const listBlockers: ReadonlyArray<string> = [
  "It hasn't moved for days.",
  'I wonder why nothing happens there.',
  "I'd like to get things going.",
  'It should have been done long ago.',
  "I'm asked about it every day."
]

export const block: ReadonlyArray<string> = [
  "There's no point in starting before.",
  'We found out in the stand-up.',
  'Doing it the other way round would be double work.',
  'It saves us trouble later.',
  'Somebody almost began with it.'
]

export const drop: ReadonlyArray<string> = [
  "That's no longer true.",
  'We found a way around it.',
  'One has nothing to do with the other.',
  "It's been in the way for too long."
]

export const findSprint: ReadonlyArray<string> = [
  "I'm planning ahead.",
  'I have to give the client a date.',
  'My holidays are coming up.',
  'We might squeeze something in.',
  'I always mix up the dates.'
]

export const plan: ReadonlyArray<string> = [
  'The client is waiting for it.',
  "It's about time.",
  'We promised it for then.',
  'That would be a good moment.',
  'The team is fine with it.',
  'It keeps slipping.'
]

export const open: ReadonlyArray<string> = [
  'I want to sort out my hours.',
  "It's the end of the week.",
  "I'm behind with my hours."
]

export const log: ReadonlyArray<string> = [
  'I forgot to do it at once.',
  'It took longer than I thought.',
  'Accounting keeps asking.',
  'I like to keep my hours in order.',
  'That was time well spent.',
  "I'm catching up on my hours."
]

export const listHours: ReadonlyArray<string> = [
  "I'm not sure that I got everything.",
  'The month is nearly over.',
  'I have a feeling that something is missing.',
  'My manager wants to see them.',
  'I wonder where all the time went.'
]

export const strike: ReadonlyArray<string> = [
  'I entered that by mistake.',
  "It's in there twice.",
  "That wasn't me.",
  'I got the day wrong.',
  "Those weren't working hours."
]
