import { Json } from '@magnet/core'
import { BackTranslatorModel, Paraphrase } from '@magnet/models'
import * as Offline from '@magnet/offline'
import { Model, type Outcome, Pipeline, type Source } from '@magnet/synth'
import { Effect, Layer, Stream } from 'effect'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as Run from '../e2e/Run.js'
import * as Served from './Served.js'

// Other tests run beside these.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let source: Source.Source
beforeAll(async () => {
  source = await Run.source()
}, 120_000)

type Change = (value: Json.JsonObject, request: Model.Request) => Json.JsonObject

/** A model whose replies are changed: all of them, or the first to each question. */
const changed = (inner: Layer.Layer<Model.Model>, change: Change, which: 'all' | 'first'): Layer.Layer<Model.Model> =>
  Layer.effect(
    Model.Model,
    Effect.map(Model.Model, (model) => ({
      ask: (request) =>
        Effect.map(model.ask(request), (reply) =>
          Json.isObject(reply.value) && (which === 'all' || request.messages.length === 1)
            ? { ...reply, text: '', value: change(reply.value, request) }
            : reply
        )
    }))
  ).pipe(Layer.provide(inner))

const outcomes = async (
  port: typeof Paraphrase.layer | typeof BackTranslatorModel.layer,
  change: Change,
  which: 'all' | 'first'
): Promise<ReadonlyArray<Outcome.Outcome>> =>
  Served.served({}, (service) => {
    const model = changed(Served.layer(service.url, 'openai:any'), change, which)
    return Effect.runPromise(
      Pipeline.slots({ ...Run.settings(5), attempts: 3 }, source, 0, 6, 4).pipe(
        Stream.runCollect,
        Effect.provide(Layer.merge(Offline.layer, port.pipe(Layer.provide(Layer.merge(Offline.layer, model)))))
      )
    )
  })

const text =
  (member: string, edit: (text: string) => string): Change =>
  (value) => {
    const own = value[member]
    return typeof own === 'string' ? { ...value, [member]: edit(own) } : value
  }

const reasons = (all: ReadonlyArray<Outcome.Outcome>): ReadonlySet<string> =>
  new Set(all.flatMap(({ rejected }) => rejected.map(({ reason }) => reason)))

const wrong: ReadonlyArray<
  readonly [name: string, port: 'paraphrase' | 'back-translation', reason: string, change: Change]
> = [
  ['invents a figure', 'paraphrase', 'invented', text('text', (said) => `${said} It takes 77 minutes.`)],
  ['invents a person', 'paraphrase', 'invented', text('text', (said) => `${said} Ask for Balthasar, please.`)],
  ['says nothing of it', 'paraphrase', 'unusable_reply', text('text', () => 'That is fine.')],
  [
    'invents a day',
    'back-translation',
    'invented',
    text('query', (said) => `${said} I mean the 29th of February 2096.`)
  ],
  [
    'says other words than it says it says',
    'back-translation',
    'unusable_reply',
    (value) => ({
      ...value,
      phrases: Object.fromEntries(
        Object.keys(Json.isObject(value['phrases'] ?? null) ? (value['phrases'] as object) : {}).map((id) => [
          id,
          'xyzzy'
        ])
      )
    })
  ],
  [
    'says another value',
    'back-translation',
    'unsaid_mention',
    (value) => {
      const phrases = Json.isObject(value['phrases']) ? value['phrases'] : {}
      const [first] = Object.entries(phrases)
      const query = value['query']
      if (first === undefined || typeof first[1] !== 'string' || typeof query !== 'string') return value
      return { query: query.replaceAll(first[1], 'xyzzy'), phrases: { ...phrases, [first[0]]: 'xyzzy' } }
    }
  ],
  ['says the same for everything', 'back-translation', 'unusable_reply', text('query', () => 'Go on, please.')]
]

describe.each(wrong)('a model that %s', (_, port, reason, change) => {
  const layer = port === 'paraphrase' ? Paraphrase.layer : BackTranslatorModel.layer
  test(`is told once, and makes no record if it goes on: ${reason}`, async () => {
    const made = await outcomes(layer, change, 'all')
    expect([...reasons(made)]).toContain(reason)
    expect(
      Run.records(made)
        .flatMap(({ messages }) => messages.map(({ content }) => content))
        .join('\n')
    ).not.toMatch(/xyzzy|77 minutes|Balthasar|2096/)
  })
  test('makes records if it hears', async () => {
    const made = await outcomes(layer, change, 'first')
    expect(Run.records(made)).toHaveLength(6)
    expect([...reasons(made)]).not.toContain(reason)
  })
})
