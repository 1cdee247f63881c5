/** Sprints: two weeks each, filled with tasks as long as there is room. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { Sprint, State } from './State.js'
import { SprintId, SprintName, SprintPoints, SprintStart, SprintTitle } from './TimeTypes.js'
import { TaskId, TaskTitle } from './Types.js'
import * as Words from './words/Sprint.js'

const title = ({ number }: Sprint): string => `sprint ${number}`

/** How many points are still free. */
const free = ({ planned, capacity }: Sprint): number => capacity - planned

const find = Declare.read<State>('projects')({
  name: 'find_sprint',
  description: 'Finds a sprint by its name, with its days and how much fits into it.',
  toolClass: 'sprints',
  parameters: { name: Declare.required(SprintName, 'Name of the sprint.') },
  returns: Declare.object({
    sprint_id: SprintId,
    starts: SprintStart,
    ends: CalendarDate,
    planned: SprintPoints,
    free: SprintPoints
  }),
  phrases: Words.find,
  suggest: (state) => state.sprints.filter((one) => one.ends >= state.today).map((one) => ({ name: title(one) })),
  run:
    ({ name }) =>
    (state) => {
      const found = state.sprints.find((one) => title(one) === name.trim().toLowerCase())
      return found === undefined
        ? Refusal.of('not_found', `There is no ${name}. Known are ${state.sprints.map(title).join(', ')}.`, 'name')
        : E.right([
            {
              sprint_id: Ids.sprint.write(state, found.number),
              starts: found.starts,
              ends: found.ends,
              planned: found.planned,
              free: free(found)
            },
            state
          ])
    }
})

const plan = Declare.write<State>('projects')({
  name: 'plan_into_sprint',
  description:
    'Puts a task into a sprint, if its points still fit. May answer that the planner is briefly unavailable; calling it once more is then right.',
  toolClass: 'sprints',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    sprint_id: Declare.required(SprintId, 'Id of the sprint.')
  },
  returns: Declare.object({ task_id: TaskId, name: TaskTitle, sprint: SprintTitle, free: SprintPoints }),
  phrases: Words.plan,
  transient: { code: 'unavailable', message: 'The planner is recalculating. Please try again in a moment.' },
  run:
    ({ task_id, sprint_id }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) =>
        E.either.chain(Ids.timebox(state, sprint_id), (sprint) => {
          if (sprint.ends < state.today)
            return Refusal.of('conflict', `${title(sprint)} ended on ${sprint.ends}.`, 'sprint_id')
          if (task.sprint === sprint.number)
            return Refusal.of('conflict', `${task_id} (${task.name}) is in ${title(sprint)} already.`, 'sprint_id')
          if (task.points > free(sprint)) {
            const other = state.sprints.find((one) => one.starts > sprint.starts && free(one) >= task.points)
            return Refusal.of(
              'conflict',
              `${task_id} has ${task.points} points; ${title(sprint)} has ${free(sprint)} left.${other === undefined ? '' : ` There is room in ${title(other)}.`}`,
              'sprint_id'
            )
          }
          return E.right([
            { task_id, name: task.name, sprint: title(sprint), free: free(sprint) - task.points },
            {
              ...state,
              tasks: state.tasks.map((one) => (one === task ? { ...one, sprint: sprint.number } : one)),
              sprints: state.sprints.map((one) =>
                one === sprint
                  ? { ...one, planned: one.planned + task.points }
                  : one.number === task.sprint
                    ? { ...one, planned: one.planned - task.points }
                    : one
              )
            }
          ] as const)
        })
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, plan]
