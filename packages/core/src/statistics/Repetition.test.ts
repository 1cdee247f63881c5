import { expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import * as Repetition from './Repetition.js'

test('repetition counts what other families have said and done before', () => {
  const repetition = Repetition.make()
  repetition.add(record)
  repetition.add({ ...record, id: 'mt-000901' })
  const unsaid = record.messages.map((message) => (message.role === 'user' ? { ...message, content: '' } : message))
  repetition.add({ ...record, id: 'mt-000902', family: 'f-000902' })
  repetition.add({ ...record, id: 'mt-000903', family: 'f-000903', messages: unsaid })
  repetition.add({ ...record, id: 'mt-000904', family: 'f-000904', messages: unsaid, turns: record.turns.slice(0, 1) })
  expect(repetition.measures()).toEqual({
    records: 5,
    families: 4,
    duplicates: { queries: 1, calls: 1 },
    exact: 2,
    shape: 2
  })
})
