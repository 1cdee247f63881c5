/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const find: Reasons = [
  "I can't find anything on this drive.",
  'I know that I saved it somewhere.',
  'Somebody asked me for it.',
  'I have not touched it in ages.',
  'My filing is a disgrace.',
  'It was right here the other day.'
]
export const search: Reasons = [
  "I can't remember what I called it.",
  'I wrote it down somewhere.',
  'It must be in one of my papers.',
  'I need it for a phone call.',
  'The title escapes me.',
  "I'm gathering everything for a friend.",
  'There was a sentence that I liked.',
  "I'm tidying up my notes."
]
export const copy: Reasons = [
  "I'd like to try something without breaking it.",
  'Better safe than sorry.',
  'The original should stay as it is.',
  'I want to send a different one around.',
  "I'm about to cut half of it.",
  'We will need it again next year.',
  'Somebody always messes it up.'
]
export const comment: Reasons = [
  'The others should know.',
  'I have just read it through.',
  "I'm not the only one who reads it.",
  "I'd forget it otherwise.",
  'They asked for my opinion.',
  'It should be written down somewhere.',
  'That saves me a message to everybody.'
]
export const findFolder: Reasons = [
  'I have a feeling that it is overflowing.',
  'I should clean up one day.',
  'It used to be empty.',
  "I'm sorting through my things.",
  'I want to know how much work it is.',
  'Somebody else has been using it.'
]
export const list: Reasons = [
  "I'm looking for something to read.",
  'I have lost the overview.',
  'I should sort it out at last.',
  "I can't recall what I put there.",
  'It has been a while.',
  'There may be things that I no longer need.',
  'I want to see what is worth keeping.'
]
export const file: Reasons = [
  'It has no business where it is.',
  'I never find it there.',
  'I like to keep things together.',
  "I'm finally making some order.",
  'It belongs with the others.',
  'My partner looks for it there.',
  'That makes more sense to me.'
]
export const findCollaborator: Reasons = [
  'We want to write something together.',
  "I'm never sure who uses what.",
  'We only ever sent each other mails.',
  'I have something to show.',
  'They changed addresses, I think.',
  "I'd rather not send attachments."
]
export const share: Reasons = [
  'We are working on it together.',
  'A second pair of eyes would help.',
  'I keep being asked about it.',
  'It concerns both of us.',
  'That is easier than sending it around.',
  'I was asked to.',
  'I could use some feedback.',
  'They know more about it than I do.'
]
export const revoke: Reasons = [
  'That was the wrong person.',
  'I shared too much.',
  'They are done with it.',
  'I would rather keep it to myself.',
  'It was only for a day.',
  'There are things in it that nobody should see.'
]
export const exported: Reasons = [
  'I have to hand it in.',
  'They only take files.',
  'I want to print it.',
  'I will be offline for a while.',
  'The office has no access to the drive.',
  'I need it on my e-reader.',
  'My lawyer wants it on file.',
  "I'd like a copy on my stick."
]
export const versions: Reasons = [
  'Something got lost along the way.',
  'I liked an earlier one better.',
  'Somebody has been meddling with it.',
  'I want to know who changed it.',
  'Half a page is missing.',
  'It used to be longer.',
  'We argued about who wrote what.'
]
export const restoreVersion: Reasons = [
  'That was the best one.',
  'The last changes were a mistake.',
  'Somebody deleted a whole section.',
  'I should never have touched it.',
  'It was fine back then.',
  'We agreed on that wording.',
  'My edits made it worse.'
]
export const verify: Reasons = ["I'm about to clean up.", 'It keeps asking me who I am.']
export const throwAway: Reasons = [
  'Nobody needs it any more.',
  "I'm clearing out old stuff.",
  'It only takes up room.',
  'It is hopelessly out of date.',
  'I have it on paper.',
  'I do not want to see it again.',
  'It was a failed attempt.'
]
export const listTrash: Reasons = [
  'I may have been too hasty.',
  'I threw something away by mistake.',
  'The drive is nearly full.',
  'I miss something.',
  "I'd like to be sure before it all disappears.",
  'I had a fit of tidying the other day.',
  'Something in there was important after all.'
]
export const restore: Reasons = [
  'I need it after all.',
  'That was a mistake.',
  'I clicked on the wrong thing.',
  'Somebody just asked for it.',
  'There was something useful in it.',
  'I acted too fast.'
]
export const purge: Reasons = [
  'It is nobody else’s business.',
  'I need the room.',
  'It should not fall into the wrong hands.',
  "I'm sure that I won't need it.",
  'It is embarrassing.',
  'Out of sight, out of mind.'
].map((reason) => reason.replace('’', "'"))
