/** How people ask for something around work: calendars, documents, tasks, messages, and leave a value unsaid. */
import type { Leaving } from './Leaving.js'

/** By function, by what is left out. */
export const work: Leaving = {
  find_contact: {
    name: [
      'look somebody up in my contacts',
      'find a number in my address book',
      'check whether somebody is in my contacts'
    ]
  },
  search_messages: {
    keyword: [
      'search my messages for something',
      'go through my messages for something',
      'find something in my messages'
    ]
  },
  create_group: { name: ['start a group', 'create a new group chat', 'set up a group for my friends'] },
  lookup_group: {
    group: ['look up one of my groups', 'find out who started the group', 'check how many people are in the group']
  },
  schedule_message: {
    date: ['schedule a message to {to} for {time}: {text}', 'have a message go out to {to} at {time} saying {text}'],
    time: ['schedule a message to {to} for {date}: {text}', 'have a message go out to {to} on {date} saying {text}']
  },
  postpone_message: {
    date: [
      'move {scheduled_id} to another day',
      'send {scheduled_id} later than planned',
      'hold {scheduled_id} back for some time'
    ]
  },
  set_away: {
    until: [
      'set my automatic reply to {text}',
      'turn on an away message that says {text}',
      'answer everyone who writes to me with {text}'
    ]
  },
  resolve_attendee: {
    name: [
      'check which team somebody is on',
      'see whether somebody can be invited to things',
      'find out what team a colleague belongs to'
    ]
  },
  find_common_time: {
    length: [
      'find a time when {attendee_id}[ and {other_id}] can meet me, from {from} on',
      'see when I can get together with {attendee_id}[ and {other_id}] from {from} on'
    ],
    from: [
      'find a time when {attendee_id}[ and {other_id}] can meet me for {length}',
      'see when I can get together with {attendee_id}[ and {other_id}] for {length}'
    ]
  },
  schedule_meeting: {
    title: ['set up a meeting in {slot_id}', 'take {slot_id} for a meeting', 'use {slot_id} for something']
  },
  add_event: {
    title: [
      'put something in my calendar for {date} at {time}',
      'block an hour on {date} at {time}',
      'add an entry on {date} at {time}'
    ],
    date: [
      'put a {title} in my calendar for {time}',
      'add a {title} at {time}',
      'block an hour for a {title} at {time}'
    ],
    time: [
      'put a {title} in my calendar for {date}',
      'add a {title} on {date}',
      'block an hour for a {title} on {date}'
    ]
  },
  find_event: {
    title: ['check when something in my calendar is', 'look up an event for me', 'find out what day an event is on']
  },
  list_agenda: {
    from: [
      'show me my calendar[, the first {limit} events]',
      'go through what I have coming up[, {limit} events at most]',
      'list my events[, {limit} at most]'
    ]
  },
  move_event: {
    date: ['move {event_id} to {time} on another day', 'push {event_id} to a different day, {time}'],
    time: ['move {event_id} to {date}', 'reschedule {event_id} for {date}', 'push {event_id} to {date}']
  },
  repeat_event: {
    rhythm: [
      'repeat {event_id} until {until}',
      'have {event_id} come back until {until}',
      'make {event_id} a regular thing until {until}'
    ],
    until: ['make {event_id} come {rhythm}', 'have {event_id} {rhythm}', 'repeat {event_id} {rhythm}']
  },
  end_series: { after: ['end {series_id}', 'stop {series_id} at some point', 'let {series_id} come to an end'] },
  set_event_reminder: {
    lead: [
      'remind me of {event_id}: {note}',
      'set a reminder for {event_id} that says {note}',
      'give me a nudge about {event_id} that says {note}'
    ]
  },
  share_calendar: {
    access: [
      'let {attendee_id} into my calendar',
      'share my calendar with {attendee_id}',
      'open my calendar to {attendee_id}'
    ]
  },
  find_document: {
    title: [
      'check when I last worked on a document',
      'find out which folder a document is in',
      'see where I put a document'
    ]
  },
  full_text_search: {
    word: [
      'search my documents for a word[, the first {limit}]',
      'go through everything on my drive for a word',
      'look for a word in my documents'
    ]
  },
  copy_document: { title: ['make a copy of {doc_id}', 'duplicate {doc_id}', 'copy {doc_id} for me'] },
  find_folder: {
    name: [
      'check how many documents there are in a folder',
      'see how full one of the folders is',
      'count what is in a folder'
    ]
  },
  file_document: {
    folder: ['move {doc_id} to another folder', 'put {doc_id} into a folder', 'file {doc_id} somewhere']
  },
  find_collaborator: {
    name: [
      'check whether somebody has an account on the drive',
      'see if I can share things with somebody',
      'find out under which address somebody uses the drive'
    ]
  },
  share_document: {
    right: [
      'let {collaborator_id} at {doc_id}',
      'give {collaborator_id} access to {doc_id}',
      'share {doc_id} with {collaborator_id}'
    ]
  },
  export_document: { format: ['export {doc_id}', 'turn {doc_id} into a file', 'get me {doc_id} as a file'] },
  find_task: {
    name: ['see where the task stands', 'check who is working on the task', 'find out when the task is due']
  },
  list_board_tasks: {
    board: ['list the open tasks[, page {page}]', 'show me the board[, page {page}]', 'go through the board with me']
  },
  add_task_to_board: {
    name: ['add a task[ to the {board} board] for {due}', 'put a new task[ on the {board} board] for {due}'],
    board: [
      'add a task called {name} for {due}',
      'open a task called {name} for {due}',
      'put a new task called {name} on a board for {due}'
    ],
    due: ['add a task called {name}[ to the {board} board]', 'put a new task called {name}[ on the {board} board]']
  },
  move_task: {
    column: [
      'move {task_id} on the board',
      'put {task_id} into another column',
      'shift {task_id} to a different column'
    ]
  },
  estimate_task: { points: ['estimate {task_id}', 'set the estimate of {task_id}', 'put an estimate on {task_id}'] },
  find_teammate: {
    name: [
      'see how much somebody in the team has to do',
      'check how many open tasks a teammate has',
      'find out what somebody does in the team'
    ]
  },
  block_task: {
    blocker: [
      'mark {task_id} as blocked',
      'note that {task_id} is blocked',
      'put {task_id} on hold because of another task'
    ]
  },
  find_sprint: {
    name: [
      'see how much room there is in a sprint',
      'check when the sprint ends',
      'find out how many points are free in the sprint'
    ]
  },
  log_work_hours: {
    hours: [
      'log my time on {task_id} for {day}',
      'book hours on {task_id} for {day}',
      'write down my hours for {task_id} on {day}'
    ],
    day: ['log {hours} hours on {task_id}', 'book {hours} hours on {task_id}', 'write down {hours} hours for {task_id}']
  }
}
