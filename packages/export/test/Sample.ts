/** The record and the pair that the tests of the formats read, and conversations of any loss. */
import { readFileSync } from 'node:fs'
import type { Pair, Trajectory } from '@magnet/core'
import * as fc from 'fast-check'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))

/** A record with two tool sets. */
export const record: Trajectory.Trajectory = read('record') as Trajectory.Trajectory

/** A pair of one message each. */
export const pair: Pair.Pair = read('pair') as Pair.Pair

/** A pair whose sides go on to the end of the turn. */
export const longer: Pair.Pair = {
  ...pair,
  scope: 'turn',
  chosen: [
    ...pair.chosen,
    { role: 'tool', tool_call_id: 'call_8', name: 'cancel_booking', content: '{"status": "cancelled"}' },
    { role: 'assistant', content: 'The trip is cancelled.', loss: 1 }
  ]
}

/** A record of which a message is not to be trained. */
export const masked = (index: number): Trajectory.Trajectory => ({
  ...record,
  messages: record.messages.map((message, at) =>
    at === index && message.role === 'assistant' ? { ...message, loss: 0, loss_reason: 'mistake' } : message
  )
})

/** Records of any number of tool sets, with loss on any of their messages. */
export const records: fc.Arbitrary<Trajectory.Trajectory> = fc
  .record({
    turns: fc.array(fc.record({ loss: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), isNew: fc.boolean() }), {
      minLength: 1,
      maxLength: 6
    })
  })
  .map(({ turns }) => {
    const messages: Array<Trajectory.Message> = []
    const toolsets: Array<Trajectory.ToolsetRecord> = []
    let calls = 0
    for (const { loss, isNew } of turns) {
      if (toolsets.length === 0 || isNew)
        toolsets.push({ from: messages.length, withheld: toolsets.length % 2 === 0 ? ['play_song'] : [] })
      messages.push({ role: 'user', content: `turn ${messages.length}` })
      for (const [index, isTrained] of loss.entries()) {
        const isLast = index === loss.length - 1
        const id = `call_${calls++}`
        messages.push({
          role: 'assistant',
          content: isLast ? `answer ${messages.length}` : '',
          loss: isTrained ? 1 : 0,
          ...(isLast
            ? {}
            : { tool_calls: [{ id, type: 'function', function: { name: 'get_invoice', arguments: { n: calls } } }] })
        })
        if (!isLast) messages.push({ role: 'tool', tool_call_id: id, name: 'get_invoice', content: '{}' })
      }
    }
    return { ...record, messages, toolsets }
  })
