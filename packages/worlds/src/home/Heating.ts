/** The heating: a zone for each heated room, with slots from which on it is warmer or cooler. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Days, Slot, State } from './State.js'
import {
  RoomName,
  HeatingDays,
  HeatingSlotId,
  HeatingTime,
  RoomTemperature,
  SetTemperature,
  SlotDays,
  SlotTime,
  TargetTemperature,
  ZoneId
} from './Types.js'
import * as Words from './words/Heating.js'

const write = Declare.write<State>('home')

/** How many slots a zone holds. */
const most = 6

// Whether two slots count on a common day.
const meet = (left: Days, right: Days): boolean => left === right || left === 'every day' || right === 'every day'

const clash = (state: State, room: number, days: Days, time: string): Slot | undefined =>
  state.slots.find((slot) => slot.room === room && slot.time === time && meet(slot.days, days))

const title = (state: State, room: number): string => state.rooms[room]?.name ?? ''

const find = Declare.read<State>('home')({
  name: 'find_heating_zone',
  description: 'Finds the heating zone of a room: its id and the temperature now in °F.',
  toolClass: 'heating',
  parameters: { room: Declare.required(RoomName, 'Name of the room.') },
  returns: Declare.object({
    zone_id: ZoneId,
    temperature: RoomTemperature
  }),
  phrases: Words.find,
  suggest: (state) => state.rooms.flatMap(({ name, heated }) => (heated ? [{ room: name }] : [])),
  run:
    ({ room: name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase().replace(/^the /, '')
      const position = state.rooms.findIndex((room) => room.name === wanted)
      const room = state.rooms[position]
      if (room === undefined) return Refusal.of('not_found', `There is no room called "${name}".`, 'room')
      if (!room.heated) return Refusal.of('not_found', `The ${room.name} has no heating of its own.`, 'room')
      return E.right([
        {
          zone_id: Ids.zone.write(state, position),
          temperature: room.temperature
        },
        state
      ])
    }
})

const list = Declare.read<State>('home')({
  name: 'list_heating_slots',
  description: 'Lists the slots of a heating zone: from when on it takes on which temperature in °F.',
  toolClass: 'heating',
  parameters: { zone_id: Declare.required(ZoneId, 'Id of the heating zone.') },
  returns: Declare.object({
    slots: Declare.list(
      Declare.object({ slot_id: HeatingSlotId, days: SlotDays, time: SlotTime, target: SetTemperature })
    )
  }),
  phrases: Words.list,
  run:
    ({ zone_id }) =>
    (state) =>
      E.either.map(Ids.placed(Ids.zone, state, state.rooms, zone_id, 'zone_id', 'heating zone'), ([, position]) => [
        {
          slots: state.slots
            .filter((slot) => slot.room === position)
            .map(({ number, days, time, target }) => ({ slot_id: Ids.slot.write(state, number), days, time, target }))
        },
        state
      ])
})

const times = ['05:45', '06:30', '07:15', '09:20', '11:40', '13:10', '15:50', '17:15', '19:45', '21:10', '22:35']
const degrees = [58, 61, 63, 65, 66, 68, 69, 70, 71, 72, 73, 75, 78]
const kinds: ReadonlyArray<Days> = ['weekdays', 'weekends', 'every day']

const add = write({
  name: 'add_heating_slot',
  description: `Has a zone take on a temperature in °F from a time of day on. A zone holds ${most} slots.`,
  toolClass: 'heating',
  parameters: {
    zone_id: Declare.required(ZoneId, 'Id of the heating zone.'),
    time: Declare.required(HeatingTime, 'When the slot begins.'),
    target: Declare.required(TargetTemperature, 'The temperature, from 50 to 82.'),
    days: Declare.required(HeatingDays, 'On which days.')
  },
  returns: Declare.object({
    slot_id: HeatingSlotId,
    room: RoomName,
    days: SlotDays,
    time: SlotTime,
    target: SetTemperature
  }),
  phrases: Words.add,
  suggest: () =>
    times.flatMap((time, index) =>
      [0, 4, 7].map((shift) => ({
        time,
        target: degrees[(index * 2 + shift) % degrees.length] ?? 68,
        days: kinds[(index + shift) % 3] ?? 'every day'
      }))
    ),
  run:
    ({ zone_id, time, target, days }) =>
    (state) => {
      const found = Ids.placed(Ids.zone, state, state.rooms, zone_id, 'zone_id', 'heating zone')
      if (E.isLeft(found)) return found
      const [, room] = found.right
      if (state.slots.filter((slot) => slot.room === room).length >= most)
        return Refusal.of('conflict', `The ${title(state, room)} has ${most} slots; a zone holds no more.`, 'zone_id')
      const other = clash(state, room, days, time)
      if (other !== undefined)
        return Refusal.of(
          'conflict',
          `At ${time} the ${title(state, room)} goes to ${other.target} °F already (${other.days}). Choose another time.`,
          'time'
        )
      const slot: Slot = { number: state.issued, room, days, time, target }
      return E.right([
        { slot_id: Ids.slot.write(state, slot.number), room: title(state, room), days, time, target },
        { ...state, issued: state.issued + 1, slots: [...state.slots, slot] }
      ])
    }
})

const shift = write({
  name: 'shift_heating_slot',
  description: 'Moves a heating slot to another time of day.',
  toolClass: 'heating',
  amends: ['add_heating_slot'],
  parameters: {
    slot_id: Declare.required(HeatingSlotId, 'Id of the slot.'),
    time: Declare.required(HeatingTime, 'The new time.')
  },
  returns: Declare.object({
    slot_id: HeatingSlotId,
    room: RoomName,
    days: SlotDays,
    time: SlotTime,
    target: SetTemperature
  }),
  phrases: Words.shift,
  suggest: () => [...times, '06:05', '08:25', '18:20', '20:55'].map((time) => ({ time })),
  run:
    ({ slot_id, time }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.slot, state, state.slots, slot_id, 'slot_id', 'heating slot'), (slot) => {
        if (slot.time === time) return Refusal.of('conflict', `The slot begins at ${time} already.`, 'time')
        const other = clash(state, slot.room, slot.days, time)
        if (other !== undefined)
          return Refusal.of(
            'conflict',
            `Another slot of the ${title(state, slot.room)} begins at ${time} (${other.target} °F, ${other.days}).`,
            'time'
          )
        return E.right([
          { slot_id, room: title(state, slot.room), days: slot.days, time, target: slot.target },
          { ...state, slots: state.slots.map((one) => (one === slot ? { ...one, time } : one)) }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, add, shift]
