import { describe, expect, test } from 'vitest'
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import type { World } from '../world/World.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Check from './Check.js'
import { bill, environment } from './fixture/Library.js'
import { asked, record } from './fixture/Loan.js'

/** A record with other values at some places; undefined takes the place away. */
const put = (of: Trajectory, changes: { readonly [pointer: string]: Json | undefined }): Trajectory => {
  const copy = JSON.parse(JSON.stringify(of)) as { [key: string]: Json }
  for (const [pointer, value] of Object.entries(changes)) {
    const path = Pointer.tokens(pointer)
    const key = path.at(-1) ?? ''
    const parent = Pointer.get(copy, Pointer.of(...path.slice(0, -1)))
    if (!isList(parent) && !isObject(parent)) throw new Error(`there is no ${pointer}`)
    const holder = parent as { [key: string]: Json }
    if (value === undefined) Reflect.deleteProperty(holder, key)
    else holder[key] = value
  }
  return JSON.parse(JSON.stringify(copy)) as Trajectory
}

const reasons = (of: Trajectory): ReadonlyArray<string> =>
  Check.all(environment)(of).map((violation) => violation.reason)

const call = (turn: number, index: number): string => `/turns/${turn}/calls/${index}`
const select = `${call(0, 2)}/sources/~1copy_id`
const lexicon = `${call(0, 2)}/sources/~1period`
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

