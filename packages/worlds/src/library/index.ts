/**
 * A library: books, branches, loans, reservations, fees and reading lists. Books and copies go by ids that only look-ups
 * give out, and whatever changes the account takes a scan of the library card.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CalendarDate, ClockTime } from '../cast/Types.js'
import * as Card from './Card.js'
import * as Catalogue from './Catalogue.js'
import * as Fee from './Fee.js'
import * as Hold from './Hold.js'
import { init } from './Init.js'
import * as Loan from './Loan.js'
import * as ReadingList from './ReadingList.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'library',
  version: 1,
  description: 'A library: books, branches, loans, reservations and fees of a reader.',
  types: [Address, CalendarDate, ClockTime, ...Object.values(Types)],
  functions: [
    ...Catalogue.functions,
    ...Card.functions,
    ...Loan.functions,
    ...Hold.functions,
    ...Fee.functions,
    ...ReadingList.functions
  ],
  init,
  visible: Declare.facts([
    ['/books/*/title', Types.BookTitle],
    ['/loans/*/title', Types.LentTitle],
    ['/holds/*/title', Types.AwaitedTitle],
    ['/lists/*/name', Types.ReadingListName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
