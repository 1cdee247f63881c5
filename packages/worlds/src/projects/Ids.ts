/** The identifiers of the project tool: tasks by the key of their board, everything else in codes. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Sprint, State, Task, Teammate } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const teammate: Ids = of('mate.')
export const link: Ids = of('BLK-')
export const sprint: Ids = of('sprt_')
export const entry: Ids = of('TS#')
export const remark: Ids = of('note:')

/** The task of an id, or a refusal. */
export const task = (state: State, id: string): E.Either<ToolError.ToolError, Task> => {
  const found = state.tasks.find((one) => one.task_id === id)
  if (found !== undefined) return E.right(found)
  const [key = ''] = id.split('-')
  const known = state.boards.some((board) => board.key === key)
  return Refusal.of(
    'not_found',
    known ? `There is no task ${id}.` : `There is no task ${id}; no board has the key "${key}".`,
    'task_id'
  )
}

/** The teammate of an id with the position, or a refusal. */
export const mate = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Teammate, number]> => {
  const position = teammate.read(state, id) ?? -1
  const found = state.teammates[position]
  return found === undefined
    ? Refusal.of('not_found', `Nobody here has the id ${id}.`, 'teammate_id')
    : E.right([found, position])
}

/** The sprint of an id, or a refusal. */
export const timebox = (state: State, id: string): E.Either<ToolError.ToolError, Sprint> => {
  const number = sprint.read(state, id)
  const found = state.sprints.find((one) => one.number === number)
  return found === undefined ? Refusal.of('not_found', `There is no sprint ${id}.`, 'sprint_id') : E.right(found)
}
