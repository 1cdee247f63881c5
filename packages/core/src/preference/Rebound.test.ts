import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import type { Json } from '../json/Json.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Message } from '../trajectory/Trajectory.js'
import * as Rebound from './Rebound.js'

const dossier = Dossier.of(record)
const bound = (
  id: string,
  changed: ReadonlyArray<readonly [string, Json | undefined]>,
  said: ReadonlyArray<Message> = []
): ReturnType<typeof Rebound.of> => {
  const entry = dossier.byId.get(id)
  if (entry === undefined) throw new Error(`there is no call ${id}`)
  return Rebound.of(dossier, entry, new Map(changed), said)
}

describe('arguments after a mistake', () => {
  test('are those of the record where nothing changed that they draw on', () => {
    for (const { call } of dossier.entries) expect(bound(call.id, [])).toEqual(E.right(call.arguments))
    expect(bound('c2', [['c5', { book_id: 'B-8' }]])).toEqual(E.right({ copy_id: 'K-2', period: 'month' }))
  })

  test('come from the same places, by the same rules', () => {
    expect(bound('c1', [['c5', { book_id: 'B-8' }]])).toEqual(E.right({ book_id: 'B-8' }))
    const copies = {
      copies: [
        { copy_id: 'K-7', year: 1999 },
        { copy_id: 'K-8', year: 1970 }
      ]
    }
    expect(bound('c2', [['c1', copies]])).toEqual(E.right({ copy_id: 'K-7', period: 'month' }))
  })

  test('cannot be had from a call that was not made, or gives something else', () => {
    expect(bound('c1', [['c5', undefined]])).toEqual(E.left('/book_id'))
    expect(bound('c1', [['c5', { book_id: 7 }]])).toEqual(E.left('/book_id'))
    expect(bound('c2', [['c1', { copies: [] }]])).toEqual(E.left('/copy_id'))
  })

  test('are found where they stand elsewhere, but for what is too short to tell', () => {
    const said: ReadonlyArray<Message> = [{ role: 'user', content: 'My loan is L-31, and I want B-7.' }]
    expect(bound('c3', [['c2', undefined]], said)).toEqual(E.right({ loan_id: 'L-31' }))
    expect(bound('c1', [['c5', undefined]], said)).toEqual(E.left('/book_id'))
    expect(bound('c3', [['c2', undefined]], [{ role: 'user', content: 'L-311' }])).toEqual(E.left('/loan_id'))
  })
})
