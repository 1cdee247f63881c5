/**
 * Decodes trajectories from unknown data, as lines of `sft.jsonl` hold them. More fields than the known ones are kept.
 * Mismatches name their place in the record and what was expected there.
 */
import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Alias } from '../alias/Alias.js'
import type { DecodeError } from '../json/DecodeError.js'
import { decode as decodeWith } from '../json/DecodeError.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { CallIdCodec } from '../path/Codec.js'
import type { Sourced } from '../provenance/Source.js'
import type { Tool } from '../signature/Signature.js'
import type { EvidenceRecord } from './Evidence.js'
import * as Kinds from './Kind.js'
import { isSource } from './Sources.js'
import type { CallRecord, DerivationRecord, Message, Trajectory, TurnRecord } from './Trajectory.js'

/** The trajectory that a value is, or where it is none. */
export const decode = (value: unknown): E.Either<ReadonlyArray<DecodeError>, Trajectory> =>
  decodeWith(TrajectoryCodec)(value)

/** A value that a guard recognises. */
const guarded = <A>(name: string, is: (value: unknown) => value is A): t.Type<A, unknown> =>
  new t.Type<A, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity
  )

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A place in a list. */
export const index: t.Type<number, unknown> = guarded(
  'a place in a list, from 0',
  (value): value is number => Number.isInteger(value) && Number(value) >= 0
)
/** Any object. */
export const object: t.Type<JsonObject, unknown> = guarded('an object', isObject)
const schema = guarded('a JSON schema', (value): value is JsonSchema => isObject(value))
const json = guarded('a JSON value', (value): value is Json => value !== undefined)
const bit = t.union([t.literal(0), t.literal(1)], '0 or 1')
const texts = t.readonlyArray(t.string)

/** One of some texts. */
export const oneOf = <K extends string>(...keys: ReadonlyArray<K>): t.Type<K, unknown> =>
  guarded(keys.map((key) => `'${key}'`).join(' or '), (value): value is K => keys.some((key) => key === value))

const ToolCall = t.type({
  id: t.string,
  type: t.literal('function'),
  function: t.type({ name: t.string, arguments: object })
})

const SystemOrUser = t.type({ role: oneOf('system', 'user'), content: t.string })
const Assistant = t.intersection([
  t.type({ role: t.literal('assistant'), content: t.string, loss: bit }),
  t.partial({ loss_reason: oneOf('mistake', 'context'), reasoning: t.string, tool_calls: t.readonlyArray(ToolCall) })
])
const ToolResult = t.type({ role: t.literal('tool'), tool_call_id: t.string, name: t.string, content: t.string })

/** A message. By role, so that a mismatch names what this role lacks and not what other roles have. */
export const MessageCodec: t.Type<Message, unknown> = new t.Type<Message, unknown>(
  'a message',
  (value): value is Message => SystemOrUser.is(value) || Assistant.is(value) || ToolResult.is(value),
  (value, context) => {
    const role = isObject(value) && Object.hasOwn(value, 'role') ? value['role'] : undefined
    const codec = role === 'assistant' ? Assistant : role === 'tool' ? ToolResult : SystemOrUser
    // The chosen codec stands in for this one, so that places are those of the data.
    const last = context.at(-1)
    return codec.validate(value, last === undefined ? context : [...context.slice(0, -1), { ...last, type: codec }])
  },
  t.identity
)

/** A listed tool. */
export const ToolCodec: t.Type<Tool, unknown> = t.type({
  type: t.literal('function'),
  function: t.intersection([
    t.type({ name: t.string, description: t.string, parameters: schema }),
    t.partial({ response: schema })
  ])
})

const SourcedCodec = guarded(
  'a source with its proof',
  (value): value is Sourced =>
    isObject(value) && isSource(value) && ['literal', 'computed', 'judged'].some((proof) => proof === value['proof'])
)

const Origin = t.union(
  [
    t.type({ tag: t.literal('walked') }),
    t.type({ tag: t.literal('inserted'), partner: CallIdCodec }),
    t.type({ tag: t.literal('repeated'), of: CallIdCodec })
  ],
  "an origin tagged 'walked', 'inserted' or 'repeated'"
)

const Accept = t.union(
  [
    t.type({ tag: t.literal('facts') }),
    t.type({ tag: t.literal('near'), by: t.number }),
    t.type({ tag: t.literal('oneOf'), values: t.readonlyArray(json) })
  ],
  "what else is right, tagged 'facts', 'near' or 'oneOf'"
)

