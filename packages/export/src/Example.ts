/**
 * An example: what a record teaches under one tool list. No training format has tools that change within a conversation,
 * so a record whose tool list changes gives one example for each of its tool-set epochs.
 *
 * Laws: every message of a record that has loss has it in exactly one of its examples; a message has loss only in the
 * example whose tools are those that were listed when it was written. So a refusal never stands, trained, beside a list
 * that holds the tool.
 */
import type { Signature, Trajectory } from '@magnet/core'
import * as Format from './Format.js'

/** A conversation with its tools. `loss` on an assistant message says whether this example trains it. */
export interface Example {
  /** The record's id, with `.e1` and so on where it has several examples. */
  readonly id: string
  readonly record: Trajectory.Trajectory
  /** From 0. */
  readonly epoch: number
  readonly tools: ReadonlyArray<Signature.Tool>
  readonly messages: ReadonlyArray<Trajectory.Message>
}

/** Whether training may learn a message. */
export const isTrained = (message: Trajectory.Message): message is Trajectory.AssistantMessage =>
  message.role === 'assistant' && message.loss === 1

/** The examples of a record. One that would train nothing is left out. */
export const of = (record: Trajectory.Trajectory): ReadonlyArray<Example> => {
  const sets = toolsets(record)
  return sets
    .map(({ from, withheld }, epoch) => ({
      id: sets.length === 1 ? record.id : `${record.id}.e${epoch}`,
      record,
      epoch,
      tools: withheld.length === 0 ? record.tools : listed(record.tools, withheld),
      messages: learnt(settled(record.messages, from, sets[epoch + 1]?.from ?? record.messages.length))
    }))
    .filter(({ messages }) => messages.length > 0)
}

/** What comes of records, from what comes of an example. */
export const each =
  (make: (example: Example) => Format.Made): Format.Format['ofRecord'] =>
  (record) => {
    const examples = of(record)
    return examples.length === 0 ? Format.none('untrained', 'record') : Format.concat(examples.map(make))
  }

/** A row of the set `sft` for each example. */
export const rows = (write: (example: Example) => Format.Fields): Format.Format['ofRecord'] =>
  each((example) => Format.rows([{ set: 'sft', value: write(example) }]))

/** Messages up to the last that is trained. What follows teaches nothing, and some trainers train the end of a row anyway. */
export const learnt = (messages: ReadonlyArray<Trajectory.Message>): ReadonlyArray<Trajectory.Message> =>
  messages.slice(0, messages.findLastIndex(isTrained) + 1)

/** The tool sets in which a list differs from the one before. */
const toolsets = ({ toolsets: all }: Trajectory.Trajectory): ReadonlyArray<Trajectory.ToolsetRecord> =>
  all.length === 0
    ? [{ from: 0, withheld: [] }]
    : all.filter(({ withheld }, index) => {
        const before = all[index - 1]?.withheld
        return before === undefined || before.length !== withheld.length || !withheld.every((n) => before.includes(n))
      })

const listed = (tools: ReadonlyArray<Signature.Tool>, withheld: ReadonlyArray<string>): ReadonlyArray<Signature.Tool> =>
  tools.filter((tool) => !withheld.includes(tool.function.name))

const settled = (
  messages: ReadonlyArray<Trajectory.Message>,
  from: number,
  to: number
): ReadonlyArray<Trajectory.Message> =>
  messages
    .slice(0, to)
    .map((message, index) =>
      index < from && isTrained(message) ? { ...message, loss: 0, loss_reason: 'context' } : message
    )
