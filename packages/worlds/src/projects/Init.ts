/** The project tool of a seed: five boards with ninety tasks, twelve teammates, six sprints, and the hours of a week. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Ideas from './Ideas.js'
import type { Column, Entry, Link, Sprint, State, Task, Teammate } from './State.js'

const columns: ReadonlyArray<Column> = [
  'backlog',
  'backlog',
  'backlog',
  'backlog',
  'backlog',
  'backlog',
  'backlog',
  'doing',
  'doing',
  'doing',
  'doing',
  'review',
  'review',
  'review',
  'done',
  'done',
  'done',
  'done'
]

/** The sizes that a task can have. */
export const sizes: ReadonlyArray<number> = [2, 3, 5, 8, 13]

const crew = 12

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'projects'))
  const salt = stream.int(1, 2_000_000_000)
  const first = stream.int(11, 60)
  const offset = stream.int(2, 9)
  const sprints = numbers(6).map((index): Sprint => {
    const starts = Calendar.addDays((index - 1) * 14 - offset)(cast.today)
    const planned = stream.int(18, 40)
    return {
      number: first + index,
      starts,
      ends: Calendar.addDays(13)(starts),
      planned,
      capacity: planned + stream.int(14, 40)
    }
  })
  const tasks = Ideas.boards.flatMap((idea, board) => {
    const places = stream.shuffle(columns)
    return stream.shuffle(idea.tasks).map((name, index): Task => {
      const column = places[index] ?? 'backlog'
      return {
        task_id: `${idea.key}-${1000 + index * 7 + stream.int(0, 6)}`,
        name,
        board,
        column,
        assignee: stream.int(0, crew - 2),
        points: stream.some(sizes) ?? 3,
        due: Calendar.addDays(column === 'done' ? -stream.int(1, 20) : 3 + index * 2 + stream.int(0, 1))(cast.today),
        sprint: column === 'doing' || column === 'review' ? first + 1 : null,
        comments: stream.int(0, 7)
      }
    })
  })
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    boards: Ideas.boards.map(({ board, key }) => ({ name: board, key, next: 1200 })),
    tasks,
    teammates: stream
      .shuffle(cast.people)
      .slice(0, crew)
      .map((person, index): Teammate => ({
        name: person.name,
        first: person.first,
        role: index === crew - 1 ? 'observer' : stream.pick(['developer', 'developer', 'designer', 'tester', 'analyst'])
      })),
    links: links(stream, cast.today, tasks),
    sprints,
    entries: entries(stream, cast.today, tasks),
    comments: [],
    names: stream.shuffle(Ideas.names),
    remarks: stream.shuffle(Ideas.remarks),
    open: false,
    issued: 200
  }
}

// Three in five open tasks wait for one to three others of their board; no two links of a task are of the same day.
const links = (stream: Stream.Stream, today: string, tasks: ReadonlyArray<Task>): ReadonlyArray<Link> => {
  const made: Array<Link> = []
  for (const task of tasks) {
    if (task.column === 'done' || !stream.chance(0.6)) continue
    const others = stream.shuffle(
      tasks.filter((one) => one.board === task.board && one.column !== 'done' && one !== task)
    )
    const count = stream.int(1, 3)
    for (const [index, { task_id }] of others.slice(0, count).entries())
      if (!made.some((one) => one.task_id === task_id && one.blocker_id === task.task_id))
        made.push({
          number: made.length,
          task_id: task.task_id,
          blocker_id: task_id,
          since: Calendar.addDays(-(3 + index * 6 + stream.int(0, 5)))(today)
        })
  }
  return made
}

// Two entries on each of seven days; no two are of the same length.
const entries = (stream: Stream.Stream, today: string, tasks: ReadonlyArray<Task>): ReadonlyArray<Entry> => {
  const worked = stream.shuffle(tasks.filter((one) => one.column !== 'backlog'))
  const lengths = numbers(7).flatMap((index) => [1.5 + index / 2, 8 - index / 2])
  return lengths.map((hours, number) => ({
    number,
    task_id: worked[number]?.task_id ?? '',
    hours,
    day: Calendar.addDays(-Math.floor(number / 2))(today)
  }))
}

const numbers = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_none, index) => index)
