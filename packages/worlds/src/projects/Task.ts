/** Tasks: found by name, listed by board, added, moved and estimated. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Calendar from '../cast/Calendar.js'
import * as Blockers from './Blocker.js'
import * as Ids from './Ids.js'
import { sizes } from './Init.js'
import type { State, Task } from './State.js'
import {
  BoardColumn,
  BoardName,
  BoardPage,
  ColumnNow,
  NewTaskName,
  PointsNow,
  StoryPoints,
  TaskDue,
  TaskId,
  TaskName,
  TaskOwner,
  TaskTitle
} from './Types.js'
import * as Words from './words/Task.js'

const read = Declare.read<State>('projects')
const write = Declare.write<State>('projects')

/** The tasks with one of them changed. */
const put = (state: State, task: Task): ReadonlyArray<Task> =>
  state.tasks.map((one) => (one.task_id === task.task_id ? task : one))

/** The first name of who works on a task. */
const owner = (state: State, task: Task): string => state.teammates[task.assignee]?.first ?? ''

const find = read({
  name: 'find_task',
  description: 'Finds a task of any board by its name.',
  toolClass: 'tasks',
  parameters: { name: Declare.required(TaskName, 'Name of the task.') },
  returns: Declare.object({ task_id: TaskId, column: ColumnNow, assignee: PersonName, due: CalendarDate }),
  phrases: Words.find,
  suggest: (state) => state.tasks.filter((one) => one.column !== 'done').map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) =>
      E.either.map(Blockers.named(state, name, 'name'), (task) => [
        { task_id: task.task_id, column: task.column, assignee: owner(state, task), due: task.due },
        state
      ])
})

/** How many tasks stand on a page. */
const perPage = 12

const list = read({
  name: 'list_board_tasks',
  description: `Lists the tasks of a board that are not done, ${perPage} a page, those that are due first at the top.`,
  toolClass: 'tasks',
  parameters: {
    board: Declare.required(BoardName, 'Name of the board.'),
    page: Declare.optional(BoardPage, 'Page of the list, from 1 on.', 1)
  },
  returns: Declare.object({
    tasks: Declare.list(
      Declare.object({
        task_id: TaskId,
        name: TaskTitle,
        column: ColumnNow,
        assignee: TaskOwner,
        points: PointsNow,
        due: TaskDue
      })
    )
  }),
  phrases: Words.list,
  suggest: (state) => state.boards.map(({ name }) => ({ board: name })),
  run:
    ({ board, page }) =>
    (state) =>
      E.either.map(boardOf(state, board), (position) => [
        {
          tasks: state.tasks
            .filter((one) => one.board === position && one.column !== 'done')
            .toSorted((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))
            .slice((page - 1) * perPage, page * perPage)
            .map((one) => ({
              task_id: one.task_id,
              name: one.name,
              column: one.column,
              assignee: owner(state, one),
              points: one.points,
              due: one.due
            }))
        },
        state
      ])
})

const boardOf = (state: State, name: string): ReturnType<typeof Refusal.of> | E.Right<number> => {
  const position = state.boards.findIndex((one) => one.name === name.trim().toLowerCase())
  return position < 0
    ? Refusal.of(
        'not_found',
        `No board is called "${name}". There are ${state.boards.map((one) => one.name).join(', ')}.`,
        'board'
      )
    : { _tag: 'Right', right: position }
}

/** How many tasks a board may have that nobody has begun. */
const waiting = 16

