import { Provider } from '@magnet/ai-sdk'
import { MockModel } from '@magnet/mock-model'
import { Guarded } from '@magnet/models'
import { Model } from '@magnet/synth'
import { ModelConformance } from '@magnet/synth/conformance'
import { Effect, Result } from 'effect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Asking from './Asking.js'

const key = 'sk-another-key-of-the-tests-4567'
let service: MockModel.MockModel
beforeAll(async () => {
  service = await MockModel.start()
})
afterAll(async () => service.stop())

/** What is broken, by the name of the promise. */
const broken = async (model: Model.Model): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {}
  for (const { name, run } of ModelConformance.suite({ keys: [key] })) {
    const result = await Effect.runPromise(Effect.result(Effect.provideService(run, Model.Model, model)))
    if (Result.isFailure(result)) found[name] = result.failure
  }
  return found
}

const connect = (name: string): Effect.Effect<Model.Model, Provider.ProviderError> =>
  Provider.connect(name, Asking.environment(service.url, key))

describe.each(['openai:any', 'google:any', 'compatible:local:any'])('%s', (name) => {
  test('keeps what a model promises', async () => {
    expect(await broken(await Effect.runPromise(connect(name)))).toEqual({})
  })

  test('keeps it in its guards', async () => {
    const made = Guarded.make({ roles: { all: [{ model: name, weight: 1 }], own: {} }, connect })
    expect(await broken((await Effect.runPromise(made)).model)).toEqual({})
  })
})

describe('a model that breaks a promise is found out', () => {
  const changed = (change: (reply: Model.Reply, request: Model.Request) => Partial<Model.Reply>) => async () => {
    const model = await Effect.runPromise(connect('compatible:local:any'))
    return Object.keys(
      await broken({
        ask: (request) => Effect.map(model.ask(request), (reply) => ({ ...reply, ...change(reply, request) }))
      })
    )
  }

  test.each([
    ['answers in words where nothing else is asked for', changed(() => ({ text: '' }))],
    [
      'calls nothing but the tools of its request, with objects',
      changed(({ calls }) => ({ calls: calls.map((call) => ({ ...call, name: 'other' })) }))
    ],
    [
      'gives each call an id of its own in the conversation',
      changed((_, { tools = [] }) =>
        tools.length === 0
          ? {}
          : { finish: 'calls', calls: ['call_1', 'call_1'].map((id) => ({ id, name: 'get_weather', arguments: {} })) }
      )
    ],
    ['ends with calls exactly where it calls', changed(() => ({ finish: 'calls' }))],
    ['says what a reply took', changed(() => ({ usage: { input: 0, output: 1 } }))],
    ['names itself, and always the same', changed((_, { role }) => ({ model: `any:${role}` }))],
    ['shows no key', changed(() => ({ text: `My key is ${key}.` }))]
  ])('%s', async (promise, found) => {
    expect(await found()).toContain(promise)
  })
})
