import { BackTranslatorModel, DependencyJudgeModel, ForthTranslatorChosen, Paraphrase } from '@magnet/models'
import * as Offline from '@magnet/offline'
import {
  type BackTranslator,
  type DependencyJudge,
  type ForthTranslator,
  type Model,
  Pipeline,
  type Outcome,
  type Source,
  type Teacher
} from '@magnet/synth'
import {
  BackTranslatorConformance,
  type Case,
  DependencyJudgeConformance,
  ForthTranslatorConformance,
  TeacherConformance
} from '@magnet/synth/conformance'
import { Effect, Layer, Result, Stream } from 'effect'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as Run from '../e2e/Run.js'
import * as Served from './Served.js'

type Ports =
  | BackTranslator.BackTranslator
  | DependencyJudge.DependencyJudge
  | ForthTranslator.ForthTranslator
  | Teacher.Teacher

/** Ports by a model over the offline ones, which stand where it has none. */
const over = <R extends Ports>(
  ports: Layer.Layer<R, never, Ports | Model.Model>,
  model: Layer.Layer<Model.Model>
): Layer.Layer<Ports> => Layer.merge(Offline.layer, ports.pipe(Layer.provide(Layer.merge(Offline.layer, model))))

const strategies = {
  paraphrase: (model: Layer.Layer<Model.Model>) => over(Paraphrase.layer, model),
  'execute-first': (model: Layer.Layer<Model.Model>) =>
    over(Layer.mergeAll(BackTranslatorModel.layer, ForthTranslatorChosen.layer(3), DependencyJudgeModel.layer), model)
}

// Other tests run beside these.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let source: Source.Source
beforeAll(async () => {
  source = await Run.source()
})

const outcomes = (layer: Layer.Layer<Ports>, count: number): Promise<ReadonlyArray<Outcome.Outcome>> =>
  Effect.runPromise(Pipeline.slots(Run.settings(5), source, 0, count, 8).pipe(Stream.runCollect, Effect.provide(layer)))

const said = (all: ReadonlyArray<Outcome.Outcome>, role: 'user' | 'assistant'): ReadonlyArray<string> =>
  Run.records(all).flatMap(({ messages }) =>
    messages.filter((message) => message.role === role && message.content !== '').map(({ content }) => content)
  )

const reasons = (all: ReadonlyArray<Outcome.Outcome>): ReadonlyArray<string> =>
  all.flatMap(({ rejected }) => rejected.map(({ reason }) => reason))

describe.each(['openai:any', 'google:any', 'compatible:mock:any'] as const)('through %s', (name) => {
  test.each(['paraphrase', 'execute-first'] as const)('%s makes records that pass every check', async (strategy) => {
    await Served.served({}, async (service) => {
      const made = await outcomes(strategies[strategy](Served.layer(service.url, name)), 8)
      expect(Run.records(made)).toHaveLength(8)
      const plain = new Set(said(await outcomes(Offline.layer, 8), 'user'))
      const users = said(made, 'user')
      expect(users.filter((text) => plain.has(text)).length).toBeLessThan(users.length / 4)
      expect(service.requests().total).toBeGreaterThan(users.length)
    })
  })
})

describe('the ports by a model keep what their ports promise', () => {
  const broken = async (
    layer: Layer.Layer<Ports>,
    suite: ReadonlyArray<Case<Ports>>
  ): Promise<Readonly<Record<string, string>>> => {
    const found: Record<string, string> = {}
    for (const { name, run } of suite) {
      const result = await Effect.runPromise(Effect.result(run).pipe(Effect.provide(layer)))
      if (Result.isFailure(result)) found[name] = result.failure
    }
    return found
  }
  const trial = (): Parameters<typeof BackTranslatorConformance.suite>[0] => ({
    settings: Run.settings('conformance'),
    source,
    count: 6
  })
  test.each(['paraphrase', 'execute-first'] as const)('%s', async (strategy) => {
    await Served.served({}, async (service) => {
      const layer = strategies[strategy](Served.layer(service.url, 'openai:any'))
      expect(
        await broken(layer, [
          ...BackTranslatorConformance.suite(trial()),
          ...TeacherConformance.suite(trial()),
          ...ForthTranslatorConformance.suite(trial()),
          ...DependencyJudgeConformance.suite([...source.graph.signatures.values()].slice(0, 12))
        ])
      ).toEqual({})
    })
  })
})

describe('what a model gets wrong', () => {
  test('a function that a message names is seen, and the model told of it', async () => {
    await Served.served({ faults: { 'function-named': 0.3 } }, async (service) => {
      const made = await outcomes(strategies.paraphrase(Served.layer(service.url, 'openai:any')), 8)
      expect(Run.records(made)).toHaveLength(8)
    })
  })

  test.each([
    ['function-named', 'unusable_reply'],
    ['wrong-schema', 'unusable_reply'],
    ['refusal', 'refused']
  ] as const)('%s every time rejects the attempt as %s', async (fault, reason) => {
    await Served.served({ faults: { [fault]: 1 } }, async (service) => {
      const layer = strategies['execute-first'](Served.layer(service.url, 'openai:any'))
      const made = await Effect.runPromise(
        Pipeline.slots({ ...Run.settings(5), attempts: 2 }, source, 0, 3, 1).pipe(
          Stream.runCollect,
          Effect.provide(layer)
        )
      )
      expect(Run.records(made)).toEqual([])
      expect(reasons(made)).toContain(reason)
      expect(made.flatMap(({ rejected }) => rejected).find((one) => one.reason === reason)?.evidence).toHaveProperty(
        'prompt'
      )
    })
  })
})
