import { expect, test } from 'vitest'
import * as Latest from './Latest.js'

test('computes once for a value that is asked for again and again', () => {
  const asked: Array<object> = []
  const size = Latest.of((value: ReadonlyArray<number>) => {
    asked.push(value)
    return value.length
  })
  const [short, long] = [[1], [1, 2]]
  expect([short, short, long, long, short].map(size)).toEqual([1, 1, 2, 2, 1])
  expect(asked).toEqual([short, long, short])
})

test('tells values apart by identity, not by what they hold', () => {
  let asked = 0
  const counted = Latest.of((_value: object) => ++asked)
  expect([counted({}), counted({})]).toEqual([1, 2])
})
