import { Arbitrary } from '@magnet/laws'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { is } from '../signature/FunctionName.js'
import * as CallId from './CallId.js'
import type { Call, Missing, Path, Turn } from './Path.js'
import { turn } from './Path.js'
import * as WellFormed from './WellFormed.js'

const call = (id: number, name: string, over: Partial<Call> = {}): ReadonlyArray<Call> =>
  is(name) ? [{ id: CallId.of(id), function: name, origin: { _tag: 'Walked' }, intent: 'asked', ...over }] : []
const hidden = (id: number, name: string, partner: number, parameter?: string): ReadonlyArray<Call> =>
  call(id, name, {
    intent: 'implied',
    origin: {
      _tag: 'Inserted',
      partner: CallId.of(partner),
      ...(parameter === undefined ? {} : { because: { parameter } })
    }
  })
const lacking = (name: string, over: Partial<Missing> = {}, calls: ReadonlyArray<Call> = []): ReadonlyArray<Turn> =>
  is(name)
    ? [
        {
          calls,
          missing: O.some({
            _tag: 'Function',
            function: name,
            call: O.none,
            parameters: [],
            policy: 'all_or_nothing',
            ...over
          })
        }
      ]
    : []

const price = call(1, 'price_flight')
const book = call(2, 'book_flight')
const tags = (path: Path): ReadonlyArray<string> =>
  WellFormed.violations(Arbitrary.travel)(path).map((each) => each._tag)

describe('a path is well-formed', () => {
  it('as a walk', () => expect(tags([turn(price), turn(book)])).toEqual([]))
  it('with a provider before, a post-processor behind, and something missing', () => {
    const path = [
      turn([...hidden(3, 'search_flights', 1, 'flight'), ...price, ...hidden(4, 'convert_money', 1)]),
      ...lacking('book_flight', { call: O.some(CallId.of(2)) }),
      turn(book)
    ]
    expect(tags(path)).toEqual([])
  })
})

describe('a path is not well-formed', () => {
  it.each<[string, Path, ReadonlyArray<string>]>([
    ['where an identity stands twice', [turn(price), turn(call(1, 'book_flight'))], ['DuplicateId']],
    ['where a turn is empty', [turn(price), turn([])], ['EmptyTurn']],
    ['where the graph has no such function', [turn(call(1, 'fly_away'))], ['UnknownFunction']],
    ['where no earlier call leads to a walked one', [turn(book), turn(call(3, 'search_flights'))], ['Unsupported']],
    ['where the partner is gone', [turn(hidden(3, 'search_flights', 1, 'flight'))], ['LostPartner']],
    [
      'where an inserted call is no neighbour',
      [turn([...hidden(3, 'get_invoice', 1, 'flight'), ...price])],
      ['NotNested']
    ],
    [
      'where a provider stands behind its consumer',
      [turn([...price, ...hidden(3, 'search_flights', 1, 'flight')])],
      ['Misplaced']
    ],
    [
      'where a provider stands in an earlier turn',
      [turn(hidden(3, 'search_flights', 1, 'flight')), turn(price)],
      ['Misplaced']
    ],
    [
      'where a post-processor stands in a later turn',
      [turn(price), turn(hidden(3, 'convert_money', 1))],
      ['Misplaced']
    ],
    [
      'where two providers serve one parameter',
      [turn([...hidden(3, 'search_flights', 1, 'flight'), ...hidden(4, 'search_flights', 1, 'flight'), ...price])],
      ['Twice']
    ],
    ['where a walked call is implied', [turn(call(1, 'price_flight', { intent: 'implied' }))], ['WrongIntent']],
    [
      'where a repetition is of another function',
      [turn([...price, ...call(3, 'book_flight', { origin: { _tag: 'Repeated', of: CallId.of(1) } })])],
      ['Misplaced']
    ],
    [
      'where the withheld call is not next',
      [...lacking('book_flight', { call: O.some(CallId.of(2)) }), turn(price), turn(book)],
      ['LostMissing']
    ],
    ['where nothing follows what is missing', [turn(price), ...lacking('get_invoice')], ['LostMissing']],
    [
      'where the missing function is another than that of its call',
      [turn(price), ...lacking('get_invoice', { call: O.some(CallId.of(2)) }), turn(book)],
      ['WrongMissing']
    ],
    [
      'where a parameter is missing that there is not',
      [
        turn(price),
        ...lacking('book_flight', { _tag: 'Parameters', parameters: ['seat'], call: O.some(CallId.of(2)) }),
        turn(book)
      ],
      ['WrongMissing']
    ],
    ['where a ghost is called', [turn(price), ...lacking('book_flight'), turn(book)], ['UsedWhileMissing']],
    [
      'where a function is used before it is supplied',
      [
        turn(price),
        turn(book),
        ...lacking('book_flight', { call: O.some(CallId.of(3)) }),
        turn(call(3, 'book_flight'))
      ],
      ['UsedWhileMissing']
    ],
    [
      'where nothing is done that the policy promises',
      [turn(price), ...lacking('book_flight', { call: O.some(CallId.of(2)), policy: 'do_the_rest' }), turn(book)],
      ['IdlePolicy']
    ]
  ])('%s', (_, path, expected) => {
    expect(tags(path)).toEqual(expected)
    for (const each of WellFormed.violations(Arbitrary.travel)(path))
      expect(WellFormed.message(each)).toMatch(/^.+: .+$/)
  })
})
