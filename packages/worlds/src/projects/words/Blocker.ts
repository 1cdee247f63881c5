/** How people speak of what is in the way. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What a task waits for. */
export const list: Phrases.Phrases = {
  ask: [
    'see what {task_id} is waiting for',
    'check what blocks {task_id}',
    'list the blockers of {task_id}',
    'find out what stands in the way of {task_id}',
    'show me what has to be done before {task_id}',
    'tell me what is keeping {task_id} back',
    'look at what {task_id} depends on'
  ],
  question: [
    'what is {task_id} waiting for',
    'what blocks {task_id}',
    'what is keeping {task_id} back',
    'what has to be done before {task_id}',
    'is anything in the way of {task_id}'
  ],
  stands: ['of {task_id}'],
  answer: [
    (told) =>
      blockers(
        told,
        ({ text }) => `It's waiting for ${text}.`,
        (read, at) => `the ${read(`${at}/blocker`)} task (since ${told.may(`${at}/since`, 'date')})`
      ),
    (told) =>
      blockers(
        told,
        ({ text }) => `In its way: ${text}.`,
        (read, at) => `the ${read(`${at}/blocker`)} task, since ${told.may(`${at}/since`, 'date')}`,
        ';'
      ),
    (told) =>
      blockers(
        told,
        ({ text }) => `First of all, somebody has to finish ${text}.`,
        (read, at) => `the ${read(`${at}/blocker`)} task`
      )
  ],
  lack: ['see what a task waits for', 'list blockers', 'tell what is in the way'],
  service: 'the dependency view',
  wants: { task_id: ['Which task?', 'The blockers of which task?'] },
  why: Why.listBlockers,
  tells: ['dependency view']
}

const blockers = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string,
  separator: ',' | ';' = ','
): string => Listing.sentence(told, '/blockers', full, 'Nothing is in its way.', item, separator)

/** One thing more in the way. */
export const block: Phrases.Phrases = {
  ask: [
    'mark {task_id} as blocked[ by the {blocker} task]',
    'note that {task_id} is blocked[ by the {blocker} task]',
    'put {task_id} on hold[ until the {blocker} task is done]',
    'let {task_id} wait[ for the {blocker} task]',
    'make {task_id} depend on another task[, the {blocker}]',
    'have {task_id} wait[ until somebody finishes the {blocker} task]',
    'write down that {task_id} can only go on after another task[, the {blocker}]',
    'flag {task_id} as blocked[ by the {blocker} task]'
  ],
  question: [
    'can you mark {task_id} as blocked[ by the {blocker} task]',
    'could you put {task_id} on hold[ until the {blocker} task is done]',
    'would you let {task_id} wait[ for the {blocker} task]',
    'can you note that {task_id} is blocked[ by the {blocker} task]'
  ],
  answer: [
    (told) => `The ${told.must('/name')} task now waits for the ${told.must('/blocker')} task.`,
    (told) =>
      `Noted as ${told.may('/link_id')}: the ${told.must('/blocker')} task has to be done before the ${told.must('/name')} task.`,
    (told) => `I've marked the ${told.must('/name')} task as blocked by the ${told.must('/blocker')} task.`
  ],
  lack: ['note what blocks a task', 'put tasks on hold', 'mark tasks as blocked'],
  service: 'the blockers register',
  wants: {
    task_id: ['Which task is blocked?', 'Which task has to wait?'],
    blocker: ['By which task?', 'Which task has to be done first?', 'What is it waiting for?']
  },
  gives: { blocker: ['the {} task', '{}', 'by the {} task'] },
  why: Why.block,
  tells: ['blockers register']
}

/** One thing less. */
export const drop: Phrases.Phrases = {
  ask: [
    'drop {link_id}',
    'remove {link_id}',
    'take away {link_id}',
    'clear {link_id}',
    'get rid of {link_id}',
    'lift {link_id}',
    'delete {link_id}'
  ],
  question: ['can you drop {link_id}', 'could you take away {link_id}', 'would you clear {link_id}'],
  answer: [
    (told) => `The ${told.must('/name')} task no longer waits for the ${told.must('/blocker')} task.`,
    (told) =>
      `I've taken that away: the ${told.must('/blocker')} task doesn't block the ${told.must('/name')} task any more.`,
    (told) => `The ${told.must('/name')} task can go on without the ${told.must('/blocker')} task.`
  ],
  lack: ['drop blockers', 'unblock tasks', 'take anything out of the way'],
  service: 'the unblocking of tasks',
  wants: { link_id: ['Which blocker?', 'Which blocker should go?'] },
  called: { '/task_id': ['the task that was blocked'] },
  why: Why.drop,
  tells: ['unblocking of tasks']
}
