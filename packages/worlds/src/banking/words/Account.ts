/** How people look at an account. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** An account by name. */
export const find: Phrases.Phrases = {
  ask: [
    'check how much is in my {name}',
    'tell me the balance of my {name}',
    'look up what is left in the {name}',
    'see how my {name} is doing',
    'find out how much money there is in my {name}',
    'give me the balance of the {name}',
    'have a look at my {name}',
    'check the balance of my {name}',
    'let me know what my {name} holds',
    "see what's left in my {name}"
  ],
  question: [
    'how much is in my {name}',
    "what's the balance of my {name}",
    'how much do I have left in the {name}',
    'how is my {name} doing',
    'what does my {name} hold right now'
  ],
  stands: ['my {name}', 'the {name}'],
  answer: [
    (told) => `Your ${told.may('/name')} holds ${told.must('/balance')}.`,
    (told) => `There is ${told.must('/balance')} in the ${told.may('/name')}.`,
    (told) => `The balance of the ${told.may('/name')} is ${told.must('/balance')}.`,
    (told) => `You have ${told.must('/balance')} in your ${told.may('/name')} at the moment.`
  ],
  lack: ['look up accounts', 'see the balance of an account', 'check what your accounts hold'],
  service: 'the overview of accounts',
  wants: { name: ['Which account do you mean?', 'Which account should I take?', 'From which of your accounts?'] },
  gives: { name: ['the {}', 'my {}', 'take the {}'] },
  called: { '/balance': ['the balance of the account'] },
  why: Why.findAccount,
  tells: ['account id', 'overview of accounts']
}
