import { describe, expect, test } from 'vitest'
import * as Example from './Example.js'
import * as OneCall from './OneCall.js'
import * as Sample from '../test/Sample.js'

const callsOf = (
  messages: ReadonlyArray<(typeof Sample.record.messages)[number]>
): ReadonlyArray<ReadonlyArray<string>> =>
  messages.flatMap((message) =>
    message.role === 'assistant' && message.tool_calls !== undefined ? [message.tool_calls.map(({ id }) => id)] : []
  )

describe('one call a message', () => {
  const split = OneCall.ofRecord(Sample.record)

  test('keeps every call and every result, each behind its call', () => {
    expect(callsOf(Sample.record.messages)[0]).toEqual(['call_1', 'call_2'])
    expect(callsOf(split.messages)).toEqual(
      callsOf(Sample.record.messages)
        .flat()
        .map((id) => [id])
    )
    for (const [index, message] of split.messages.entries())
      if (message.role === 'assistant' && message.tool_calls !== undefined)
        expect(split.messages[index + 1]).toMatchObject({ role: 'tool', tool_call_id: message.tool_calls[0]?.id })
  })

  test('moves turns and tool sets with their messages', () => {
    for (const [index, { user }] of split.turns.entries())
      expect(split.messages[user]).toBe(Sample.record.messages[Sample.record.turns[index]?.user ?? -1])
    expect(Example.of(split).map(({ messages }) => messages.at(-1))).toEqual(
      Example.of(Sample.record).map(({ messages }) => messages.at(-1))
    )
  })

  test('ends at the first of the calls that a record ends at', () => {
    const end = Sample.record.messages.findIndex((message) => message.role === 'assistant')
    const messages = Sample.record.messages.slice(0, end + 1)
    const ended = OneCall.ofRecord({ ...Sample.record, messages, ends: 'call' })
    expect(callsOf(messages)).toEqual([['call_1', 'call_2']])
    expect(callsOf(ended.messages)).toEqual([['call_1']])
  })

  test('leaves alone what has one call a message', () => {
    expect(OneCall.ofRecord(split)).toBe(split)
    expect(OneCall.ofPair(Sample.longer).chosen).toEqual(Sample.longer.chosen)
    expect(OneCall.ofPair(Sample.pair).prompt.length).toBe(Sample.pair.prompt.length + 1)
  })
})
