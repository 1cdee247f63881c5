/** How people speak of their car. Its id is a thing that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** How the car is. */
export const check: Phrases.Phrases = {
  ask: [
    'check how much charge the car has',
    'see how far the car would still go',
    'look at the battery of the car',
    'tell me how full the car is',
    'find out whether the car is plugged in',
    'have a look at the car for me',
    'give me the range of the car'
  ],
  question: [
    'how much charge does the car have',
    'how far does the car still go',
    'how full is the battery of the car',
    'is the car plugged in',
    "what's the range of the car right now"
  ],
  stands: ['the car'],
  answer: [
    (told) =>
      `The ${told.may('/model')} is at ${told.must('/battery', 'number')} percent, enough for ${told.must('/range', 'number')} miles.`,
    (told) =>
      `There are ${told.must('/range', 'number')} miles left in the car (${told.must('/battery', 'number')} percent).`,
    (told) =>
      `Battery at ${told.must('/battery', 'number')} percent, range ${told.must('/range', 'number')} miles. That's the ${told.may('/model')}.`
  ],
  lack: ['see how the car is', 'read the battery of the car', 'look at the car'],
  service: 'the car connection',
  wants: {},
  called: { '/range': ['the range of the car'], '/battery': ['the charge of the car'] },
  why: Why.checkCar,
  tells: ['car id', 'car connection']
}

/** A car that is ready when one leaves. */
export const prepare: Phrases.Phrases = {
  ask: [
    'have {car_id} charged to {charge} percent by {time} on {date}[ and the cabin at {cabin} degrees]',
    'get {car_id} ready for {date} at {time} with {charge} percent[ and {cabin} degrees inside]',
    'charge {car_id} to {charge} percent for a departure on {date} at {time}[, {cabin} degrees inside]',
    'make sure that {car_id} has {charge} percent on {date} by {time}[ and is at {cabin} degrees]',
    'plan for {car_id} to leave on {date} at {time} with {charge} percent[, cabin at {cabin}]',
    'see that {car_id} is at {charge} percent by {time} on {date}[, warmed to {cabin} degrees]',
    'set {car_id} up for {time} on {date}: {charge} percent[, {cabin} degrees]',
    'fill {car_id} up to {charge} percent by {date}, {time}[, with the cabin at {cabin} degrees]',
    'prepare {car_id} for {date}, {time}, at {charge} percent[ and {cabin} degrees]',
    'bring {car_id} to {charge} percent before I leave on {date} at {time}[; {cabin} degrees inside, please]'
  ],
  question: [
    'can {car_id} be charged to {charge} percent by {time} on {date}[ and be at {cabin} degrees]',
    'could you have {car_id} at {charge} percent on {date} at {time}[, {cabin} degrees inside]',
    'can you get {car_id} ready for {date} at {time} with {charge} percent[ and {cabin} degrees]',
    'would you charge {car_id} to {charge} percent for {time} on {date}[, cabin at {cabin}]',
    'could {car_id} be full to {charge} percent when I leave on {date} at {time}[, and {cabin} degrees inside]'
  ],
  answer: [
    (told) =>
      `The car will be ready at ${told.must('/ready_at', 'time')}, with a range of ${told.must('/range', 'number')} miles.`,
    (told) =>
      `It's planned. Charging takes ${told.may('/hours', 'number')} hours, and the car is ready at ${told.must('/ready_at', 'time')}.`,
    (told) =>
      `By ${told.must('/ready_at', 'time')} the car has ${told.must('/range', 'number')} miles in it; that's ${told.may('/hours', 'number')} hours at the wall.`
  ],
  lack: ['charge the car', 'get the car ready for a departure', 'plan when the car is charged'],
  service: 'the charging planner',
  wants: {
    date: ['On which day do you leave?', 'For which day?', 'What day is it for?'],
    time: ['At what time do you leave?', 'By what time?', 'When should it be ready?'],
    charge: ['How full should the battery be?', 'To how many percent?', 'What charge do you want?']
  },
  gives: {
    date: ['on {}', '{}', 'for {}'],
    time: ['at {}', 'by {}', '{}'],
    charge: ['{} percent', 'to {} percent', '{}'],
    cabin: ['{} degrees']
  },
  called: { '/ready_at': ['when the car is ready'] },
  why: Why.prepareCar,
  tells: ['charging planner']
}
