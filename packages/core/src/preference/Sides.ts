/**
 * The two sides of a pair as they stand in its line: which messages of a record a scope holds, what of them is trained, and
 * whether thoughts are shown.
 *
 * Laws: no message of another tool list than that of the erring turn is trained; all messages of both sides think, or none.
 */
import * as Dossier from '../trajectory/Dossier.js'
import type { AssistantMessage, Message, Trajectory } from '../trajectory/Trajectory.js'
import * as Withheld from '../check/Withheld.js'
import type { Mistake, Pair, Scope, Wrong } from './Pair.js'

/** A pair that has no id yet. */
export type Draft = Omit<Pair, 'id' | 'tried' | 'sampled' | 'models'>

/** What a draft is made of. */
export interface Parts {
  readonly turn: number
  readonly scope: Scope
  /** The index of the message of the record with which the sides begin. */
  readonly from: number
  readonly chosen: ReadonlyArray<Message>
  readonly rejected: ReadonlyArray<Message>
  readonly mistake: Mistake
  readonly wrong: Wrong
  readonly source: Pair['source']
}

/** The pair of a record. */
export const pair = (record: Trajectory, parts: Parts): Draft => {
  const { turn, scope, from, chosen, rejected, mistake, wrong, source } = parts
  const withheld = Withheld.at(record, record.turns[turn]?.user ?? 0)
  const begin = record.turns.findLastIndex(({ user }) => user < from)
  const thinks = [...chosen, ...rejected].every((message) => message.role !== 'assistant' || isThinking(message))
  const side = (messages: ReadonlyArray<Message>, at: number): ReadonlyArray<Message> =>
    trained(record, turn, thinks ? messages : messages.map(thoughtless), at)
  return {
    family: record.family,
    trajectory: record.id,
    turn,
    scope,
    tools: record.tools.filter((tool) => !withheld.includes(tool.function.name)),
    prompt: side(record.messages.slice(0, from), -1),
    chosen: side(chosen, begin),
    rejected: side(rejected, begin),
    mistake,
    wrong,
    source
  }
}

/** The message with which the sides of a scope begin, where a record goes wrong at a message. */
export const from = (record: Trajectory, scope: Scope, at: number): number =>
  scope === 'conversation' ? (record.turns[0]?.user ?? 0) + 1 : at

/** What the record does from there to the end of the scope. */
export const chosen = (record: Trajectory, scope: Scope, turn: number, at: number): ReadonlyArray<Message> => {
  const begin = from(record, scope, at)
  switch (scope) {
    case 'decision':
      return record.messages.slice(begin, begin + 1)
    case 'turn':
      return record.messages.slice(begin, Dossier.end(record, turn))
    case 'conversation':
      return record.messages.slice(begin)
  }
}

const isThinking = ({ reasoning }: AssistantMessage): boolean => reasoning !== undefined

/** Messages without loss where another tool list was in force than in the erring turn. */
const trained = (
  record: Trajectory,
  turn: number,
  messages: ReadonlyArray<Message>,
  begin: number
): ReadonlyArray<Message> => {
  if (record.toolsets.length < 2) return messages
  const epoch = (index: number): number =>
    record.toolsets.findLastIndex(({ from: first }) => first <= (record.turns[index]?.user ?? 0))
  const own = epoch(turn)
  let here = begin
  return messages.map((message) => {
    if (message.role === 'user') here += 1
    return message.role !== 'assistant' || message.loss === 0 || epoch(here) === own
      ? message
      : { ...message, loss: 0, loss_reason: 'context' }
  })
}

const thoughtless = (message: Message): Message => {
  if (message.role !== 'assistant' || message.reasoning === undefined) return message
  const { reasoning: _, ...rest } = message
  return rest
}
