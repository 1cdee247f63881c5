/** Hours: logged on tasks in a time sheet that has to be opened first. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Entry, State } from './State.js'
import {
  EntryDay,
  EntryHours,
  EntryTask,
  HoursTotal,
  TimesheetMinutes,
  TimesheetOpen,
  WorkDay,
  WorkEntryId,
  WorkHours
} from './TimeTypes.js'
import { TaskId } from './Types.js'
import * as Words from './words/Timesheet.js'

const write = Declare.write<State>('projects')

/** The premise of what changes hours. */
const premise = 'projects.timesheet'

const closed = Refusal.of('unauthenticated', 'The time sheet is locked. Open it first.')

const open = write({
  name: 'open_timesheet',
  description: "Opens the user's time sheet for half an hour.",
  toolClass: 'hours',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ open: TimesheetOpen, minutes: TimesheetMinutes }),
  phrases: Words.open,
  run: () => (state) => E.right([{ open: true, minutes: 30 }, state.open ? state : { ...state, open: true }])
})

const task = (state: State, id: string): string => state.tasks.find((one) => one.task_id === id)?.name ?? ''

/** The hours of some entries. */
const sum = (entries: ReadonlyArray<Entry>): number => entries.reduce((total, { hours }) => total + hours, 0)

/** How many hours a day can have, and how many days back they can be logged. */
const longest = 16
const back = 14

const log = write({
  name: 'log_work_hours',
  description: `Logs hours that the user worked on a task, up to ${back} days back. The time sheet has to be open.`,
  toolClass: 'hours',
  requires: [premise],
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task.'),
    hours: Declare.required(WorkHours, 'How many hours.'),
    day: Declare.required(WorkDay, 'On which day.')
  },
  returns: Declare.object({
    entry_id: WorkEntryId,
    task_id: TaskId,
    task: EntryTask,
    hours: EntryHours,
    total: HoursTotal
  }),
  phrases: Words.log,
  suggest: (state) =>
    [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].flatMap((hours, index) =>
      [0, 1, 2, 3, 4].map((days) => ({ hours, day: Calendar.addDays(-((days + index) % 7))(state.today) }))
    ),
  run:
    ({ task_id, hours, day }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (found) => {
        if (!state.open) return closed
        if (day > state.today) return Refusal.of('conflict', `${day} has not come yet; today is ${state.today}.`, 'day')
        if (day < Calendar.addDays(-back)(state.today))
          return Refusal.of('forbidden', `Hours of ${day} are closed; ${back} days back is the most.`, 'day')
        const known = sum(state.entries.filter((one) => one.day === day))
        if (known + hours > longest)
          return Refusal.of(
            'conflict',
            `${known} hours are logged on ${day}; ${hours} more would make it longer than ${longest}.`,
            'hours'
          )
        const made: Entry = { number: state.issued, task_id, hours, day }
        const entries = [...state.entries, made]
        return E.right([
          {
            entry_id: Ids.entry.write(state, made.number),
            task_id,
            task: found.name,
            hours,
            total: sum(entries.filter((one) => one.task_id === task_id))
          },
          { ...state, issued: state.issued + 1, entries }
        ] as const)
      })
})

const list = Declare.read<State>('projects')({
  name: 'list_timesheet',
  description: 'Lists the hours that the user has logged in the last two weeks, the latest day first.',
  toolClass: 'hours',
  parameters: {},
  returns: Declare.object({
    entries: Declare.list(Declare.object({ entry_id: WorkEntryId, task: EntryTask, hours: EntryHours, day: EntryDay })),
    total: HoursTotal
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        entries: state.entries
          .toSorted((left, right) => (left.day > right.day ? -1 : left.day < right.day ? 1 : 0))
          .map(({ number, task_id, hours, day }) => ({
            entry_id: Ids.entry.write(state, number),
            task: task(state, task_id),
            hours,
            day
          })),
        total: sum(state.entries)
      },
      state
    ])
})

const strike = write({
  name: 'strike_work_entry',
  description: 'Takes an entry off the time sheet, which has to be open.',
  toolClass: 'hours',
  requires: [premise],
  undoes: ['log_work_hours'],
  parameters: { entry_id: Declare.required(WorkEntryId, 'Id of the entry.') },
  returns: Declare.object({ task_id: TaskId, task: EntryTask, hours: EntryHours, total: HoursTotal }),
  phrases: Words.strike,
  run:
    ({ entry_id }) =>
    (state) => {
      const number = Ids.entry.read(state, entry_id)
      const entry = state.entries.find((one) => one.number === number)
      if (entry === undefined)
        return Refusal.of('not_found', `There is no entry ${entry_id} on this time sheet.`, 'entry_id')
      if (!state.open) return closed
      const entries = state.entries.filter((one) => one !== entry)
      return E.right([
        { task_id: entry.task_id, task: task(state, entry.task_id), hours: entry.hours, total: sum(entries) },
        { ...state, entries }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, log, list, strike]
