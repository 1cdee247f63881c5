import { describe, expect, test } from 'vitest'
import { environment } from '../check/fixture/Library.js'
import { asked, record } from '../check/fixture/Loan.js'
import type { JsonObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as Serial from '../json/Serial.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { AssistantMessage, Trajectory } from '../trajectory/Trajectory.js'
import * as Diagnosis from './Diagnosis.js'
import * as Likeness from './Likeness.js'
import * as Trace from './Trace.js'

const makes = (...calls: ReadonlyArray<readonly [string, JsonObject]>): AssistantMessage => ({
  role: 'assistant',
  content: '',
  loss: 1,
  tool_calls: calls.map(([name, given], index) => ({
    id: `call_x${index}`,
    type: 'function',
    function: { name, arguments: given }
  }))
})
const says = (content: string): AssistantMessage => ({ role: 'assistant', content, loss: 1 })

const found = (at: number, turn: number, message: AssistantMessage, of: Trajectory = record): ReadonlyArray<string> => {
  const { error, type, at: place } = Diagnosis.of(environment.world, of, { turn, at, message })
  expect(Pointer.get(Serial.parse(JSON.stringify(message)), place)).toBeDefined()
  return [error, type]
}

describe('a message that parts from the record', () => {
  test('takes a value of this turn for another: short dependency, by where the value comes from', () => {
    expect(found(6, 0, makes(['borrow_copy', { copy_id: 'K-1', period: 'month' }]))).toEqual([
      'short_dependency',
      'value_of_wrong_item'
    ])
    expect(found(6, 0, makes(['borrow_copy', { copy_id: 'B-7', period: 'month' }]))).toEqual([
      'short_dependency',
      'value_of_wrong_call'
    ])
    expect(found(6, 0, makes(['borrow_copy', { copy_id: 'K-9', period: 'month' }]))).toEqual([
      'short_dependency',
      'invents_value'
    ])
  })

  test('takes a value of an earlier turn for another, or asks for it: long dependency', () => {
    expect(found(12, 2, makes(['print_receipt', { loan_id: 'L-99' }]))).toEqual(['long_dependency', 'invents_value'])
    expect(found(12, 2, says('What is the loan id?'))[0]).toBe('long_dependency')
  })

  test('gets wrong what was said just now: missed parameters', () => {
    const given = { copy_id: 'K-2', period: 'week' }
    expect(found(6, 0, makes(['borrow_copy', given]))).toEqual(['missed_function_or_parameters', 'invents_value'])
    expect(found(6, 0, makes(['borrow_copy', { copy_id: 'K-2' }]))).toEqual([
      'missed_function_or_parameters',
      'drops_argument'
    ])
  })

  test('leaves out a hidden call: nested missing', () => {
    expect(found(2, 0, makes(['list_copies', { book_id: 'Dune' }]))).toEqual(['nested_missing', 'skips_helper'])
    expect(found(2, 0, says('Which book id do you mean?'))[0]).toBe('nested_missing')
  })

  test('acts where it should speak, or again', () => {
    expect(found(10, 1, makes(['renew_loan', { loan_id: 'L-31' }]))).toEqual([
      'missed_function_or_parameters',
      'near_miss_function'
    ])
    expect(found(16, 3, makes(['renew_loan', { loan_id: 'L-31', until: '2025-07-01' }]), asked)).toEqual([
      'missed_function_or_parameters',
      'invents_missing_value'
    ])
    expect(found(8, 0, makes(['borrow_copy', { copy_id: 'K-2', period: 'month' }]))).toEqual([
      'short_dependency',
      'repeats_write'
    ])
  })

  test('stops too early, or denies what it could do', () => {
    expect(found(6, 0, says('Here are the copies.'))).toEqual(['missed_function_or_parameters', 'stops_halfway'])
    expect(found(12, 2, says("I can't print anything."))).toEqual([
      'missed_function_or_parameters',
      'denies_listed_function'
    ])
  })

  test('words it wrongly: wrong summary', () => {
    expect(found(8, 0, says('Done. Your loan is L-31.'))).toEqual(['wrong_summary', 'omits_fact'])
    expect(found(8, 0, says('It is yours until 4 June.'))).toEqual(['wrong_summary', 'changes_figure'])
    expect(found(8, 0, says('It is due on 2 June; the fee is $47.'))).toEqual(['wrong_summary', 'adds_claim'])
  })
})

describe('a call is like one of the record', () => {
  test('where its arguments are equal, and nowhere else', () => {
    const dossier = Dossier.of(record)
    for (const entry of dossier.entries) {
      const { function: name, arguments: given } = entry.call
      expect(Likeness.is(dossier, entry, { name, arguments: given })).toBe(true)
      for (const key of Object.keys(given))
        expect(Likeness.differences(dossier, entry, { ...given, [key]: 'another' })).toEqual([key])
    }
  })

  test('also with another value that the record accepts', () => {
    const accepting: Trajectory = {
      ...record,
      turns: record.turns.map((turn) => ({
        ...turn,
        calls: turn.calls.map((call) => ({
          ...call,
          accept: { '/period': { tag: 'oneOf' as const, values: ['month', 'four weeks'] } }
        }))
      }))
    }
    const dossier = Dossier.of(accepting)
    const entry = dossier.entries.find(({ call }) => call.function === 'borrow_copy')
    expect(entry).toBeDefined()
    if (entry === undefined) return
    const so = (period: string) =>
      Likeness.is(dossier, entry, { name: 'borrow_copy', arguments: { copy_id: 'K-2', period } })
    expect([so('four weeks'), so('week')]).toEqual([true, false])
  })
})

describe('a hint leaves no trace', () => {
  test('in words, thoughts or arguments, unless the user spoke of hints', () => {
    const before = record.messages.slice(0, 2)
    const side = [says('As instructed, it is done.'), makes(['find_book', { title: '<find_book/title>' }])]
    expect(Trace.of(before, side)).toEqual([
      [0, 'As instructed'],
      [1, '<find_book/title>']
    ])
    expect(Trace.of(before, [{ ...says('Done.'), reasoning: 'The hint says so.' }])).toEqual([[0, 'hint']])
    const heard = [...before, { role: 'user' as const, content: 'Give me a hint.' }]
    expect(Trace.of(heard, [says('Here is a hint: sand.')])).toEqual([])
    expect(Trace.of(before, [says('It is yours until 2 June.')])).toEqual([])
  })
})