const add = write({
  name: 'add_task_to_board',
  description: 'Adds a task to the backlog of a board. The teammate with the fewest open tasks gets it.',
  toolClass: 'tasks',
  parameters: {
    name: Declare.required(NewTaskName, 'What the task is called.'),
    board: Declare.required(BoardName, 'Name of the board.'),
    due: Declare.required(CalendarDate, 'When it is due.')
  },
  returns: Declare.object({ task_id: TaskId, name: TaskTitle, assignee: PersonName, due: TaskDue }),
  phrases: Words.add,
  suggest: (state) =>
    state.names.flatMap((name, index) =>
      state.boards.map((board, place) => ({
        name,
        board: board.name,
        due: Calendar.addDays(4 + ((index * 5 + place * 3) % 26))(state.today)
      }))
    ),
  run:
    ({ name, board, due }) =>
    (state) =>
      E.either.chain(boardOf(state, board), (position) => {
        if (due < state.today) return Refusal.of('conflict', `${due} is over; today is ${state.today}.`, 'due')
        const wanted = name.trim().toLowerCase()
        const same = state.tasks.find((one) => one.name === wanted)
        if (same !== undefined)
          return Refusal.of('conflict', `There is a task called "${same.name}" already: ${same.task_id}.`, 'name')
        if (state.tasks.filter((one) => one.board === position && one.column === 'backlog').length >= waiting)
          return Refusal.of(
            'rate_limited',
            `The backlog of ${board} is full: ${waiting} tasks wait to be begun.`,
            'board'
          )
        const { key, next } = state.boards[position] ?? { key: '', next: 0 }
        const loads = state.teammates.map((one, index) => (one.role === 'observer' ? 99 : load(state, index)))
        const made: Task = {
          task_id: `${key}-${next}`,
          name: wanted,
          board: position,
          column: 'backlog',
          assignee: loads.indexOf(Math.min(...loads)),
          points: 3,
          due,
          sprint: null,
          comments: 0
        }
        return E.right([
          { task_id: made.task_id, name: made.name, assignee: owner(state, made), due },
          {
            ...state,
            tasks: [...state.tasks, made],
            boards: state.boards.map((one) => (one.key === key ? { ...one, next: next + 1 } : one))
          }
        ] as const)
      })
})

/** How many open tasks somebody has. */
export const load = (state: State, teammate: number): number =>
  state.tasks.filter((one) => one.assignee === teammate && one.column !== 'done').length

/** How many tasks of a board are looked at in one go. */
const reviewed = 6

const move = write({
  name: 'move_task',
  description: `Moves a task to another column of its board. No more than ${reviewed} tasks of a board stand in review, and a task that waits for others cannot be done.`,
  toolClass: 'tasks',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    column: Declare.required(BoardColumn, 'Where it is to stand.')
  },
  returns: Declare.object({ task_id: TaskId, name: TaskTitle, column: ColumnNow, assignee: PersonName }),
  phrases: Words.move,
  suggest: () => (['doing', 'review', 'backlog', 'done'] as const).map((column) => ({ column })),
  run:
    ({ task_id, column }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) => {
        if (task.column === column)
          return Refusal.of('conflict', `${task_id} (${task.name}) stands in ${column} already.`, 'column')
        const blocker = column === 'done' ? Blockers.first(state, task_id) : undefined
        if (blocker !== undefined)
          return Refusal.of(
            'conflict',
            `${task_id} waits for ${blocker.task_id} (${blocker.name}), which stands in ${blocker.column}. Finish that first, or drop the blocker.`,
            'column'
          )
        if (
          column === 'review' &&
          state.tasks.filter((one) => one.board === task.board && one.column === 'review').length >= reviewed
        )
          return Refusal.of(
            'rate_limited',
            `${reviewed} tasks of the ${state.boards[task.board]?.name ?? ''} board stand in review. Finish one of them first.`,
            'column'
          )
        return E.right([
          { task_id, name: task.name, column, assignee: owner(state, task) },
          { ...state, tasks: put(state, { ...task, column }) }
        ] as const)
      })
})

const estimate = write({
  name: 'estimate_task',
  description: `Sets the estimate of a task, one of ${sizes.join(', ')} points.`,
  toolClass: 'tasks',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    points: Declare.required(StoryPoints, 'How large it is.')
  },
  returns: Declare.object({ task_id: TaskId, name: TaskTitle, before: PointsNow, points: PointsNow }),
  phrases: Words.estimate,
  suggest: () => sizes.map((points) => ({ points })),
  run:
    ({ task_id, points }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) => {
        if (!sizes.includes(points))
          return Refusal.of('conflict', `An estimate is one of ${sizes.join(', ')} points, not ${points}.`, 'points')
        if (task.points === points)
          return Refusal.of('conflict', `${task_id} (${task.name}) is estimated at ${points} points already.`, 'points')
        return E.right([
          { task_id, name: task.name, before: task.points, points },
          { ...state, tasks: put(state, { ...task, points }) }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, add, move, estimate]
