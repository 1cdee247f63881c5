/** How people switch things on and off. Finding a device by its name is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A device by name. */
export const find: Phrases.Phrases = {
  ask: [
    'check whether the {name} is on',
    'find out if I left the {name} on',
    'see if the {name} is running',
    'look up the {name}',
    'tell me which room the {name} is in',
    'have a look at the {name} for me',
    'make sure you can see the {name}',
    'find the {name} in the system'
  ],
  question: [
    'is the {name} on',
    'did I leave the {name} on',
    'is the {name} running right now',
    'which room is the {name} in',
    'has somebody turned the {name} off'
  ],
  stands: ['the {name}'],
  answer: [
    (told) => `The ${told.may('/name')} in the ${told.may('/room')} is ${told.must('/power')}.`,
    (told) => `It's ${told.must('/power')}: that's the ${told.may('/name')} in the ${told.may('/room')}.`,
    (told) => `I can see the ${told.may('/name')} (${told.may('/room')}). It's ${told.must('/power')} at the moment.`
  ],
  lack: ['look devices up', 'see which devices are on', 'find a device by its name'],
  service: 'the device directory',
  wants: { name: ['Which device do you mean?', 'What is the device called?', 'Which one should I look at?'] },
  gives: { name: ['the {}', 'I mean the {}', "it's the {}"] },
  why: Why.findDevice,
  tells: ['device id', 'device directory', 'look up the']
}

/** What there is in a room. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what is in the {room}',
    'list the devices in the {room}',
    'go through what we have running in the {room}',
    'check which devices in the {room} are on',
    'see what is plugged in around the {room}',
    'find out what is switched on in the {room}',
    'tell me which gadgets there are in the {room}',
    'take stock of the devices in the {room}',
    'have a look around the {room} for things that are on',
    'give me a rundown of the devices in the {room}'
  ],
  question: [
    'what is switched on in the {room}',
    'which devices are there in the {room}',
    'what do we have running in the {room}',
    'is anything on in the {room}',
    'what did we leave on in the {room}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/devices',
        (list) => `In the ${told.argument('room')} there ${list.many ? 'are' : 'is'} the ${list.text}.`,
        'There is nothing in there.',
        (read, at) => `${read(`${at}/name`)} (${told.may(`${at}/power`)})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/devices',
        (list) => `The ${told.argument('room')} has these: ${list.text}.`,
        'That room has no devices.',
        (read, at) => `${read(`${at}/name`)}, ${told.may(`${at}/power`)}`,
        ';'
      ),
    (told) =>
      Listing.sentence(
        told,
        '/devices',
        (list) => `I see ${list.text}.`,
        'I see nothing that can be switched.',
        (read, at) => `the ${read(`${at}/name`)} (${told.may(`${at}/power`)}, ${told.may(`${at}/watts`, 'number')} W)`
      )
  ],
  lack: ['list the devices of a room', 'see what is on in a room', 'look around a room'],
  service: 'the room overview',
  wants: { room: ['Which room?', 'In which room?', 'Which room do you mean?'] },
  gives: { room: ['the {}', 'in the {}', "it's the {}"] },
  why: Why.listRoom,
  tells: ['room overview']
}

/** One device, on or off. */
export const turn: Phrases.Phrases = {
  ask: [
    'turn {device_id} {power}',
    'get {device_id} turned {power}',
    'have {device_id} switched {power}',
    'make sure that {device_id} is {power}',
    'see to it that {device_id} goes {power}',
    'switch {device_id}[ {power}]',
    'flip the switch of {device_id}[ so that it is {power}]',
    'see to {device_id} for me[ and turn it {power}]',
    'go ahead and turn {device_id} {power}',
    'turn {device_id} {power} from here'
  ],
  question: [
    'can you turn {device_id} {power}',
    'could you switch {device_id} {power}',
    'would you mind turning {device_id} {power}',
    'can {device_id} be switched {power}',
    'could you make sure that {device_id} is {power}',
    'may I have {device_id} {power}'
  ],
  answer: [
    (told) => `The ${told.must('/name')} is ${told.must('/power')} now.`,
    (told) => `I've switched the ${told.must('/name')} ${told.must('/power')}.`,
    (told) => `Done: ${told.must('/name')} in the ${told.may('/room')}, ${told.must('/power')}.`,
    (told) => `The ${told.must('/name')} in the ${told.may('/room')} has been turned ${told.must('/power')}.`
  ],
  lack: ['switch devices', 'turn things on or off', 'control single devices'],
  service: 'the device switch',
  wants: { power: ['Should it be on or off?', 'On or off?', 'Do you want it on or off?'] },
  gives: { power: ['{}', '{}, please', 'turn it {}'] },
  why: Why.switchDevice,
  tells: ['device switch']
}

