/** What the values of the home mean: devices, scenes, energy, heating. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Devices

export const DeviceId: Type = Declare.id('DeviceId', 'the id of a device', issued, { nouns: ['device'] })

/** What people call a device. */
export const DeviceName: Type = Declare.text('DeviceName', 'the name of a device, like "floor lamp"', {
  nouns: ['device']
})

/** A name in an output that holds the id as well: nobody looks it up again. */
export const DeviceTitle: Type = Declare.text('DeviceTitle', 'the name of a device', {
  nouns: ['device'],
  known: { by: 'name', words: ['{}'] }
})

export const RoomName: Type = Declare.text('RoomName', 'the name of a room, like "kitchen"', {
  nouns: ['room'],
  words: {}
})

export const PowerState: Type<'on' | 'off'> = Declare.choice('PowerState', ['on', 'off'])

/** Whether a device was found on: nobody asks for that again. */
export const PowerNow: Type<'on' | 'off'> = Declare.choice('PowerNow', ['on', 'off'])

export const Watts: Type<number> = Declare.number('Watts', 'a number of watts', { minimum: 0, whole: true })

/** What a device of a list draws while it is on. */
export const Draw: Type<number> = Declare.number(
  'Draw',
  'a number of watts',
  { minimum: 0, whole: true },
  { order: { min: [], max: ['most powerful'] } }
)

export const DeviceCount: Type<number> = Declare.number('DeviceCount', 'a number of devices', {
  minimum: 0,
  whole: true
})

export const SceneName: Type = Declare.text('SceneName', 'the name of a scene, like "Movie Night"', {
  nouns: ['scene']
})

// Energy

/** A day that is over. */
export const UsageDay: Type = Declare.date('UsageDay')

export const KilowattHours: Type<number> = Declare.number(
  'KilowattHours',
  'a number of kilowatt-hours',
  { minimum: 0 },
  { order: { min: ['most frugal'], max: ['hungriest', 'most power-hungry'] } }
)

export const EnergyCost: Type<number> = Declare.number(
  'EnergyCost',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what our electricity cost that day', 'how much we spent on power'],
      sentence: ['Our electricity came to {} that day.', 'We used {} worth of power in a day.']
    }
  }
)

export const RankingLength: Type<number> = Declare.number('RankingLength', 'a number of devices, 1 to 40', {
  minimum: 1,
  maximum: 40,
  whole: true
})

// Heating

export const ZoneId: Type = Declare.id('ZoneId', 'the id of a heating zone', issued, { nouns: ['room'] })

export const HeatingSlotId: Type = Declare.id('HeatingSlotId', 'the id of a heating slot', issued, {
  nouns: ['heating slot']
})

export const RoomTemperature: Type<number> = Declare.number(
  'RoomTemperature',
  'degrees Fahrenheit',
  {},
  {
    tell: {
      ask: ['how warm it is in there', 'the temperature in the room'],
      sentence: ["It's {} degrees in the room right now.", 'The room is at {} degrees.']
    }
  }
)

export const TargetTemperature: Type<number> = Declare.number('TargetTemperature', 'degrees Fahrenheit, 50 to 82', {
  minimum: 50,
  maximum: 82,
  whole: true
})

/** A temperature that is set already. */
export const SetTemperature: Type<number> = Declare.number(
  'SetTemperature',
  'degrees Fahrenheit',
  { whole: true },
  { order: { min: ['coolest'], max: ['warmest'] } }
)

export const HeatingDays: Type<'weekdays' | 'weekends' | 'every day'> = Declare.choice(
  'HeatingDays',
  ['weekdays', 'weekends', 'every day'],
  { words: { weekdays: ['weekdays'], weekends: ['weekends'], 'every day': ['every day of the week', 'all days'] } }
)

/** On which days a slot counts that is there already. */
export const SlotDays: Type<'weekdays' | 'weekends' | 'every day'> = Declare.choice('SlotDays', [
  'weekdays',
  'weekends',
  'every day'
])

/** When the heating changes: a habit of the house, that no other plan decides. */
export const HeatingTime: Type = Declare.time('HeatingTime')

/** When a slot that is there already begins. */
export const SlotTime: Type = Declare.time('SlotTime', { order: { min: ['earliest'], max: ['latest'] } })
