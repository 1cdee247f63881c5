/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const browse: Reasons = [
  "We've just moved, and half of our things are missing.",
  "I'm running out of ideas for presents.",
  'My old one fell apart.',
  'I want to treat myself to something.',
  'The flat looks rather bare.',
  'I have no patience for shopping in town.',
  "There's a wedding coming up.",
  "I'm only looking for now.",
  'The ones in town were all ugly.',
  'My partner thinks we need a change.'
]
export const find: Reasons = [
  'A friend has been raving about it.',
  "I saw it in somebody's kitchen.",
  'It was in a magazine.',
  "I'd like to know before I fall in love with it.",
  'My sister swears by it.',
  "I keep hearing about it, and I'm curious."
]
export const variant: Reasons = [
  'It has to go with the curtains.',
  'The other colours are not for me.',
  "It's for a rather colourful room.",
  'I saw the last one go in town.',
  'My partner is picky about colours.',
  "I'd rather not wait for weeks.",
  'The colour matters more than the rest.'
]
export const put: Reasons = [
  "That's the one.",
  "I've wanted one for ages.",
  'I might as well get it now.',
  "It's just what we need.",
  'Before it is gone.',
  'I can always take it out again.',
  'The old one has to go.'
]
export const wrap: Reasons = [
  "It's a birthday present.",
  "I'm hopeless with scissors and tape.",
  "It should look as if I'd made an effort.",
  "We're invited, and I have nothing else to bring.",
  "It's meant to be a surprise.",
  'I owe somebody a nice gesture.'
]
export const vouchers: Reasons = [
  'I never remember to use them.',
  'Somebody gave me one for my birthday.',
  "I'd like to save a little.",
  'I have the feeling that one is about to run out.',
  'It would be a pity to let them lapse.'
]
export const redeem: Reasons = [
  'That is what they are for.',
  'It would be a shame to let it lapse.',
  'Every bit helps.',
  "I've been meaning to use it up.",
  'Things are expensive enough as it is.'
]
export const options: Reasons = [
  "I'm not at home much these days.",
  "It's rather urgent, I'm afraid.",
  "I'd hate to pay too much for that.",
  'Somebody has to be there to take it.',
  'The last parcel took forever.',
  "It's a bulky parcel, I think.",
  'I want it off my mind.'
]
export const enter: Reasons = ["I'd like to see to my orders.", 'I have some shopping to do.']
export const checkout: Reasons = [
  "I've made up my mind.",
  "Let's get it over with.",
  'I have everything I need.',
  "I've been going back and forth long enough.",
  'Better now than never.',
  'My partner agrees for once.',
  "I'm done looking around."
]
export const callOff: Reasons = [
  'I was too quick there.',
  'We found the old one again.',
  'Somebody gave me the very same thing.',
  'I saw it for less in town.',
  "It turns out we don't need it.",
  'My partner has ordered one, too.'
]
export const findOrder: Reasons = [
  'I lost track of my orders.',
  'It seems like ages ago.',
  'My memory is like a sieve.',
  'I may have only dreamt it.',
  "I can't find the e-mail."
]
export const track: Reasons = [
  'It should have been here by now.',
  "I can't stay at home all week.",
  "I'm getting impatient.",
  'I have to be there to open the door.',
  "It's a present, and time is running out.",
  'The neighbours are tired of taking my parcels.',
  'I want to plan around it.',
  'Nobody ever rings the bell.'
]
export const findPurchase: Reasons = [
  "I can't find the receipt.",
  'My insurance wants to know.',
  'It feels like no time at all.',
  'A friend wants to buy the same.',
  'I need it for my records.'
]
export const openReturn: Reasons = [
  "I'm quite disappointed.",
  "It's not what I had hoped for.",
  'It just sits in a corner.',
  'The box is still here.',
  'I should have looked more closely.',
  "There's no point in keeping it.",
  'It was a mistake.'
]
export const refund: Reasons = [
  "I'd like to know where I stand.",
  'I could do with the money.',
  "I'm putting my accounts in order.",
  'These things tend to drag on.',
  "I don't want to chase after it later."
]
export const findParcel: Reasons = [
  'Each of them has another way of ringing.',
  'I have an opinion on some of them.',
  'I might have to call them.',
  "I'd like to know whom to look out for."
]
export const hold: Reasons = [
  "There's nobody at home during the day.",
  'The doorbell is broken.',
  "I'd rather fetch it myself.",
  "It's on my way home.",
  "My neighbour isn't around.",
  'Parcels get stolen in our street.'
]
export const moveOrder: Reasons = [
  "I won't be at home.",
  "We're away until then.",
  'Somebody has to take it at the door.',
  "I'd rather have it when I'm there.",
  'The day does not suit me after all.',
  "It's too heavy for the neighbours.",
  'We will only have moved in by then.'
]
export const open: Reasons = [
  "I've lost track of what is in there.",
  "I don't want to overdo it.",
  'I keep adding things.',
  'It has been a while since I looked.',
  'I have a budget to keep to.'
]
