/**
 * verl: Parquet of messages that hold text alone, since two parallel calls do not come back from Parquet as they were
 * written. Its SFT data set trains every assistant message. Beside it, a task for reinforcement learning for each turn
 * with calls: the conversation up to the user's message, and the calls that are right.
 */
import type { Trajectory } from '@magnet/core'
import * as Example from '../Example.js'
import * as Format from '../Format.js'
import * as Said from '../Said.js'
import type { Column } from '../table/Column.js'
import * as Whole from '../Whole.js'

const sft: ReadonlyArray<Column> = [
  { name: 'id', kind: 'text' },
  { name: 'messages', kind: 'said' }
]
const rl: ReadonlyArray<Column> = [
  { name: 'data_source', kind: 'text' },
  { name: 'prompt', kind: 'said' },
  { name: 'ability', kind: 'text' },
  { name: 'reward_model', kind: 'rule' },
  { name: 'extra_info', kind: 'origin' }
]

const conversations = Whole.whole((messages, { tools }, id) => ({ id, messages: Said.tagged(messages, tools) }))

/** The format. */
export const verl: Format.Format = {
  name: 'verl',
  sets: [
    { name: 'sft', about: 'conversations of text in which every assistant message is trained', columns: sft },
    { name: 'rl', about: 'tasks for reinforcement learning: a prompt, and the calls of the turn', columns: rl }
  ],
  ofRecord: (record) => Format.concat([conversations(record), Format.rows(tasks(record))]),
  ofPair: () => Format.none('no_pairs', 'pair'),
  beside: Format.alone
}

const tasks = (record: Trajectory.Trajectory): ReadonlyArray<Format.Row> => {
  const examples = Example.of(record)
  return record.turns.flatMap(({ user, calls }, turn) => {
    // Under the tools that were listed then: the first example that reaches the turn.
    const example = examples.find(({ messages }) => messages.length > user)
    const wanted = calls.filter(({ ok, extra }) => ok && extra !== true)
    if (example === undefined || wanted.length === 0) return []
    return [
      {
        set: 'rl',
        value: {
          data_source: 'magnet',
          prompt: Said.tagged(record.messages.slice(0, user + 1), example.tools),
          ability: 'tool_use',
          reward_model: { style: 'rule', ground_truth: truth(wanted) },
          extra_info: { id: `${record.id}.t${turn}`, family: record.family, index: turn }
        }
      }
    ]
  })
}

const truth = (calls: ReadonlyArray<Trajectory.CallRecord>): string =>
  JSON.stringify(
    calls.map(({ function: name, arguments: given, step, accept }) => ({ name, arguments: given, step, accept }))
  )
