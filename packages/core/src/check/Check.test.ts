import { describe, expect, test } from 'vitest'
import * as Check from './Check.js'
import { environment } from './fixture/Library.js'
import { asked, record } from './fixture/Loan.js'

describe('a record that is right', () => {
  test.each([
    ['with a missing function', record],
    ['with a missing value', asked]
  ])('passes every check %s', (_, one) => {
    expect(Check.all(environment)(one)).toEqual([])
    expect(Check.static(one)).toEqual([])
  })
  test('has the labels that it should have', () => {
    expect(asked.turns.map((turn) => turn.labels.join())).toEqual([
      'nested,short_dependency',
      'miss_func',
      'long_dependency',
      'miss_params',
      'long_dependency'
    ])
    expect(asked.turns.map((turn) => turn.calls.map((call) => call.distance ?? 0).join())).toEqual([
      '0,0,0',
      '',
      '2',
      '',
      '4'
    ])
  })
})
