/** Calls as text in the words of Hermes 2 Pro, in the layout of its data set: `conversations` with `from` and `value`. */
import type { Trajectory } from '@magnet/core'
import * as Format from '../Format.js'
import * as Tagged from '../text/Tagged.js'
import * as Turns from '../Turns.js'
import * as Whole from '../Whole.js'

/** The format. */
export const hermes: Format.Format = {
  name: 'hermes',
  sets: Whole.sets,
  ofRecord: Whole.both((messages, { tools }, id) => {
    const { system, turns } = Turns.of(messages)
    return {
      id,
      conversations: [{ from: 'system', value: Tagged.hermes(system, tools) }, ...turns.map(message)]
    }
  }),
  ofPair: () => Format.none('no_pairs', 'pair'),
  beside: Format.alone
}

const message = (turn: Turns.Turn): Format.Fields => {
  switch (turn._tag) {
    case 'User':
      return { from: 'human', value: turn.content }
    case 'Results':
      return {
        from: 'tool',
        value: turn.results.map((result: Trajectory.ToolMessage) => Tagged.namedResponse(result)).join('\n')
      }
    case 'Assistant':
      return { from: 'gpt', value: Tagged.said(turn.message) }
  }
}
