import { describe, expect, test } from 'vitest'
import { environment } from '../check/fixture/Library.js'
import { asked, record } from '../check/fixture/Loan.js'
import type { JsonObject } from '../json/Json.js'
import type { Seed } from '../random/Seed.js'
import type { AssistantMessage, Message, Trajectory } from '../trajectory/Trajectory.js'
import * as Check from './Check.js'
import * as Execution from './Execution.js'
import type { Mistake, Pair, Scope, Wrong as How } from './Pair.js'
import * as Wrong from './Wrong.js'

const says = (content: string): AssistantMessage => ({ role: 'assistant', content, loss: 1 })
const makes = (name: string, given: JsonObject, id = 'call_x'): AssistantMessage => ({
  role: 'assistant',
  content: '',
  loss: 1,
  tool_calls: [{ id, type: 'function', function: { name, arguments: given } }]
})
const gives = (name: string, content: string, id = 'call_x'): Message => ({
  role: 'tool',
  tool_call_id: id,
  name,
  content
})

const initial = environment.initial('one' as Seed)

/** How the record goes wrong that goes on so from a message. */
const judged = (
  from: number,
  turn: number,
  scope: Scope,
  rejected: ReadonlyArray<Message>,
  evidence: JsonObject = {},
  of: Trajectory = record
): How | undefined => {
  const end = scope === 'decision' ? from + 1 : (of.turns[turn + 1]?.user ?? of.messages.length)
  const mistake: Mistake = {
    error: 'wrong_summary',
    type: 'x',
    direction: 'call_for_call',
    place: '/rejected/0',
    evidence
  }
  const start = Execution.run(environment, of, initial, of.messages.slice(0, from)).final
  return Wrong.of(environment, of, {
    turn,
    scope,
    chosen: of.messages.slice(from, end),
    rejected,
    mistake,
    source: typeof evidence['judge'] === 'string' ? 'student' : 'corruption',
    start,
    from
  })
}

describe('a rejected side is wrong', () => {
  test('by the state that it leaves behind', () => {
    const week = makes('borrow_copy', { copy_id: 'K-2', period: 'week' })
    expect(judged(6, 0, 'decision', [week])).toEqual({ level: 'action', by: 'state' })
    expect(judged(6, 0, 'decision', [says('Which copy?')])).toEqual({ level: 'action', by: 'state' })
    // A write of its own where words are due.
    expect(judged(8, 0, 'decision', [week])).toEqual({ level: 'action', by: 'state' })
  })

  test('by an output that it lacks, or a refusal', () => {
    expect(judged(4, 0, 'decision', [says('Which book?')])).toEqual({ level: 'action', by: 'outputs' })
    expect(judged(4, 0, 'decision', [makes('list_copies', { book_id: 'B-8' })])).toEqual({
      level: 'turn',
      by: 'outputs'
    })
    const refused = makes('borrow_copy', { copy_id: 'K-9', period: 'month' })
    expect(judged(8, 0, 'decision', [refused])).toEqual({ level: 'action', by: 'outputs' })
  })

  test('by calling what is withheld in its turn, and only there', () => {
    const early = makes('print_receipt', { loan_id: 'L-31' })
    expect(judged(10, 1, 'decision', [early])).toEqual({ level: 'action', by: 'withheld' })
    expect(judged(12, 2, 'decision', [early])).toBeUndefined()
  })

  test('by words that lack a fact, or state a figure or a name from nowhere', () => {
    const facts = { level: 'action', by: 'facts' }
    expect(judged(8, 0, 'decision', [says('Done. Your loan is L-31.')])).toEqual(facts)
    expect(judged(8, 0, 'decision', [says('Done. Your loan is L-31, due on 3 June.')])).toEqual(facts)
    expect(judged(8, 0, 'decision', [says('Done. It is due on 2 June; the fee is $47.')])).toEqual(facts)
    expect(judged(8, 0, 'decision', [says('Done. It is due on 2 June, as Miriam told me.')])).toEqual(facts)
    expect(judged(8, 0, 'decision', [says('It is yours until 2 June.')])).toBeUndefined()
  })

  test('by telling of an act that nobody made, if it would change something', () => {
    const act = { function: 'borrow_copy', arguments: { copy_id: 'K-1', period: 'month' } }
    const text = 'Done. Your loan is L-31, due on 2 June. The old one is yours too.'
    const claim = 'The old one is yours too.'
    expect(judged(8, 0, 'decision', [says(text)], { claim, act })).toEqual({ level: 'action', by: 'facts' })
    expect(judged(8, 0, 'decision', [says(text)], { claim })).toBeUndefined()
    const made = { function: 'borrow_copy', arguments: { copy_id: 'K-2', period: 'month' } }
    expect(judged(8, 0, 'decision', [says(text)], { claim, act: made })).toBeUndefined()
    const read = { function: 'find_book', arguments: { title: 'Dune' } }
    expect(judged(8, 0, 'decision', [says(text)], { claim, act: read })).toBeUndefined()
  })

  test('by asking for what is known instead of what is missing', () => {
    const wrong = { asks: 'loan_id', known: 'L-31' }
    expect(judged(16, 3, 'decision', [says('For which loan?')], wrong, asked)).toEqual({ level: 'action', by: 'facts' })
    expect(judged(16, 3, 'decision', [says('Until when?')], { asks: 'until', known: 'L-31' }, asked)).toBeUndefined()
    expect(
      judged(16, 3, 'decision', [says('For which loan?')], { asks: 'loan_id', known: 'L-99' }, asked)
    ).toBeUndefined()
  })

  test('by what comes of it in the turn', () => {
    const old = [
      makes('list_copies', { book_id: 'B-8' }),
      gives('list_copies', '{"copies":[]}'),
      says('There is no copy of it.')
    ]
    expect(judged(4, 0, 'turn', old)).toEqual({ level: 'turn', by: 'state' })
  })

  test('by the verdict of a judge on these very words, where no rule finds a fault', () => {
    const text = 'It is yours until 2 June, and the library is closed then.'
    const verdict = { judge: 'Nothing says that it is closed.', says: text }
    expect(judged(8, 0, 'decision', [says(text)], verdict)).toEqual({ level: 'action', by: 'judge' })
    expect(judged(8, 0, 'decision', [says('It is yours until 2 June.')], verdict)).toBeUndefined()
    expect(judged(8, 0, 'decision', [says(text)], { ...verdict, judge: '' })).toBeUndefined()
  })

  test('by calling anything where nothing fits', () => {
    const none: Trajectory = { ...record, kind: 'irrelevance' }
    const read = makes('find_book', { title: 'Dune' })
    expect(judged(10, 1, 'decision', [read], {}, none)).toEqual({ level: 'action', by: 'outputs' })
    expect(judged(10, 1, 'decision', [read])).toBeUndefined()
  })
})

