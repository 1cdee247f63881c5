/** Why people ask for music. Each stands by itself, before or after a request. */

export const findSong: ReadonlyArray<string> = [
  "I've had it in my head all day.",
  'It was on in the café this morning.',
  'My daughter keeps humming it.',
  'I heard the end of it on the radio.',
  'We danced to it at the wedding.',
  'Somebody mentioned it at work.'
]

export const search: ReadonlyArray<string> = [
  "I'm cooking for the whole family tonight.",
  'The house is too quiet.',
  'I have a long afternoon at the desk ahead of me.',
  'We have guests who like that sort of thing.',
  "I'm bored with everything I know.",
  'I need something for the drive.'
]

export const similar: ReadonlyArray<string> = [
  'I could listen to that for hours.',
  'That is just the mood I am in.',
  "It's the best thing I've heard in weeks.",
  'I want the evening to go on like this.',
  "I've played it far too often already.",
  'My brother says I only know one song.'
]

export const queue: ReadonlyArray<string> = [
  'Everybody here likes it.',
  "It's the right thing after this.",
  'Somebody asked for it.',
  'The party needs a lift.',
  "We're about to sit down for dinner.",
  'I promised the kids.'
]

export const findPlaylist: ReadonlyArray<string> = [
  "I haven't opened it in ages.",
  'I lost track of it.',
  'I think it has grown a lot.',
  'I used to play it every weekend.'
]

export const listSongs: ReadonlyArray<string> = [
  'I forgot what I put on there.',
  "I don't want anything on it twice.",
  'I want to know before the others hear it.',
  "I'm tidying up my music.",
  'We have three hours in the car.',
  "I'm looking for one in particular."
]

export const create: ReadonlyArray<string> = [
  "I'm starting something new.",
  'The old ones are all worn out.',
  'We are having people over.',
  'I want to keep these apart from the rest.',
  'My week needs a better soundtrack.',
  'A friend asked me to put some music together.'
]

export const add: ReadonlyArray<string> = [
  'It fits right in.',
  "I don't want to lose it again.",
  "It's been missing there.",
  'It would make a good ending.',
  'Everyone asks for it.',
  'I keep forgetting what it is called.'
]

export const remove: ReadonlyArray<string> = [
  "I can't hear it any more.",
  "It doesn't fit with the others.",
  'It was a mistake.',
  'It spoils the mood.'
]

export const share: ReadonlyArray<string> = [
  "We're driving down together.",
  'It would cheer somebody up.',
  'I talk about it all the time.',
  'It makes a nice little present.',
  "We've got the same taste.",
  'I was asked for it twice already.'
]

export const findConcert: ReadonlyArray<string> = [
  "I haven't been to a concert in a year.",
  "It's somebody's birthday soon.",
  'I missed the last tour.',
  'We could make a weekend of it.',
  'I read that there is a tour.',
  'A colleague saw them and raved about it.'
]

export const hold: ReadonlyArray<string> = [
  'I still have to ask the others.',
  "I'd like to know what it costs first.",
  "We haven't quite made up our minds.",
  'It might sell out.',
  'I need to check with my sister.',
  'I have to see whether that fits the budget.'
]

export const buy: ReadonlyArray<string> = [
  "I've been looking forward to that for months.",
  "It's a present.",
  'Everybody said yes.',
  "I don't want to miss it again.",
  'We have something to celebrate.',
  "It's the only night that works for all of us."
]

export const giveBack: ReadonlyArray<string> = [
  "I can't make it after all.",
  'Something came up at work.',
  'Half of us are ill.',
  'I got the date wrong.',
  'The others backed out.',
  "We'll be away that weekend."
]
