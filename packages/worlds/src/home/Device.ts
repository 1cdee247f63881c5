/** Devices: found by name, switched one by one or as a scene. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Device, State } from './State.js'
import {
  DeviceCount,
  DeviceId,
  DeviceName,
  DeviceTitle,
  Draw,
  PowerNow,
  PowerState,
  RoomName,
  SceneName,
  Watts
} from './Types.js'
import * as Words from './words/Device.js'

const write = Declare.write<State>('home')

/** How often scenes may be started before the hub asks for a pause. */
const starts = 6

const room = (state: State, device: Device): string => state.rooms[device.room]?.name ?? ''

const find = Declare.read<State>('home')({
  name: 'find_device',
  description: 'Finds a device of the home by its name: its id, its room, and whether it is on.',
  toolClass: 'devices',
  parameters: { name: Declare.required(DeviceName, 'Name of the device, such as "floor lamp".') },
  returns: Declare.object({ device_id: DeviceId, name: DeviceTitle, room: RoomName, power: PowerNow }),
  phrases: Words.find,
  suggest: (state) => state.devices.flatMap(({ name, online }) => (online ? [{ name }] : [])),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase().replace(/^the /, '')
      const position = state.devices.findIndex((device) => device.name === wanted)
      const device = state.devices[position]
      if (device === undefined) {
        const near = state.devices.find((one) => one.name.split(' ').some((word) => wanted.split(' ').includes(word)))
        return Refusal.of(
          'not_found',
          `No device is called "${name}".${near === undefined ? '' : ` Did you mean "${near.name}"?`}`,
          'name'
        )
      }
      return E.right([
        {
          device_id: Ids.device.write(state, position),
          name: device.name,
          room: room(state, device),
          power: device.power
        },
        state
      ])
    }
})

const list = Declare.read<State>('home')({
  name: 'list_room_devices',
  description: 'Lists the devices of a room, with what they draw and whether they are on.',
  toolClass: 'devices',
  parameters: { room: Declare.required(RoomName, 'Name of the room.') },
  returns: Declare.object({
    devices: Declare.list(Declare.object({ device_id: DeviceId, name: DeviceTitle, power: PowerNow, watts: Draw }))
  }),
  phrases: Words.list,
  suggest: (state) => state.rooms.map(({ name }) => ({ room: name })),
  run:
    ({ room: name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase().replace(/^the /, '')
      const at = state.rooms.findIndex((one) => one.name === wanted)
      if (at < 0)
        return Refusal.of(
          'not_found',
          `There is no room called "${name}". The home has ${state.rooms.map((one) => one.name).join(', ')}.`,
          'room'
        )
      const devices = state.devices.flatMap((device, position) =>
        device.room === at
          ? [
              {
                device_id: Ids.device.write(state, position),
                name: device.name,
                power: device.power,
                watts: device.watts
              }
            ]
          : []
      )
      return E.right([{ devices }, state])
    }
})

const turn = write({
  name: 'switch_device',
  description:
    'Switches a device on or off. May answer that the home hub is briefly unavailable; calling it once more is then right.',
  toolClass: 'devices',
  parameters: {
    device_id: Declare.required(DeviceId, 'Id of the device.'),
    power: Declare.required(PowerState, 'What it should be.')
  },
  returns: Declare.object({ device_id: DeviceId, name: DeviceTitle, room: RoomName, power: PowerState, watts: Watts }),
  phrases: Words.turn,
  transient: { code: 'unavailable', message: 'The home hub is restarting and will be back in a few seconds.' },
  suggest: () => [{ power: 'on' }, { power: 'off' }],
  run:
    ({ device_id, power }) =>
    (state) => {
      const found = Ids.placed(Ids.device, state, state.devices, device_id, 'device_id', 'device')
      if (E.isLeft(found)) return found
      const [device, position] = found.right
      if (!device.online)
        return Refusal.of(
          'conflict',
          `The ${device.name} has not answered since this morning. Check its plug in the ${room(state, device)}.`,
          'device_id'
        )
      if (device.power === power) return Refusal.of('conflict', `The ${device.name} is ${power} already.`, 'power')
      return E.right([
        { device_id, name: device.name, room: room(state, device), power, watts: power === 'on' ? device.watts : 0 },
        { ...state, devices: state.devices.with(position, { ...device, power }) }
      ])
    }
})

const start = write({
  name: 'start_scene',
  description: 'Starts a scene, which switches several devices at once, and lists what it switched.',
  toolClass: 'devices',
  parameters: { scene: Declare.required(SceneName, 'Name of the scene.') },
  returns: Declare.object({
    changed: DeviceCount,
    devices: Declare.list(Declare.object({ device_id: DeviceId, name: DeviceTitle, room: RoomName, power: PowerNow }))
  }),
  phrases: Words.scene,
  suggest: (state) => state.scenes.map(({ name }) => ({ scene: name })),
  run:
    ({ scene: name }) =>
    (state) => {
      const scene = state.scenes.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
      if (scene === undefined)
        return Refusal.of(
          'not_found',
          `There is no scene "${name}". Yours are ${state.scenes.map((one) => one.name).join(', ')}.`,
          'scene'
        )
      if (state.started >= starts)
        return Refusal.of(
          'rate_limited',
          `The hub starts ${starts} scenes an hour at most. The next one can start at ${Calendar.clock(
            Calendar.minutes(state.now.slice(11, 16)) + 25
          )}.`
        )
      const wanted = new Map([
        ...scene.on.map((position) => [position, 'on'] as const),
        ...scene.off.map((position) => [position, 'off'] as const)
      ])
      const changed = state.devices.flatMap((device, position) => {
        const power = wanted.get(position)
        return power === undefined || power === device.power || !device.online ? [] : [{ device, position, power }]
      })
      if (changed.length === 0)
        return Refusal.of('conflict', `Everything is as ${scene.name} wants it already.`, 'scene')
      const at = new Map(changed.map(({ position, power }) => [position, power]))
      return E.right([
        {
          changed: changed.length,
          devices: changed.map(({ device, position, power }) => ({
            device_id: Ids.device.write(state, position),
            name: device.name,
            room: room(state, device),
            power
          }))
        },
        {
          ...state,
          started: state.started + 1,
          devices: state.devices.map((device, position) => {
            const power = at.get(position)
            return power === undefined ? device : { ...device, power }
          })
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, turn, start]
