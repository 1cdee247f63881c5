/** Paths as JSON, with the tags of record files. */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import type { DecodeError } from '../json/DecodeError.js'
import { decode as decodeWith } from '../json/DecodeError.js'
import type { Json } from '../json/Json.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { is } from '../signature/FunctionName.js'
import type { CallId } from './CallId.js'
import type { Because, Missing, Origin, Path } from './Path.js'

/** A path as JSON. */
export const encode = (path: Path): Json =>
  path.map((turn) => ({
    calls: turn.calls.map((call) => ({
      id: call.id,
      function: call.function,
      origin: origin(call.origin),
      intent: call.intent
    })),
    missing: O.isSome(turn.missing)
      ? { ...missing(turn.missing.value), call: O.toNullable(turn.missing.value.call) }
      : null
  }))

/** The path that JSON stands for, or where it is not one. */
export const decode = (value: unknown): E.Either<ReadonlyArray<DecodeError>, Path> =>
  E.either.map(decodeWith(t.readonlyArray(TurnJson))(value), (turns) =>
    turns.map((turn) => ({
      calls: turn.calls.map((call) => ({ ...call, origin: fromOrigin(call.origin) })),
      missing:
        turn.missing === null
          ? O.none
          : O.some({ ...fromMissing(turn.missing), call: O.fromNullable(turn.missing.call) })
    }))
  )

/** The identity of a call: any text but the empty one. */
export const CallIdCodec: t.Type<CallId, string, unknown> = branded(
  'the identity of a call',
  (text): text is CallId => text !== ''
)

/** The name of a function. */
export const FunctionNameCodec: t.Type<FunctionName, string, unknown> = branded('a function name', is)

/** Why a provider stands there. */
export const BecauseCodec: t.Type<Because, unknown> = t.union(
  [t.literal('premise'), t.readonly(t.type({ parameter: t.string }))],
  "'premise' or {parameter}"
)

/** What is missing, without the call. */
export const MissingCodec: t.Type<MissingJson, unknown> = t.readonly(
  t.type({
    tag: t.keyof({ function: null, parameters: null }),
    function: FunctionNameCodec,
    parameters: t.readonlyArray(t.string),
    policy: t.keyof({ all_or_nothing: null, do_the_rest: null, read_then_ask: null })
  })
)

/** What is missing as record files write it. */
export interface MissingJson {
  readonly tag: 'function' | 'parameters'
  readonly function: FunctionName
  readonly parameters: ReadonlyArray<string>
  readonly policy: Missing['policy']
}

/** What is missing in the shape of record files. */
export const missing = (each: Missing): MissingJson & { readonly [key: string]: Json } => ({
  tag: each._tag === 'Function' ? 'function' : 'parameters',
  function: each.function,
  parameters: each.parameters,
  policy: each.policy
})

/** What is missing from the shape of record files. */
export const fromMissing = (json: MissingJson): Omit<Missing, 'call'> => ({
  _tag: json.tag === 'function' ? 'Function' : 'Parameters',
  function: json.function,
  parameters: json.parameters,
  policy: json.policy
})

const origin = (each: Origin): Json => {
  switch (each._tag) {
    case 'Walked':
      return { tag: 'walked' }
    case 'Inserted':
      return {
        tag: 'inserted',
        partner: each.partner,
        ...(each.because === undefined ? {} : { because: each.because })
      }
    case 'Repeated':
      return { tag: 'repeated', of: each.of }
  }
}

const fromOrigin = (json: t.TypeOf<typeof OriginJson>): Origin => {
  switch (json.tag) {
    case 'walked':
      return { _tag: 'Walked' }
    case 'inserted':
      return {
        _tag: 'Inserted',
        partner: json.partner,
        ...(json.because === undefined ? {} : { because: json.because })
      }
    case 'repeated':
      return { _tag: 'Repeated', of: json.of }
  }
}

function branded<A extends string>(name: string, guard: (text: string) => text is A): t.Type<A, string, unknown> {
  const is = (value: unknown): value is A => typeof value === 'string' && guard(value)
  return new t.Type<A, string, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    String
  )
}

const OriginJson = t.union(
  [
    t.type({ tag: t.literal('walked') }),
    t.intersection([
      t.type({ tag: t.literal('inserted'), partner: CallIdCodec }),
      t.partial({ because: BecauseCodec })
    ]),
    t.type({ tag: t.literal('repeated'), of: CallIdCodec })
  ],
  "an origin tagged 'walked', 'inserted' or 'repeated'"
)

const TurnJson = t.type({
  calls: t.readonlyArray(
    t.type({
      id: CallIdCodec,
      function: FunctionNameCodec,
      origin: OriginJson,
      intent: t.keyof({ asked: null, implied: null })
    })
  ),
  missing: t.union([t.null, t.intersection([MissingCodec, t.type({ call: t.union([t.null, CallIdCodec]) })])])
})
