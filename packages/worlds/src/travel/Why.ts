/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const findAirport: Reasons = [
  "I've never flown there.",
  'The booking form asks for it.',
  'Some cities have more than one.'
]
export const searchFlights: Reasons = [
  'I have to get there somehow.',
  'The train takes forever.',
  'My meeting there got confirmed.',
  'I promised to visit an old friend.',
  "We've finally got some time off.",
  "I'd like to see what my options are.",
  'A cousin is getting married over there.',
  'Work is sending me.',
  'My suitcase is half packed.',
  "I'm tired of driving.",
  'The sooner I know, the better.'
]
export const priceFlight: Reasons = [
  'I want to know before I decide.',
  "My budget isn't endless.",
  'It had better be worth it.',
  'My boss will ask about the cost.'
]
export const bookFlight: Reasons = ["I've made up my mind.", "Better now than when it's full.", 'That one suits me.']
export const flightStatus: Reasons = [
  'The weather looks awful.',
  'Somebody is picking me up.',
  "I don't want to wait at the airport for nothing.",
  "I'm already on my way.",
  "There's fog outside.",
  'My driver wants to know.',
  "I'm stuck in traffic on the way to the airport.",
  'I heard something about a strike.'
]
export const listBookings: Reasons = [
  "I've lost track of my travels.",
  'My calendar is a mess.',
  'I need to plan around them.'
]
export const getBooking: Reasons = [
  "I can't find the confirmation.",
  'I need to plan my day around it.',
  'I want to be sure that everything is right.'
]
export const cancelBooking: Reasons = [
  'My plans fell through.',
  'The event was called off.',
  'I have to stay home after all.'
]
export const moveBooking: Reasons = ['Something came up.', 'The meeting got moved.', "I can't get away that day."]
export const chooseSeat: Reasons = [
  'I have long legs.',
  "I'd like to sleep a little.",
  'I get restless on long flights.'
]
export const addBags: Reasons = [
  'I never manage to travel light.',
  "I'm bringing presents for everyone.",
  'I need to take some samples along.'
]
export const getInvoice: Reasons = [
  'Accounting is after me.',
  "I'm sorting out my papers.",
  "I can't find it anywhere."
]
export const listCards: Reasons = ['I got a new one lately.', "I'm not sure which ones you have."]
export const searchHotels: Reasons = [
  'I need somewhere to sleep.',
  "I don't want to stay with relatives again.",
  "We're making a little holiday of it.",
  'My friends have no room for me.',
  "I'd rather not leave it to the last minute.",
  "I'm too old for couches.",
  "It's a business trip.",
  "Breakfast isn't important to me.",
  'I just need a clean bed.'
]
export const getHotel: Reasons = [
  'It sounds nice.',
  "I'm rather fussy about hotels.",
  "I'd like to picture it.",
  'The taxi driver will want the street.',
  "I've seen mixed reviews.",
  'My luggage needs to be dropped off.'
]
export const priceRoom: Reasons = [
  'It depends on the price.',
  'I want to compare.',
  'The company only pays up to a limit.'
]
export const bookHotel: Reasons = ['I like the look of it.', 'That settles it for me.', "I'd rather have it fixed."]
export const listStays: Reasons = ["I forgot where I'm staying.", 'I need the names of the hotels.']
export const extendStay: Reasons = [
  'I like it too much to leave.',
  "The work isn't finished.",
  "I've got more to do there."
]
export const lateCheckout: Reasons = [
  'My flight leaves late.',
  'I hate rushing in the morning.',
  'I have a call to make from the room.'
]
export const cancelStay: Reasons = [
  'A friend is putting me up.',
  "I don't need it any more.",
  'The plans have changed.'
]
export const quoteInsurance: Reasons = [
  'You never know what happens.',
  "I've had bad luck before.",
  'I get nervous about these things.'
]
export const insureBooking: Reasons = ['Better safe than sorry.', "I'd sleep better that way."]
export const linkRewards: Reasons = ['I keep forgetting to do it.']
export const getPoints: Reasons = ['I must have collected quite a few by now.', "I've flown a lot lately."]
export const upgradeBooking: Reasons = ['I deserve a treat.', 'I need to arrive rested.']
export const valuePoints: Reasons = ["I wonder whether they're any good.", "I've been collecting for years."]
export const listBudgets: Reasons = ['I have to report on them.', 'I lost track of the numbers.']
export const getBudget: Reasons = ["I don't want to go over it.", 'Finance is asking.', "I'm planning ahead."]
export const setBudget: Reasons = ['The numbers came back from finance.', 'We agreed on that in the meeting.']
export const chargeBudget: Reasons = [
  'I like to keep the numbers straight.',
  'Finance wants it on the books.',
  'It belongs there.',
  "That's what it is for.",
  "I'd rather do it right away.",
  'The controller checks every cent.'
]
export const submitExpense: Reasons = [
  'I paid for it out of my own pocket.',
  "My boss said it's fine.",
  "I don't want to forget about it.",
  "I've been putting this off.",
  'The company covers it.',
  'My credit card bill is due.',
  'The receipts are piling up on my desk.',
  'It was all for work.',
  'Accounting closes the books soon.',
  'I fronted the money.'
]
export const claimInvoice: Reasons = ['It was a work trip after all.', 'The company should pay for that.']
export const listExpenses: Reasons = ["I can't remember what I handed in.", "I'm doing my accounts."]
export const expenseStatus: Reasons = [
  "I'm a bit short of cash.",
  "I haven't heard a thing.",
  'It usually takes them forever.',
  "I'd like to know whom to bother about it.",
  'Rent is coming up.',
  'The last one got lost somewhere.',
  "I'd like to plan my spending.",
  'Somebody must be sitting on it.',
  'My colleague already got hers.'
]
export const withdrawExpense: Reasons = ['I filed it by mistake.', 'It was paid by somebody else after all.']
export const entryRules: Reasons = [
  "I've never been there.",
  "I don't want any trouble at the border.",
  'My passport is fairly new.'
]
export const convertCurrency: Reasons = [
  'I think in my own money.',
  'I have no feeling for the amount.',
  'My bank will ask.',
  "I'm told the rate is bad at the moment.",
  'The figures mean little to me otherwise.',
  "I'm splitting it with a friend abroad.",
  'My accountant uses that currency.'
]
