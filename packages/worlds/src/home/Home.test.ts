import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import { world as home } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('home'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  home.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))
const all = (value: Json.Json, pattern: string): ReadonlyArray<Json.Json> =>
  Pointer.matches(value, pattern).map(([, found]) => found)

const lamp = start.devices.findIndex((device) => device.online && device.power === 'off')
const device = (name: string): string => at(step(start, 'find_device', { name })[0], '/device_id')
const tomorrow = Calendar.addDays(1)(start.today)
const open = step(start, 'open_door_panel')[1]
const parcels = all(step(start, 'list_home_deliveries')[0], '/deliveries/*')
const car = at(step(start, 'check_car')[0], '/car_id')

describe('home', () => {
  it('finds a device with or without its article, and offers what is near a name that it does not know', () => {
    expect(device('the floor lamp')).toBe(device('Floor Lamp'))
    expect(refusal(start, 'find_device', { name: 'reading lamp' }).message).toMatch(
      /^No device is called "reading lamp"\. Did you mean ".*lamp"\?$/
    )
  })

  it('switches a device once', () => {
    const args = { device_id: device(start.devices[lamp]?.name ?? ''), power: 'on' }
    const [output, next] = step(start, 'switch_device', args)
    expect(at(output, '/power')).toBe('on')
    expect(refusal(next, 'switch_device', args).code).toBe('conflict')
  })

  it('switches what a scene wants, and asks for a pause after six of them', () => {
    const scene = start.scenes[0]?.name ?? ''
    const [output, next] = step(start, 'start_scene', { scene })
    expect(all(output, '/devices/*')).toHaveLength(Number(at(output, '/changed')))
    expect(refusal(next, 'start_scene', { scene }).code).toBe('conflict')
    expect(refusal({ ...start, started: 6 }, 'start_scene', { scene }).code).toBe('rate_limited')
  })

  it('ranks what devices used on a day that is over, most first and no two the same', () => {
    const day = Calendar.addDays(-2)(start.today)
    const energy = all(step(start, 'rank_energy_use', { day, limit: 40 })[0], '/devices/*/energy').map(Number)
    expect(energy).toHaveLength(40)
    expect(energy).toEqual(energy.toSorted((left, right) => right - left))
    expect(refusal(start, 'rank_energy_use', { day: start.today }).message).toContain('not over yet')
  })

  it('heats by slots that do not meet, and holds six a zone', () => {
    const zone_id = at(step(start, 'find_heating_zone', { room: 'kitchen' })[0], '/zone_id')
    const slot = { zone_id, time: '03:10', target: 66, days: 'weekdays' }
    let [, state] = step(start, 'add_heating_slot', slot)
    expect(refusal(state, 'add_heating_slot', { ...slot, days: 'every day' }).message).toContain('66 °F already')
    expect(step(state, 'add_heating_slot', { ...slot, days: 'weekends' })[1]).not.toEqual(state)
    const held = all(step(state, 'list_heating_slots', { zone_id })[0], '/slots/*').length
    for (let count = held; count < 6; count++)
      [, state] = step(state, 'add_heating_slot', { ...slot, time: `02:1${count}` })
    expect(refusal(state, 'add_heating_slot', { ...slot, time: '02:59' }).message).toContain('a zone holds no more')
  })

  it('has no heating in the garage', () => {
    expect(refusal(start, 'find_heating_zone', { room: 'garage' }).code).toBe('not_found')
  })

  it('changes who may come in only while the panel is open', () => {
    const args = { guest: start.guests[0] ?? '', from: tomorrow, days: 3 }
    expect(refusal(start, 'create_guest_code', args).code).toBe('unauthenticated')
    const [output, next] = step(open, 'create_guest_code', args)
    expect(at(output, '/until')).toBe(Calendar.addDays(2)(tomorrow))
    expect(at(output, '/code')).toMatch(/^\d{6}$/)
    expect(refusal(next, 'create_guest_code', args).code).toBe('conflict')
  })

  it('lets a code work longer, 90 days at most, and ends it for good', () => {
    const guest = start.codes[0]?.guest ?? ''
    const code_id = at(step(open, 'find_guest_code', { guest })[0], '/code_id')
    expect(at(step(open, 'extend_guest_code', { code_id, days: 5 })[0], '/until')).toBe(
      Calendar.addDays(5)(start.codes[0]?.until ?? '')
    )
    const longer = step(open, 'extend_guest_code', { code_id, days: 60 })[1]
    expect(refusal(longer, 'extend_guest_code', { code_id, days: 60 }).code).toBe('forbidden')
    const [, next] = step(open, 'revoke_guest_code', { code_id })
    expect(refusal(next, 'extend_guest_code', { code_id, days: 5 }).code).toBe('not_found')
  })

  it('leaves a parcel that must be signed for with a person only', () => {
    const signed = parcels.find((parcel) => at(parcel, '/signature') === 'true') ?? null
    const delivery_id = at(signed, '/delivery_id')
    const place = at(signed, '/place') === 'garage' ? 'porch' : 'garage'
    expect(refusal(start, 'redirect_delivery', { delivery_id, place }).message).toContain('asks for a signature')
  })

  it('lists parcels soonest first, by a day if one is given, and page by page', () => {
    const dates = parcels.map((parcel) => at(parcel, '/date'))
    expect(dates).toEqual(dates.toSorted())
    const until = dates[4] ?? ''
    const due = all(step(start, 'list_home_deliveries', { until })[0], '/deliveries/*/date').map(String)
    expect(due.every((date) => date <= until)).toBe(true)
    expect(refusal(start, 'list_home_deliveries', { page: 9 }).code).toBe('not_found')
  })

  it('has the car ready a quarter of an hour before one leaves', () => {
    const args = { car_id: car, date: tomorrow, time: '07:45', charge: 95 }
    const [output, next] = step(start, 'prepare_car', args)
    expect(at(output, '/ready_at')).toBe('07:30')
    expect(refusal(next, 'prepare_car', args).message).toContain('planned already')
    expect(refusal(start, 'prepare_car', { ...args, charge: start.car.battery }).code).toBe('conflict')
  })

  it('books a garage once for a kind of work, and gives a time to one car only', () => {
    const work = ['inspection', 'tyre change', 'brake service', 'bodywork repair'].find(
      (one) => !start.services.some((service) => service.work === one)
    )
    const slots = all(step(start, 'list_garage_slots', { car_id: car, work: work ?? '' })[0], '/slots/*/slot_id')
    const [first, second] = slots.map(String)
    expect(slots).toHaveLength(18)
    const [output, next] = step(start, 'book_garage_slot', { slot_id: first ?? '' })
    expect(refusal(next, 'book_garage_slot', { slot_id: first ?? '' }).code).toBe('sold_out')
    expect(refusal(next, 'book_garage_slot', { slot_id: second ?? '' }).code).toBe('conflict')
    const service_id = at(output, '/service_id')
    expect(at(step(next, 'cancel_garage_visit', { service_id })[0], '/fee')).not.toBe('0')
    expect(at(step(next, 'find_garage_visit', { work: work ?? '' })[0], '/service_id')).toBe(service_id)
  })

  it('asks before costly work and refuses long stays, as its rules say', () => {
    const rule = (name: string) => home.policies?.find((policy) => policy.name === name)
    const stay = (days: number) => ({
      function: 'create_guest_code',
      arguments: { guest: 'Maya', from: tomorrow, days }
    })
    expect([14, 15].map((days) => rule('home.visitors')?.applies(stay(days))(start))).toEqual([false, true])
    const asked = ['tyre change', 'bodywork repair'].map((work) => {
      const slot_id = at(step(start, 'list_garage_slots', { car_id: car, work })[0], '/slots/0/slot_id')
      return rule('home.garage')?.applies({ function: 'book_garage_slot', arguments: { slot_id } })(start)
    })
    expect(asked).toEqual([false, true])
  })
})
