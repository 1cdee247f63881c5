import { Pointer, Seed } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Answer from './Answer.js'
import { plan } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'

const replies = (number: number): ReadonlyArray<{ readonly text: string; readonly must: ReadonlyArray<string> }> => {
  const history: Array<string> = []
  return plan.turns.map((_, turn) => {
    const reply = Answer.write({
      plan,
      turn,
      world,
      seed: Seed.derive(Seed.root('answers'), number),
      query: '',
      history
    })
    if (!isRight(reply)) throw new Error(`turn ${turn} has no answer`)
    history.push(reply.right.text)
    return { text: reply.right.text, must: reply.right.answer.must.map((fact) => `${fact.call}${fact.pointer}`) }
  })
}

const all = Array.from({ length: 100 }, (_, number) => replies(number))

describe('the replies of a conversation', () => {
  test('convey the facts that they list', () => {
    for (const turns of all) {
      expect(turns[0]?.must).toContain('c2/booking_id')
      expect(turns[0]?.text).toContain('BK7M2Q')
      expect(turns[3]?.must).toEqual(['c5/refund'])
      expect(turns[3]?.text).toContain('$1,962')
    }
  })

  test('tell what a hidden call made of a value, in place of the value', () => {
    for (const turns of all) {
      expect(turns[7]?.text).toMatch(/\b28 km\b/)
      expect(turns[7]?.text).not.toMatch(/17\.4|miles/)
      expect(turns[7]?.must).toEqual(['h5/value'])
    }
  })

  test('narrate no hidden call', () => {
    for (const turns of all) expect(turns[0]?.text).not.toMatch(/F-QK7T2|airport/)
  })

  test('say what is missing in many ways, and name no function', () => {
    expect(new Set(all.map((turns) => turns[4]?.text)).size).toBeGreaterThan(8)
    expect(new Set(all.map((turns) => turns[6]?.text)).size).toBeGreaterThan(8)
    for (const turns of all) {
      expect(turns[4]?.text).not.toContain('get_invoice')
      expect(turns[6]?.text).toContain('?')
    }
  })

  test('never say "successfully", nor apologise each time', () => {
    const texts = all.flat().map((reply) => reply.text)
    expect(texts.some((text) => /successfully/i.test(text))).toBe(false)
    expect(texts.filter((text) => /sorry|apolog|unfortunately/i.test(text)).length / texts.length).toBeLessThan(0.1)
  })

  test('are the same for the same seed', () => {
    expect(replies(9)).toEqual(all[9])
  })

  test('list no fact that is not in the output', () => {
    const outputs = new Map(
      plan.turns.flatMap((turn) => turn.calls.map((one) => [String(one.call.id), one.output] as const))
    )
    for (const fact of all.flat().flatMap((reply) => reply.must)) {
      const at = fact.indexOf('/')
      expect(Pointer.get(outputs.get(fact.slice(0, at)), fact.slice(at))).toBeDefined()
    }
  })
})
