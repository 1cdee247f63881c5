import { FunctionGraph, FunctionName } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Barred from './Barred.js'
import * as Past from './Past.js'

const { graph } = Inn.source
const names = (...all: ReadonlyArray<string>): ReadonlyArray<FunctionName.FunctionName> => all.filter(FunctionName.is)
/** The inn, whose rooms with a view are all taken. */
const taken = FunctionGraph.make(
  graph.signatures.values(),
  graph.edges.map((edge) =>
    edge.from === 'best_room' && edge.to === 'book_room' ? { ...edge, evidence: [...edge.evidence, 'refused'] } : edge
  )
)
const barred = (over: FunctionGraph.FunctionGraph, ...earlier: ReadonlyArray<string>): ReadonlyArray<string> => {
  const past = Past.of({ graph: over }, names(...earlier, 'book_room'))
  return past === undefined ? ['unknown'] : Barred.parameters(past.before, past.role).map((input) => input.name)
}

describe('what a function refuses', () => {
  test('does not fill its parameter', () => {
    expect(barred(taken, 'best_room')).toEqual(['room_id'])
  })

  test('is not all that there is, once something else gives such a thing', () => {
    expect(barred(taken, 'best_room', 'search_rooms')).toEqual([])
  })

  test('stays refused when it is passed on', () => {
    expect(barred(taken, 'best_room', 'room_view')).toEqual(['room_id'])
  })

  test('is only what an execution has tried', () => {
    expect(barred(graph, 'best_room')).toEqual([])
  })
})