const faults: ReadonlyArray<readonly [name: string, reason: string, of: Trajectory]> = [
  [
    'an argument that the schema refuses',
    'schema',
    put(record, {
      [`${call(0, 2)}/arguments/period`]: 'decade',
      '/messages/6/tool_calls/0/function/arguments/period': 'decade'
    })
  ],
  [
    'a change of mind about something that the call does not change',
    'changes',
    put(record, { [`${call(3, 0)}/changes`]: 'c1' })
  ],
  ['a call that is said to be of another world', 'replay.world', put(record, { [`${call(3, 0)}/world`]: 'bookshop' })],
  [
    'a label of crossing worlds where there is one world',
    'labels',
    put(record, { '/turns/0/labels/0': 'cross_world' })
  ],
  [
    'a required argument that is absent',
    'schema',
    put(record, {
      [`${call(3, 0)}/arguments/until`]: undefined,
      '/messages/16/tool_calls/0/function/arguments/until': undefined
    })
  ],
  [
    'a call of a function that is not listed',
    'schema.unlisted',
    put(record, { '/tools': json(record.tools.slice(0, -1)) })
  ],
  ['an argument without a source', 'source.uncovered', put(record, { [lexicon]: undefined })],
  [
    'an argument with two sources',
    'source.twice',
    put(record, { [`${call(0, 2)}/sources/`]: json({ tag: 'default', proof: 'literal' }) })
  ],
  [
    'a source of no argument',
    'source.nothing',
    put(record, { [`${call(0, 2)}/sources/~1shelf`]: json(record.turns[0]?.calls[2]?.sources['/period']) })
  ],
  ['a span beside the words', 'source.differs', put(record, { [`${call(0, 0)}/sources/~1title/span/0`]: 22 })],
  ['a span out of the message', 'source.unresolved', put(record, { [`${call(0, 0)}/sources/~1title/span/1`]: 200 })],
  [
    'a span of an assistant message',
    'source.unresolved',
    put(record, { [`${call(2, 0)}/sources/~1loan_id`]: { tag: 'user', message: 8, span: [19, 23], proof: 'literal' } })
  ],
  ['a span of a later message', 'source.unresolved', put(record, { [`${call(0, 0)}/sources/~1title/message`]: 15 })],
  [
    'an output pointer to nothing',
    'source.unresolved',
    put(record, { [`${call(0, 1)}/sources/~1book_id/pointer`]: '/isbn' })
  ],
  ['an output of a later call', 'source.unresolved', put(record, { [`${call(0, 1)}/sources/~1book_id/call`]: 'c3' })],
  [
    'an output pointer to another value',
    'source.differs',
    put(record, { [`${call(2, 0)}/sources/~1loan_id/pointer`]: '/due' })
  ],
  ['an output that needs does not name', 'source.needs', put(record, { [`${call(2, 0)}/needs`]: [] })],
  [
    'one of several without a rule',
    'source.choice',
    put(record, { [select]: { tag: 'output', call: 'c1', pointer: '/copies/1/copy_id', proof: 'literal' } })
  ],
  ['a rule that nothing states', 'source.choice', put(record, { [`${select}/with/because`]: undefined })],
  [
    'a rule with another winner',
    'source.differs',
    put(record, { [`${select}/with/because`]: undefined, [`${select}/with/rule`]: 'min' })
  ],
  [
    'words that mean the opposite of the rule',
    'source.differs',
    put(record, { '/messages/1/content': 'Borrow the oldest copy of Dune for a month, would you?' })
  ],
  [
    'words that name another value',
    'source.differs',
    put(record, { '/messages/1/content': 'Borrow the newest copy of Dune for a weeks, would you?' })
  ],
  ['an op that is none', 'source.differs', put(record, { [`${lexicon}/op`]: 'guess' })],
  [
    'an op that a listed function does',
    'source.forbidden',
    put(record, {
      [`/tools/${record.tools.length}`]: json({
        type: 'function',
        function: { name: 'parse_date', description: '', parameters: {} }
      })
    })
  ],
  ['a computed source that claims to be literal', 'source.proof', put(record, { [`${lexicon}/proof`]: 'literal' })],
  [
    'a default that the schema does not have',
    'source.unresolved',
    put(record, { [lexicon]: { tag: 'default', proof: 'literal' } })
  ],
  [
    'composed text in a choice',
    'source.invented',
    put(record, { [lexicon]: { tag: 'created', facts: [], proof: 'computed' } })
  ],
  [
    'a context value that is not shown',
    'source.unresolved',
    put(record, { '/messages/0/content': 'You are helpful.' })
  ],
  ['a relative date without a shown now', 'relative_date', put(record, { '/messages/0/content': 'You are helpful.' })],
  [
    'another output',
    'replay.output',
    put(record, {
      '/messages/13/content': '{"receipt_id":"R-88","fee":2.75}',
      '/messages/14/content': 'Here it is: R-88. The fee was $2.75.'
    })
  ],
  ['a call that was refused', 'replay.output', put(record, { [`${call(3, 0)}/ok`]: false })],
  ['another initial state', 'replay.initial', put(record, { '/worlds/0/initial': 'sha256:0' })],
  ['another final state', 'replay.final', put(record, { '/worlds/0/final': 'sha256:0' })],
  ['a call beyond the reference that writes', 'replay.extra', put(record, { [`${call(3, 0)}/extra`]: true })],
  ['a world in another version', 'replay.world', put(record, { '/worlds/0/version': 2 })],
  ['a world that is not stated', 'replay.world', put(record, { '/worlds': [] })],
  ['a withheld tool that is called', 'withheld.called', put(record, { '/toolsets/1/from': 15 })],
  [
    'a withheld tool that is named',
    'withheld.named',
    put(record, { '/messages/10/content': 'I have no print_receipt here.' })
  ],
  ['a missing function that is listed', 'withheld.missing', put(record, { '/toolsets/0/withheld': [] })],
  [
    'a withheld tool that is not among the tools',
    'withheld.epochs',
    put(record, { '/toolsets/0/withheld/1': 'scan_book' })
  ],
  ['an epoch that begins within a turn', 'withheld.epochs', put(record, { '/toolsets/1/from': 12 })],
  ['a function that is supplied too late', 'withheld.missing', put(record, { '/turns/1/missing/supplied': 15 })],
  [
    'a missing value that was there before',
    'withheld.missing',
    put(asked, { [`${call(4, 0)}/sources/~1until/from/0/message`]: 1 })
  ],
  [
    'a user who names a function',
    'query_leak.name',
    put(record, { '/messages/9/content': 'Run print_receipt, please.' })
  ],
  [
    'a user who asks for an implied call',
    'query_leak.intent',
    put(record, { '/messages/1/content': 'Borrow the newest copy of Dune for a month. Find the book first.' })
  ],
  [
    'a user who says what tells it',
    'query_leak.intent',
    put(record, { '/messages/1/content': 'Borrow the newest copy of Dune for a month by its catalogue number.' })
  ],
  ['an answer without its fact', 'answer.missing', put(record, { '/messages/18/content': 'Done, you may keep it.' })],
  [
    'an answer with a wrong amount',
    'answer.missing',
    put(record, { '/messages/14/content': 'Here it is: R-88, for a fee of $25.' })
  ],
  [
    'a figure from nowhere',
    'answer.figure',
    put(record, { '/messages/18/content': 'You have it until 20 June 2025, 47 days from now.' })
  ],
  ['a fact of no output', 'answer.fact', put(record, { '/turns/3/answer/may/0': { call: 'c4', pointer: '/fee' } })],
  ['a label too many', 'labels', put(record, { '/turns/3/labels': ['long_dependency', 'parallel'] })],
  ['a label too few', 'labels', put(record, { '/turns/0/labels': ['nested'] })],
  ['another distance', 'labels.distance', put(record, { [`${call(2, 0)}/distance`]: 1 })],
  [
    'an implied call that nothing needs',
    'labels.needed',
    put(record, { '/messages/0/content': 'Today is Friday, 2 May 2025 (UTC). B-7 is on hold.' })
  ],
  [
    'a goal that another function reaches',
    'labels.reachable',
    put(record, { [`/tools/${record.tools.length}`]: json(bill) })
  ],
  ['a message without loss', 'loss', put(record, { '/messages/8/loss': 2 })],
  ['no loss without a reason', 'loss.reason', put(record, { '/messages/8/loss': 0 })],
  [
    'loss on a mistake',
    'loss.mistake',
    put(record, { [`${call(3, 0)}/failure`]: { cause: 'mistake', recovery: 'fix' } })
  ],
  ['a call without an answer', 'answered.result', put(record, { '/messages/7/tool_call_id': 'call_9' })],
  ['an answer under another name', 'answered.result', put(record, { '/messages/7/name': 'renew_loan' })],
  ['a call that is an entry of no turn', 'answered.call', put(record, { '/turns/2/calls': [] })],
  [
    'a call that was made with other arguments',
    'answered.call',
    put(record, { '/messages/12/tool_calls/0/function/arguments/loan_id': 'L-32' })
  ],
  ['a second system message', 'answered.role', put(record, { '/messages/9/role': 'system' })],
  ['a user message that opens no turn', 'answered.turn', put(record, { '/turns/3/user': 16 })],
  ['a turn without an answer in words', 'answered.words', put(record, { '/messages/8/content': '' })],
  ['calls of two messages in one step', 'answered.step', put(record, { [`${call(0, 1)}/step`]: 0 })],
  ['edits that do not lead to the path', 'derivation', put(record, { '/derivation/path/0': ['c1', 'c5', 'c2'] })],
  ['an edit that does not apply', 'derivation', put(record, { '/derivation/edits/0/at': 'c9' })],
  ['a path that was not executed', 'derivation.path', put(record, { [`${call(0, 0)}/intent`]: 'asked' })]
]

