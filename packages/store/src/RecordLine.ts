/**
 * A record as a line of `sft.jsonl`. The tools of a run come up in every record, so their texts are made once.
 *
 * Law: the line of a record is its JSON.
 */
import type { Signature, Trajectory } from '@magnet/core'

/** The line, with its end. */
export const of = (record: Trajectory.Trajectory): string => {
  const members = Object.entries(record).map(
    ([name, value]) => `${JSON.stringify(name)}:${name === 'tools' ? tools(record.tools) : JSON.stringify(value)}`
  )
  return `{${members.join(',')}}\n`
}

const texts = new WeakMap<Signature.Tool, string>()

const tools = (listed: ReadonlyArray<Signature.Tool>): string => `[${listed.map(text).join(',')}]`

const text = (tool: Signature.Tool): string => {
  const known = texts.get(tool)
  if (known !== undefined) return known
  const fresh = JSON.stringify(tool)
  texts.set(tool, fresh)
  return fresh
}
