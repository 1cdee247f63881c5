/**
 * What a record needs of its pool: the functions that it calls, those that it would have called (a missing function, an act
 * that a rule is about), and the worlds that these belong to. Tools that are merely listed are not needed.
 */
import * as Aliased from '../alias/Aliased.js'
import type { Pair } from '../preference/Pair.js'
import type { Message, Trajectory } from '../trajectory/Trajectory.js'

/** The functions that a record needs, each once, in the order of the conversation. */
export const functions = (record: Trajectory): ReadonlySet<string> => {
  const needed = new Set<string>()
  const { turns, toolsets } = Aliased.undo(record)
  for (const turn of turns) {
    for (const call of turn.calls) needed.add(call.function)
    if (turn.missing !== undefined) needed.add(turn.missing.function)
    if (turn.act !== undefined) needed.add(turn.act.function)
  }
  for (const { withheld } of toolsets) for (const name of withheld) needed.add(name)
  return needed
}

/** The functions that a pair calls, right or wrong. */
export const called = (pair: Pair): ReadonlySet<string> => {
  const { prompt, chosen, rejected } = Aliased.undoPair(pair)
  return new Set([...prompt, ...chosen, ...rejected].flatMap(calls))
}

const calls = (message: Message): ReadonlyArray<string> =>
  message.role === 'assistant' ? (message.tool_calls ?? []).map((call) => call.function.name) : []

/** The record or pair without some functions in its list. The same value where none of them is listed. */
export const unlisted = <A extends Pick<Trajectory, 'alias' | 'tools'>>(one: A, isGone: (name: string) => boolean): A =>
  Aliased.without(one, isGone)
