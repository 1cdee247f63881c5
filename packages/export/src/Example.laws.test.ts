import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Trajectory } from '@magnet/core'
import * as Cut from './Cut.js'
import * as Example from './Example.js'
import * as Sample from '../test/Sample.js'

const trained = (messages: ReadonlyArray<Trajectory.Message>): ReadonlyArray<string> =>
  messages.filter(Example.isTrained).map((message) => JSON.stringify([message.content, message.tool_calls]))

const withheldAt = (record: Trajectory.Trajectory, index: number): ReadonlyArray<string> =>
  record.toolsets.findLast(({ from }) => from <= index)?.withheld ?? []

describe('examples', () => {
  test('train every message with loss exactly once between them', () => {
    fc.assert(
      fc.property(Sample.records, (record) => {
        expect(Example.of(record).flatMap(({ messages }) => trained(messages))).toEqual(trained(record.messages))
      })
    )
  })

  test('train a message only beside the tools that were listed when it was written', () => {
    fc.assert(
      fc.property(Sample.records, (record) => {
        for (const { messages, tools } of Example.of(record))
          for (const [index, message] of messages.entries())
            if (Example.isTrained(message)) {
              const listed = new Set(tools.map((tool) => tool.function.name))
              expect(
                record.tools.filter((tool) => !listed.has(tool.function.name)).map((t) => t.function.name)
              ).toEqual(withheldAt(record, index))
            }
      })
    )
  })

  test('end with a message that is trained', () => {
    fc.assert(
      fc.property(Sample.records, (record) => {
        for (const { messages } of Example.of(record)) expect(messages.slice(-1).every(Example.isTrained)).toBe(true)
      })
    )
  })

  test('of the sample are two: a refusal without the tool, and the call with it', () => {
    const [before, after] = Example.of(Sample.record)
    const names = (example: Example.Example | undefined): ReadonlyArray<string> =>
      example?.tools.map((tool) => tool.function.name) ?? []
    expect([before?.id, after?.id]).toEqual(['mt-000000.e0', 'mt-000000.e1'])
    expect(names(before)).not.toContain('get_invoice')
    expect(names(after)).toContain('get_invoice')
    const refusal = (before?.messages.length ?? 0) - 1
    expect(before?.messages[refusal]).toMatchObject({ role: 'assistant', loss: 1 })
    expect(after?.messages[refusal]).toMatchObject({ role: 'assistant', loss: 0, loss_reason: 'context' })
  })
})

describe('cuts', () => {
  test('into stretches train every message with loss once, and no other', () => {
    fc.assert(
      fc.property(Sample.records, (record) => {
        for (const { messages } of Example.of(record)) {
          const stretches = Cut.stretches(messages)
          const learnt = stretches.flatMap(({ completion }) => completion.filter(({ role }) => role === 'assistant'))
          expect(trained(learnt)).toEqual(trained(messages))
          expect(learnt.every(Example.isTrained)).toBe(true)
          for (const { prompt, completion } of stretches) {
            expect([...prompt, ...completion]).toEqual(messages.slice(0, prompt.length + completion.length))
            expect(prompt.at(-1)?.role).not.toBe('assistant')
          }
        }
      })
    )
  })

  test('whole and last train every message with loss once between them', () => {
    fc.assert(
      fc.property(Sample.records, (record) => {
        for (const { messages } of Example.of(record)) {
          const { whole = [], last } = Cut.of(messages)
          expect(whole.every((message) => message.role !== 'assistant' || Example.isTrained(message))).toBe(true)
          expect(last.every((cut) => cut.slice(-1).every(Example.isTrained))).toBe(true)
          expect([...trained(whole), ...last.flatMap((cut) => trained(cut.slice(-1)))]).toEqual(trained(messages))
        }
      })
    )
  })
})
