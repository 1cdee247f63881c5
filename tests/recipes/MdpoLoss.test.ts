import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as MdpoLoss from './MdpoLoss.js'
import numbers from './vectors.json' with { type: 'json' }

/** Numbers that the Python recipe is held to as well: each was first worked out by hand, by this module or by TRL. */
interface Vector extends MdpoLoss.Weights, MdpoLoss.Loss {
  readonly name: string
  readonly by: string
  readonly pairs: ReadonlyArray<MdpoLoss.Pair>
}
const vectors: ReadonlyArray<Vector> = numbers

describe('the loss of mDPO', () => {
  test.each(vectors)('$name, as by $by', ({ pairs, beta, lambda, loss, margins }) => {
    const found = MdpoLoss.of({ beta, lambda })(pairs)
    expect(found.loss).toBeCloseTo(loss, 9)
    expect(found.margins).toHaveLength(margins.length)
    for (const [index, margin] of margins.entries()) expect(found.margins[index]).toBeCloseTo(margin, 9)
  })

  test('has vectors from all three', () => {
    expect(new Set(vectors.map(({ by }) => by))).toEqual(new Set(['hand', 'typescript', 'trl']))
  })
})

const figure = fc.double({ min: -20, max: 0, noNaN: true })
const side = fc
  .array(fc.record({ policy: figure, reference: figure, action: fc.constantFrom(0, 1) }), {
    minLength: 1,
    maxLength: 12
  })
  .map((tokens) => [{ policy: -1, reference: -1, action: 1 }, ...tokens])
  .map((tokens) => ({
    policy: tokens.map(({ policy }) => policy),
    reference: tokens.map(({ reference }) => reference),
    action: tokens.map(({ action }) => action)
  }))
const pair = fc.record({ chosen: side, rejected: side })
const pairs = fc.array(pair, { minLength: 1, maxLength: 4 })
const beta = fc.double({ min: 0.01, max: 2, noNaN: true })

const sft = MdpoLoss.of({ beta: 1, lambda: 0 })
/** The comparison alone. */
const compared = (weight: number, batch: ReadonlyArray<MdpoLoss.Pair>) =>
  MdpoLoss.of({ beta: weight, lambda: 1 })(batch).loss - sft(batch).loss

describe('laws of the loss', () => {
  test('the comparison is log 2 where policy and reference agree', () => {
    fc.assert(
      fc.property(pairs, beta, (batch, weight) => {
        const agreed = (one: MdpoLoss.Side) => ({ ...one, reference: one.policy })
        const equal = batch.map(({ chosen, rejected }) => ({ chosen: agreed(chosen), rejected: agreed(rejected) }))
        expect(compared(weight, equal)).toBeCloseTo(Math.LN2, 9)
      })
    )
  })

  test('the comparison falls as an action of the chosen side gains, and rises with one of the rejected side', () => {
    // The first token of a side is an action. Its reference changes, so that L_SFT stays what it is.
    const surer = (one: MdpoLoss.Side, by: number) => ({
      ...one,
      reference: one.reference.map((value, index) => (index === 0 ? value - by : value))
    })
    fc.assert(
      fc.property(pair, fc.double({ min: 0.1, max: 3, noNaN: true }), ({ chosen, rejected }, by) => {
        const margin = (one: MdpoLoss.Pair) => MdpoLoss.of({ beta: 0.1, lambda: 1 })([one]).margins[0]
        const before = { chosen, rejected }
        const better = { chosen: surer(chosen, by), rejected }
        const worse = { chosen, rejected: surer(rejected, by) }
        expect(margin(better)).toBeGreaterThan(margin(before) ?? Number.NaN)
        expect(margin(worse)).toBeLessThan(margin(before) ?? Number.NaN)
        expect(compared(0.1, [better])).toBeLessThan(compared(0.1, [before]))
        expect(compared(0.1, [worse])).toBeGreaterThan(compared(0.1, [before]))
      })
    )
  })

  test('swapping the sides negates the margin', () => {
    fc.assert(
      fc.property(pair, beta, ({ chosen, rejected }, weight) => {
        const loss = MdpoLoss.of({ beta: weight, lambda: 1 })
        const [there] = loss([{ chosen, rejected }]).margins
        const [back] = loss([{ chosen: rejected, rejected: chosen }]).margins
        expect(back).toBeCloseTo(-(there ?? Number.NaN), 9)
      })
    )
  })

  test('tokens that are no actions do not matter', () => {
    const spoilt = (one: MdpoLoss.Side) => ({
      ...one,
      policy: one.policy.map((value, index) => (one.action[index] === 1 ? value : value - 50)),
      reference: one.reference.map((value, index) => (one.action[index] === 1 ? value : value / 3))
    })
    fc.assert(
      fc.property(pairs, beta, (batch, weight) => {
        const loss = MdpoLoss.of({ beta: weight, lambda: 0.7 })
        const other = batch.map(({ chosen, rejected }) => ({ chosen: spoilt(chosen), rejected: spoilt(rejected) }))
        expect(loss(other)).toEqual(loss(batch))
      })
    )
  })

  test('the loss is linear in λ', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 10, noNaN: true }), (batch, lambda) => {
        const { loss } = MdpoLoss.of({ beta: 0.1, lambda })(batch)
        expect(loss).toBeCloseTo(sft(batch).loss + lambda * compared(0.1, batch), 8)
      })
    )
  })
})
