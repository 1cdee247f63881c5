import { type Json, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Atlas from './Atlas.js'
import { world as places } from './index.js'
import { init } from './Init.js'

const seed = Seed.root('places')
const start = init(seed)

const step = (state: World.State, name: string, args: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = places.step({ function: name, arguments: args })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject): string => {
  const result = places.step({ function: name, arguments: args })(state)
  return E.isLeft(result) ? result.left.code : 'accepted'
}

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null

const idOf = (name: string): Json.Json => at(step(start, 'lookup_place', { name })[0], '/place_id')

const [first, second] = [start.home[0]?.name ?? '', start.home[1]?.name ?? '']

describe('places', () => {
  it('gives ids that differ from seed to seed', () => {
    const other = init(Seed.root('other places'))
    const elsewhere = step(other, 'lookup_place', { name: other.home[0]?.name ?? '' })[0]
    expect(at(elsewhere, '/place_id')).not.toBe(idOf(first))
  })

  it('has no name twice', () => {
    const names = Array.from({ length: Atlas.size(start) }, (_none, index) => Atlas.spot(start)(index).name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('measures the same distance both ways, in miles, and converts it', () => {
    const [from, to] = [idOf(first), idOf(second)]
    const there = step(start, 'get_distance', { from, to })[0]
    expect(there).toEqual(step(start, 'get_distance', { from: to, to: from })[0])
    expect(at(there, '/unit')).toBe('mi')
    const converted = step(start, 'convert_units', { value: 10, from_unit: 'mi', to_unit: 'km' })[0]
    expect(converted).toEqual({ value: 16.09, unit: 'km' })
  })

  it('refuses to measure from a place to itself, and to convert a unit into itself', () => {
    expect(refusal(start, 'get_distance', { from: idOf(first), to: idOf(first) })).toBe('conflict')
    expect(refusal(start, 'convert_units', { value: 3, from_unit: 'mi', to_unit: 'mi' })).toBe('conflict')
  })

  it('lists the surroundings of a place nearest first, within the radius', () => {
    const found = step(start, 'places_nearby', { place_id: idOf(first), kind: 'cafes', radius: 10 })[0]
    const miles = Pointer.matches(found, '/places/*/distance').map(([, value]) => Number(value))
    expect(miles.length).toBeGreaterThan(0)
    expect(miles).toEqual(miles.toSorted((left, right) => left - right))
    expect(Math.max(...miles)).toBeLessThanOrEqual(10)
  })

  it('tells the position, and guides, only while location access is on', () => {
    const route_id = at(step(start, 'plan_route', { from: idOf(first), to: idOf(second) })[0], '/route_id')
    expect(refusal(start, 'current_location', {})).toBe('forbidden')
    expect(refusal(start, 'begin_navigation', { route_id })).toBe('forbidden')
    const [, located] = step(start, 'enable_location', {})
    expect(at(step(located, 'current_location', {})[0], '/city')).toBe(start.user.home_city)
    const [trip, going] = step(located, 'begin_navigation', { route_id })
    const trip_id = at(trip, '/trip_id')
    expect(at(step(going, 'share_trip', { trip_id })[0], '/link')).toMatch(/^https:\/\/trips\.example\//)
    const [, stopped] = step(going, 'stop_navigation', { trip_id })
    expect(refusal(stopped, 'stop_navigation', { trip_id })).toBe('not_found')
  })

  it('plans no drive across an ocean', () => {
    const far = start.away.find((place) => place.city !== start.user.home_city)?.name ?? ''
    expect(refusal(start, 'plan_route', { from: idOf(first), to: idOf(far), mode: 'walking' })).toBe('unavailable')
  })

  it('reserves a table that it lists as free, moves it, finds it and refunds it', () => {
    const venue_id = at(step(start, 'lookup_restaurant', { name: start.restaurants[7] ?? '' })[0], '/venue_id')
    const date = places.functions
      .find((f) => f.signature.name === 'check_tables')
      ?.suggest?.(start)
      .at(-1)?.['date']
    const listed = step(start, 'check_tables', { venue_id, date: date ?? null, party_size: 2 })[0]
    const [reserved, booked] = step(start, 'reserve_table', {
      venue_id,
      date: date ?? null,
      time: at(listed, '/tables/0/time'),
      party_size: 2
    })
    const reservation_id = at(reserved, '/reservation_id')
    const found = step(booked, 'lookup_reservation', { restaurant: start.restaurants[7] ?? '' })[0]
    expect(at(found, '/reservation_id')).toBe(reservation_id)
    const [, moved] = step(booked, 'change_reservation', { reservation_id, time: at(listed, '/tables/1/time') })
    const [cancelled, after] = step(moved, 'cancel_reservation', { reservation_id })
    expect(at(cancelled, '/refund')).toBe(at(reserved, '/deposit'))
    expect(refusal(after, 'change_reservation', { reservation_id, time: '19:00' })).toBe('not_found')
  })

  it('refuses tables in the past, off the half hour, and for the deep future', () => {
    const venue_id = at(step(start, 'lookup_restaurant', { name: start.restaurants[0] ?? '' })[0], '/venue_id')
    const reserve = (date: string, time: string): string =>
      refusal(start, 'reserve_table', { venue_id, date, time, party_size: 2 })
    expect(reserve('2001-01-01', '19:00')).toBe('conflict')
    expect(reserve('2099-01-01', '19:00')).toBe('conflict')
    expect(reserve(start.today, '19:10')).toBe('conflict')
  })

  it('saves a favourite once and removes it by its own id', () => {
    const parks = step(start, 'search_places', { city: start.user.home_city, kind: 'parks' })[0]
    // The last is none of the cast's, so it cannot be a favourite from the beginning.
    const place_id = Pointer.matches(parks, '/places/*/place_id').at(-1)?.[1] ?? null
    const [saved, next] = step(start, 'save_favorite', { place_id })
    expect(refusal(next, 'save_favorite', { place_id })).toBe('conflict')
    const [, gone] = step(next, 'remove_favorite', { favorite_id: at(saved, '/favorite_id') })
    expect(step(gone, 'list_favorites', {})[0]).toEqual(step(start, 'list_favorites', {})[0])
  })

  it('charges parking by the hour and extends a ticket', () => {
    const lot_id = at(step(start, 'search_parking', { place_id: idOf(first) })[0], '/lots/0/lot_id')
    const [ticket, parked] = step(start, 'start_parking', { lot_id, hours: 3 })
    expect(at(ticket, '/total')).toBe(at(step(start, 'parking_price', { lot_id, hours: 3 })[0], '/total'))
    const ticket_id = at(ticket, '/ticket_id')
    const [longer] = step(parked, 'extend_parking', { ticket_id, hours: 2 })
    expect(at(longer, '/charged')).toBe((Number(at(ticket, '/total')) / 3) * 2)
    expect(refusal(parked, 'start_parking', { lot_id, hours: 1 })).toBe('conflict')
  })
})
