/** How people speak of the heating. The zone behind a room is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** The zone of a room. */
export const find: Phrases.Phrases = {
  ask: [
    'check how warm it is in the {room}',
    'see how the heating in the {room} is set',
    'look up the heating times of the {room}',
    'tell me the temperature in the {room}',
    'go through the heating slots of the {room}',
    'find out when the heating comes on in the {room}',
    'pull up the heating plan for the {room}',
    'let me know what the thermostat in the {room} says'
  ],
  question: [
    'how warm is it in the {room}',
    "what's the temperature in the {room}",
    'when does the heating come on in the {room}',
    'how is the heating in the {room} set',
    'what does the thermostat in the {room} say'
  ],
  stands: ['the {room}'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (list) =>
          `It's ${told.must('/temperature', 'number')} degrees in the ${told.argument('room')}. The heating is set to ${list.text}.`,
        `It's ${told.must('/temperature', 'number')} degrees there, and no times are set.`,
        (read, at) =>
          `${told.may(`${at}/target`, 'number')} from ${read(`${at}/time`, 'time')} (${told.may(`${at}/days`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (list) =>
          `The ${told.argument('room')} is at ${told.must('/temperature', 'number')} degrees; it changes at ${list.text}.`,
        `The ${told.argument('room')} is at ${told.must('/temperature', 'number')} degrees, and nothing is planned.`,
        (read, at) => `${read(`${at}/time`, 'time')} (to ${told.may(`${at}/target`, 'number')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/slots',
        (list) =>
          `The thermostat in the ${told.argument('room')} reads ${told.must('/temperature', 'number')} degrees. Set: ${list.text}.`,
        `The thermostat reads ${told.must('/temperature', 'number')} degrees, with no times set.`,
        (read, at) =>
          `${told.may(`${at}/target`, 'number')} degrees at ${read(`${at}/time`, 'time')}, ${told.may(`${at}/days`)}`,
        ';'
      )
  ],
  lack: ['look at the heating', 'read the thermostats', 'see how a room is heated'],
  service: 'the thermostat',
  wants: { room: ['Which room?', 'For which room?', 'Which room do you mean?'] },
  gives: { room: ['the {}', 'in the {}', "it's the {}"] },
  why: Why.findZone,
  tells: ['heating zone', 'thermostat']
}

/** A new slot. */
export const add: Phrases.Phrases = {
  ask: [
    'heat {zone_id} to {target} degrees from {time} on {days}',
    'set {zone_id} to {target} degrees at {time} on {days}',
    'have {zone_id} at {target} degrees from {time} on {days}',
    'program {zone_id} for {target} degrees at {time} on {days}',
    'get {zone_id} to {target} degrees by {time} on {days}',
    'make it {target} degrees in {zone_id} from {time} on {days}',
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
    'could you have the heating go to {target} degrees in {zone_id} at {time} on {days}'
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
