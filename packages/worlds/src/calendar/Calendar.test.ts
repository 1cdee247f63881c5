import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Days from '../cast/Calendar.js'
import { world as calendar } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('calendar'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  calendar.step({ function: name, arguments: args })(state)

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
const all = (value: Json.Json, pattern: string): ReadonlyArray<string> =>
  Pointer.matches(value, pattern).map(([, found]) => String(found))

const tomorrow = Days.addDays(1)(start.today)
const person = (index: number): string =>
  at(step(start, 'resolve_attendee', { name: start.people[index]?.first ?? '' })[0], '/attendee_id')
const event = (title: string): string => at(step(start, 'find_event', { title })[0], '/event_id')
const titled = (own: boolean): ReadonlyArray<string> =>
  start.events.filter((one) => one.organiser < 0 === own).map((one) => one.title)
const mine = titled(true)
const slots = (state: World.State, args: Json.JsonObject = {}): Json.Json =>
  step(state, 'find_common_time', { attendee_id: person(0), length: '1 hour', from: tomorrow, ...args })[0]
const policy = (name: string) => calendar.policies?.find((one) => one.name === name)

describe('calendar', () => {
  it('begins with forty events that do not overlap', () => {
    const times = start.events.map(({ date, start: from, minutes }) => ({ date, from, to: from + minutes }))
    const overlaps = times.filter((one) =>
      times.some((two) => one !== two && one.date === two.date && one.from < two.to && two.from < one.to)
    )
    expect([times.length, overlaps]).toEqual([40, []])
  })

  it('finds people by first or full name, and suggests who else could be meant', () => {
    const { first = '', name = '' } = start.people[4] ?? {}
    expect(at(step(start, 'resolve_attendee', { name })[0], '/attendee_id')).toBe(person(4))
    expect(refusal(start, 'resolve_attendee', { name: `${first}zz` }).message).toContain(`Closest: `)
  })

  it('lists sixteen times a page at which all are free, none of them twice', () => {
    const starts = [...all(slots(start), '/slots/*/starts'), ...all(slots(start, { page: 2 }), '/slots/*/starts')]
    expect(starts).toEqual([...new Set(starts)].toSorted())
    expect(starts).toHaveLength(32)
  })

  it('finds fewer times for three people than for two', () => {
    const two = new Set(all(slots(start, { page: 1 }), '/slots/*/starts'))
    const three = all(slots(start, { other_id: person(1) }), '/slots/*/starts')
    expect(three.some((one) => !two.has(one))).toBe(true)
    expect(
      refusal(start, 'find_common_time', {
        attendee_id: person(0),
        other_id: person(0),
        length: '1 hour',
        from: tomorrow
      }).code
    ).toBe('conflict')
  })

  it('gives a free time away once, and names the next', () => {
    const slot_id = at(slots(start), '/slots/0/slot_id')
    const [made, next] = step(start, 'schedule_meeting', { slot_id, title: 'kick-off' })
    expect(`${at(made, '/date')}T${at(made, '/time')}`).toBe(at(slots(start), '/slots/0/starts'))
    const refused = refusal(next, 'schedule_meeting', { slot_id, title: 'debrief' })
    expect(refused.code).toBe('sold_out')
    expect(refused.message).toMatch(/Next for all: \d{4}-\d\d-\d\d \d\d:\d\d\.$/)
  })

  it('puts nothing on top of something else', () => {
    const { date = '', start: from = 0, title = '' } = start.events[0] ?? {}
    const refused = refusal(start, 'add_event', { title: 'picnic', date, time: Days.clock(from + 10) })
    expect(refused.message).toContain(`overlaps the ${title}`)
    const free = /Next free: (\S+) (\d\d:\d\d)\./.exec(refused.message)
    expect(E.isRight(call(start, 'add_event', { title: 'picnic', date: free?.[1] ?? '', time: free?.[2] ?? '' }))).toBe(
      true
    )
  })

  it('lets organisers alone change an event', () => {
    const args = { event_id: event(titled(false)[0] ?? ''), date: Days.addDays(60)(start.today), time: '10:00' }
    expect(refusal(start, 'move_event', args).message).toMatch(/organises the .+; only the organiser can move it\.$/)
    expect(refusal(start, 'cancel_event', { event_id: args.event_id }).code).toBe('forbidden')
  })

  it('moves an event to a free time, not to where it is', () => {
    const args = { event_id: event(mine[0] ?? ''), date: Days.addDays(60)(start.today), time: '10:00' }
    const [moved, next] = step(start, 'move_event', args)
    expect(at(moved, '/date')).toBe(args.date)
    expect(refusal(next, 'move_event', args).code).toBe('conflict')
  })

  it('invites nobody twice, and six people an hour', () => {
    const found = start.events.find((one) => one.organiser < 0 && one.guests.length < 3)
    const event_id = event(found?.title ?? '')
    let state: World.State = start
    const others = start.people.flatMap((_one, index) => (found?.guests.includes(index) === true ? [] : [index]))
    for (const index of others.slice(0, 6))
      state = step(state, 'invite_attendee', { event_id, attendee_id: person(index) })[1]
    expect(refusal(state, 'invite_attendee', { event_id, attendee_id: person(others[0] ?? 0) }).code).toBe('conflict')
    expect(refusal(state, 'invite_attendee', { event_id, attendee_id: person(others[6] ?? 0) }).code).toBe(
      'rate_limited'
    )
  })

  it('reserves a room that is free, and takes no more guests than it seats', () => {
    const event_id = event(mine[1] ?? '')
    const rooms = step(start, 'list_open_rooms', { event_id })[0]
    const seats = all(rooms, '/rooms/*/seats').map(Number)
    const smallest = seats.indexOf(Math.min(...seats))
    const room_id = at(rooms, `/rooms/${smallest}/room_id`)
    const reserved = step(start, 'reserve_room', { event_id, room_id })[1]
    expect(refusal(reserved, 'reserve_room', { event_id, room_id }).code).toBe('conflict')
    let [state, code] = [reserved, '']
    for (let index = 0; index < start.people.length && code !== 'sold_out'; index++) {
      const result = call({ ...state, invited: 0 }, 'invite_attendee', { event_id, attendee_id: person(index) })
      if (E.isLeft(result)) code = result.left.code
      else state = result.right[1]
    }
    expect(code === 'sold_out' || (seats[smallest] ?? 0) > start.people.length).toBe(true)
  })

  it('repeats an event up to a day, and ends the series early', () => {
    const event_id = event(mine[2] ?? '')
    const until = Days.addDays(120)(start.today)
    const [series, next] = step(start, 'repeat_event', { event_id, rhythm: 'every two weeks', until })
    expect(at(series, '/last') <= until).toBe(true)
    expect(refusal(next, 'repeat_event', { event_id, rhythm: 'every week', until }).code).toBe('conflict')
    const series_id = at(series, '/series_id')
    const [ended] = step(next, 'end_series', { series_id, after: Days.addDays(60)(start.today) })
    expect(Number(at(ended, '/dropped'))).toBeGreaterThan(2)
    const forever = { event_id, rhythm: 'every week', until: Days.addDays(600)(start.today) }
    expect(refusal(start, 'repeat_event', forever).code).toBe('forbidden')
  })

  it('reminds before an event, once, and not in the past', () => {
    const [first] = start.events.toSorted((left, right) => (left.date < right.date ? -1 : 1))
    const args = { event_id: event(first?.title ?? ''), lead: '15 minutes', note: 'Print the handouts.' }
    const [reminder, next] = step(start, 'set_event_reminder', args)
    expect(at(reminder, '/at').slice(0, 10)).toBe(first?.date)
    expect(refusal(next, 'set_event_reminder', args).code).toBe('conflict')
    const soon = { ...start, now: `${first?.date}T06:00:00Z` }
    expect(refusal(soon, 'set_event_reminder', { ...args, lead: '2 days' }).message).toContain('in the past')
  })

  it('ends a share that was made', () => {
    const index = start.people.findIndex((_one, at) => start.shares.every((share) => share.person !== at))
    const [share, next] = step(start, 'share_calendar', { attendee_id: person(index), access: 'all details' })
    const share_id = at(share, '/share_id')
    const [ended, after] = step(next, 'unshare_calendar', { share_id })
    expect(at(ended, '/name')).toBe(start.people[index]?.name)
    expect(refusal(after, 'unshare_calendar', { share_id }).code).toBe('not_found')
  })

  it('asks before it cancels what others come to, and moves them to no odd hours', () => {
    const asks = start.events.map((one) =>
      policy('calendar.cancelling')?.applies({
        function: 'cancel_event',
        arguments: { event_id: event(one.title) }
      })(start)
    )
    expect(asks).toEqual(start.events.map((one) => one.guests.length > 0))
    const busy = start.events.find((one) => one.guests.length > 0)?.title ?? ''
    const moves = (time: string) =>
      policy('calendar.hours')?.applies({
        function: 'move_event',
        arguments: { event_id: event(busy), date: tomorrow, time }
      })(start)
    expect(['07:15', '08:00', '18:00', '18:15'].map(moves)).toEqual([true, false, false, true])
  })

  it('lets nobody from outside edit', () => {
    const applies = (access: string) =>
      start.people.map((_one, index) =>
        policy('calendar.editing')?.applies({
          function: 'share_calendar',
          arguments: { attendee_id: person(index), access }
        })(start)
      )
    expect(applies('editing')).toEqual(start.people.map(({ inside }) => !inside))
    expect(applies('busy times')).not.toContain(true)
  })
})