const CallCodec: t.Type<CallRecord, unknown> = t.intersection([
  t.type({
    id: CallIdCodec,
    tool_call: t.string,
    step: index,
    function: t.string,
    arguments: object,
    origin: Origin,
    intent: oneOf('asked', 'implied'),
    ok: t.boolean,
    executor: t.string,
    needs: t.readonlyArray(CallIdCodec),
    sources: t.record(t.string, SourcedCodec),
    accept: t.record(t.string, Accept)
  }),
  t.partial({
    failure: t.type({
      cause: oneOf('world', 'mistake', 'injected'),
      recovery: oneOf('fix', 'prerequisite', 'alternative', 'report')
    }),
    world: t.string,
    changes: CallIdCodec,
    distance: index,
    extra: t.boolean
  })
])

const Facts = t.readonlyArray(t.type({ call: CallIdCodec, pointer: t.string }))

const TurnCodec: t.Type<TurnRecord, unknown> = t.intersection([
  t.type({
    user: index,
    kind: oneOf('calls', 'missing', 'talk', 'confirm', 'refuse'),
    labels: t.readonlyArray(
      oneOf(
        'nested',
        'short_dependency',
        'long_dependency',
        'parallel',
        'miss_func',
        'miss_params',
        'error_recovery',
        'cross_world'
      )
    ),
    calls: t.readonlyArray(CallCodec)
  }),
  t.partial({
    register: t.string,
    answer: t.type({ must: Facts, may: Facts }),
    missing: t.intersection([
      t.type({
        tag: oneOf('function', 'parameters'),
        function: t.string,
        parameters: texts,
        policy: oneOf('all_or_nothing', 'do_the_rest', 'read_then_ask'),
        supplied: t.union([index, t.null], 'the place of a message, or null')
      }),
      t.partial({ arguments: object, facts: texts })
    ]),
    act: t.type({ policy: t.string, function: t.string, arguments: object }),
    shown: t.string
  })
])

const Paths = t.readonlyArray(t.readonlyArray(CallIdCodec))

const isEdit = (value: unknown): value is DerivationRecord['edits'][number] =>
  isObject(value) && typeof value['tag'] === 'string'

const Rule = t.type({ name: t.string, effect: oneOf('confirm', 'forbid'), sentence: t.string })

const verdict = oneOf('proven', 'unproven')

const EvidenceCodec: t.Type<EvidenceRecord, unknown> = t.type({
  bound: t.type({ longer: index, executions: index, values: index }),
  turns: t.readonlyArray(
    t.intersection([
      t.type({ turn: index, executions: index, states: index }),
      t.partial({
        unique: verdict,
        needed: verdict,
        unreachable: verdict,
        commuting: verdict,
        asked: t.readonlyArray(CallIdCodec),
        because: oneOf('executions', 'ways', 'reference')
      })
    ])
  )
})

const NamesCodec = t.record(t.string, t.string)

/** What a pool calls what a record calls otherwise. */
export const AliasCodec: t.Type<Alias, unknown> = t.type({
  functions: NamesCodec,
  parameters: t.record(t.string, NamesCodec),
  values: t.record(t.string, t.record(t.string, NamesCodec)),
  descriptions: t.record(t.string, NamesCodec)
})

const UseCodec = t.type({ role: t.string, model: t.string, replies: index, input: index, output: index })

/** The codec. */
export const TrajectoryCodec: t.Type<Trajectory, unknown> = t.intersection([
  t.type({
    id: t.string,
    family: t.string,
    kind: oneOf(...Kinds.all),
    language: t.string,
    strategy: t.string,
    context: t.type({ now: t.string, timezone: t.string, profile: object, policy: t.readonlyArray(Rule) }),
    tools: t.readonlyArray(ToolCodec),
    toolsets: t.readonlyArray(t.type({ from: index, withheld: texts })),
    messages: t.readonlyArray(MessageCodec),
    turns: t.readonlyArray(TurnCodec),
    derivation: t.type({
      base: Paths,
      edits: t.readonlyArray(guarded('an edit with a tag', isEdit)),
      path: Paths,
      functions: t.record(t.string, t.string)
    }),
    worlds: t.readonlyArray(
      t.type({ name: t.string, version: t.number, seed: t.string, initial: t.string, final: t.string })
    )
  }),
  t.partial({
    ends: t.literal('call'),
    alias: AliasCodec,
    irrelevance: oneOf('unrelated', 'near_miss', 'withheld', 'no_tool', 'missing_value'),
    evidence: EvidenceCodec,
    models: t.readonlyArray(UseCodec)
  })
])
