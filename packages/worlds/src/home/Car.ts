/** The car in the garage: how full it is, and when it should be ready. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime } from '../cast/Types.js'
import {
  BatteryPercent,
  CabinTemperature,
  CarId,
  CarModel,
  ChargeHours,
  ChargeLimit,
  PluggedIn,
  RangeMiles,
  ReadyTime
} from './CarTypes.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import * as Words from './words/Car.js'

/** Miles for a percent of the battery, and percents in an hour at the wall. */
const reach = 2.6
const speed = 11

/** The car is ready a quarter of an hour before one leaves. */
const early = 15

const check = Declare.read<State>('home')({
  name: 'check_car',
  description: 'Gives the id of the car in the garage, with its battery in percent and its range in miles.',
  toolClass: 'car',
  parameters: {},
  returns: Declare.object({
    car_id: CarId,
    model: CarModel,
    battery: BatteryPercent,
    range: RangeMiles,
    plugged_in: PluggedIn
  }),
  phrases: Words.check,
  run: () => (state) =>
    E.right([
      {
        car_id: Ids.car.write(state, 0),
        model: state.car.model,
        battery: state.car.battery,
        range: Math.round(state.car.battery * reach),
        plugged_in: state.car.plugged
      },
      state
    ])
})

const clocks = ['06:20', '07:00', '07:45', '08:30', '10:15', '12:40', '14:00', '16:30', '18:10', '19:25']
const limits = [60, 65, 70, 75, 80, 85, 90, 95, 100]

const prepare = Declare.write<State>('home')({
  name: 'prepare_car',
  description: 'Charges the car for a departure and has its cabin at a temperature in °F by then.',
  toolClass: 'car',
  parameters: {
    car_id: Declare.required(CarId, 'Id of the car.'),
    date: Declare.required(CalendarDate, 'Day of the departure.'),
    time: Declare.required(ClockTime, 'Time of the departure.'),
    charge: Declare.required(ChargeLimit, 'How full the battery should be, in percent.'),
    cabin: Declare.optional(CabinTemperature, 'Temperature of the cabin.')
  },
  returns: Declare.object({ ready_at: ReadyTime, hours: ChargeHours, range: RangeMiles }),
  phrases: Words.prepare,
  suggest: (state) =>
    clocks.flatMap((time, index) =>
      [1, 4].map((shift) => ({
        date: Calendar.addDays(1 + ((index + shift * 2) % 9))(state.today),
        time,
        charge: limits[(index * 2 + shift) % limits.length] ?? 80,
        ...(shift === 1 ? {} : { cabin: 66 + (index % 8) })
      }))
    ),
  run:
    ({ car_id, date, time, charge, cabin }) =>
    (state) => {
      if (Ids.car.read(state, car_id) !== 0)
        return Refusal.of('not_found', `No car of this home has the id ${car_id}.`, 'car_id')
      if (date <= state.today)
        return Refusal.of('conflict', `Departures can be planned from ${Calendar.addDays(1)(state.today)} on.`, 'date')
      if (charge <= state.car.battery)
        return Refusal.of('conflict', `The battery is at ${state.car.battery} percent already.`, 'charge')
      const other = state.departures.find((one) => one.date === date)
      if (other !== undefined)
        return Refusal.of('conflict', `A departure on ${date} at ${other.time} is planned already.`, 'date')
      const warm = cabin === undefined ? 0 : Math.abs(cabin - 60) / 8
      return E.right([
        {
          ready_at: Calendar.clock(Calendar.minutes(time) - early),
          hours: Math.round(((charge - state.car.battery + warm) / speed) * 10) / 10,
          range: Math.round(charge * reach)
        },
        { ...state, departures: [...state.departures, { date, time, charge }] }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [check, prepare]
