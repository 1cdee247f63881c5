/** How people speak of tasks. Finding a task by its name is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A task by name. */
export const find: Phrases.Phrases = {
  ask: [
    'see where the[ {name}] task stands',
    'check who is working on the[ {name}] task',
    'find out when the[ {name}] task is due',
    'look up the[ {name}] task',
    'tell me who has the[ {name}] task',
    'see how far the[ {name}] task has come',
    'check in which column the[ {name}] task is',
    'find out whose job the[ {name}] task is'
  ],
  question: [
    'who is working on the[ {name}] task',
    'when is the[ {name}] task due',
    'where does the[ {name}] task stand',
    'has anybody started on the[ {name}] task',
    'who has the[ {name}] task'
  ],
  stands: ['the {name} task', 'our {name} task'],
  answer: [
    (told) =>
      `${told.must('/assignee')} has it, due on ${told.must('/due', 'date')}. It stands in the column "${told.may('/column')}".`,
    (told) =>
      `It's with ${told.must('/assignee')}, in the column "${told.must('/column')}", and due on ${told.may('/due', 'date')}.`,
    (told) =>
      `The ${told.argument('name')} task is due on ${told.must('/due', 'date')}; ${told.must('/assignee')} has it.`,
    (told) => `${told.must('/assignee')} is on it. Its column is "${told.must('/column')}".`
  ],
  lack: ['look tasks up', 'find a task by its name', 'see where a task stands'],
  service: 'the task search',
  wants: { name: ['Which task?', 'What is the task called?', 'Which task do you mean?'] },
  gives: { name: ['the {} task', '{}', 'I mean the {} task'] },
  called: {
    '/assignee': ['whoever has that task', 'the person who works on it'],
    '/due': ['the day that task is due', 'the day it is due']
  },
  why: Why.find,
  tells: ['task search', 'task id']
}

/** A whole board. */
export const list: Phrases.Phrases = {
  ask: [
    'list the open tasks[ on the {board} board][, page {page}]',
    'show me the[ {board}] board[, page {page}]',
    'go through the[ {board}] board with me',
    'see what is still to do[ on the {board} board][, page {page}]',
    'pull up the open tasks[ from the {board} board][, page {page}]',
    'have a look at the[ {board}] board[, page {page}]',
    'give me an overview of the[ {board}] board[, page {page}]',
    'check what is left[ on the {board} board]',
    'read me the open tasks[ on the {board} board]',
    'get me everything that is open[ on the {board} board][, page {page}]'
  ],
  question: [
    'what is still open[ on the {board} board][, on page {page}]',
    'which tasks are left[ on the {board} board]',
    'what is on the[ {board}] board[, page {page}]',
    'how does the[ {board}] board look',
    'what is there still to do[ on the {board} board]'
  ],
  stands: ['on the {board} board', 'from the {board} board'],
  answer: [
    (told) =>
      tasks(
        told,
        () =>
          `There is ${Listing.first(told, '/tasks', 3, (read, at) => `the ${read(`${at}/name`)} (${told.may(`${at}/assignee`)})`)}.`
      ),
    (told) =>
      tasks(
        told,
        () =>
          `Still open: ${Listing.first(told, '/tasks', 4, (read, at) => `the ${read(`${at}/name`)}, with ${told.may(`${at}/points`, 'number')} points`)}.`
      ),
    (told) =>
      tasks(
        told,
        () =>
          `${Listing.isFurther(told) ? 'Next in line' : 'Due first'} is the ${told.must('/tasks/0/name')}, on ${told.must('/tasks/0/due', 'date')}, with ${told.may('/tasks/0/assignee')}. ${Listing.size(told, '/tasks') === 1 ? 'Nothing else is open there.' : 'There is more after that.'}`
      ),
    (told) =>
      tasks(told, () => `On it I see ${Listing.first(told, '/tasks', 4, (read, at) => `the ${read(`${at}/name`)}`)}.`)
  ],
  lack: ['look at boards', 'list the tasks of a board', 'see what is open'],
  service: 'the board view',
  wants: {
    board: [
      'Which board: website, mobile app, billing, support or data?',
      'Which board should I look at?',
      'On which board?'
    ]
  },
  gives: { board: ['the {} board', '{}', 'on the {} board'], page: ['page {}'] },
  why: Why.list,
  tells: ['board view']
}

const tasks = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/tasks') === 0 ? 'Nothing is open there.' : full()