describe('a planted fault', () => {
  test.each(faults)('is caught: %s', (_, reason, of) => {
    expect(reasons(of)).toContain(reason)
  })
  test('is one of at least thirty-five kinds', () => {
    expect(new Set(faults.map(([, reason]) => reason)).size).toBeGreaterThanOrEqual(35)
  })
})

test('a missing value is caught that a known one could stand in for', () => {
  const lenient: World = {
    ...environment.world,
    step: (made) =>
      environment.world.step(
        made.arguments['until'] === '2025-06-02'
          ? { ...made, arguments: { ...made.arguments, until: '2025-06-20' } }
          : made
      )
  }
  expect(Check.all({ ...environment, world: lenient })(asked).map((violation) => violation.reason)).toEqual([
    'labels.guessable'
  ])
})

test('calls of one message that do not commute are caught', () => {
  const [borrow] = record.turns[0]?.calls.slice(2) ?? []
  const copies = ['K-1', 'K-2'].map((copy_id, index) => ({
    ...borrow,
    id: `c${index}`,
    tool_call: `call_${index}`,
    arguments: { copy_id, period: 'week' }
  }))
  const both = put(record, {
    '/messages': json([
      { role: 'user', content: 'Both copies.' },
      {
        role: 'assistant',
        content: '',
        loss: 1,
        tool_calls: copies.map((one) => ({
          id: one.tool_call,
          type: 'function',
          function: { name: 'borrow_copy', arguments: one.arguments }
        }))
      },
      ...copies.map((one) => ({ role: 'tool', tool_call_id: one.tool_call, name: 'borrow_copy', content: '{}' }))
    ]),
    '/turns': json([{ user: 0, kind: 'calls', labels: [], calls: copies }])
  })
  expect(reasons(both)).toContain('commuting')
})

test('a record is too long for a run that allows less', () => {
  expect(Check.all({ ...environment, maxTokens: 100 })(record).map((violation) => violation.reason)).toEqual(['tokens'])
})
