/** How people change an order that is being packed. Finding it is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** An order. */
export const find: Phrases.Phrases = {
  ask: [
    'look up my order of the {article}',
    'check when I ordered the {article}',
    'see when the {article} I ordered is due',
    'find out for which day the {article} I ordered is planned',
    'dig out my order of the {article}',
    'see whether I really ordered the {article}'
  ],
  question: [
    'when did I order the {article}',
    'did I order the {article}',
    'when is the {article} I ordered due',
    'for which day is the {article} I ordered planned'
  ],
  stands: ['my order of the {article}', 'the order with the {article}', 'the {article} I ordered'],
  answer: [
    (told) => `You ordered it on ${told.must('/ordered', 'date')}, and it is due on ${told.must('/arrives', 'date')}.`,
    (told) =>
      `That is order ${told.may('/order_number')} of ${told.must('/ordered', 'date')}; it's planned for ${told.must('/arrives', 'date')}.`,
    (told) => `It's being packed and comes on ${told.must('/arrives', 'date')} (order ${told.must('/order_number')}).`
  ],
  lack: ['look orders up', 'find an order', 'see what you ordered'],
  service: 'the list of orders',
  wants: { article: ['Which order do you mean?', 'What did you order?', 'Which article is it?'] },
  gives: { article: ['the {}', "it's the {}", 'I mean the {}'] },
  called: { '/arrives': ['the day my order is due'] },
  why: Why.findOrder,
  tells: ['list of orders', 'look up']
}

/** Another day. */
export const move: Phrases.Phrases = {
  ask: [
    'have {order_number} come on {day} instead',
    'move {order_number} to {day}',
    'change {order_number} so that it comes on {day}',
    'ask the shop to send {order_number} for {day}',
    'push {order_number} to {day}',
    'see that {order_number} gets here on {day}',
    'get {order_number} rescheduled to {day}',
    'arrange for {order_number} to arrive on {day}',
    'let {order_number} come on {day}',
    'switch {order_number} to {day}',
    'tell the shop that {day} is better for {order_number}'
  ],
  question: [
    'can {order_number} come on {day} instead',
    'could you move {order_number} to {day}',
    'would {day} be possible for {order_number}',
    'can you have {order_number} arrive on {day}',
    'could {order_number} be here on {day}'
  ],
  answer: [
    (told) => `It comes on ${told.must('/arrives', 'date')} now, with ${told.may('/carrier')}.`,
    (told) => `${told.may('/carrier')} brings it on ${told.must('/arrives', 'date')} instead.`,
    (told) => `The new day is ${told.must('/arrives', 'date')}. ${told.may('/carrier')} knows about it.`
  ],
  lack: ['change when an order comes', 'move orders to another day', 'have an order come on another day'],
  service: 'the delivery planner',
  wants: { day: ['On which day?', 'When should it come?', 'What day would suit you?'] },
  gives: { day: ['on {}', '{}', 'make it {}'] },
  called: { '/arrives': ['the new day', 'the day it comes now'] },
  why: Why.moveOrder,
  tells: ['delivery planner']
}

/** The order, taken back. */
export const callOff: Phrases.Phrases = {
  ask: [
    'call off {order_number}',
    'stop {order_number} before it goes out',
    'cancel {order_number}',
    "tell the shop that I don't want {order_number} any more",
    'get me out of {order_number}',
    'have {order_number} stopped',
    'take back {order_number}',
    'undo {order_number}'
  ],
  question: [
    'can you call off {order_number}',
    'can {order_number} still be stopped',
    'could you cancel {order_number}',
    'is there still a way out of {order_number}'
  ],
  answer: [
    (told) => `It's called off. You get ${told.must('/refund', 'money')} back by ${told.must('/back_by', 'date')}.`,
    (told) =>
      `The shop has stopped it and pays back ${told.must('/refund', 'money')}, by ${told.may('/back_by', 'date')} at the latest.`,
    (told) =>
      `That order is off; ${told.must('/refund', 'money')} will be on your card by ${told.must('/back_by', 'date')}.`
  ],
  lack: ['call off orders', 'stop an order', 'cancel anything you ordered'],
  service: 'the order desk',
  wants: {},
  called: { '/back_by': ['the day the money is back'], '/refund': ['what I get back'] },
  why: Why.callOff,
  tells: ['order desk']
}
