import { FunctionGraph, FunctionName, type Signature } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Barred from './Barred.js'

const { graph } = Inn.source
const names = (...all: ReadonlyArray<string>): ReadonlyArray<FunctionName.FunctionName> => all.filter(FunctionName.is)
const signature = (name: string): Signature.Signature => {
  const found = [...graph.signatures.values()].find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}
/** The inn, whose rooms with a view are all taken. */
const taken = FunctionGraph.make(
  graph.signatures.values(),
  graph.edges.map((edge) =>
    edge.from === 'best_room' && edge.to === 'book_room' ? { ...edge, evidence: [...edge.evidence, 'refused'] } : edge
  )
)
const barred = (earlier: ReadonlyArray<string>): ReadonlyArray<string> =>
  Barred.parameters(taken, names(...earlier), signature('book_room')).map((input) => input.name)

describe('what a function refuses', () => {
  test('does not fill its parameter', () => {
    expect(barred(['best_room'])).toEqual(['room_id'])
  })

  test('is not all that there is, once something else gives such a thing', () => {
    expect(barred(['best_room', 'search_rooms'])).toEqual([])
  })

  test('stays refused when it is passed on', () => {
    expect(barred(['best_room', 'room_view'])).toEqual(['room_id'])
  })

  test('is only what an execution has tried', () => {
    expect(Barred.parameters(graph, names('best_room'), signature('book_room'))).toEqual([])
  })
})
