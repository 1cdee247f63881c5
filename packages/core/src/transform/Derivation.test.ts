import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Derivation from './Derivation.js'

// The derivation of the first conversation of the examples, as its record writes it.
const record = {
  base: [['c1'], ['c2'], ['c3'], ['c4'], ['c9']],
  edits: [
    { tag: 'merge', at: 'c2' },
    { tag: 'insert_before', call: 'c5', consumer: 'c1', because: { parameter: 'origin' } },
    { tag: 'insert_before', call: 'c6', consumer: 'c1', because: { parameter: 'destination' } },
    { tag: 'insert_before', call: 'c7', consumer: 'c2', because: { parameter: 'fare_id' } },
    { tag: 'insert_before', call: 'c8', consumer: 'c3', because: { parameter: 'to' } },
    {
      tag: 'split',
      before: 'c9',
      missing: { tag: 'function', function: 'get_invoice', parameters: [], policy: 'all_or_nothing' }
    }
  ],
  path: [['c5', 'c6', 'c1', 'c7', 'c2'], ['c8', 'c3'], ['c4'], [], ['c9']],
  functions: {
    c5: 'find_airport',
    c6: 'find_airport',
    c1: 'search_flights',
    c7: 'price_flight',
    c2: 'book_flight',
    c8: 'find_contact',
    c3: 'send_message',
    c4: 'cancel_booking',
    c9: 'get_invoice'
  }
}

const errors = (value: unknown): ReadonlyArray<string> => {
  const decoded = Derivation.fromRecord()(value)
  return E.isLeft(decoded) ? decoded.left.map((error) => `${error.place}: ${error.expected}`) : []
}

describe('the derivation of a record', () => {
  it('is read, and written again with what its split withholds', () => {
    const decoded = Derivation.fromRecord()(record)
    expect(E.isRight(decoded)).toBe(true)
    if (E.isRight(decoded)) {
      const split = record.edits[5]
      expect(Derivation.toRecord(decoded.right)).toEqual({
        ...record,
        edits: [...record.edits.slice(0, 5), { ...split, missing: { ...split?.missing, call: 'c9' } }]
      })
    }
  })

  it('survives writing and reading, whatever the log', () => {
    fc.assert(
      fc.property(Arbitrary.derivation(), ({ graph, derivation }) => {
        const text = JSON.stringify(Derivation.toRecord(derivation))
        expect(Derivation.fromRecord(graph)(JSON.parse(text))).toEqual(E.right(derivation))
      }),
      { seed: 7, numRuns: 300 }
    )
  })

  it('asks the graph where it is given', () => {
    const decoded = Derivation.fromRecord(Arbitrary.travel)(record)
    expect(E.isLeft(decoded) && decoded.left[0]?.place).toBe('/edits/3')
  })

  it('names the place of what is wrong', () => {
    expect(errors({ ...record, edits: [{ tag: 'marge', at: 'c2' }] })).toEqual(['/edits/0: an edit'])
    expect(errors({ ...record, edits: [{ tag: 'merge' }] })).toEqual(['/edits/0/at: the identity of a call'])
    expect(errors({ ...record, edits: [{ tag: 'merge', at: 'c77' }] })).toEqual(['/edits/0: an edit that applies'])
    expect(errors({ ...record, functions: {} })).toEqual(['/functions: the function of c1'])
    expect(errors({ ...record, base: [['c1'], ['c1']] })[0]).toMatch(/^\/base: a walk/)
    expect(errors({ ...record, path: [] })[0]).toMatch(/^\/path: what the edits lead to/)
    expect(errors(null)).toHaveLength(1)
  })

  it('takes no function from a prototype', () => {
    expect(errors({ ...record, base: [['toString']], functions: {} })).toEqual(['/functions: the function of toString'])
    expect(
      errors(JSON.parse('{"base": [["__proto__"]], "edits": [], "path": [["__proto__"]], "functions": {}}'))
    ).toEqual(['/functions: the function of __proto__'])
  })
})
