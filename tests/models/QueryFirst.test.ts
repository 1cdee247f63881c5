import { Check, type Trajectory } from '@magnet/core'
import { TeacherHinted, TurnTranslatorModel } from '@magnet/models'
import * as Offline from '@magnet/offline'
import { Environment, type Outcome, Pipeline, Profiles, type Source } from '@magnet/synth'
import { Effect, Layer, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from '../e2e/Run.js'
import * as Served from './Served.js'

const settings = Profiles.settings('paper', 'asked first', {
  strategy: 'query-first',
  attempts: 20,
  errors: 0,
  talk: 0,
  cross: 0
})

let source: Source.Source
beforeAll(async () => {
  source = await Run.source()
}, 120_000)

const outcomes = (
  url: string,
  name: Parameters<typeof Served.layer>[1],
  count: number
): Promise<ReadonlyArray<Outcome.Outcome>> => {
  const model = Served.layer(url, name)
  const ports = Layer.merge(TurnTranslatorModel.layer, TeacherHinted.layer().pipe(Layer.provide(Offline.layer)))
  return Effect.runPromise(
    Pipeline.slots(settings, source, 0, count, 4).pipe(
      Stream.runCollect,
      Effect.provide(ports.pipe(Layer.provide(model))),
      Effect.provide(Offline.layer)
    )
  )
}

/** What the rules of the service run into. */
const known = new Set([
  'walk too_short',
  'walk target_missed',
  'operations nothing_to_withhold',
  'binding refused',
  'binding repeated_call',
  'binding unsourced_argument',
  'binding dangling_reference',
  'query unusable_reply',
  'query query_leak.intent',
  'query query_leak.name',
  'check query_leak.intent',
  'check labels.needed',
  'check labels.ambiguous',
  'check labels.reachable',
  'teacher ignored_hint'
])

describe.each(['openai:any', 'google:any', 'compatible:mock:any'] as const)(
  'the whole path of the paper, through %s',
  (name) => {
    test('makes records that pass every check', async () => {
      await Served.served({}, async (service) => {
        const all = await outcomes(service.url, name, 6)
        const made: ReadonlyArray<Trajectory.Trajectory> = Run.records(all)
        // The service words as rules do, so that many a query asks for what the world refuses.
        const reasons = new Set(
          all.flatMap(({ rejected }) => rejected.map(({ stage, reason }) => `${stage} ${reason}`))
        )
        expect([...reasons].filter((reason) => !known.has(reason))).toEqual([])
        const check = Check.all(Environment.of(source, settings.maxTokens))
        expect(made.length).toBeGreaterThan(3)
        expect(new Set(made.map(({ strategy }) => strategy))).toEqual(new Set(['query-first']))
        expect(made.flatMap((record) => check(record))).toEqual([])
      })
    }, 60_000)
  }
)
