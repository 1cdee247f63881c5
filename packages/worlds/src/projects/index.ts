/**
 * Projects: boards with tasks, teammates, blockers, sprints and hours. Tasks, people and sprints go by ids that only
 * look-ups give out, and hours are changed in a time sheet that has to be opened.
 */
import { Declare, type World } from '@magnet/core'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Blocker from './Blocker.js'
import { init } from './Init.js'
import { policies } from './Rules.js'
import * as Sprint from './Sprint.js'
import type { State } from './State.js'
import * as Task from './Task.js'
import * as Teammate from './Teammate.js'
import * as Timesheet from './Timesheet.js'
import * as TimeTypes from './TimeTypes.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'projects',
  version: 1,
  description: 'Boards and tasks of a team: assignees, estimates, blockers, sprints and hours.',
  types: [CalendarDate, PersonName, ...Object.values(Types), ...Object.values(TimeTypes)],
  functions: [
    ...Task.functions,
    ...Teammate.functions,
    ...Blocker.functions,
    ...Sprint.functions,
    ...Timesheet.functions
  ],
  init,
  visible: Declare.facts([
    ['/tasks/*/name', Types.TaskName],
    ['/boards/*/name', Types.BoardName],
    ['/teammates/*/first', Types.TeammateName],
    ['/names/*', Types.NewTaskName],
    ['/remarks/*', Types.TaskRemark]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
