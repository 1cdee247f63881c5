/** A workshop that lends tools: a small world to start from. */
import { Calendar, Declare, type World } from '@magnet/core'
import { CastTypes } from '@magnet/worlds'
import { init } from './Init.js'
import * as Loan from './Loan.js'
import type { State } from './State.js'
import * as Tool from './Tool.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'workshop',
  version: 1,
  description: 'A workshop that lends tools to its members.',
  types: [CastTypes.CalendarDate, CastTypes.Money, ...Object.values(Types)],
  functions: [...Tool.functions, ...Loan.functions],
  init,
  // What a user could say. Ids are not among it.
  visible: Declare.facts([
    ['/tools/*/name', Types.ToolName],
    ['/loans/*/name', Types.LentName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city }
  }),
  policies: [
    {
      name: 'workshop.month',
      effect: 'forbid',
      sentence: 'Members may have a tool for 31 days at most; longer loans are a matter for the board.',
      functions: ['borrow_tool', 'extend_loan'],
      applies: (call) => (state) => {
        const { until } = call.arguments
        return typeof until === 'string' && until > Calendar.addDays(31)(state.today)
      },
      words: [
        'I may lend tools for 31 days at most, so that has to go to the board.',
        "That's more than the 31 days that I'm allowed to give. The board decides on longer loans."
      ]
    }
  ]
})
