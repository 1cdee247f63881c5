import { Environment, Pipeline, Profiles, type Source, Student } from '@magnet/synth'
import { StudentConformance } from '@magnet/synth/conformance'
import { Effect, Result, Stream } from 'effect'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as Built from '../../test/Built.js'
import * as Offline from '../index.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let source: Source.Source
beforeAll(async () => {
  source = await Built.source()
})

/** The suite of a student, on records. */
const mistakes = async (count: number): Promise<ReturnType<typeof StudentConformance.suite>> => {
  const settings = Profiles.settings('paper', 'conformance')
  const outcomes = await Effect.runPromise(
    Pipeline.slots(settings, source, 0, count, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  return StudentConformance.suite({
    environment: Environment.of(source, settings.maxTokens),
    records: outcomes.flatMap(({ record }) => record ?? [])
  })
}

/** What is broken of the suite, by a student that may have been changed. */
const broken = async (
  count: number,
  change: (student: Student.Student) => Student.Student = (student) => student
): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (const { name, run } of await mistakes(count)) {
    const changed = Effect.updateService(run, Student.Student, change)
    if (Result.isFailure(await Effect.runPromise(Effect.result(changed).pipe(Effect.provide(Offline.layer)))))
      found.push(name)
  }
  return found
}

test('typed corruptions keep what the port of a student promises', async () => {
  expect(await broken(24)).toEqual([])
})

describe('a student is caught that', () => {
  const caught = (change: (student: Student.Student) => Student.Student): Promise<ReadonlyArray<string>> =>
    broken(8, change)

  test('makes no mistake', async () => {
    expect(
      await caught(({ mistake }) => ({
        mistake: (request) =>
          Effect.map(mistake(request), (harvest) => ({
            ...harvest,
            pairs: harvest.pairs.map((pair) => ({ ...pair, rejected: pair.chosen }))
          }))
      }))
    ).toContain('makes pairs that pass every check, one for each scope that is asked for, all of one mistake')
  })
  test('is asked for three scopes and has one, or finds nothing at all', async () => {
    const promise = 'makes pairs that pass every check, one for each scope that is asked for, all of one mistake'
    expect(
      await caught(({ mistake }) => ({ mistake: (request) => mistake({ ...request, scopes: ['turn'] }) }))
    ).toContain(promise)
    expect(await caught(() => ({ mistake: () => Effect.succeed({ pairs: [], message: -1, tried: [] }) }))).toEqual([
      'finds a mistake in at least half of the records'
    ])
  })
  test('does something else the second time', async () => {
    let asked = 0
    expect(
      await caught(({ mistake }) => ({
        mistake: (request) =>
          Effect.map(mistake(request), (harvest) => ({ ...harvest, message: harvest.message + (asked++ % 2) }))
      }))
    ).toContain('makes the same of the same request')
  })
  test('goes wrong at the same place again', async () => {
    expect(await caught(({ mistake }) => ({ mistake: (request) => mistake({ ...request, used: [] }) }))).toContain(
      'goes wrong in another message than those before'
    )
  })
})
