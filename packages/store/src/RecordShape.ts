/** The codec of a record: a line of `sft.jsonl`, as far as anything in the project relies on its shape. */
import type { Json, Path, Pointer, Signature, Source, Trajectory } from '@magnet/core'
import * as t from 'io-ts'

const guarded = <A>(name: string, is: (value: unknown) => value is A): t.Type<A, unknown> =>
  new t.Type(name, is, (value, context) => (is(value) ? t.success(value) : t.failure(value, context)), t.identity)

const isObject = (value: unknown): value is Json.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const JsonObject = guarded('an object', isObject)
const Strings = t.readonlyArray(t.string, 'a list of strings')
const CallId = guarded('a call id', (value): value is Path.CallId => typeof value === 'string' && value !== '')
const CallIds = t.readonlyArray(CallId, 'a list of call ids')

const choice = <A extends string>(name: string, ...options: ReadonlyArray<A>): t.Type<A, unknown> =>
  guarded(`${name} (${options.join(', ')})`, (value): value is A => options.some((option) => option === value))

const Proof = choice('a proof', 'literal', 'computed', 'judged')
const tags = ['user', 'offered', 'output', 'context', 'documented', 'default', 'created', 'derived']

// What a source holds beside its tag is proven by the checks, which recompute it.
const Sourced = guarded(
  'a source with its proof',
  (value): value is Source.Sourced =>
    isObject(value) && tags.some((tag) => tag === value['tag']) && Proof.is(value['proof'])
)
const Sources: t.Type<Source.Sources, unknown> = t.record(t.string, Sourced, 'sources')

const Accept = guarded(
  'what else would be right',
  (value): value is Trajectory.Accept =>
    isObject(value) && ['facts', 'near', 'oneOf'].some((tag) => tag === value['tag'])
)
const Accepts: t.Type<{ readonly [pointer: Pointer.Pointer]: Trajectory.Accept }, unknown> = t.record(t.string, Accept)

const Origin = guarded(
  'an origin',
  (value): value is Trajectory.OriginTag =>
    isObject(value) &&
    (value['tag'] === 'walked' ||
      (value['tag'] === 'inserted' && CallId.is(value['partner'])) ||
      (value['tag'] === 'repeated' && CallId.is(value['of'])))
)

const Tool = guarded(
  'a tool with a name and parameters',
  (value): value is Signature.Tool =>
    isObject(value) &&
    isObject(value['function']) &&
    typeof value['function']['name'] === 'string' &&
    isObject(value['function']['parameters'])
)

const ToolCall = t.type({
  id: t.string,
  type: t.literal('function'),
  function: t.type({ name: t.string, arguments: JsonObject })
})

const isText = (value: Json.JsonObject, role: string): boolean =>
  value['role'] === role && typeof value['content'] === 'string'

const ToolCalls = t.readonlyArray(ToolCall)

const Message = guarded(
  'a system, user, assistant or tool message',
  (value): value is Trajectory.Message =>
    isObject(value) &&
    (isText(value, 'system') ||
      isText(value, 'user') ||
      (isText(value, 'tool') && typeof value['tool_call_id'] === 'string' && typeof value['name'] === 'string') ||
      (isText(value, 'assistant') &&
        (value['loss'] === 0 || value['loss'] === 1) &&
        (value['tool_calls'] === undefined || ToolCalls.is(value['tool_calls']))))
)

const Call = t.intersection([
  t.type({
    id: CallId,
    tool_call: t.string,
    step: t.number,
    function: t.string,
    arguments: JsonObject,
    origin: Origin,
    intent: choice('an intent', 'asked', 'implied'),
    ok: t.boolean,
    executor: t.string,
    needs: CallIds,
    sources: Sources,
    accept: Accepts
  }),
  t.partial({ distance: t.number, extra: t.boolean })
])

const Fact = t.type({ call: CallId, pointer: t.string })

const Missing = t.type({
  tag: choice('what is missing', 'function', 'parameters'),
  function: t.string,
  parameters: Strings,
  policy: choice('a policy', 'all_or_nothing', 'do_the_rest', 'read_then_ask'),
  supplied: t.union([t.number, t.null])
})

const Label = choice(
  'a label',
  'nested',
  'short_dependency',
  'long_dependency',
  'parallel',
  'miss_func',
  'miss_params',
  'error_recovery',
  'cross_world'
)

const Turn = t.intersection([
  t.type({
    user: t.number,
    kind: choice('a kind of turn', 'calls', 'missing', 'talk', 'confirm', 'refuse'),
    labels: t.readonlyArray(Label),
    calls: t.readonlyArray(Call)
  }),
  t.partial({
    register: t.string,
    answer: t.type({ must: t.readonlyArray(Fact), may: t.readonlyArray(Fact) }),
    missing: Missing
  })
])

const EditRecord = guarded(
  'an edit with its tag',
  (value): value is Trajectory.EditRecord => isObject(value) && typeof value['tag'] === 'string'
)

/** A record. */
export const Shape: t.Type<Trajectory.Trajectory, unknown> = t.type({
  id: t.string,
  family: t.string,
  kind: choice('a kind of record', 'single', 'parallel', 'multiple', 'parallel_multiple', 'multi_turn', 'irrelevance'),
  language: t.string,
  strategy: t.string,
  context: t.type({ now: t.string, timezone: t.string, profile: JsonObject, policy: Strings }),
  tools: t.readonlyArray(Tool),
  toolsets: t.readonlyArray(t.type({ from: t.number, withheld: Strings })),
  messages: t.readonlyArray(Message),
  turns: t.readonlyArray(Turn),
  derivation: t.type({
    base: t.readonlyArray(CallIds),
    edits: t.readonlyArray(EditRecord),
    path: t.readonlyArray(CallIds),
    functions: t.record(t.string, t.string)
  }),
  worlds: t.readonlyArray(
    t.type({ name: t.string, version: t.number, seed: t.string, initial: t.string, final: t.string })
  )
})
