import { expect, test } from 'vitest'
import { outcome } from '../test/Scripted.js'
import * as RecordLine from './RecordLine.js'

const tool = (name: string) => ({
  type: 'function' as const,
  function: { name, description: 'A "quoted" word\n', parameters: { type: 'object', properties: {} } }
})

test('the line of a record is its JSON, also where its tools were written before', () => {
  const { record } = outcome(0)
  expect(record).toBeDefined()
  if (record === undefined) return
  const [first, second] = [tool('first'), tool('second')]
  for (const tools of [[first], [second, first], [], [tool('first')]]) {
    const listed = { ...record, tools }
    expect(RecordLine.of(listed)).toBe(`${JSON.stringify(listed)}\n`)
  }
})