/** Several devices at once. */
export const scene: Phrases.Phrases = {
  ask: [
    'start the {scene} scene',
    'put the house into {scene} mode',
    'set the scene to {scene}',
    'run {scene}',
    'get everything ready for {scene}',
    'switch the house over to {scene}',
    'activate the {scene} scene',
    'give me {scene}',
    'do the {scene} thing with the lights and all',
    'set the house up for {scene}',
    'launch {scene} at home'
  ],
  question: [
    'can you start {scene}',
    'could you put the house into {scene} mode',
    'would you run the {scene} scene',
    'can we have {scene} now',
    'could you set everything up for {scene}'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/devices',
        (list) => `The scene is on. What changed: ${list.text}.`,
        'Nothing had to change for that.',
        (read, at) => `${read(`${at}/name`)} ${told.may(`${at}/power`)}`
      ),
    (told) =>
      `${told.argument('scene')} is running; ${told.must('/changed', 'number')} ${Listing.size(told, '/devices') === 1 ? 'device' : 'devices'} changed.`,
    (told) =>
      Listing.sentence(
        told,
        '/devices',
        (list) => `${told.argument('scene')} it is. I switched ${list.text}.`,
        `${told.argument('scene')} it is; everything was in place.`,
        (read, at) => `the ${read(`${at}/name`)} ${told.may(`${at}/power`)}`
      )
  ],
  lack: ['start scenes', 'switch several devices at once', 'run a scene'],
  service: 'the scene player',
  wants: { scene: ['Which scene would you like?', 'What scene should I start?', 'Which one?'] },
  gives: { scene: ['{}', 'the {} one', '{}, please'] },
  why: Why.startScene,
  tells: ['scene player']
}

/** What used most on a day. */
export const rank: Phrases.Phrases = {
  ask: [
    'show me what used the most power on {day}[, the top {limit}]',
    'rank our devices by energy for {day}[ and give me the top {limit}]',
    'find out where the electricity went on {day}[; the top {limit} will do]',
    'see which devices drew the most on {day}[, the top {limit}]',
    'give me the energy figures of our devices for {day}[, top {limit}]',
    'list the biggest power users of {day}[, no more than {limit}]',
    'check what our devices used on {day}[ and give me the top {limit}]',
    'look into the power use on {day}[, just the {limit} biggest]',
    'work out what our electricity came to on {day}[, with the {limit} main culprits]',
    'pull up the energy ranking for {day}[, the first {limit}]'
  ],
  question: [
    'what used the most power on {day}[; top {limit}, please]',
    'where did our electricity go on {day}[, the top {limit}]',
    'which devices drew the most on {day}[; just the top {limit}]',
    'how much did our electricity cost on {day}[, and what were the {limit} main users]',
    'what were the big power users on {day}[, top {limit}]',
    'what did we spend on power on {day}[, with the first {limit} devices]'
  ],
  answer: [
    (told) =>
      `All in all it came to ${told.must('/total', 'money')}. The most went to the ${told.must('/devices/0/name')} (${told.may('/devices/0/energy', 'number')} kWh), then the ${told.may('/devices/1/name')} (${told.may('/devices/1/energy', 'number')} kWh).`,
    (told) =>
      `The ${told.must('/devices/0/name')} led with ${told.must('/devices/0/energy', 'number')} kWh, ahead of the ${told.may('/devices/1/name')} and the ${told.may('/devices/2/name')}. The whole day cost ${told.must('/total', 'money')}.`,
    (told) =>
      `Electricity cost ${told.must('/total', 'money')} that day, and the ${told.must('/devices/0/name')} in the ${told.may('/devices/0/room')} used most of it: ${told.may('/devices/0/energy', 'number')} kWh.`
  ],
  lack: ['see what devices used', 'read the energy meter', 'tell where the electricity went'],
  service: 'the energy monitor',
  wants: { day: ['Which day should I look at?', 'For which day?', 'What day do you mean?'] },
  gives: { day: ['{}', 'on {}', 'for {}'], limit: ['the top {}', '{} will do'] },
  called: { '/total': ['what the power cost that day'] },
  why: Why.rankEnergy,
  tells: ['energy monitor']
}
