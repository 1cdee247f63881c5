/** Words that people come across around a service, and what they mean: questions that need no tool. None holds a figure. */

/** A word with its article, and what it is. */
export type Term = readonly [what: string, is: string]

/** Terms by service. */
export const byService: { readonly [service: string]: ReadonlyArray<Term> } = {
  travel: [
    ['a layover', 'a wait at an airport between two flights of one trip'],
    ['a stopover', 'a longer break on the way, often a night or more, before the trip goes on'],
    ['an open-jaw ticket', 'a return ticket that brings you home from another city than the one you flew to'],
    ['a codeshare', 'a flight that one airline operates and others sell under their own flight numbers'],
    ['a red-eye', 'a flight that leaves late in the evening and arrives early in the morning'],
    ['half board', 'a hotel rate that covers breakfast and one main meal, as a rule dinner'],
    ['an adjoining room', 'a room right next to another one, with or without a door between them'],
    ['travel insurance excess', 'the part of a claim that you bear yourself before the insurer pays'],
    ['a visa waiver', 'an agreement that lets citizens of some countries visit without a visa for a short stay']
  ],
  banking: [
    ['a standing order', 'an instruction to your bank to pay the same amount to somebody at regular times'],
    ['a direct debit', 'a permission that lets a company collect what you owe from your account'],
    ['an overdraft', 'a way to spend more than there is in the account, for which the bank charges interest'],
    ['a chargeback', 'a card payment that the bank takes back from a merchant after a complaint'],
    ['compound interest', 'interest that is paid on earlier interest as well as on the money you put in'],
    ['an IBAN', 'the international form of an account number, which also tells the country and the bank'],
    ['a sort code', 'the part of a British account number that says which branch the account is with'],
    ['a credit score', 'a number by which lenders judge how likely you are to pay back what you borrow'],
    ['a savings goal', 'an amount that you want to have put aside by a certain time']
  ],
  calendar: [
    ['a tentative reply', 'an answer to an invitation that keeps the time free without promising to come'],
    ['a recurring event', 'an entry that comes back by itself, say every week or every month'],
    ['time blocking', 'the habit of giving each task a fixed stretch of the day in your diary'],
    ['a stand-up', 'a short meeting in which everybody says what they are working on'],
    ['an agenda', 'the list of points that a meeting is going to deal with'],
    ['a buffer', 'some free time between two appointments, in case the first one runs over'],
    ['daylight saving time', 'the practice of setting clocks forward in summer so that evenings stay light for longer'],
    ['a time zone', 'a region in which all clocks show the same time']
  ],
  clinic: [
    ['a referral', 'a letter from your family doctor that sends you to a specialist'],
    ['a co-payment', 'the share of a bill that you pay yourself while your insurance pays the rest'],
    ['a generic', 'a medicine with the same active substance as a branded one, usually for less money'],
    ['a follow-up', 'a second visit at which the doctor looks at how you are getting on'],
    ['a deductible', 'what you pay out of your own pocket before the insurance begins to pay'],
    ['telemedicine', 'seeing a doctor over video or the phone instead of in the practice'],
    ['a prescription refill', 'another pack of a medicine that a doctor has already prescribed'],
    ['a general practitioner', 'a doctor who looks after all kinds of complaints and knows when to send you on'],
    ['preventive care', 'check-ups and vaccinations that are meant to stop an illness before it begins']
  ],
  delivery: [
    ['a surcharge', 'something that is added to the usual price, for instance at busy times'],
    ['a contactless delivery', 'a delivery that is left at your door, so that nobody has to meet'],
    ['a ghost kitchen', 'a kitchen that cooks for delivery only and has no tables for guests'],
    ['a mezze', 'a spread of small dishes that everybody at the table shares'],
    ['a tracking link', 'a web address at which you can watch where your order is'],
    ['umami', 'the savoury taste of things like mushrooms, soy sauce or old cheese'],
    ['a minimum order', 'the amount that you have to spend before a place will deliver'],
    ['al dente', 'pasta that still has some bite in the middle'],
    ['a tasting menu', 'a series of small courses that the kitchen chooses for you']
  ],
  drive: [
    ['a shared folder', 'a folder that several people can open, each with the rights that its owner gives them'],
    ['version history', 'the list of earlier states of a document, to which you can go back'],
    ['a checksum', 'a short code computed from a file, which shows whether anything in it has changed'],
    ['a file extension', 'the last part of a file name, which says what kind of file it is'],
    ['end-to-end encryption', 'a way of storing or sending data so that only the people involved can read it'],
    ['a shortcut', 'a pointer to a file that lives somewhere else'],
    ['metadata', 'what is known about a file apart from its content, such as who made it and when'],
    ['a quota', 'the amount of space that you may use'],
    ['a backup', 'a copy that is kept elsewhere in case the original gets lost']
  ],
  home: [
    ['a smart plug', 'an adapter between socket and device that can be switched from afar'],
    ['a scene', 'a set of lights and devices that change together at one command'],
    ['standby power', 'the electricity that devices use while they seem to be off'],
    ['a heat pump', 'a heating that takes warmth from the air or the ground outside and brings it in'],
    ['a dimmer', 'a switch that makes a lamp brighter or darker'],
    ['geofencing', 'a rule that does something when you, or rather your phone, leave or come home'],
    ['a motion sensor', 'a small device that notices when somebody moves in front of it'],
    ['a hub', 'the box through which the devices of a smart home talk to each other'],
    ['relative humidity', 'how much moisture the air holds, compared with the most that it could hold']
  ],
  library: [
    ['an interlibrary loan', 'a book that your library borrows from another one for you'],
    ['a hold', 'a request to keep a book for you as soon as it comes back'],
    ['a call number', 'the code on the spine that says where on the shelves a book belongs'],
    ['a novella', 'a story that is longer than a short story and shorter than a novel'],
    ['a first edition', 'the earliest printing of a book in the form in which it was published first'],
    ['a renewal', 'a longer stay of a borrowed book with you, past the day it was due'],
    ['a bibliography', 'a list of the books and articles that a text draws on, or that an author wrote'],
    ['a reference book', 'a book for looking things up, which you usually cannot take home'],
    ['an anthology', 'a collection of texts by several authors in one volume']
  ],
  messaging: [
    ['a read receipt', 'a note that tells the sender that a message has been opened'],
    ['a broadcast', 'one message that goes to many people, each of whom gets it alone'],
    ['a thread', 'a message together with all the answers to it'],
    ['a BCC', 'a copy of a mail to somebody whom the other recipients cannot see'],
    ['phishing', 'a trick in which a fake message tries to get you to give away passwords or card details'],
    ['an out-of-office reply', 'an automatic answer that tells people that you are away'],
    ['an emoji', 'a small picture that stands for a feeling or a thing in a message'],
    ['a group chat', 'a conversation in which everybody sees what everybody writes'],
    ['spam', 'unwanted messages, mostly advertising, that are sent in bulk']
  ],
  music: [
    ['an encore', 'an extra piece at the end of a concert, when the audience does not want to let them go'],
    ['a cappella singing', 'singing without any instruments'],
    ['a B-side', 'the less promoted song on the back of a single'],
    ['general admission', 'a ticket without a fixed seat: whoever comes first stands in front'],
    ['a support act', 'the musicians who play before the main act of the evening'],
    ['a bridge', 'the part of a song that differs from verse and chorus and leads back to them'],
    ['vinyl', 'the material that records are pressed from, and so a name for the records themselves'],
    ['a soundcheck', 'the rehearsal before a concert in which the sound is set up'],
    ['an EP', 'a release that is longer than a single and shorter than an album']
  ],
  places: [
    ['a beeline', 'the straight line between two points, without any regard for roads'],
    ['a landmark', 'something that is easy to see or recognise and helps you find your way'],
    ['a nautical mile', 'the unit of length that is used at sea and in the air, a bit longer than a mile on land'],
    ['latitude', 'how far north or south of the equator a place is'],
    ['longitude', 'how far east or west of the line through Greenwich a place is'],
    ['a detour', 'a longer way that you take because the direct one is closed or crowded'],
    ['a bottleneck', 'a narrow place where traffic piles up'],
    ['a park-and-ride', 'a car park at the edge of a town from which you go on by bus or train'],
    ['a contour line', 'a line on a map that joins places of the same height']
  ],
  projects: [
    ['a milestone', 'a point in a project at which something important is finished'],
    ['a backlog', 'the list of all that is still to be done, roughly in order of importance'],
    ['a sprint', 'a short fixed stretch of work, after which a team shows what it has done'],
    ['a dependency', 'something that has to be finished before something else can begin'],
    ['scope creep', 'the slow growth of a project beyond what was agreed'],
    ['a deliverable', 'something that has to be handed over when a part of a project ends'],
    ['a stakeholder', 'anybody who has an interest in how a project turns out'],
    ['a Gantt chart', 'a plan that shows tasks as bars along a line of time'],
    ['a retrospective', 'a meeting in which a team looks back at what went well and what did not']
  ],
  shop: [
    ['a restocking fee', 'what some shops keep when you send something back'],
    ['a warranty', 'a promise to repair or replace something that breaks within a certain time'],
    ['a pre-order', 'a purchase of something that is not out yet'],
    ['store credit', 'money that you can spend only in the shop that gave it to you'],
    ['a backorder', 'an order for something that is sold out and comes in later'],
    ['a refurbished item', 'a used device that was checked, repaired and cleaned before it was sold again'],
    ['price matching', "a shop's promise to sell at the price of a cheaper competitor"],
    ['a promo code', 'a word that you enter at the checkout to get something off the price'],
    ['a flash sale', 'a sale that lasts for a very short time']
  ],
  trading: [
    ['a limit order', 'an order to buy or sell only at a certain price or a better one'],
    ['a stop-loss', 'an order that sells by itself once the price falls to a level that you have set'],
    ['a dividend', 'a part of its profit that a company pays to those who own its shares'],
    ['a bear market', 'a time in which prices keep falling and most people expect them to fall further'],
    ['volatility', 'how much and how quickly a price goes up and down'],
    ['an index fund', 'a fund that holds what an index holds, so that it does as well as the market'],
    ['a blue chip', 'the share of a large company that has done reliably well for years'],
    ['liquidity', 'how easily something can be sold without its price giving way'],
    ['a stock split', 'a step by which a company makes several shares out of each one, so that each costs less']
  ]
}
