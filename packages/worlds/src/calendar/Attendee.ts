/** People of the directory, and when they have time together with the user. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { AttendeeId, AttendeeName, GapId, GapPage, GapStart, GuestNames, MeetingLength, TeamTitle } from './Types.js'
import * as Words from './words/Attendee.js'

const read = Declare.read<State>('calendar')

const resolve = read({
  name: 'resolve_attendee',
  description: 'Finds somebody in the directory of people who can be invited, by first or full name.',
  toolClass: 'directory',
  parameters: { name: Declare.required(PersonName, 'First or full name.') },
  returns: Declare.object({ attendee_id: AttendeeId, name: AttendeeName, team: TeamTitle }),
  phrases: Words.resolve,
  suggest: (state) => state.people.map(({ first }) => ({ name: first })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.people.findIndex(
        (person) => person.first.toLowerCase() === wanted || person.name.toLowerCase() === wanted
      )
      const person = state.people[position]
      if (person === undefined) {
        const near = state.people.find((one) => one.first.toLowerCase().startsWith(wanted.slice(0, 2)))
        return Refusal.of(
          'not_found',
          `Nobody in the directory is called "${name}".${near === undefined ? '' : ` Closest: ${near.name}.`}`,
          'name'
        )
      }
      return E.right([
        { attendee_id: Ids.attendee.write(state, position), name: person.name, team: person.team },
        state
      ])
    }
})

/** How many times a page shows. */
const size = 16

const order = ['30 minutes', '45 minutes', '1 hour', '90 minutes', '2 hours'] as const

const common = read({
  name: 'find_common_time',
  description: `Lists times at which the user and one or two others are all free, between 9:00 and 18:00 on weekdays, soonest first, ${size} a page.`,
  toolClass: 'directory',
  parameters: {
    attendee_id: Declare.required(AttendeeId, 'Id of the person to meet.'),
    other_id: Declare.optional(AttendeeId, 'Id of a second person who should have time, too.'),
    length: Declare.required(MeetingLength, 'How long the meeting takes.'),
    from: Declare.required(CalendarDate, 'The first day to look at, from tomorrow on.'),
    page: Declare.optional(GapPage, 'Which page.', 1)
  },
  returns: Declare.object({
    with: GuestNames,
    slots: Declare.list(Declare.object({ slot_id: GapId, starts: GapStart }))
  }),
  phrases: Words.common,
  suggest: (state) =>
    [1, 2, 3, 4, 6, 8, 10, 13, 17].flatMap((days, index) =>
      [0, 1, 2].map((shift) => ({
        length: order[(index + shift * 2) % order.length] ?? '1 hour',
        from: Calendar.addDays(days)(state.today)
      }))
    ),
  run:
    ({ attendee_id, other_id, length, from, page }) =>
    (state) => {
      const first = Ids.attendeeAt(state, attendee_id, 'attendee_id')
      if (E.isLeft(first)) return first
      const [person, position] = first.right
      let [second, names] = [-1, person.name]
      if (other_id !== undefined) {
        const other = Ids.attendeeAt(state, other_id, 'other_id')
        if (E.isLeft(other)) return other
        if (other.right[1] === position)
          return Refusal.of('conflict', `${person.name} is named twice. Name two people, or leave one out.`, 'other_id')
        second = other.right[1]
        names = `${person.name} and ${other.right[0].name}`
      }
      const day = Calendar.number(from) - Calendar.number(state.today)
      if (day < 0) return Refusal.of('conflict', `${from} has passed. Ask for ${state.today} or later.`, 'from')
      if (day > Hours.ahead)
        return Refusal.of(
          'conflict',
          `Free times are known until ${Calendar.addDays(Hours.ahead)(state.today)} only.`,
          'from'
        )
      const like = { first: position, second, day, rank: 0, length: order.indexOf(length) }
      return E.right([
        {
          with: names,
          slots: Hours.next(state, like, size * page)
            .slice(size * (page - 1))
            .map((gap) => ({
              slot_id: Ids.gap.write(state, Hours.write(state, gap)),
              starts: `${Hours.date(state, gap)}T${Calendar.clock(Hours.start(gap))}`
            }))
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [resolve, common]
