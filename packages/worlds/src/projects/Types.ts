/** What the values of the project tool mean: boards, tasks, teammates, what blocks what. */
import { Declare, type SemanticType } from '@magnet/core'
import type { Column } from './State.js'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Boards

export const BoardName: Type = Declare.text('BoardName', 'the name of a board, like "billing"', { nouns: ['board'] })

export const BoardPage: Type<number> = Declare.number('BoardPage', 'a page from 1 to 2', {
  minimum: 1,
  maximum: 2,
  whole: true
})

export const BoardColumn: Type<Column> = Declare.choice('BoardColumn', ['backlog', 'doing', 'review', 'done'], {
  nouns: ['column']
})

/** Where a task stands: no wish of the user. */
export const ColumnNow: Type = Declare.text('ColumnNow', 'the column of a task', { words: {} })

// Tasks

export const TaskId: Type = Declare.id('TaskId', 'the id of a task, like "WEB-1042"', issued, { nouns: ['task'] })

/** A task as people name it; every name reads well after "the". */
export const TaskName: Type = Declare.text('TaskName', 'the name of a task, like "login page"', { nouns: ['task'] })

/** A name in an output that holds the id as well: nobody looks it up again. */
export const TaskTitle: Type = Declare.text('TaskTitle', 'the name of a task', {
  known: { by: 'name', words: ['called {}'] }
})

/** The name of a task that does not exist yet. */
export const NewTaskName: Type = Declare.text('NewTaskName', 'the name of a new task', { nouns: ['task'] })

/** Who works on an item of a list. */
export const TaskOwner: Type = Declare.text('TaskOwner', 'who works on a task', {
  known: { by: 'assignee', words: ['that {} has'] }
})

/** When an item of a list is due. */
export const TaskDue: Type = Declare.date('TaskDue', { order: { min: [], max: [] } })

/** How large the user estimates a task. */
export const StoryPoints: Type<number> = Declare.number('StoryPoints', 'a number of points from 2 to 13', {
  minimum: 2,
  maximum: 13,
  whole: true
})

export const PointsNow: Type<number> = Declare.number(
  'PointsNow',
  'a number of points',
  { minimum: 0, whole: true },
  { order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const RemarkId: Type = Declare.id('TaskRemarkId', 'the id of a comment', issued, { nouns: ['comment'] })

/** What somebody remarks on a task; it may hold what another service told. */
export const TaskRemark: Type = Declare.composed('TaskRemark', 'the text of a comment', {
  carries: true,
  nouns: ['comment']
})

export const RemarkCount: Type<number> = Declare.number('RemarkCount', 'a number of comments', {
  minimum: 0,
  whole: true
})

// Teammates

export const TeammateId: Type = Declare.id('TeammateId', 'the id of a teammate', issued, { nouns: ['teammate'] })

/** A teammate as people name them. */
export const TeammateName: Type = Declare.text('TeammateName', 'the name of a teammate, like "Maya"', {
  nouns: ['teammate']
})

export const AssigneeName: Type = Declare.text('AssigneeName', 'who takes a task')

export const TeammateRole: Type = Declare.text('TeammateRole', 'what a teammate does', { words: {} })

export const OpenTasks: Type<number> = Declare.number('OpenTasks', 'a number of tasks', { minimum: 0, whole: true })

// What blocks what

export const BlockLinkId: Type = Declare.id('BlockLinkId', 'the id of a link between tasks', issued, {
  nouns: ['blocker']
})

/** A task that others wait for, as people name it. */
export const BlockerName: Type = Declare.text('BlockerName', 'the name of a task', { nouns: ['task'] })

export const BlockerTitle: Type = Declare.text('BlockerTitle', 'the name of a task', {
  known: { by: 'blocker', words: ['called {}'] }
})

export const BlockedFrom: Type = Declare.date('BlockedFrom', {
  order: { min: ['oldest'], max: ['newest', 'latest', 'most recent'] }
})
