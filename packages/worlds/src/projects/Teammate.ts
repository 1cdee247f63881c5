/** Teammates: found by name, given tasks, told of comments. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import * as Tasks from './Task.js'
import {
  AssigneeName,
  OpenTasks,
  RemarkCount,
  RemarkId,
  TaskId,
  TaskRemark,
  TaskTitle,
  TeammateId,
  TeammateName,
  TeammateRole
} from './Types.js'
import * as Words from './words/Teammate.js'

const write = Declare.write<State>('projects')

const find = Declare.read<State>('projects')({
  name: 'find_teammate',
  description: 'Finds somebody in the team by name.',
  toolClass: 'team',
  parameters: { name: Declare.required(TeammateName, 'First or full name.') },
  returns: Declare.object({
    teammate_id: TeammateId,
    name: AssigneeName,
    role: TeammateRole,
    open_tasks: OpenTasks
  }),
  phrases: Words.find,
  suggest: (state) => state.teammates.filter((one) => one.role !== 'observer').map(({ first }) => ({ name: first })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.teammates.findIndex(
        (one) => one.first.toLowerCase() === wanted || one.name.toLowerCase() === wanted
      )
      const found = state.teammates[position]
      return found === undefined
        ? Refusal.of(
            'not_found',
            `Nobody in the team is called "${name}". There are ${state.teammates.map((one) => one.first).join(', ')}.`,
            'name'
          )
        : E.right([
            {
              teammate_id: Ids.teammate.write(state, position),
              name: found.first,
              role: found.role,
              open_tasks: Tasks.load(state, position)
            },
            state
          ])
    }
})

/** How many open tasks one person can have. */
const most = 14

const assign = write({
  name: 'assign_task',
  description: 'Gives a task to somebody in the team. Observers take no tasks.',
  toolClass: 'team',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    teammate_id: Declare.required(TeammateId, 'Id of the teammate.')
  },
  returns: Declare.object({
    task_id: TaskId,
    name: TaskTitle,
    assignee: AssigneeName,
    open_tasks: OpenTasks,
    due: CalendarDate
  }),
  phrases: Words.assign,
  run:
    ({ task_id, teammate_id }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) =>
        E.either.chain(Ids.mate(state, teammate_id), ([mate, position]) => {
          if (mate.role === 'observer')
            return Refusal.of('forbidden', `${mate.first} is an observer and takes no tasks.`, 'teammate_id')
          if (task.assignee === position)
            return Refusal.of('conflict', `${mate.first} works on ${task_id} (${task.name}) already.`, 'teammate_id')
          const load = Tasks.load(state, position)
          if (load >= most)
            return Refusal.of(
              'rate_limited',
              `${mate.first} has ${load} open tasks, which is the most. Somebody else has to take it.`,
              'teammate_id'
            )
          return E.right([
            { task_id, name: task.name, assignee: mate.first, open_tasks: load + 1, due: task.due },
            {
              ...state,
              tasks: state.tasks.map((one) => (one.task_id === task_id ? { ...one, assignee: position } : one))
            }
          ] as const)
        })
      )
})

const remark = write({
  name: 'comment_on_task',
  description:
    'Writes a comment under a task; who works on it is notified. May answer that the notifications are briefly unavailable; calling it once more is then right.',
  toolClass: 'team',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    text: Declare.required(TaskRemark, 'What the comment says.')
  },
  returns: Declare.object({
    comment_id: RemarkId,
    task_id: TaskId,
    name: TaskTitle,
    comments: RemarkCount,
    notified: PersonName
  }),
  phrases: Words.remark,
  transient: { code: 'unavailable', message: 'Notifications are being restarted. Please send the comment once more.' },
  run:
    ({ task_id, text }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) =>
        state.comments.some((one) => one.task_id === task_id && one.text === text)
          ? Refusal.of('conflict', `That comment stands under ${task_id} (${task.name}) already.`, 'text')
          : E.right([
              {
                comment_id: Ids.remark.write(state, state.issued),
                task_id,
                name: task.name,
                comments: task.comments + 1,
                notified: state.teammates[task.assignee]?.first ?? ''
              },
              {
                ...state,
                issued: state.issued + 1,
                comments: [...state.comments, { task_id, text }],
                tasks: state.tasks.map((one) =>
                  one.task_id === task_id ? { ...one, comments: one.comments + 1 } : one
                )
              }
            ] as const)
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, assign, remark]
