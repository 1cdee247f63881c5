/** How people speak of food that is on its way. Finding it is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A meal. */
export const find: Phrases.Phrases = {
  ask: [
    'check when the food from {takeaway} comes',
    'look up my meal from {takeaway}',
    'see what I paid for the food from {takeaway}',
    'find out when dinner from {takeaway} is here',
    'make sure that my meal from {takeaway} is on record',
    'see what time {takeaway} delivers'
  ],
  question: [
    'when does the food from {takeaway} come',
    'what did I pay for the meal from {takeaway}',
    'what time is the food from {takeaway} here',
    'did my meal from {takeaway} go through'
  ],
  stands: ['my food from {takeaway}', 'the food from {takeaway}', 'my meal from {takeaway}'],
  answer: [
    (told) => `It's there at ${told.must('/arrives', 'time')}. You paid ${told.must('/paid', 'money')}.`,
    (told) =>
      `${told.argument('takeaway')} has it for ${told.must('/arrives', 'time')} (${told.may('/meal_number')}, ${told.must('/paid', 'money')}).`,
    (told) =>
      `That's meal ${told.must('/meal_number')}, ${told.may('/paid', 'money')}, at the door at ${told.must('/arrives', 'time')}.`
  ],
  lack: ['look meals up', 'find a meal that you ordered', 'see what food is coming'],
  service: 'the list of meals',
  wants: { takeaway: ['From which takeaway?', 'Where did you order?', 'Which takeaway is it from?'] },
  gives: { takeaway: ['from {}', 'the one from {}', '{}'] },
  called: { '/arrives': ['the time the food comes'], '/paid': ['what I paid for it'] },
  why: Why.findMeal,
  tells: ['list of meals', 'look up']
}

/** Where it is. */
export const track: Phrases.Phrases = {
  ask: [
    'see where {meal_number} is',
    'find out how long {meal_number} still takes',
    'check on {meal_number}',
    'tell me who brings {meal_number}',
    'find out how far {meal_number} is',
    'ask the courier about {meal_number}',
    'keep an eye on {meal_number} for me',
    'see whether {meal_number} has left the kitchen',
    'look how many minutes {meal_number} needs'
  ],
  question: [
    'where is {meal_number}',
    'how long does {meal_number} still take',
    'who brings {meal_number}',
    'has {meal_number} left the kitchen',
    'how far is {meal_number}'
  ],
  answer: [
    (told) =>
      `It's ${told.must('/stage')}; ${told.must('/courier')} is there in ${told.must('/minutes', 'number')} minutes.`,
    (told) =>
      `${told.must('/courier')} brings it in ${told.must('/minutes', 'number')} minutes. Right now it's ${told.must('/stage')}.`,
    (told) =>
      `About ${told.must('/minutes', 'number')} minutes, I'd say: it's ${told.may('/stage')}, and ${told.must('/courier')} brings it.`
  ],
  lack: ['follow couriers', 'see where your food is', 'find out how long food takes'],
  service: 'the courier map',
  wants: {},
  called: { '/minutes': ['how long the food takes'], '/courier': ['the name of the courier'] },
  why: Why.track,
  tells: ['courier map', 'track']
}

