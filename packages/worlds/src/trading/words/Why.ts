/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const openDesk: Reasons = [
  'I want to do some trading.',
  'The markets are about to close.',
  'I have a few ideas.',
  'Time to tidy up my depot.',
  "I'd like to be quick.",
  'I finally have a free hour.'
]
export const findInstrument: Reasons = [
  'A colleague keeps raving about them.',
  'I read about them in the paper.',
  'I use their products.',
  'My uncle works there.',
  "I'm not sure they are listed at all.",
  'The name came up at dinner.'
]
export const screen: Reasons = [
  "I don't want all my eggs in one basket.",
  'My portfolio is a bit one-sided.',
  "I have some money that's doing nothing.",
  'Everybody is talking about it.',
  "I'd like to try something new.",
  "I'm thinking of the long run.",
  'A podcast made me curious.',
  "I'm looking for bargains."
]
export const price: Reasons = [
  'There was something on the news.',
  'I missed the opening.',
  "I'm waiting for a good moment.",
  "It's been a wild day.",
  'My brother says it is a steal.',
  'I want to see whether I was right.',
  'I may be interested.',
  'They had a press conference this morning.'
]
export const previewPurchase: Reasons = [
  "I'm not sure I can afford it.",
  'The fee matters to me.',
  "I'd rather do the sums first.",
  'My budget is tight.',
  'I want to think it over.',
  'It should not be too much for a start.'
]
export const previewSale: Reasons = [
  'I may need the cash.',
  "I'm tempted to take some profit.",
  'We are saving for a flat.',
  "I'd like to know before I decide.",
  "I'm weighing my options.",
  'The roof needs mending.'
]
export const buy: Reasons = [
  'I have a good feeling about it.',
  "I've waited long enough.",
  'I believe in what they do.',
  'It fits my plan.',
  "It's for the long run.",
  "It's cheap, if you ask me.",
  "It's meant for the kids.",
  'The bonus came in.',
  'I regret not having done it sooner.'
]
export const sell: Reasons = [
  'I need the money for the move.',
  "I've lost faith in them.",
  'Time to take some profit.',
  'It has had a good run.',
  'I want to sleep better.',
  'There is something better out there.',
  "I'm cutting my losses.",
  'We are buying a car.'
]
export const listOrders: Reasons = [
  "I can't remember what I ordered.",
  'The close is near.',
  'I may have ordered too much.',
  "I'd like to see what ties up my cash.",
  'I clicked around on my phone last night.',
  'I think one of them is a mistake.'
]
export const withdraw: Reasons = [
  'I got cold feet.',
  'The news changed my mind.',
  'I typed in the wrong number.',
  'My partner is against it.',
  'I need the cash for something else.',
  'It was a spur of the moment thing.'
]
export const checkHolding: Reasons = [
  "I haven't looked in months.",
  'I hear they had a bad quarter.',
  "I'm thinking of selling.",
  'My tax adviser asked.',
  'I bought those ages ago.',
  "I'm curious, that's all.",
  'I forgot how many I had.',
  'It was my first investment ever.'
]
export const listHoldings: Reasons = [
  "It's time for a check-up.",
  'I like to look at it once a month.',
  "I've lost track a little.",
  "I'm filling in a form.",
  'Something has to go.',
  'I want to see the damage.'
]
export const dividend: Reasons = [
  'I could use a bit of extra money.',
  "I'm planning my cash.",
  'The last one was rather small.',
  'I live on these, more or less.',
  'They announced a change.',
  'I keep missing the date.'
]
export const plan: Reasons = [
  "I don't need the money right now.",
  'My plans have changed.',
  'That is how my mother always did it.',
  'I read that it makes a difference.',
  'I want it to be simple.',
  "I'm rethinking my finances."
]
export const setAlert: Reasons = [
  "I can't watch the screen all day.",
  'I would buy more at that point.',
  'I might sell then.',
  "I'm on the road a lot.",
  'I missed the last move.',
  "I don't want any surprises.",
  'It swings like mad.',
  "That's my pain threshold."
]
export const listAlerts: Reasons = [
  'My phone keeps buzzing.',
  "I can't remember what I set.",
  'Some of them make no sense any more.',
  "I'd like to tidy up.",
  'I get too many of those.',
  'I think one is missing.'
]
export const dropAlert: Reasons = [
  'I no longer care about that one.',
  'It goes off all the time.',
  'I sold those anyway.',
  'It has served its purpose.',
  'It makes me nervous.',
  'One less thing to think of.'
]
export const findWatchlist: Reasons = [
  'I think it has become too long.',
  'I may have deleted it.',
  "I haven't looked at it in a while.",
  "I'm tidying up.",
  'I made it years ago.',
  'I keep too many lists.'
]
export const listWatched: Reasons = [
  'I like to look at it over coffee.',
  "I'm waiting for an opening.",
  'I want to see who is moving.',
  'I had a bad feeling this morning.',
  'One of them must be cheap by now.',
  "I'm looking for ideas."
]
export const watch: Reasons = [
  "I'm not ready to buy yet.",
  'It might become interesting.',
  'I want to see how they do.',
  "I'd like to follow that one for a while.",
  'They have a new boss.',
  'Maybe next year.'
]
export const position: Reasons = [
  'I want to buy something.',
  'I may have overdone it.',
  'I lost track of what I paid in.',
  "I'd like to know what I can still do.",
  "I can't have spent all of it.",
  'There should be something left.'
]
export const payOut: Reasons = [
  'The washing machine broke down.',
  'I need some money for the holidays.',
  "There's a bill to pay.",
  'The deposit for the flat is due.',
  "I'd like to have some cash at hand.",
  'It does nothing where it is.'
]
