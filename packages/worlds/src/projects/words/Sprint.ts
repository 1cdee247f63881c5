/** How people plan sprints. Finding a sprint by its name is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A sprint by name. */
export const find: Phrases.Phrases = {
  ask: [
    'see how much room there is in {name}',
    'check when {name} ends',
    'find out how many points are free in {name}',
    'look up the days of {name}',
    'tell me how full {name} is',
    'see when {name} starts and ends',
    'check how much is planned for {name}'
  ],
  question: [
    'when does {name} end',
    'how much room is there in {name}',
    'how full is {name}',
    'when does {name} start',
    'how many points are free in {name}'
  ],
  stands: ['{name}'],
  answer: [
    (told) =>
      `It runs from ${told.must('/starts', 'date')} to ${told.must('/ends', 'date')}; free points: ${told.must('/free', 'number')}.`,
    (told) =>
      `It ends on ${told.must('/ends', 'date')}. Points planned: ${told.may('/planned', 'number')}, free: ${told.must('/free', 'number')}.`,
    (told) =>
      `From ${told.must('/starts', 'date')} until ${told.must('/ends', 'date')}, with ${told.may('/planned', 'number')} points planned.`
  ],
  lack: ['look sprints up', 'see how full a sprint is', 'tell when a sprint ends'],
  service: 'the sprint overview',
  wants: { name: ['Which sprint?', 'Which sprint do you mean?', 'What is the number of the sprint?'] },
  gives: { name: ['{}', 'I mean {}', "let's say {}"] },
  called: {
    '/ends': ['the day the sprint ends', 'the last day of that sprint'],
    '/starts': ['the first day of that sprint']
  },
  why: Why.findSprint,
  tells: ['sprint overview', 'sprint id']
}

/** A task for those weeks. */
export const plan: Phrases.Phrases = {
  ask: [
    'put {task_id} into {sprint_id}',
    'plan {task_id} for {sprint_id}',
    'schedule {task_id} for {sprint_id}',
    'take {task_id} into {sprint_id}',
    'fit {task_id} into {sprint_id}',
    'squeeze {task_id} into {sprint_id}',
    'line {task_id} up for {sprint_id}',
    'get {task_id} into {sprint_id}'
  ],
  question: [
    'can you put {task_id} into {sprint_id}',
    'could we do {task_id} in {sprint_id}',
    'does {task_id} fit into {sprint_id}, and if so, can you put it there',
    'would you plan {task_id} for {sprint_id}',
    'can {task_id} go into {sprint_id}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} task is planned for ${told.must('/sprint')}. Points left there: ${told.may('/free', 'number')}.`,
    (told) => `I've put the ${told.must('/name')} task into ${told.must('/sprint')}.`,
    (told) =>
      `The ${told.must('/name')} task fits: it's in ${told.must('/sprint')}, which has ${told.may('/free', 'number')} points to spare.`
  ],
  lack: ['plan sprints', 'put tasks into a sprint', 'schedule tasks'],
  service: 'the sprint planner',
  wants: {
    task_id: ['Which task should I plan?', 'Which task?'],
    sprint_id: ['For which sprint?', 'Into which sprint?']
  },
  why: Why.plan,
  tells: ['sprint planner']
}
