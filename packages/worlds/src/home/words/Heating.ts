/** How people speak of the heating. The zone behind a room is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** The zone of a room. */
export const find: Phrases.Phrases = {
  ask: [
    'check how warm it is in the {room}',
    'tell me the temperature in the {room}',
    'let me know what the thermostat in the {room} says',
    'see whether the {room} is warm enough',
    'find out how cold it is in the {room}',
    'take the temperature of the {room}',
    'look at the thermostat in the {room}'
  ],
  question: [
    'how warm is it in the {room}',
    "what's the temperature in the {room}",
    'what does the thermostat in the {room} say',
    'how cold is it in the {room}',
    'is it warm in the {room}'
  ],
  stands: ['the {room}'],
  answer: [
    (told) => `It's ${told.must('/temperature', 'number')} degrees in the ${told.argument('room')}.`,
    (told) => `The ${told.argument('room')} is at ${told.must('/temperature', 'number')} degrees.`,
    (told) => `The thermostat in the ${told.argument('room')} reads ${told.must('/temperature', 'number')} degrees.`
  ],
  lack: ['read the thermostats', 'see how warm a room is', 'look at the heating of a room'],
  service: 'the thermostat',
  wants: { room: ['Which room?', 'For which room?', 'Which room do you mean?'] },
  gives: { room: ['the {}', 'in the {}', "it's the {}"] },
  called: { '/temperature': ['the temperature in there', 'how warm it is in there'] },
  why: Why.findZone,
  tells: ['heating zone', 'thermostat']
}

/** The slots of a zone. */
export const list: Phrases.Phrases = {
  ask: [
    'go through the heating times of {zone_id}',
    'list the heating changes for {zone_id}',
    'show me the heating plan for {zone_id}',
    'see what heating times are set for {zone_id}',
    'check the heating times for {zone_id}',
    'tell me which heating times there are for {zone_id}',
    'pull up the heating plan of {zone_id}',
    'have a look at the heating slots of {zone_id}',
    'find out when {zone_id} gets warmer',
    'look at how {zone_id} is heated'
  ],
  question: [
    'when does the heating come on for {zone_id}',
    'how is {zone_id} heated',
    'which heating times are there for {zone_id}',
    'what is the heating plan for {zone_id}',
    'when does {zone_id} get warmer'
  ],
  stands: ['of {zone_id}', 'for {zone_id}'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (items) => `The heating is set to ${items.text}.`,
        'No heating times are set.',
        (read, at) =>
          `${told.may(`${at}/target`, 'number')} degrees from ${read(`${at}/time`, 'time')} (${told.may(`${at}/days`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (items) => `It changes at ${items.text}.`,
        'Nothing is planned there.',
        (read, at) => `${read(`${at}/time`, 'time')} (to ${told.may(`${at}/target`, 'number')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (items) => `Here is the plan: ${items.text}.`,
        'There is no plan yet.',
        (read, at) =>
          `${read(`${at}/target`, 'number')} degrees at ${told.may(`${at}/time`, 'time')}, ${told.may(`${at}/days`)}`,
        ';'
      )
  ],
  lack: ['see the heating plan', 'list heating times', 'tell when the heating comes on'],
  service: 'the heating schedule',
  wants: {},
  why: Why.listSlots,
  tells: ['heating schedule']
}

/** A new slot. */
export const add: Phrases.Phrases = {
  ask: [
    'heat {zone_id} to {target} degrees from {time} on {days}',
    'set {zone_id} to {target} degrees at {time} on {days}',
    'have {zone_id} at {target} degrees from {time} on {days}',
    'program {zone_id} for {target} degrees at {time} on {days}',
    'get {zone_id} to {target} degrees by {time} on {days}',
    'put {zone_id} on {target} degrees from {time} on {days}',
    'bring {zone_id} to {target} degrees at {time} on {days}',
    'plan {target} degrees for {zone_id}, from {time} on {days}',
    'let {zone_id} go to {target} degrees at {time} on {days}',
    'keep {zone_id} at {target} degrees from {time} on {days}'
  ],
  question: [
    'can you set {zone_id} to {target} degrees from {time} on {days}',
    'could {zone_id} be at {target} degrees from {time} on {days}',
    'can we have {zone_id} at {target} degrees at {time} on {days}',
    'would you program {zone_id} for {target} degrees at {time} on {days}',
    'would you bring {zone_id} to {target} degrees at {time} on {days}'
  ],
  answer: [
    (told) =>
      `It's set: ${told.must('/target', 'number')} degrees from ${told.must('/time', 'time')} (${told.must('/days')}).`,
    (told) =>
      `From ${told.must('/time', 'time')} the heating goes to ${told.must('/target', 'number')} degrees, ${told.may('/days')}. The slot is ${told.may('/slot_id')}.`,
    (told) =>
      `I've added that to the heating plan: ${told.must('/time', 'time')}, ${told.must('/target', 'number')} degrees, ${told.may('/days')}.`
  ],
  lack: ['program the heating', 'set heating times', 'change when a room is heated'],
  service: 'the heating planner',
  wants: {
    time: ['From what time on?', 'At what time should it begin?', 'Starting when?'],
    target: ['How warm should it be?', 'To how many degrees?', 'What temperature would you like?'],
    days: ['On weekdays, weekends or every day?', 'On which days?', 'Which days should that be for?']
  },
  gives: { time: ['at {}', 'from {} on', '{}'], target: ['{} degrees', '{}', 'to {}'], days: ['on {}', '{}'] },
  why: Why.addSlot,
  tells: ['heating planner']
}

/** Another time for a slot. */
export const shift: Phrases.Phrases = {
  ask: [
    'move {slot_id} to {time}',
    'shift {slot_id} to {time}',
    'have {slot_id} begin at {time}',
    'start {slot_id} at {time} instead',
    'change {slot_id} so that it begins at {time}',
    'let {slot_id} start at {time}',
    'reschedule {slot_id} for {time}',
    'put {slot_id} at {time}',
    'make {slot_id} kick in at {time}',
    'set the start of {slot_id} to {time}'
  ],
  question: [
    'can {slot_id} start at {time} instead',
    'could you move {slot_id} to {time}',
    'can you have {slot_id} begin at {time}',
    'would you shift {slot_id} to {time}',
    'could {slot_id} kick in at {time}'
  ],
  answer: [
    (told) => `It now begins at ${told.must('/time', 'time')} (${told.may('/target', 'number')} degrees).`,
    (told) =>
      `Moved: the heating goes to ${told.may('/target', 'number')} degrees at ${told.must('/time', 'time')}, ${told.may('/days')}.`,
    (told) => `The new start is ${told.must('/time', 'time')}.`
  ],
  lack: ['move heating times', 'change when a heating slot begins', 'shift the heating plan'],
  service: 'the heating plan editor',
  wants: { time: ['When should it begin?', 'To what time?', 'What should the new time be?'] },
  gives: { time: ['at {}', '{}', 'make it {}'] },
  why: Why.shiftSlot,
  tells: ['heating plan editor']
}
