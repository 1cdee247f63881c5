import { Derivation, FunctionGraph, Path, PathCodec, WellFormed } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Pipeline from '../Pipeline.js'
import type { Rejection } from '../Rejection.js'
import type { Settings } from '../Settings.js'
import * as Design from './Design.js'
import * as Profiles from './Profiles.js'

const settings = (overrides: Partial<Settings> = {}): Settings =>
  Profiles.settings('paper', 'design', { steps: 5, merge: 0.4, ...overrides })

const derive = (by: Settings, index: number, number = 0): ReturnType<typeof Design.derive> =>
  Design.derive(by, Pipeline.draw(by, Inn.source, index, number))

const many = (by: Settings): ReadonlyArray<Derivation.Derivation> =>
  Array.from({ length: 80 }, (_, index) => derive(by, index)).flatMap((derived) =>
    E.isRight(derived) ? [derived.right] : []
  )

const rejections = (by: Settings): ReadonlyArray<Rejection> =>
  Array.from({ length: 80 }, (_, index) => derive(by, index)).flatMap((derived) =>
    E.isLeft(derived) ? [derived.left] : []
  )

describe('a design', () => {
  test('is well formed, and its log leads from its walk to its path', () => {
    const all = many(settings())
    expect(all.length).toBeGreaterThan(20)
    for (const { base, edits, path } of all) {
      expect(WellFormed.violations(Inn.source.graph)(path)).toEqual([])
      expect(E.either.map(Derivation.replay(edits, Inn.source.graph)(base), PathCodec.encode)).toEqual(
        E.right(PathCodec.encode(path))
      )
    }
  })

  test('is the same for the same slot and attempt, another for another', () => {
    expect(derive(settings(), 3)).toEqual(derive(settings(), 3))
    const first = Array.from({ length: 12 }, (_, attempt) => JSON.stringify(derive(settings(), 3, attempt)))
    expect(new Set(first).size).toBeGreaterThan(1)
  })

  test('walks only along what can be called', () => {
    const called = new Set(
      many(settings()).flatMap(({ path }) => Path.calls(path).map((call) => String(call.function)))
    )
    expect(called.has('read_vault')).toBe(false)
    expect(called.has('search_rooms')).toBe(true)
  })

  test('hides every look-up that nothing else replaces', () => {
    for (const { path } of many(settings({ split: 0 }))) {
      const calls = Path.calls(path)
      for (const [position, call] of calls.entries())
        if (call.function === 'search_rooms')
          expect(calls.slice(0, position).some((other) => other.function === 'find_town')).toBe(true)
    }
  })
})

describe('a walk', () => {
  test('below the minimum is rejected with its length, never padded', () => {
    const short = rejections(settings({ steps: 2 }))
    expect(short).toHaveLength(80)
    for (const { stage, reason, evidence } of short) {
      if (reason === 'no_start') continue
      expect({ stage, reason }).toEqual({ stage: 'walk', reason: 'too_short' })
      const { length, minimum } = evidence as { readonly length: number; readonly minimum: number }
      // What nothing leads to, and one step leads on from, may make a walk of two.
      expect([2, 3]).toContain(minimum)
      expect(length).toBeLessThan(minimum)
    }
    expect(short.some(({ reason }) => reason === 'too_short')).toBe(true)
  })

  test('that no start leads to is rejected as such', () => {
    expect(rejections(settings({ minimum: 6 })).map(({ stage, reason }) => `${stage} ${reason}`)).toEqual(
      Array.from({ length: 80 }, () => 'walk no_start')
    )
  })

  test('has at least the minimum of functions, and at most its steps', () => {
    for (const { base } of many(settings({ steps: 4 }))) {
      expect(base.length).toBeGreaterThanOrEqual(2)
      expect(base.length).toBeLessThanOrEqual(4)
    }
  })
})

describe('φ and φ̂', () => {
  test('lack nothing, and exactly one thing', () => {
    expect(many(settings({ split: 0 })).flatMap(({ path }) => Path.missing(path))).toEqual([])
    const lacking = many(settings({ split: 1 }))
    expect(lacking.length).toBeGreaterThan(10)
    for (const { path } of lacking) expect(Path.missing(path)).toHaveLength(1)
    expect(new Set(lacking.flatMap(({ path }) => Path.missing(path).map((missing) => missing._tag)))).toEqual(
      new Set(['Function', 'Parameters'])
    )
  })

  test('lack a function where no parameter can be missing', () => {
    const signatures = [...Inn.source.graph.signatures.values()].filter((one) => one.name !== 'book_room')
    const less = { ...Inn.source, graph: FunctionGraph.make(signatures, Inn.source.graph.edges) }
    const by = settings({ split: 1 })
    const lacking = Array.from({ length: 40 }, (_, index) => Design.derive(by, Pipeline.draw(by, less, index, 0)))
      .flatMap((derived) => (E.isRight(derived) ? [derived.right.path] : []))
      .flatMap(Path.missing)
    expect(lacking.length).toBeGreaterThan(0)
    expect(new Set(lacking.map((missing) => missing._tag))).toEqual(new Set(['Function']))
  })

  test('of one family share the walk and every edit but the Split', () => {
    const families = settings({ families: true })
    let shared = 0
    for (let family = 0; family < 40; family++) {
      const [whole, lacking] = [derive(families, 2 * family), derive(families, 2 * family + 1)]
      if (E.isLeft(whole) || E.isLeft(lacking)) continue
      shared += 1
      expect(lacking.right.base).toEqual(whole.right.base)
      expect(lacking.right.edits.filter((edit) => edit._tag !== 'Split')).toEqual(whole.right.edits)
      expect(lacking.right.edits.filter((edit) => edit._tag === 'Split')).toHaveLength(1)
    }
    expect(shared).toBeGreaterThan(5)
  })

  test('leave unsaid only what a person could have said', () => {
    const unsaid = many(settings({ split: 1 })).flatMap(({ path }) =>
      Path.missing(path).flatMap((missing) => missing.parameters)
    )
    expect(new Set(unsaid)).toEqual(new Set(['nights']))
  })
})
