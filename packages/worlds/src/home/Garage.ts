/** Visits of the car to a garage: free times, and what was booked. */
import { Declare, type Json, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, ClockTime, Money } from '../cast/Types.js'
import {
  CancellationCost,
  CarId,
  GarageDay,
  GaragePage,
  GaragePages,
  GarageSlotId,
  GarageTime,
  GarageTitle,
  ServiceId,
  ServiceWork,
  WorkPrice
} from './CarTypes.js'
import * as Ids from './Ids.js'
import type { State, Work } from './State.js'
import * as Words from './words/Garage.js'

const write = Declare.write<State>('home')

/** The kinds of work, in the order of the numbers of free times. */
export const works: ReadonlyArray<Work> = ['inspection', 'tyre change', 'brake service', 'bodywork repair']
const base: { readonly [work in Work]: number } = {
  inspection: 140,
  'tyre change': 90,
  'brake service': 320,
  'bodywork repair': 610
}
const garages: ReadonlyArray<readonly [name: string, address: string]> = [
  ['Ashdown Motors', '12 Foundry Lane'],
  ['Pit Stop Corner', '88 Station Road'],
  ['Weaver Auto', '301 Canal Street'],
  ['The Tyre Barn', '47 Mill Lane'],
  ['Halloway Garage', '5 Orchard Street']
]

/** Free times of one kind of work: two pages. */
export const free: number = 36
const size = 18

interface Time {
  readonly garage: string
  readonly address: string
  readonly date: string
  readonly time: string
  readonly price: number
}

// One time after the other, a few hours apart, so that the first and the last are the only ones of their day.
const time = (state: State, slot: number): Time => {
  const work = works[Math.floor(slot / free)] ?? 'inspection'
  const rank = slot % free
  const at = Chance.int(0, garages.length - 1, state.salt, 51, slot)
  const [garage, address] = garages[at] ?? ['', '']
  return {
    garage,
    address,
    date: Calendar.addDays(2 + rank + (rank > 0 ? 1 : 0) + Math.floor(rank / 9))(state.today),
    time: Calendar.clock(480 + Chance.int(0, 17, state.salt, 52, slot) * 30),
    // No two prices are equal: the rank is in the cents.
    price: base[work] + Chance.int(-9, 14, state.salt, 53, slot) * 5 + ((rank * 7) % 36) / 4
  }
}

const list = Declare.read<State>('home')({
  name: 'list_garage_slots',
  description: `Lists the times at which garages nearby could take the car, ${size} a page, soonest first.`,
  toolClass: 'garage',
  parameters: {
    car_id: Declare.required(CarId, 'Id of the car.'),
    work: Declare.required(ServiceWork, 'What has to be done.'),
    page: Declare.optional(GaragePage, 'Which page.', 1)
  },
  returns: Declare.object({
    pages: GaragePages,
    slots: Declare.list(
      Declare.object({
        slot_id: GarageSlotId,
        garage: GarageTitle,
        date: GarageDay,
        time: GarageTime,
        price: WorkPrice
      })
    )
  }),
  phrases: Words.list,
  suggest: () => works.map((work) => ({ work })),
  run:
    ({ car_id, work, page }) =>
    (state) => {
      if (Ids.car.read(state, car_id) !== 0)
        return Refusal.of('not_found', `No car of this home has the id ${car_id}.`, 'car_id')
      const pages = free / size
      if (page > pages) return Refusal.of('not_found', `There are ${pages} pages, so no page ${page}.`, 'page')
      const first = works.indexOf(work) * free + (page - 1) * size
      const open = Array.from({ length: size }, (_none, index) => first + index).filter(
        (slot) => !state.services.some((service) => service.slot === slot)
      )
      return E.right([
        {
          pages,
          slots: open.map((slot) => {
            const { garage, date, time: clock, price } = time(state, slot)
            return { slot_id: Ids.time.write(state, slot), garage, date, time: clock, price }
          })
        },
        state
      ])
    }
})

const book = write({
  name: 'book_garage_slot',
  description: 'Books a free time at a garage for the car.',
  toolClass: 'garage',
  parameters: { slot_id: Declare.required(GarageSlotId, 'Id of the free time.') },
  returns: Declare.object({
    service_id: ServiceId,
    garage: GarageTitle,
    address: Address,
    date: CalendarDate,
    time: ClockTime,
    price: Money
  }),
  phrases: Words.book,
  run:
    ({ slot_id }) =>
    (state) => {
      const slot = Ids.time.read(state, slot_id)
      if (slot === undefined || slot >= works.length * free)
        return Refusal.of('not_found', `No garage offers a time under ${slot_id}.`, 'slot_id')
      const { garage, address, date, time: clock, price } = time(state, slot)
      if (state.services.some((service) => service.slot === slot))
        return Refusal.of(
          'sold_out',
          `${garage} has just given that time away. Next free: ${time(state, slot + 1).date} ${time(state, slot + 1).time}.`,
          'slot_id'
        )
      const work = works[Math.floor(slot / free)] ?? 'inspection'
      if (state.services.some((service) => service.work === work))
        return Refusal.of('conflict', `The car is booked in for this already (${work}).`, 'slot_id')
      const number = state.issued
      return E.right([
        { service_id: Ids.service.write(state, number), garage, address, date, time: clock, price },
        { ...state, issued: number + 1, services: [...state.services, { number, slot, work }] }
      ])
    }
})

const find = Declare.read<State>('home')({
  name: 'find_garage_visit',
  description: 'Finds the garage visit that is booked for a kind of work.',
  toolClass: 'garage',
  parameters: { work: Declare.required(ServiceWork, 'What is to be done.') },
  returns: Declare.object({ service_id: ServiceId, garage: GarageTitle, date: CalendarDate, time: ClockTime }),
  phrases: Words.find,
  suggest: (state) => state.services.map(({ work }) => ({ work })),
  run:
    ({ work }) =>
    (state) => {
      const service = state.services.find((one) => one.work === work)
      if (service === undefined)
        return Refusal.of('not_found', `The car is not booked in anywhere for this (${work}).`, 'work')
      const { garage, date, time: clock } = time(state, service.slot)
      return E.right([{ service_id: Ids.service.write(state, service.number), garage, date, time: clock }, state])
    }
})

const cancel = write({
  name: 'cancel_garage_visit',
  description: 'Cancels a booked car service. Within three days of the date the garage charges a fifth of the price.',
  toolClass: 'garage',
  undoes: ['book_garage_slot'],
  parameters: { service_id: Declare.required(ServiceId, 'Id of the booked service.') },
  returns: Declare.object({ garage: GarageTitle, fee: CancellationCost }),
  phrases: Words.cancel,
  run:
    ({ service_id }) =>
    (state) =>
      E.either.map(
        Ids.numbered(Ids.service, state, state.services, service_id, 'service_id', 'car service'),
        (service) => {
          const { garage, date, price } = time(state, service.slot)
          const soon = Calendar.number(date) - Calendar.number(state.today) < 3
          return [
            { garage, fee: soon ? Math.round(price * 20) / 100 : 0 },
            { ...state, services: state.services.filter((one) => one !== service) }
          ] as const
        }
      )
})

/** What a booked time would cost, or nothing of a time that nobody offers. */
export const price = (state: State, slot_id: Json.Json | undefined): number => {
  if (typeof slot_id !== 'string') return 0
  const slot = Ids.time.read(state, slot_id)
  return slot === undefined || slot >= works.length * free ? 0 : time(state, slot).price
}

export const functions: ReadonlyArray<World.WorldFunction> = [list, book, find, cancel]
