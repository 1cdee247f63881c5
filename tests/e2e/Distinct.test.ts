import type { Duplicates, Trajectory } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { Distinct, type Outcome, type Source } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

/**
 * Far stricter than a run is, so that there is much to turn away: no two families have conversations of the same length. The members
 * of a family differ in it, so that often only one of them is turned away.
 */
const strict = (): Duplicates.Kept => {
  const first = new Map<number, Trajectory.Trajectory>()
  const length = ({ messages }: Trajectory.Trajectory): number =>
    messages.map(({ content }) => content).join('').length % 60
  const find = (record: Trajectory.Trajectory): Duplicates.Duplicate | undefined => {
    const other = first.get(length(record))
    return other === undefined || other.family === record.family
      ? undefined
      : { by: 'calls', of: other.id, similarity: 1 }
  }
  const add = (record: Trajectory.Trajectory): void => {
    if (!first.has(length(record))) first.set(length(record), record)
  }
  return {
    find,
    add,
    admit: (record) => {
      const duplicate = find(record)
      if (duplicate === undefined) add(record)
      return duplicate
    }
  }
}

const settings = Run.settings(3, { families: true, proofs: 'labels', attempts: 6 })
const count = 60

const fresh = (): Distinct.Kept => ({ ...Distinct.make(settings), records: strict() })

const outcomes = (
  kept: Distinct.Kept,
  [from, to]: readonly [number, number],
  concurrency: number
): Promise<ReadonlyArray<Outcome.Outcome>> =>
  Effect.runPromise(
    Distinct.slots(settings, source, kept, from, to, concurrency).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )

let source: Source.Source
let whole: ReadonlyArray<Outcome.Outcome> = []
beforeAll(async () => {
  source = await Run.source()
  whole = await outcomes(fresh(), [0, count], 1)
}, 120_000)

const turnedAway = (): ReadonlyArray<Outcome.Rejected> =>
  whole.flatMap(({ rejected }) => rejected.filter(({ stage }) => stage === 'duplicate'))

const text = (all: ReadonlyArray<Outcome.Outcome>): ReadonlyArray<string> => all.map((one) => JSON.stringify(one))

describe('slots whose records are distinct', { timeout: 120_000 }, () => {
  test('turn away what is like an earlier record of another family, say which, and try again', () => {
    expect(turnedAway().length).toBeGreaterThan(3)
    const before = new Map<string, Trajectory.Trajectory>()
    for (const { slot, record, rejected } of whole) {
      expect(rejected.map(({ attempt }) => attempt)).toEqual(rejected.map((_, index) => index))
      for (const { stage, reason, evidence } of rejected) {
        if (stage !== 'duplicate') continue
        expect(reason).toBe('calls')
        const { of } = evidence as { readonly of: string }
        expect(before.get(of)?.family).not.toBe(`f-${String(slot - (slot % 2)).padStart(6, '0')}`)
        expect(before.has(of)).toBe(true)
      }
      if (record !== undefined) before.set(record.id, record)
    }
    expect(whole.some(({ record, rejected }) => record !== undefined && rejected.at(-1)?.stage === 'duplicate')).toBe(
      true
    )
  })

  test('keep nothing that is like another', () => {
    const kept = strict()
    for (const record of Run.records(whole)) expect(kept.admit(record)).toBeUndefined()
  })

  test('are the same whatever the concurrency', async () => {
    expect(text(await outcomes(fresh(), [0, count], 7))).toEqual(text(whole))
  })

  test('are the same after an interruption anywhere, also between the members of a family', async () => {
    const cuts = [1, turnedAway()[0]?.slot ?? 0, (turnedAway()[1]?.slot ?? 0) + 1, 51]
    for (const cut of cuts) {
      // What a run folder gives back: the records, and which attempts were duplicates.
      const kept = fresh()
      for (const { slot, record, rejected } of whole.slice(0, cut)) {
        if (record !== undefined) kept.records?.add(record)
        const last = rejected.findLast(({ stage }) => stage === 'duplicate')
        if (last !== undefined) kept.passed.set(slot, last.attempt + 1)
      }
      expect(text(await outcomes(kept, [cut, count], 3))).toEqual(text(whole.slice(cut)))
    }
  })

  test('take the derivation of a φ that has tried again', () => {
    const retried = whole.filter(
      ({ slot, record, rejected }) =>
        slot % 2 === 0 && record !== undefined && rejected.some(({ stage }) => stage === 'duplicate')
    )
    const walks = (slot: number): ReadonlyArray<unknown> => {
      const { base = [], functions = {} } = whole[slot]?.record?.derivation ?? {}
      return base.flat().map((call) => functions[call])
    }
    const both = retried.filter(({ slot }) => whole[slot + 1]?.record !== undefined)
    expect(both.length).toBeGreaterThan(0)
    for (const { slot } of both) expect(walks(slot + 1)).toEqual(walks(slot))
  })

  test('are those of the pipeline where duplicates are kept', async () => {
    const kept = Distinct.make({ ...settings, duplicates: 'keep' })
    expect(kept.records).toBeUndefined()
    expect(text(await outcomes(kept, [0, 12], 1))).toEqual(text(await Run.outcomes(source, settings, { to: 12 })))
  })
})
