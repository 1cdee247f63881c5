/** The rules of the project tool. */
import type { Declare, World } from '@magnet/core'
import * as Ids from './Ids.js'
import type { State, Task } from './State.js'

/** More hours than these are struck only after a yes. */
const long = 4

const taskOf = (call: World.Invocation, state: State): Task | undefined =>
  state.tasks.find((one) => one.task_id === call.arguments['task_id'])

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'projects.running_sprint',
    effect: 'confirm',
    sentence:
      'The sprint that is running was agreed by the team: the assistant asks before it puts anything more into it.',
    functions: ['plan_into_sprint'],
    applies: (call) => (state) => {
      const id = call.arguments['sprint_id']
      const number = typeof id === 'string' ? Ids.sprint.read(state, id) : undefined
      return state.sprints.some((one) => one.number === number && one.starts <= state.today && one.ends >= state.today)
    },
    words: [
      'That sprint is running already. Shall I put it in all the same?',
      'The team has agreed on that sprint and works on it now. Do you really want to add something?',
      'It would change a sprint that has begun. Should I go ahead?'
    ]
  },
  {
    name: 'projects.long_entries',
    effect: 'confirm',
    sentence: `Entries of more than ${long} hours are taken off a time sheet only after the user has agreed.`,
    functions: ['strike_work_entry'],
    applies: (call) => (state) => {
      const id = call.arguments['entry_id']
      const number = typeof id === 'string' ? Ids.entry.read(state, id) : undefined
      return (state.entries.find((one) => one.number === number)?.hours ?? 0) > long
    },
    words: [
      `That entry is of more than ${long} hours. Shall I take it off?`,
      `You'd lose more than ${long} hours of work on your sheet. Is that what you want?`,
      `Before I strike more than ${long} hours, I need your word. Should I?`
    ]
  },
  {
    name: 'projects.estimates',
    effect: 'forbid',
    sentence: 'Once a task is in review or done, its estimate stands; the assistant does not change it any more.',
    functions: ['estimate_task'],
    applies: (call) => (state) => {
      const column = taskOf(call, state)?.column
      return column === 'review' || column === 'done'
    },
    words: [
      "That task is in review or done, and I'm not allowed to touch its estimate any more.",
      'Estimates stand once a task has come to review, so I have to leave that one alone.',
      "It's too late for that: estimates of tasks in review or done stay as they are."
    ]
  }
]
