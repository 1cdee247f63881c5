/** What the values of the project tool mean: sprints and hours. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

// Sprints

export const SprintId: Type = Declare.id('SprintId', 'the id of a sprint', issued, { nouns: ['sprint'] })

export const SprintName: Type = Declare.text('SprintName', 'the name of a sprint, like "sprint 14"', {
  nouns: ['sprint']
})

export const SprintTitle: Type = Declare.text('SprintTitle', 'the name of a sprint')

export const SprintStart: Type = Declare.date('SprintStart', {
  tell: {
    ask: ['when the sprint starts', 'the first day of the sprint'],
    sentence: ['The sprint starts on {}.', 'The sprint begins on {}.']
  }
})

export const SprintPoints: Type<number> = Declare.number('SprintPoints', 'a number of points', {
  minimum: 0,
  whole: true
})

// Hours

export const TimesheetOpen: Type<boolean> = Declare.flag('TimesheetOpen')

export const TimesheetMinutes: Type<number> = Declare.number('TimesheetMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

export const WorkEntryId: Type = Declare.id('WorkEntryId', 'the id of a time entry', issued, {
  nouns: ['entry', 'time entry']
})

export const WorkHours: Type<number> = Declare.number('WorkHours', 'a number of hours from 0.5 to 12', {
  minimum: 0.5,
  maximum: 12
})

/** A day on which the user worked: nothing that another service tells. */
export const WorkDay: Type = Declare.date('WorkDay', { nouns: ['day'] })

export const EntryDay: Type = Declare.date('EntryDay', { order: { min: ['oldest'], max: ['latest'] } })

/** The task of an entry. */
export const EntryTask: Type = Declare.text('EntryTask', 'the name of a task', {
  known: { by: 'task', words: ['for the {}'] }
})

export const EntryHours: Type<number> = Declare.number(
  'EntryHours',
  'a number of hours',
  { minimum: 0 },
  { order: { min: ['shortest'], max: ['longest'] } }
)

export const HoursTotal: Type<number> = Declare.number(
  'HoursTotal',
  'a number of hours',
  { minimum: 0 },
  {
    tell: {
      ask: ['how many hours I have logged', 'the hours I worked this week'],
      sentence: ["I've logged {} hours.", 'My hours come to {}.']
    }
  }
)
