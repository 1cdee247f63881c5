/** What made a turn, and what its message therefore has to do and must not do. Each has instructions of its own. */
import * as Shape from '../Shape.js'

export type Operation =
  | 'walked'
  | 'merged'
  | 'inserted'
  | 'missing_function'
  | 'missing_parameters'
  | 'parallel'
  | 'long_dependency'

/** All of them, in the order of their instructions. */
export const all: readonly [Operation, ...ReadonlyArray<Operation>] = [
  'walked',
  'merged',
  'parallel',
  'inserted',
  'long_dependency',
  'missing_function',
  'missing_parameters'
]

/** Its shape. */
export const shape: Shape.Shape<Operation> = Shape.word(all, 'What made the turn.')

/** The instructions of the operations of one turn. */
export const instructions = (operations: ReadonlyArray<Operation>): string =>
  all
    .filter((one) => operations.includes(one))
    .map((one) => `- ${texts[one]}`)
    .join('\n')

const texts: { readonly [operation in Operation]: string } = {
  walked:
    'The turn has one errand. Ask for what the call achieves, in terms of what the person wants to have or to know, and for nothing more.',
  merged:
    'The turn has several errands, one for each asked call. Ask for all of them in one message, in the order in which they are given, as somebody does who thinks of several things at once: joined by what they have to do with each other, never as a numbered list.',
  parallel:
    'The same thing is asked for more than once, of different objects. Ask for all of them in one breath ("for both", "for each of the three"), and name everything in which they differ.',
  inserted:
    'The calls under "implied" happen without having been asked for: the goal needs them, and the assistant has to find that out. Do not ask for them, hint at them, or say how the goal is to be reached. State the goal so that it cannot be met without them: say in which unit, of which thing, or for whom it is wanted. A message from which a reader could tell that there is a step in between is wrong.',
  long_dependency:
    'The turn goes on from something that came up in an earlier turn, not in the last one. Refer to it as people do who remember it ("the trip to Oslo from before", "that first invoice"), so that exactly one thing is meant, without repeating its identifier or any value that the earlier turns hold.',
  missing_function:
    'The assistant has no function for the asked thing yet. The person does not know that: ask as if everything could be done, with all that the call would need. Do not mention that anything is lacking, and name no function, tool, feature or menu.',
  missing_parameters:
    'The person leaves something out that the call needs: the parameters under "leftOut". Ask for the thing without that value, as people do who forget to say it; do not say that it is missing, do not promise to send it, and say nothing from which it could be guessed.'
}