/** Who takes it. */
export const receive: Phrases.Phrases = {
  ask: [
    'have {receiver} take {meal_number} at the door',
    'let {receiver} take {meal_number}',
    'tell the courier to hand {meal_number} to {receiver}',
    'put {receiver} down to take {meal_number}',
    'arrange for {receiver} to get {meal_number} at the door',
    'see that {meal_number} is handed to {receiver}',
    'change who takes {meal_number}: it should be {receiver}',
    'make it {receiver} who takes {meal_number}',
    'get the code for {receiver} to take {meal_number}'
  ],
  question: [
    'can {receiver} take {meal_number} at the door',
    'could {meal_number} be handed to {receiver}',
    'would you put {receiver} down to take {meal_number}',
    'could you tell the courier to give {meal_number} to {receiver}',
    'can you let {receiver} take {meal_number}'
  ],
  answer: [
    (told) =>
      `${told.must('/receiver')} can take it. ${told.may('/courier')} will ask for the code ${told.must('/code')}.`,
    (told) =>
      `${told.may('/courier')} hands it to ${told.must('/receiver')}, who needs the code ${told.must('/code')} for that.`,
    (told) => `The code is ${told.must('/code')}, and ${told.must('/receiver')} is down to take it.`
  ],
  lack: ['change who takes your food', 'have somebody else take a meal', 'name somebody for the door'],
  service: 'the handover desk',
  wants: { receiver: ['Who takes it?', 'Who is at the door?', 'To whom should the courier give it?'] },
  gives: { receiver: ['{}', "{}'s there", 'to {}'] },
  called: { '/code': ['the code for the courier'], '/courier': ['the name of the courier'] },
  why: Why.receive,
  tells: ['handover desk']
}

/** Something for the courier. */
export const tip: Phrases.Phrases = {
  ask: [
    'give the courier of {meal_number} a tip of {tip}',
    'tip {tip} for {meal_number}',
    'add a tip of {tip} to {meal_number}',
    'let the courier of {meal_number} have {tip}',
    'leave {tip} for whoever brings {meal_number}',
    'see that the courier of {meal_number} gets {tip} from me',
    'put {tip} on {meal_number} for the courier',
    'thank the courier of {meal_number} with {tip}',
    'send {tip} to the courier of {meal_number}'
  ],
  question: [
    'can you tip {tip} for {meal_number}',
    'could the courier of {meal_number} get {tip} from me',
    'would you add a tip of {tip} to {meal_number}',
    'could you leave {tip} for whoever brings {meal_number}',
    'can I give the courier of {meal_number} {tip}'
  ],
  answer: [
    (told) =>
      `${told.must('/courier')} has a tip of ${told.must('/given', 'money')}. There is ${told.may('/balance', 'money')} left in the wallet.`,
    (told) => `I gave ${told.must('/courier')} ${told.must('/given', 'money')}.`,
    (told) =>
      `${told.must('/given', 'money')} went to ${told.must('/courier')}, and ${told.may('/balance', 'money')} stays in the wallet.`
  ],
  lack: ['give tips', 'tip a courier', 'give couriers anything'],
  service: 'the tip jar',
  wants: { tip: ['How much?', 'How much should the courier get?', 'What would you like to give?'] },
  gives: { tip: ['{}', 'make it {}', 'say {}'] },
  called: { '/balance': ['what is left in the meal wallet'] },
  why: Why.tip,
  tells: ['tip jar']
}

/** The meal, taken back. */
export const cancel: Phrases.Phrases = {
  ask: [
    'call off {meal_number}',
    'stop {meal_number}',
    'cancel {meal_number}',
    "tell them that I don't want {meal_number} any more",
    'see that nobody brings {meal_number}',
    'get me out of {meal_number}',
    'have {meal_number} stopped before it leaves',
    'take back {meal_number}'
  ],
  question: [
    'can {meal_number} still be stopped',
    'can you call off {meal_number}',
    'could you cancel {meal_number}',
    'is there still a way out of {meal_number}'
  ],
  answer: [
    (told) => `It's called off. You get ${told.must('/refund', 'money')} back, since it was ${told.must('/stage')}.`,
    (told) => `The food is stopped, and ${told.must('/refund', 'money')} goes back to your card.`,
    (told) => `Nobody brings it now. It was ${told.may('/stage')}, so ${told.must('/refund', 'money')} comes back.`
  ],
  lack: ['call off meals', 'stop food that you ordered', 'cancel a meal'],
  service: 'the kitchen line',
  wants: {},
  called: { '/refund': ['what I get back for the food'] },
  why: Why.stop,
  tells: ['kitchen line']
}
