/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const findDevice: Reasons = [
  "I can't remember what I did before leaving.",
  "I'm halfway down the road already.",
  'My head is somewhere else these days.',
  'It bothers me not to know.',
  'Somebody said they could hear something humming.',
  'The house has been making noises.'
]
export const listRoom: Reasons = [
  'I think we left half the house running.',
  "I can't get up to look.",
  'The children have been playing in there.',
  'Something is buzzing.',
  "We've only just moved things around.",
  'I lose track of our gadgets.',
  'There was a strange light under the door.'
]
export const switchDevice: Reasons = [
  "I'm too comfortable to get up.",
  'My hands are full.',
  "I've already left the house.",
  "It's been bothering the cat.",
  'We have to save some power.',
  "I'm about to come home.",
  'The children keep playing with it.',
  "I'm already in bed.",
  'It runs up the bill for nothing.',
  'My other half asked for it.'
]
export const startScene: Reasons = [
  'The day is over at last.',
  'Our visitors are at the door.',
  "I'd rather not walk through every room.",
  'We like our little rituals.',
  "It's that time again.",
  'Everybody is in the mood for it.',
  'The sofa is calling.',
  "I can't find the remote, as usual."
]
export const rankEnergy: Reasons = [
  'The bill was a shock.',
  'Something must be eating power.',
  "I'm trying to cut our costs.",
  'My flatmate claims it was the oven.',
  "I'd love to know what is to blame.",
  'We are thinking about solar panels.',
  'Our meter was spinning like mad.',
  'I have a bet going about it.'
]
export const findZone: Reasons = [
  "It feels chilly, but maybe that's me.",
  'Somebody complained about the cold.',
  "I'd like to know before I get up.",
  'The baby is going to sleep there.',
  'Last night was freezing.',
  "I can't make sense of the little display."
]
export const listSlots: Reasons = [
  'It never seems to be warm when I am there.',
  'Somebody fiddled with it.',
  "I've lost track of how we set it.",
  'The bill made me curious.',
  "My aunt sleeps there, and she's always cold.",
  'It came on in the middle of the night.'
]
export const addSlot: Reasons = [
  'I hate cold feet.',
  'My mother feels the cold.',
  'We keep heating an empty room.',
  'The windows steam up otherwise.',
  "I'm going to spend more time in there.",
  'The plants would thank us.',
  "It's getting colder outside.",
  'We changed our routine.',
  'Nobody is in there before that.',
  'I sleep better that way.'
]
export const shiftSlot: Reasons = [
  'My shifts have changed.',
  'We get up at another hour now.',
  'It comes on when nobody is there.',
  'The dog walk moved.',
  "I'd rather have it like that.",
  'School starts at a different hour.',
  'We keep forgetting about it.'
]
export const openPanel: Reasons = ["I'm going to change a few things at the door.", 'The cleaner is waiting outside.']
export const createCode: Reasons = [
  'Our spare key has vanished.',
  'Somebody has to water the plants.',
  "We won't be home to open the door.",
  'The cat needs feeding while we are away.',
  "I'd rather not hide a key under the mat.",
  'The plumber needs a way in.',
  'They are staying with us.',
  'We swap houses now and then.',
  'I promised an easy way in.',
  'Handing over keys is such a pain.'
]
export const findCode: Reasons = [
  'I lost track of who can come in.',
  "I'd hate to lock anybody out.",
  "It's a while since I set that up.",
  'Somebody was standing in front of the door.',
  'I was asked about it.',
  "I'm tidying up."
]
export const extendCode: Reasons = [
  'The visit is going so well.',
  'Their flight was moved.',
  'The work takes longer than planned.',
  'They asked very nicely.',
  'We are away for longer.',
  'The repairs are dragging on.',
  'Nobody wants them to leave yet.',
  'Their own place is still full of dust.'
]
export const revokeCode: Reasons = [
  'The job is done.',
  "They've gone home.",
  'There is no need for it any more.',
  'Better safe than sorry.',
  'We had a bit of a falling-out, to be honest.',
  'Too many people can walk in here.',
  'I want as few open doors as possible.'
]
export const listDeliveries: Reasons = [
  'I may have ordered too much lately.',
  'I keep missing the driver.',
  'My birthday shopping should be in there.',
  "I'd like to know what to expect.",
  'Somebody has to be at home, after all.',
  'I lost track of my orders.',
  'The bell never rings when I am here.'
]
export const redirectDelivery: Reasons = [
  'It looks like rain.',
  'Parcels keep vanishing from our street.',
  'Nobody will be at home.',
  "It's meant to be a surprise.",
  'The gate will be locked.',
  'The dog chews on everything.',
  'The last one got soaked.',
  'It is too heavy to carry far.',
  'We had trouble with that before.'
]
export const checkCar: Reasons = [
  'I have a bit of driving ahead of me.',
  'My partner drove it last.',
  "I don't want to get stranded.",
  'I forgot whether I plugged it in.',
  'We might take the long way.',
  'I may lend it to my brother.'
]
export const prepareCar: Reasons = [
  'I have a long drive ahead.',
  "I don't want to scrape ice off the windows.",
  'My neighbour borrows it now and then, so it is never full.',
  "We're driving to the coast.",
  'Charging on the way is such a bother.',
  'The in-laws live far out.',
  'The road goes over the hills.',
  'I hate starting with an empty battery.',
  "There's nowhere to charge where we're going.",
  'The kids freeze in the back.'
]
export const listGarages: Reasons = [
  'It makes a funny noise.',
  "I've put it off for too long.",
  'The dashboard is full of little lights.',
  'My usual mechanic retired.',
  'A friend told me to shop around.',
  'Winter is hard on a car.',
  'I scraped a wall, never mind how.',
  'The last garage was a rip-off.'
]
export const bookGarage: Reasons = [
  "Let's get it over with.",
  'That fits with my week.',
  'I can work from a café nearby.',
  'Somebody can give me a lift back.',
  'It should not wait any longer.',
  'The car has earned it.',
  'Safety first.',
  "I've compared long enough."
]
export const findVisit: Reasons = [
  "I didn't write it down.",
  'I may need another way to get to work.',
  'The car is needed by somebody else, too.',
  'My calendar is a mess.',
  'I promised somebody a lift.'
]
export const cancelVisit: Reasons = [
  'A friend is going to do it.',
  "We're selling the car.",
  'I found somebody cheaper.',
  'The noise went away by itself.',
  "I can't spare the car.",
  'It turned out not to be necessary.'
]
