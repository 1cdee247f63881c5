/** How people ask for each function, and how an assistant reports it. Five ways to ask are few; ten read better. */
import { Json, type Phrases, Pointer } from '@magnet/core'

/** A hidden look-up: `stands` takes the place of its id in the clause of the call that needs it. */
export const find: Phrases.Phrases = {
  ask: [
    'look up the {name}',
    'check whether the workshop has a {name}',
    'find out on which shelf the {name} is',
    'see if there is a {name} in the workshop',
    'tell me where the {name} is kept'
  ],
  question: ['does the workshop have a {name}', 'on which shelf is the {name}', 'where is the {name} kept'],
  stands: ['the {name}'],
  answer: [
    (told) => `The ${told.must('/name')} is on shelf ${told.must('/shelf')}.`,
    (told) => `Yes, there is one: look for the ${told.may('/name')} on shelf ${told.must('/shelf')}.`,
    (told) => `Shelf ${told.must('/shelf')} has the ${told.may('/name')}.`
  ],
  lack: ['look up tools', 'search the catalogue'],
  service: 'the tool catalogue',
  wants: { name: ['Which tool do you mean?', 'What is the tool called?'] },
  gives: { name: ['the {}', 'I mean the {}'] },
  why: ['My neighbour swears by it.', 'The shelf in the hall has come down.', "I'd rather not buy one."],
  tells: ['catalogue', 'tool id']
}

const names = (told: Phrases.Told): ReadonlyArray<string> => {
  const tools = Pointer.get(told.output, '/tools')
  // A long list is not read out: the first few, and that there are more.
  return (Json.isList(tools) ? tools.slice(0, 3) : []).map((_tool, index) => told.must(`/tools/${index}/name`))
}

export const list: Phrases.Phrases = {
  ask: [
    'show me which {kind} are free',
    'list the {kind} that I could borrow',
    'see what {kind} the workshop has in',
    'go through the {kind} on the shelves',
    'find out which {kind} are not lent out'
  ],
  question: ['which {kind} are free', 'what {kind} could I borrow', 'which {kind} are on the shelves'],
  answer: [
    (told) => (names(told).length === 0 ? 'All of those are out.' : `Free are ${names(told).join(', ')} and others.`),
    (told) => (names(told).length === 0 ? 'None of them is in.' : `There is ${names(told).join(', ')}, among others.`),
    (told) =>
      names(told).length === 0 ? 'They are all lent out.' : `You could have ${names(told).join(', ')} or more.`
  ],
  lack: ['see which tools are free', 'list the tools of the workshop'],
  service: 'the shelf list',
  wants: { kind: ['What kind of tools?', 'Power tools, hand tools or garden tools?'] },
  gives: { kind: ['{}', 'the {}'] },
  why: ['We want to redo the kitchen.', 'The hedge is out of hand.', 'I have a free weekend at last.'],
  tells: ['shelf list']
}

