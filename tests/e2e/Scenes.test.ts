import type { FunctionName, Trajectory } from '@magnet/core'
import { type Outcome, Pipeline, Source } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

const settings = Run.settings('scenes')
const count = 60

let source: Source.Source
let outcomes: ReadonlyArray<Outcome.Outcome> = []
beforeAll(async () => {
  source = await Run.source()
  outcomes = await Run.outcomes(source, settings, { to: count })
})

const scene = (slot: number): ReturnType<typeof Pipeline.draw>['scene'] =>
  Pipeline.draw(settings, source, slot, 0).scene
const slots = (to: number): ReadonlyArray<number> => Array.from({ length: to }, (_none, slot) => slot)
const crosses = (record: Trajectory.Trajectory): boolean =>
  record.turns.some((turn) => turn.labels.includes('cross_world'))
const changes = (record: Trajectory.Trajectory): boolean =>
  record.turns.some((turn) => turn.calls.some((call) => call.changes !== undefined))

describe('the scenes of slots', () => {
  test('cross worlds in every prefix about as often as is wanted', () => {
    let crossing = 0
    for (const slot of slots(1000)) {
      if (scene(slot).crosses) crossing += 1
      expect(Math.abs(crossing - (slot + 1) * settings.cross)).toBeLessThan(4)
    }
  })

  test('have one world, or two or three', () => {
    for (const slot of slots(400)) {
      const { crosses: several, source: own } = scene(slot)
      expect(own.parts.length).toBeGreaterThanOrEqual(several ? 2 : 1)
      expect(own.parts.length).toBeLessThanOrEqual(several ? 3 : 1)
    }
  })

  test('are one world without a share that crosses, and several wherever worlds are connected with all of it', () => {
    for (const slot of slots(100)) {
      expect(Pipeline.draw({ ...settings, cross: 0 }, source, slot, 0).scene.crosses).toBe(false)
      expect(Pipeline.draw({ ...settings, cross: 1 }, source, slot, 0).scene.crosses).toBe(true)
    }
  })

  test('pass through every function, each about as often as any other', () => {
    const functions = source.graph.nodes.length
    const passed = new Map<string, number>()
    for (const slot of slots(20 * functions)) {
      const { change, target } = scene(slot)
      const meant = String(change ?? target)
      passed.set(meant, (passed.get(meant) ?? 0) + 1)
    }
    for (const name of source.graph.nodes)
      expect([name, passed.get(name) ?? 0]).toEqual([name, expect.toSatisfy(often)])
  })

  test('give a function up after several failures, never their worlds’ number', () => {
    for (const slot of slots(40)) {
      const late = Pipeline.draw(settings, source, slot, 12).scene
      expect(late.target).toBeUndefined()
      expect(late.crosses).toBe(scene(slot).crosses)
    }
  })

  test('do not depend on other slots, and are the same from a source that is extracted again', () => {
    const other = scene(17)
    expect(
      Source.within(
        source,
        other.source.parts.map((part) => part.name)
      )
    ).toBe(other.source)
    expect(scene(17)).toEqual(other)
  })
})

const often = (times: number): boolean => times >= 8

describe('the records of scenes', () => {
  test('carry something across worlds exactly where the scene has several', () => {
    for (const { record, slot } of outcomes) {
      if (record === undefined) continue
      expect([slot, crosses(record)]).toEqual([slot, scene(slot).crosses])
      expect(record.worlds.length > 1).toBe(scene(slot).crosses)
    }
  })

  test('name the world of every call', () => {
    const owners = Source.owners(source)
    for (const record of Run.records(outcomes))
      for (const turn of record.turns)
        for (const call of turn.calls) expect(call.world).toBe(new Map<string, string>(owners).get(call.function))
  })

  test('pass through the function of their slot', () => {
    const through = outcomes.filter(({ record, rejected, slot }) => {
      const { change, target } = Pipeline.draw(settings, source, slot, rejected.length).scene
      return record?.turns.some((turn) => turn.calls.some((call) => call.function === (change ?? target))) ?? false
    })
    expect(through.length).toBeGreaterThan(0.8 * count)
  })

  test('change minds where the scene says so: an act is undone or amended in a later turn', () => {
    const changed = Run.records(outcomes).filter(changes)
    expect(changed.length).toBeGreaterThan(0.05 * count)
    for (const record of changed)
      for (const [turn, { calls }] of record.turns.entries())
        for (const { changes: act, needs } of calls) {
          if (act === undefined) continue
          expect(needs).toContain(act)
          expect(record.turns.slice(0, turn).some((earlier) => earlier.calls.some((call) => call.id === act))).toBe(
            true
          )
        }
  })

  test('undo nothing otherwise', () => {
    for (const record of Run.records(outcomes)) {
      const called = record.turns.flatMap((turn) => turn.calls)
      for (const [place, call] of called.entries()) {
        const undoes = source.graph.signatures.get(call.function as FunctionName.FunctionName)?.undoes ?? []
        if (called.slice(0, place).some((earlier) => undoes.includes(earlier.function)))
          expect(call.changes).toBeDefined()
      }
    }
  })
})
