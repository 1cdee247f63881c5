import { expect, test } from 'vitest'
import { record } from './fixture/Loan.js'
import * as Reasoning from './Reasoning.js'

/** The reasons for which a thought on the last answer is refused. */
const reasons = (reasoning: string): ReadonlyArray<string> => {
  const last = record.messages.findLastIndex((message) => message.role === 'assistant')
  const messages = record.messages.map((message, index) =>
    index === last && message.role === 'assistant' ? { ...message, reasoning } : message
  )
  return Reasoning.check({ ...record, messages }).map((violation) => violation.reason)
}

test('a record without thoughts has nothing to check', () => {
  expect(Reasoning.check(record)).toEqual([])
})

test('a thought may hold what was said, returned, passed or shown before', () => {
  const returned = record.messages.find((message) => message.role === 'tool')?.content ?? ''
  const id = /"(\w+-\w+)"/.exec(returned)?.[1] ?? ''
  expect(id).not.toBe('')
  expect(reasons(`Everything is there, since ${id} was returned.`)).toEqual([])
})

test.each([
  ['a figure from nowhere', 'It is due in 4711 days.', 'reasoning.figure'],
  ['a name from nowhere', 'This was wanted by Quackenbush.', 'reasoning.name'],
  ['a hint', 'As the hint says, this comes next.', 'reasoning.hint'],
  ['a reference of a hint', 'The value is <find_book.book_id> here.', 'reasoning.hint']
])('a thought holds no %s', (_, thought, reason) => {
  expect(reasons(thought)).toEqual([reason])
})
