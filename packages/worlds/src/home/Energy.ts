/** What the devices of the home used on a day that is over. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { DeviceId, DeviceTitle, EnergyCost, KilowattHours, RankingLength, RoomName, UsageDay } from './Types.js'
import { rank as words } from './words/Device.js'

/** Dollars for a kilowatt-hour. */
const tariff = 0.18

/** For how many days the meter keeps its readings. */
const kept = 60

const rank = Declare.read<State>('home')({
  name: 'rank_energy_use',
  description: `Ranks the devices by the energy that they used on a past day, most first, and gives the cost of all of them. Readings are kept for ${kept} days.`,
  toolClass: 'energy',
  parameters: {
    day: Declare.required(UsageDay, 'A day that is over.'),
    limit: Declare.optional(RankingLength, 'How many devices to list at most.', 20)
  },
  returns: Declare.object({
    total: EnergyCost,
    devices: Declare.list(
      Declare.object({ device_id: DeviceId, name: DeviceTitle, room: RoomName, energy: KilowattHours })
    )
  }),
  phrases: words,
  suggest: (state) =>
    [1, 2, 3, 4, 5, 6, 8, 10, 13].flatMap((days) => [
      { day: Calendar.addDays(-days)(state.today) },
      { day: Calendar.addDays(-days)(state.today), limit: [5, 10, 15][days % 3] ?? 10 }
    ]),
  run:
    ({ day, limit }) =>
    (state) => {
      const ago = Calendar.number(state.today) - Calendar.number(day)
      if (ago < 1) return Refusal.of('conflict', `${day} is not over yet; the meter reads whole days.`, 'day')
      if (ago > kept)
        return Refusal.of(
          'not_found',
          `Readings go back to ${Calendar.addDays(-kept)(state.today)}; ${day} is gone.`,
          'day'
        )
      const used = state.devices.map((device, position) => ({
        position,
        device,
        // Watt-hours; the position keeps any two devices apart.
        energy: Math.round(device.watts * Chance.unit(state.salt, 31, position, ago) * 3) * 100 + position
      }))
      const total = used.reduce((sum, { energy }) => sum + energy, 0)
      return E.right([
        {
          total: Math.round((total / 100_000) * tariff * 100) / 100,
          devices: used
            .toSorted((left, right) => right.energy - left.energy)
            .slice(0, limit)
            .map(({ position, device, energy }) => ({
              device_id: Ids.device.write(state, position),
              name: device.name,
              room: state.rooms[device.room]?.name ?? '',
              energy: Math.round(energy / 100) / 1000
            }))
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [rank]
