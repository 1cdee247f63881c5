/** The rules of a messenger. */
import type { Declare } from '@magnet/core'
import type { State } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'messaging.groups',
    effect: 'confirm',
    sentence: 'Nothing goes out to a whole group before the user has said yes to it.',
    functions: ['send_to_group'],
    applies: () => () => true,
    words: [
      'Everyone in the group will read that. Shall I send it?',
      'That goes to the whole group. Do you want me to send it?',
      'Once it is out, the whole group has it. May I go ahead?'
    ]
  },
  {
    name: 'messaging.deleting',
    effect: 'confirm',
    sentence: 'Messages are deleted or recalled only after the user has confirmed it, since nothing brings them back.',
    functions: ['delete_message', 'unsend_message'],
    applies: () => () => true,
    words: [
      "It can't be brought back after that. Shall I go ahead?",
      'Nothing brings it back afterwards. Are you sure?',
      'That is final. Do you want me to do it?'
    ]
  },
  {
    name: 'messaging.blocking',
    effect: 'confirm',
    sentence: 'Ask before a sender is blocked.',
    functions: ['block_sender'],
    applies: () => () => true,
    words: [
      "They won't be able to reach you any more. Shall I block them?",
      'Nothing that they write will get through after that. Is that what you want?',
      'Blocking keeps everything from them away. Do you want that?'
    ]
  },
  {
    name: 'messaging.privacy',
    effect: 'forbid',
    sentence: "Other people's contact details must not be passed on.",
    functions: ['share_contact'],
    applies: () => () => true,
    words: [
      "I'm not allowed to pass on other people's contact details. You could ask them to get in touch themselves.",
      "Sorry, I may not hand out anybody's details. I can send a message instead, if you like.",
      'Passing on contact details is off limits for me. Should I write to them instead?'
    ]
  }
]
