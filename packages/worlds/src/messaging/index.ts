/**
 * Messaging: contacts, a mailbox, groups, messages for later. People are known by ids that only look-ups give out, and
 * a part of the mailbox opens only in a session.
 */
import { Declare, type World } from '@magnet/core'
import { CalendarDate, City, ClockTime, MessageText, PersonName } from '../cast/Types.js'
import * as Block from './Block.js'
import * as Contact from './Contact.js'
import * as Group from './Group.js'
import { init } from './Init.js'
import * as Mailbox from './Mailbox.js'
import * as Message from './Message.js'
import * as Scheduled from './Scheduled.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'messaging',
  version: 1,
  description: 'Contacts, messages and groups.',
  types: [CalendarDate, City, ClockTime, MessageText, PersonName, ...Object.values(Types)],
  functions: [
    ...Contact.functions,
    ...Message.functions,
    ...Mailbox.functions,
    ...Block.functions,
    ...Group.functions,
    ...Scheduled.functions
  ],
  init,
  visible: Declare.facts([
    ['/contacts/*/first', PersonName],
    ['/events/*/about', Types.Keyword],
    ['/groups/*/name', Types.KnownGroup],
    ['/names/*', Types.GroupName],
    ['/ideas/*', MessageText],
    ['/replies/*', Types.ReplyText],
    ['/notices/*', Types.AwayText]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: { '/profile/home_city': 'City' }
  }),
  policies
})
