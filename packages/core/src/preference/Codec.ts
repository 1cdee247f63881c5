/** Decodes pairs from unknown data, as lines of `preference.jsonl` and `unpaired.jsonl` hold them. Mismatches name their place. */
import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { DecodeError } from '../json/DecodeError.js'
import { decode as decodeWith } from '../json/DecodeError.js'
import { AliasCodec, index, MessageCodec, object, oneOf, ToolCodec } from '../trajectory/Codec.js'
import type { Pair, Trial, Unpaired } from './Pair.js'
import { directions, errors, refusals, scopes } from './Pair.js'

/** The pair that a value is, or where it is none. */
export const decode = (value: unknown): E.Either<ReadonlyArray<DecodeError>, Pair> => decodeWith(PairCodec)(value)

/** The slot without a pair that a value is, or where it is none. */
export const decodeUnpaired = (value: unknown): E.Either<ReadonlyArray<DecodeError>, Unpaired> =>
  decodeWith(UnpairedCodec)(value)

const TrialCodec: t.Type<Trial, unknown> = t.partial({
  alias: AliasCodec,
  tried: t.readonlyArray(t.type({ type: t.string, reason: oneOf(...refusals) })),
  sampled: t.type({ turns: index, same: index, extra: index }),
  models: t.readonlyArray(
    t.type({ role: t.string, model: t.string, replies: t.number, input: t.number, output: t.number })
  )
})

const UnpairedCodec: t.Type<Unpaired, unknown> = t.intersection([
  t.type({ slot: index, trajectory: t.string, direction: oneOf(...directions) }),
  TrialCodec
])

const messages = t.readonlyArray(MessageCodec)

const PairCodec: t.Type<Pair, unknown> = t.intersection([
  t.type({
    id: t.string,
    family: t.string,
    trajectory: t.string,
    turn: index,
    scope: oneOf(...scopes),
    tools: t.readonlyArray(ToolCodec),
    prompt: messages,
    chosen: messages,
    rejected: messages,
    mistake: t.type({
      error: oneOf(...errors),
      type: t.string,
      direction: oneOf(...directions),
      place: t.string,
      evidence: object
    }),
    wrong: t.type({
      level: oneOf('action', 'turn'),
      by: oneOf('state', 'outputs', 'withheld', 'facts', 'judge')
    }),
    source: oneOf('corruption', 'student')
  }),
  TrialCodec
])