describe('a rejected side is right', () => {
  const rest = record.messages.slice(4, 9)

  test('where it does the same, or reads beside it', () => {
    expect(judged(4, 0, 'turn', rest)).toBeUndefined()
    const beside = [makes('find_book', { title: 'Dune' }), gives('find_book', '{"book_id":"B-7"}'), ...rest]
    expect(judged(4, 0, 'turn', beside)).toBeUndefined()
  })

  test('where it says the same facts in other words', () => {
    expect(judged(4, 0, 'turn', [...rest.slice(0, -1), says('Borrowed until June 2.')])).toBeUndefined()
  })
})

describe('the check of a pair', () => {
  const rejected = [makes('borrow_copy', { copy_id: 'K-1', period: 'month' }, 'call_3')]
  const pair: Pair = {
    id: 'pd-000000',
    family: record.family,
    trajectory: record.id,
    turn: 0,
    scope: 'decision',
    tools: record.tools.filter(({ function: { name } }) => name !== 'print_receipt'),
    prompt: record.messages.slice(0, 6),
    chosen: record.messages.slice(6, 7),
    rejected,
    mistake: {
      error: 'short_dependency',
      type: 'value_of_wrong_item',
      direction: 'call_for_call',
      place: '/rejected/0/tool_calls/0/function/arguments/copy_id',
      evidence: { right: 'K-2', wrong: 'K-1' }
    },
    wrong: { level: 'action', by: 'state' },
    source: 'corruption'
  }
  const reasons = (change: Partial<Pair>): ReadonlyArray<string> =>
    Check.check(environment)(record, { ...pair, ...change }).map(({ reason }) => reason)

  test('finds nothing wrong with a true one', () => {
    expect(reasons({})).toEqual([])
    const whole = record.messages.slice(2)
    expect(
      reasons({
        scope: 'conversation',
        prompt: record.messages.slice(0, 2),
        chosen: whole.map((message, index) =>
          message.role === 'assistant' && index > 8 ? { ...message, loss: 0, loss_reason: 'context' } : message
        ),
        rejected: [
          ...whole.slice(0, 4),
          says('Sorry.'),
          ...whole
            .slice(7)
            .filter(({ role }) => role === 'user')
            .flatMap((user) => [user, says('No.')])
        ].map((message, index) =>
          message.role === 'assistant' && index > 7 ? { ...message, loss: 0, loss_reason: 'context' } : message
        ),
        mistake: { ...pair.mistake, direction: 'text_for_call', place: '/rejected/4/content' }
      })
    ).toEqual([])
  })

  test('finds what is not so', () => {
    expect(reasons({ trajectory: 'mt-000002' })).toEqual(['pair.record'])
    expect(reasons({ prompt: record.messages.slice(0, 5) })).toContain('pair.chosen')
    expect(reasons({ prompt: [...record.messages.slice(0, 5), says('Hm.')] })).toContain('pair.prompt')
    expect(reasons({ tools: record.tools })).toEqual(['pair.tools'])
    expect(reasons({ rejected: pair.chosen })).toContain('pair.wrong')
    expect(reasons({ wrong: { level: 'turn', by: 'state' } })).toEqual(['pair.wrong'])
    expect(reasons({ mistake: { ...pair.mistake, direction: 'text_for_call' } })).toEqual(['pair.direction'])
    expect(reasons({ mistake: { ...pair.mistake, place: '/rejected/0/tool_calls/1' } })).toEqual(['pair.place'])
    const thoughtful = rejected.map((message) => ({ ...message, reasoning: 'Hm.' }))
    expect(reasons({ rejected: thoughtful })).toEqual(['pair.reasoning'])
    const unsaid = rejected.map((message) => ({ ...message, loss: 0 as const }))
    expect(reasons({ rejected: unsaid })).toEqual(['pair.loss'])
    const told = [...rejected, gives('borrow_copy', '{"loan_id":"L-32"}', 'call_3'), says('Done.')]
    expect(reasons({ scope: 'turn', chosen: record.messages.slice(6, 9), rejected: told })).toEqual(['pair.result'])
  })
})
