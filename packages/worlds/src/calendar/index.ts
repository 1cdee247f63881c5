/**
 * Calendar: events and those who come, times that several people share, rooms, series, reminders. People are known by
 * ids of the directory, and only who organises an event may change it.
 */
import { Declare, type World } from '@magnet/core'
import { CalendarDate, ClockTime, PersonName } from '../cast/Types.js'
import * as Attendee from './Attendee.js'
import * as Change from './Change.js'
import * as Entry from './Entry.js'
import { init } from './Init.js'
import * as Room from './Room.js'
import { policies } from './Rules.js'
import * as Series from './Series.js'
import * as Sharing from './Sharing.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'calendar',
  version: 1,
  description: 'Events, guests, free times, rooms and reminders.',
  types: [CalendarDate, ClockTime, PersonName, ...Object.values(Types)],
  functions: [
    ...Attendee.functions,
    ...Entry.functions,
    ...Change.functions,
    ...Room.functions,
    ...Series.functions,
    ...Sharing.functions
  ],
  init,
  visible: Declare.facts([
    ['/people/*/first', PersonName],
    ['/events/*/title', Types.EventName],
    ['/entries/*', Types.EntryTitle],
    ['/meetings/*', Types.MeetingTitle],
    ['/notes/*', Types.ReminderNote]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
