import { FunctionName } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Ended from './Ended.js'

const { graph } = Inn.source
const names = (...all: ReadonlyArray<string>): ReadonlyArray<FunctionName.FunctionName> => all.filter(FunctionName.is)
const taken = (...all: ReadonlyArray<string>): ReadonlyArray<string> => {
  const signature = graph.nodes.flatMap((name) => (name === all.at(-1) ? (graph.signatures.get(name) ?? []) : []))[0]
  return signature === undefined
    ? ['unknown']
    : Ended.parameters(graph, names(...all.slice(0, -1)), signature).map((input) => input.name)
}

describe('things that are gone', () => {
  test('end with what undoes their making, and with nothing else', () => {
    const ending = graph.nodes.filter((name) => Ended.types(graph, name).size > 0)
    expect(ending.map(String)).toEqual(['cancel_stay'])
  })

  test('cannot be taken any more', () => {
    expect(taken('book_room', 'check_in')).toEqual([])
    expect(taken('book_room', 'cancel_stay', 'check_in')).toEqual(['stay_id'])
  })

  test('are followed by others, once those came up', () => {
    expect(taken('book_room', 'cancel_stay', 'book_room', 'check_in')).toEqual([])
  })

  test('are not worked on just before', () => {
    const [cancel, ...others] = names('cancel_stay', 'book_room', 'check_in')
    expect(cancel !== undefined && Ended.wastes(graph, others, cancel)).toBe(true)
    expect(cancel !== undefined && Ended.wastes(graph, names('book_room'), cancel)).toBe(false)
  })
})
