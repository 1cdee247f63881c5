/** Why people ask, in a sentence that stands before or after the request. They hold no date, no number and no name. */

type Reasons = ReadonlyArray<string>

export const fetchCode: Reasons = [
  'My phone is in the other room.',
  "I'd like to type it in myself.",
  'The old one ran out on me.',
  'The bank wants one all the time.',
  "I'm at the counter and they ask for it.",
  'The page has just timed out.'
]
export const signIn: Reasons = [
  'I have a few things to do at the bank.',
  'I set aside some time for paperwork.',
  'The last session timed out.',
  "It's been a while since I logged in.",
  'I want to get my finances in order.',
  'My other device is out of battery.'
]
export const findAccount: Reasons = [
  'I lost track of my money.',
  "It's the end of the month, after all.",
  "I don't want to be overdrawn.",
  'Rent is due soon.',
  "I'm trying to live within my means.",
  'My partner asked.',
  'Something expensive is coming up.',
  "I'd like to sleep well at night."
]
export const findPayee: Reasons = [
  'I may owe some money there.',
  "I'm not sure the details are still right.",
  'Somebody changed banks, I think.',
  'They want to know where the money will turn up.',
  'The last payment bounced.',
  'I would rather not ask.'
]
export const send: Reasons = [
  'I was lent some money.',
  'We split the bill the other night.',
  'I hate owing people.',
  "It's my share of the present.",
  'I lost a bet.',
  'A promise is a promise.',
  'I should have done that weeks ago.',
  'They covered for me at the restaurant.',
  'The tickets were not cheap.',
  "It's for the repairs.",
  'I forgot my wallet last time.'
]
export const recall: Reasons = [
  'I got the amount wrong.',
  'It turns out that was paid already.',
  'That went to the wrong person.',
  "I've been too quick.",
  'We settled it in cash.',
  'I had second thoughts.'
]
export const findCard: Reasons = [
  'I want to buy something bigger.',
  'The machine turned me down.',
  'I keep mixing up my cards.',
  'A shop asked me for it.',
  "I'm planning a larger purchase.",
  'I never remember these things.'
]
export const freeze: Reasons = [
  "I can't find my wallet.",
  'I may have left it in the taxi.',
  'There is a charge that I know nothing about.',
  "I'd like to stop myself from spending.",
  'Better safe than sorry.',
  'I got a strange call about it.',
  'My bag was open when I got home.',
  "I won't need it for a while.",
  'Something looks fishy.'
]
export const listFrozen: Reasons = [
  'A payment was turned down.',
  'I forget which ones I locked.',
  'One of them turned up again.',
  "I'd like to tidy up.",
  'The waiter gave me a look.',
  'I locked something last month, I believe.'
]
export const lift: Reasons = [
  'It was in my coat all along.',
  'I found it behind the sofa.',
  'False alarm.',
  'I need it for the weekend.',
  'Somebody handed it in.',
  'I have a purchase to make.'
]
export const limit: Reasons = [
  'I tend to overspend.',
  'A bigger purchase is coming up.',
  "I'm going abroad.",
  'My budget has changed.',
  'The kids use it, too.',
  'The new kitchen has to be paid.',
  "I'd like to be on the safe side.",
  'It keeps getting turned down.'
]
export const listPayments: Reasons = [
  'Something on there looks odd.',
  "I'm doing my books.",
  'The bill seems high this month.',
  "I've lost a few receipts.",
  "I'd like to see where my money goes.",
  'I think I was charged for something that I never bought.',
  'The total gave me a fright.',
  "I'm cleaning up my subscriptions."
]
export const sum: Reasons = [
  "I'm keeping a budget.",
  'My partner and I have a bet.',
  'I have a feeling that it got out of hand.',
  'New month, new habits.',
  "I'm curious where it all goes.",
  'We split these costs at home.',
  'I promised to cut down.',
  'My spreadsheet has a gap.'
]
export const findPayment: Reasons = [
  'I threw the receipt away.',
  "I think they've overcharged me.",
  'The name was on my bill.',
  'I want to compare prices.',
  'Somebody has to pay me back for that.',
  "I'm filling in my expenses.",
  "I can't remember what it cost.",
  'I have to return something there.'
]
export const dispute: Reasons = [
  'I have talked to them, to no avail.',
  "They don't answer my mails.",
  'That money is mine.',
  "I'm quite sure about it.",
  "I've had enough of this.",
  'The shop refuses to help.',
  'I kept all the papers.',
  "It's a matter of principle."
]
export const withdraw: Reasons = [
  'They paid me back after all.',
  'My partner bought it, it turns out.',
  'We found a solution.',
  'I was wrong about that one.',
  'The parcel turned up in the end.',
  'They apologised, and that will do.'
]
export const quote: Reasons = [
  "I'm going abroad.",
  'I want to compare with the airport.',
  'The rate has been moving a lot.',
  'My aunt wants to be paid in her own money.',
  "I'd like to know before I decide.",
  'Somebody told me that fees went up.'
]
export const exchange: Reasons = [
  "I'd rather have some cash with me.",
  'The trip is getting close.',
  'They take no cards over there.',
  'The rate looks good to me.',
  "I don't want to do it at the airport.",
  'My landlady abroad wants a deposit.',
  'It will only get more expensive.'
]
export const start: Reasons = [
  'I keep forgetting to pay.',
  "It's for the flat we share.",
  'That is what we agreed on.',
  "I'm paying back a loan.",
  "It's pocket money.",
  'One thing less to think of.',
  'We have a subscription together.',
  "It's my share of the rent."
]
export const listStanding: Reasons = [
  'Too much leaves my account.',
  "I'd like to cut some costs.",
  "I can't remember what I set up.",
  'Time for a spring clean.',
  "I'm drawing up a budget.",
  'Some of these must be years old.'
]
export const stop: Reasons = [
  'The loan is paid off.',
  'We moved apart.',
  "I've paid enough.",
  'That has been settled.',
  'I have to save for once.',
  'We found another way.',
  'It was meant for one year only.'
]
export const pending: Reasons = [
  'Somebody says the money never came.',
  'I may have paid twice.',
  'I want to be sure before the weekend.',
  "I'd like to know what is still to come off.",
  'Banks take their time.',
  'I have a bad feeling about one of them.'
]
export const listDisputes: Reasons = [
  "I haven't heard from the bank in a while.",
  'One of the shops has called me.',
  'I lost the letter.',
  "I'd like to see the end of this.",
  'Some of that may be settled by now.',
  "I'm putting my papers in order."
]
