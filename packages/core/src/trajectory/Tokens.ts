/** The length of a record as a model reads it, estimated at 3.5 characters a token over tools and messages. */
import * as Latest from '../memo/Latest.js'
import type { Tool } from '../signature/Signature.js'
import type { Trajectory } from './Trajectory.js'

/** Characters of a token, on average. */
export const characters = 3.5

/** The estimate. */
export const estimate = (record: Pick<Trajectory, 'tools' | 'messages'>): number => {
  let length = 1 + Math.max(1, record.tools.length)
  for (const tool of record.tools) length += written(tool)
  if (record.messages.length > 0) length += said(record.messages)
  return Math.ceil(length / characters)
}

// What room messages leave is asked when tools are drawn, and again when the record is checked.
const said = Latest.of((messages: Trajectory['messages']): number => {
  let length = 0
  for (const message of messages) {
    length += message.content.length
    if (message.role === 'assistant' && message.tool_calls !== undefined)
      for (const { function: call } of message.tool_calls)
        length += call.name.length + JSON.stringify(call.arguments).length
  }
  return length
})

// By identity: the tools of a run come up in every record.
const lengths = new WeakMap<Tool, number>()

const written = (tool: Tool): number => {
  const known = lengths.get(tool)
  if (known !== undefined) return known
  const fresh = JSON.stringify(tool).length
  lengths.set(tool, fresh)
  return fresh
}
