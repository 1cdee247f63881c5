/** The codec of a manifest. */
import type { Json, PairTally, Report } from '@magnet/core'
import * as t from 'io-ts'
import type { Manifest } from './Manifest.js'

const isObject = (value: unknown): value is Json.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const JsonObject = new t.Type<Json.JsonObject>(
  'object',
  isObject,
  (value, context) => (isObject(value) ? t.success(value) : t.failure(value, context)),
  t.identity
)

// What was parsed as JSON is JSON.
const isJson = (value: unknown): value is Json.Json => value !== undefined

const AnyJson = new t.Type<Json.Json>(
  'JSON',
  isJson,
  (value, context) => (isJson(value) ? t.success(value) : t.failure(value, context)),
  t.identity
)

const Numbers = t.record(t.string, t.number)
const Shares = t.record(t.string, t.type({ count: t.number, share: t.number }))
const Distribution = t.type({ mean: t.number, histogram: Numbers })
const StageYield = t.type({ entered: t.number, passed: t.number, rejected: Numbers })

const KindYield = t.type({ planned: t.number, records: t.number, walked: t.number, share: t.number, rejected: Numbers })

const Yield: t.Type<Report.Yield, unknown> = t.intersection([
  t.type({
    attempts: t.number,
    walked: t.number,
    accepted: t.number,
    share: t.number,
    stages: t.type({
      walk: StageYield,
      operations: StageYield,
      binding: StageYield,
      query: StageYield,
      teacher: StageYield,
      check: StageYield,
      duplicate: StageYield,
      contamination: StageYield
    }),
    worlds: t.record(t.string, t.type({ walked: t.number, accepted: t.number, share: t.number }))
  }),
  t.partial({ kinds: t.record(t.string, KindYield) })
])

const Statistics: t.Type<Report.Statistics, unknown> = t.type({
  kinds: Numbers,
  turns: Distribution,
  calls: Distribution,
  labels: Shares,
  turn_kinds: Shares,
  registers: Shares,
  missing: t.type({ kinds: Numbers, policies: Numbers, supplied: Numbers }),
  intents: Shares,
  origins: Shares,
  distances: Numbers,
  failures: Numbers,
  sources: Shares,
  proofs: Shares,
  ops: Numbers,
  worlds: Numbers,
  functions: Numbers,
  covered: Numbers
})

const reasons = t.readonlyArray(t.type({ name: t.string, reason: t.string }))

const Pairs: t.Type<PairTally.Pairs, unknown> = t.intersection([
  t.type({
    asked: t.number,
    made: t.number,
    shortfalls: t.readonlyArray(t.number),
    scopes: Numbers,
    kinds: Numbers,
    errors: Numbers,
    types: Numbers,
    directions: Numbers,
    wrong: Numbers,
    refused: Numbers,
    right: t.number,
    sources: Numbers
  }),
  t.partial({
    sampled: t.type({ turns: t.number, same: t.number, extra: t.number }),
    models: t.readonlyArray(
      t.type({ role: t.string, model: t.string, replies: t.number, input: t.number, output: t.number })
    )
  })
])

/** A manifest of schema 1. */
export const Shape: t.Type<Manifest, unknown> = t.intersection([
  t.type({
    schema: t.literal(1),
    configuration: JsonObject,
    seed: AnyJson,
    versions: JsonObject,
    pool: t.intersection([
      t.type({
        digest: t.string,
        functions: t.number,
        skipped: t.readonlyArray(t.type({ place: t.string, name: t.string, reason: t.string, expected: t.string })),
        uncalled: reasons
      }),
      t.partial({
        unjudged: reasons,
        denied: t.number,
        recorded: t.type({
          calls: t.number,
          kept: t.number,
          functions: t.number,
          contradicted: t.number,
          unknown: Numbers
        }),
        thinned: t.readonlyArray(t.type({ by: t.string, pairs: t.number, kept: t.number }))
      })
    ]),
    models: JsonObject,
    prompts: JsonObject,
    slots: t.number,
    records: t.number,
    shortfalls: t.readonlyArray(t.number),
    yield: Yield,
    statistics: Statistics,
    cost: JsonObject
  }),
  t.partial({ pairs: Pairs })
])
