/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const searchDoctors: Reasons = [
  "I've only just moved here.",
  'My old doctor has retired.',
  'My knee is acting up again.',
  "I've put this off for far too long.",
  'My partner keeps telling me to go.',
  "It's probably nothing, but still.",
  'I want a second opinion.',
  'A colleague scared me with a story.',
  'The last one never listened.',
  "It's time for a check-up."
]
export const lookupDoctor: Reasons = [
  'A friend mentioned the name.',
  'The name was on my bill.',
  "I'd rather know beforehand.",
  'Somebody wrote the name on a slip of paper.',
  'I was told to get in touch.',
  'The name rings a bell.'
]
export const listSlots: Reasons = [
  'My calendar is rather full.',
  "I'd like to get it behind me.",
  'Mornings are best for me.',
  'I can leave work early if I must.',
  "I'm away before that.",
  'The pain is not getting any better.',
  'I have to arrange for a babysitter.',
  "I'm flexible for once."
]
export const bookVisit: Reasons = [
  "That's the one.",
  'I can make that work.',
  "Let's not wait for something better.",
  'My boss is fine with it.',
  'I might chicken out otherwise.',
  'That suits me well.',
  'Somebody can drive me there.',
  'I keep putting it off.'
]
export const findAppointment: Reasons = [
  'I lost the little card.',
  "I can't remember what we agreed on.",
  'My week is getting crowded.',
  'I was sure I had written it down.',
  'Somebody asked me to go along.',
  'I have to tell my boss.'
]
export const moveAppointment: Reasons = [
  'Something came up at work.',
  'My train gets in too late.',
  'The school play is at the same time.',
  "I'd be late otherwise.",
  'My lift fell through.',
  'I mixed up my dates.',
  'I have a cold and might infect the others.',
  'My mother-in-law is coming to stay.',
  'That day is impossible, it turns out.'
]
export const cancelAppointment: Reasons = [
  "It doesn't hurt any more.",
  'I found somebody closer to home.',
  "I can't make it after all.",
  'It has sorted itself out.',
  "I'm stuck in bed with a cold.",
  'Another doctor has seen me.'
]
export const requestReferral: Reasons = [
  'My family doctor said it was time.',
  'They send everybody away without one.',
  'I have had this for months now.',
  'The nurse told me to ask for it.',
  'It runs in my family.',
  'Better to have it on paper.',
  'I was turned away last time.'
]
export const estimateCopay: Reasons = [
  "I don't want a nasty surprise.",
  "I'm a bit tight this month.",
  'The last bill made me gasp.',
  'I never understood my plan.',
  'My partner does the budget.',
  "I'd like to put the money aside.",
  'Insurance is a mystery to me.'
]
export const requestForm: Reasons = [
  'My employer insists on it.',
  'Human resources keeps asking.',
  'I need it for my records.',
  'The insurance wants everything in writing.',
  'My manager needs something for the file.',
  'I forgot to ask at the front desk.',
  'They turned me down without one.'
]
export const confirmIdentity: Reasons = ["I'd like to look at my records.", 'They always ask for it.']
export const listResults: Reasons = [
  'They took so much blood.',
  'Nobody ever calls me back.',
  "I've been feeling tired.",
  'The waiting makes me nervous.',
  'My doctor said they would be in by now.',
  "I'd like to be prepared for the talk.",
  'I keep a folder with these things.'
]
export const readResult: Reasons = [
  'That one worries me.',
  'I changed my diet because of it.',
  'Mine was off last year.',
  "I'd like to know before I go there.",
  'My mother had trouble with that.',
  "I've been taking supplements.",
  'Fingers crossed.'
]
export const findPrescription: Reasons = [
  "I'm running low.",
  'My bag was stolen.',
  "I'm going away for a while.",
  'I threw the box away.',
  "I never know when it's time for a new one.",
  'The label has come off.'
]
export const findPharmacy: Reasons = [
  'I get off work late.',
  'Mine has closed down.',
  'Somebody at work recommended it.',
  "I've never been there.",
  'I might send my son.',
  'It should be close to the tram.'
]
export const orderRefill: Reasons = [
  'There is almost nothing left.',
  "I'd like to stock up before the trip.",
  'I dropped half of it down the sink.',
  'The cupboard is bare.',
  "I've been told not to skip a day.",
  'The season is starting again.',
  "It's on my way home.",
  'I forgot it at the hotel.',
  'They know me there.'
]
export const rerouteRefill: Reasons = [
  'The queue there is endless.',
  'I moved to the other side of town.',
  'My sister can pick it up there.',
  "That's closer to the office.",
  'They were rude to me.',
  'I never get there before they close.',
  'It has better opening hours.'
]