/** A new task. */
export const add: Phrases.Phrases = {
  ask: [
    'add a task called {name}[ to the {board} board] for {due}',
    'put a new task called {name}[ on the {board} board] for {due}',
    'open a task with the name {name}[ on the {board} board] and a deadline on {due}',
    'create a task called {name}[ on the {board} board] that has to be done by {due}',
    'set up a new task, {name}[, on the {board} board], with a deadline on {due}',
    'note down {name} as a new task[ for the {board} board] that should be finished by {due}',
    'file a task named {name}[ on the {board} board] with a deadline on {due}',
    'give the team a new task, {name}[, on the {board} board], to finish by {due}',
    'start a task called {name}[ on the {board} board] that ends on {due}',
    'write up a new task, {name}[, for the {board} board], that must be ready by {due}'
  ],
  question: [
    'can you add a task called {name}[ to the {board} board] for {due}',
    'could you open a task named {name}[ on the {board} board] with a deadline on {due}',
    'would you create a task, {name}[, on the {board} board], to finish by {due}',
    'can we have a new task called {name}[ on the {board} board] that has to be done by {due}',
    'could you put {name}[ on the {board} board] as a new task for {due}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} task is in the backlog as ${told.must('/task_id')}. ${told.must('/assignee')} has it.`,
    (told) =>
      `I've added ${told.must('/task_id')}, the ${told.must('/name')} task, due on ${told.may('/due', 'date')}. It went to ${told.may('/assignee')}.`,
    (told) =>
      `Done: ${told.must('/assignee')} got the ${told.must('/name')} task, to be done by ${told.must('/due', 'date')} (${told.may('/task_id')}).`
  ],
  lack: ['add tasks', 'open a new task', 'put anything on a board'],
  service: 'the task editor',
  wants: {
    name: ['What is the task called?', 'What should it be called?', 'What is the new task?'],
    board: ['On which board: website, mobile app, billing, support or data?', 'Which board does it belong on?'],
    due: ['When is it due?', 'By when should it be done?', 'What is the deadline?']
  },
  gives: {
    name: ['{}', 'call it {}', "it's {}"],
    board: ['on the {} board', '{}', 'the {} board'],
    due: ['by {}', '{}', 'on {}']
  },
  called: {
    '/assignee': ['whoever got that task', 'the person who got it'],
    '/due': ['the deadline of the new task']
  },
  why: Why.add,
  tells: ['task editor']
}

/** To another column. */
export const move: Phrases.Phrases = {
  ask: [
    'move {task_id} to {column}',
    'put {task_id} into {column}',
    'shift {task_id} to {column}',
    'drag {task_id} over to {column}',
    'set {task_id} to {column}',
    'get {task_id} moved to {column}',
    'bring {task_id} to {column}',
    'take {task_id} to {column}',
    'switch {task_id} to {column}'
  ],
  question: [
    'can you move {task_id} to {column}',
    'could {task_id} go to {column}',
    'would you put {task_id} into {column}',
    'can you set {task_id} to {column}',
    'could you shift {task_id} to {column}'
  ],
  answer: [
    (told) => `The ${told.must('/name')} task stands in "${told.must('/column')}" now.`,
    (told) =>
      `I've moved the ${told.must('/name')} task to "${told.must('/column')}"; it stays with ${told.may('/assignee')}.`,
    (told) => `${told.may('/task_id')}, the ${told.must('/name')} task, went to "${told.must('/column')}".`
  ],
  lack: ['move tasks', 'put a task into another column', 'change where a task stands'],
  service: 'the column switch',
  wants: {
    task_id: ['Which task should I move?', 'Which task?'],
    column: ['To which column: backlog, doing, review or done?', 'Where should it go?', 'Into which column?']
  },
  gives: { column: ['to {}', '{}', 'into {}'] },
  called: { '/assignee': ['whoever has that task'] },
  why: Why.move,
  tells: ['column switch']
}

/** How large it is. */
export const estimate: Phrases.Phrases = {
  ask: [
    'estimate {task_id} at {points} points',
    'set the estimate of {task_id} to {points} points',
    'give {task_id} {points} points',
    'put {points} points on {task_id}',
    'change the size of {task_id} to {points} points',
    'rate {task_id} at {points} points',
    'enter {points} points for {task_id}',
    'write down {points} points for {task_id}'
  ],
  question: [
    'can you estimate {task_id} at {points} points',
    'could you set {task_id} to {points} points',
    'would you put {points} points on {task_id}',
    'can {task_id} be rated at {points} points',
    'could {task_id} get {points} points'
  ],
  answer: [
    (told) =>
      `The ${told.must('/name')} task counts as ${told.must('/points', 'number')} points now; it was ${told.may('/before', 'number')} before.`,
    (told) => `I've put ${told.must('/points', 'number')} points on the ${told.must('/name')} task.`,
    (told) =>
      `The estimate of the ${told.must('/name')} task went from ${told.may('/before', 'number')} to ${told.must('/points', 'number')} points.`
  ],
  lack: ['change estimates', 'estimate tasks', 'set the size of a task'],
  service: 'the estimates',
  wants: {
    task_id: ['Which task should I estimate?', 'Which task?'],
    points: ['How many points?', 'At how many points?', 'How large is it, in points?']
  },
  gives: { points: ['{} points', '{}', 'at {} points'] },
  why: Why.estimate,
  tells: ['the estimates']
}