/** A hidden premise. */
export const open: Phrases.Phrases = {
  ask: ['open my member account', 'sign me in at the workshop', 'get me into my workshop account'],
  question: ['can you open my member account', 'can you sign me in at the workshop', 'could you open my account'],
  answer: [
    (told) => `Your account is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You are signed in, for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Done; the account closes after ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['open the member account', 'sign you in at the workshop'],
  service: 'the member desk',
  wants: {},
  why: ["I'd like to see to my loans.", 'I have my card here.'],
  tells: ['sign in', 'account']
}

export const borrow: Phrases.Phrases = {
  ask: [
    'borrow {tool_id} until {until}',
    'take out {tool_id} until {until}',
    'get me {tool_id} until {until}',
    'reserve {tool_id} for me until {until}',
    'put {tool_id} down to me until {until}',
    'let me have {tool_id} until {until}'
  ],
  question: [
    'can I borrow {tool_id} until {until}',
    'could I have {tool_id} until {until}',
    'may I keep {tool_id} until {until}'
  ],
  answer: [
    (told) => `The ${told.must('/name')} is yours until ${told.must('/until', 'date')} (loan ${told.may('/loan_id')}).`,
    (told) => `You can pick up the ${told.must('/name')}; the deposit is ${told.must('/deposit', 'money')}.`,
    (told) => `Done. Bring the ${told.must('/name')} back by ${told.must('/until', 'date')}.`
  ],
  lack: ['lend tools', 'borrow tools for you'],
  service: 'the lending desk',
  wants: { until: ['Until when?', 'When will you bring it back?'] },
  gives: { until: ['until {}', '{}'] },
  // What a value is called by somebody who has not seen it written.
  called: { '/deposit': ['the deposit'], '/until': ['the day it is due'] },
  why: ['Mine has just died.', "It's only for one job.", 'My sister is helping me.'],
  tells: ['lending desk']
}

export const findLoan: Phrases.Phrases = {
  ask: [
    'check until when I have the {name}',
    'look up my loan of the {name}',
    'see when the {name} has to be back',
    'find out when the {name} is due'
  ],
  question: ['until when do I have the {name}', 'when is the {name} due', 'when does the {name} have to be back'],
  stands: ['the {name} I have at home', 'my loan of the {name}'],
  answer: [
    (told) => `You have it until ${told.must('/until', 'date')}.`,
    (told) => `The ${told.argument('name')} is due on ${told.must('/until', 'date')}.`,
    (told) => `It has to be back by ${told.must('/until', 'date')}; the loan is ${told.may('/loan_id')}.`
  ],
  lack: ['look up loans', 'see when a tool is due'],
  service: 'the loan records',
  wants: { name: ['Which tool is it?', 'Which loan do you mean?'] },
  gives: { name: ['the {}', "it's the {}"] },
  called: { '/until': ['the day it is due'] },
  why: ['I lost the slip.', 'My garage is a mess.', "I don't want to be late."],
  tells: ['loan records', 'look up']
}

export const extend: Phrases.Phrases = {
  ask: [
    'extend {loan_id} until {until}',
    'keep {loan_id} going until {until}',
    'let {loan_id} run until {until}',
    'prolong {loan_id} until {until}',
    'move the end of {loan_id} to {until}'
  ],
  question: [
    'can {loan_id} run until {until}',
    'could you extend {loan_id} until {until}',
    'may {loan_id} last until {until}'
  ],
  answer: [
    (told) => `You can keep the ${told.may('/name')} until ${told.must('/until', 'date')}.`,
    (told) => `Extended: the ${told.may('/name')} is due on ${told.must('/until', 'date')} now.`,
    (told) => `The new day is ${told.must('/until', 'date')}.`
  ],
  lack: ['extend loans', 'let you keep a tool longer'],
  service: 'the extension desk',
  wants: { until: ['Until when?', 'What is the new day?'] },
  gives: { until: ['until {}', '{}'] },
  called: { '/until': ['the new day it is due'] },
  why: ['The job takes longer.', 'It has rained all week.', 'I am nearly done.'],
  tells: ['extension desk']
}

export const giveBack: Phrases.Phrases = {
  ask: ['return {loan_id}', 'end {loan_id}', 'book {loan_id} as returned', 'close {loan_id}'],
  question: ['can you end {loan_id}', 'could you book {loan_id} as returned', 'can {loan_id} be closed'],
  answer: [
    (told) => `The ${told.must('/name')} is back, and ${told.must('/refund', 'money')} of the deposit with you.`,
    (told) => `That ends it. You get ${told.must('/refund', 'money')} back.`,
    (told) => `Thanks for the ${told.must('/name')}; the refund is ${told.must('/refund', 'money')}.`
  ],
  lack: ['take tools back', 'end a loan'],
  service: 'the returns desk',
  wants: {},
  why: ['I am done with it.', 'It turned out to be the wrong thing.', 'I found my own.'],
  tells: ['returns desk']
}
