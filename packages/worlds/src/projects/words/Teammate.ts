/** How people speak of their team. Looking up who is who is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Somebody in the team. */
export const find: Phrases.Phrases = {
  ask: [
    'see how much {name} has to do in the team',
    'check how many open tasks {name} has',
    'find out what {name} does in the team',
    'look up how busy {name} is with tasks',
    'tell me how full the plate of {name} is',
    'check whether {name} has room for more tasks'
  ],
  question: [
    'how many open tasks does {name} have',
    'how busy is {name} with tasks',
    'what does {name} do in the team',
    'does {name} have room for more tasks'
  ],
  stands: ['{name}'],
  answer: [
    (told) =>
      `The number of open tasks of ${told.must('/name')}, ${told.may('/role')}, is ${told.must('/open_tasks', 'number')}.`,
    (told) =>
      `Role of ${told.must('/name')}: ${told.must('/role')}. Open tasks: ${told.must('/open_tasks', 'number')}.`,
    (told) => `Open tasks of ${told.must('/name')}: ${told.must('/open_tasks', 'number')} (${told.may('/role')}).`
  ],
  lack: ['look up teammates', 'see how busy people are', 'tell who does what in the team'],
  service: 'the team directory',
  wants: { name: ['Who do you mean?', 'Who in the team?', 'Which teammate?'] },
  gives: { name: ['{}', 'I mean {}', "it's {}"] },
  why: Why.findTeammate,
  tells: ['team directory', 'teammate id']
}

/** For somebody else. */
export const assign: Phrases.Phrases = {
  ask: [
    'give {task_id} to {teammate_id}',
    'assign {task_id} to {teammate_id}',
    'hand {task_id} over to {teammate_id}',
    'let {teammate_id} take {task_id}',
    'pass {task_id} on to {teammate_id}',
    'put {teammate_id} on {task_id}',
    'have {teammate_id} work on {task_id}',
    'make {teammate_id} responsible for {task_id}',
    'get {teammate_id} to do {task_id}',
    'turn {task_id} over to {teammate_id}'
  ],
  question: [
    'can {teammate_id} take {task_id}',
    'could you assign {task_id} to {teammate_id}',
    'can you hand {task_id} over to {teammate_id}',
    'would you put {teammate_id} on {task_id}',
    'could {teammate_id} work on {task_id}'
  ],
  answer: [
    (told) =>
      `${told.must('/assignee')} has the ${told.must('/name')} task now; it's due on ${told.may('/due', 'date')}.`,
    (told) =>
      `The ${told.must('/name')} task went to ${told.must('/assignee')}, who is at ${told.may('/open_tasks', 'number')} with that.`,
    (told) =>
      `Done: ${told.must('/assignee')} takes over the ${told.must('/name')} task, due on ${told.must('/due', 'date')}.`
  ],
  lack: ['assign tasks', 'hand a task to somebody else', 'change who works on what'],
  service: 'the assignments',
  wants: {
    task_id: ['Which task?', 'Which task should I hand over?'],
    teammate_id: ['Who should take it?', 'Who is it for?']
  },
  called: { '/due': ['the day that task is due'] },
  why: Why.assign,
  tells: ['the assignments']
}

/** A word on it. */
export const remark: Phrases.Phrases = {
  ask: [
    'comment on {task_id}: {text}',
    'leave a comment under {task_id} that says {text}',
    'write under {task_id}: {text}',
    'add a comment to {task_id} saying {text}',
    'post a note on {task_id}: {text}',
    'put a remark on {task_id} that says {text}',
    'let the team know under {task_id}: {text}',
    'attach a comment to {task_id}: {text}'
  ],
  question: [
    'can you comment on {task_id}: {text}',
    'could you leave a comment under {task_id} that says {text}',
    'would you add a comment to {task_id} saying {text}',
    'could you write under {task_id}: {text}'
  ],
  answer: [
    (told) => `The comment is under the ${told.must('/name')} task, and ${told.must('/notified')} was notified.`,
    (told) => `I've commented on the ${told.must('/name')} task; ${told.must('/notified')} gets to see it.`,
    (told) =>
      `Your comment is number ${told.may('/comments', 'number')} under the ${told.must('/name')} task. I let ${told.must('/notified')} know.`
  ],
  lack: ['comment on tasks', 'leave comments', 'write anything under a task'],
  service: 'the comments',
  wants: {
    task_id: ['Under which task?', 'Which task is it about?'],
    text: ['What should the comment say?', 'What do you want to say?', 'What should I write?']
  },
  gives: { text: ['say {}', 'write {}', '{}'] },
  called: { '/notified': ['whoever was notified of that comment'] },
  why: Why.remark,
  tells: ['the comments']
}
