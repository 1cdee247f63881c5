/** What the project tool remembers: boards, tasks, what blocks what, teammates, sprints, comments and hours. */

/** Where a task stands. */
export type Column = 'backlog' | 'doing' | 'review' | 'done'

/** A board with its tasks. */
export type Board = {
  readonly name: string
  /** What the ids of its tasks begin with. */
  readonly key: string
  /** The number of the task that is added next. */
  readonly next: number
}

/** A piece of work. */
export type Task = {
  readonly task_id: string
  readonly name: string
  /** The position of its board. */
  readonly board: number
  readonly column: Column
  /** The position of the teammate who works on it. */
  readonly assignee: number
  readonly points: number
  readonly due: string
  /** The number of its sprint. */
  readonly sprint: number | null
  readonly comments: number
}

/** Somebody who works on tasks, or only watches. */
export type Teammate = {
  readonly name: string
  readonly first: string
  readonly role: 'developer' | 'designer' | 'tester' | 'analyst' | 'observer'
}

/** That a task waits for another. */
export type Link = {
  readonly number: number
  readonly task_id: string
  readonly blocker_id: string
  readonly since: string
}

/** Two weeks of work. */
export type Sprint = {
  readonly number: number
  readonly starts: string
  readonly ends: string
  /** Points of work that were planned at the beginning. */
  readonly planned: number
  /** Points that the team can do. */
  readonly capacity: number
}

/** Time that the user spent on a task. */
export type Entry = {
  readonly number: number
  readonly task_id: string
  readonly hours: number
  readonly day: string
}

/** The tables. */
export type State = {
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly boards: ReadonlyArray<Board>
  readonly tasks: ReadonlyArray<Task>
  readonly teammates: ReadonlyArray<Teammate>
  readonly links: ReadonlyArray<Link>
  readonly sprints: ReadonlyArray<Sprint>
  readonly entries: ReadonlyArray<Entry>
  readonly comments: ReadonlyArray<{ readonly task_id: string; readonly text: string }>
  /** Names that people would give a new task. */
  readonly names: ReadonlyArray<string>
  /** What people would remark on a task. */
  readonly remarks: ReadonlyArray<string>
  /** Whether the time sheet is open. */
  readonly open: boolean
  /** How many ids were given out. */
  readonly issued: number
}
