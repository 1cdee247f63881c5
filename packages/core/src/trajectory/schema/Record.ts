/** The schema of a line of `sft.jsonl`. */
import type { JsonObject } from '../../json/Json.js'
import * as Kinds from '../Kind.js'
import { alias, message, tool, uses } from './Conversation.js'
import {
  anyOf,
  callId,
  digest,
  file,
  functionName,
  list,
  members,
  natural,
  number,
  object,
  oneOf,
  pointer,
  record,
  ref,
  text
} from './Shape.js'

const tagged = (tag: string, fields: { readonly [name: string]: JsonObject }): JsonObject =>
  members({ tag: { const: tag }, ...fields })
const span: JsonObject = { type: 'array', items: natural, minItems: 2, maxItems: 2 }

const source: JsonObject = anyOf(
  tagged('user', { message: natural, span }),
  tagged('offered', { message: natural, span, accepted: natural }),
  tagged('output', { call: callId, pointer }),
  tagged('context', { pointer }),
  tagged('documented', { in: oneOf('schema', 'description', 'error') }),
  tagged('default', {}),
  tagged('created', { facts: list(ref('source')) }),
  tagged('derived', { op: text, from: list(ref('source')), 'with?': members({ 'because?': list(ref('source')) }) })
)

const accept: JsonObject = anyOf(
  tagged('facts', {}),
  tagged('near', { by: number }),
  tagged('oneOf', { values: { type: 'array' } })
)

const origin: JsonObject = anyOf(
  tagged('walked', {}),
  tagged('inserted', { partner: callId }),
  tagged('repeated', { of: callId })
)

const call: JsonObject = members({
  id: callId,
  tool_call: text,
  step: natural,
  function: functionName,
  arguments: object,
  origin,
  intent: oneOf('asked', 'implied'),
  ok: { type: 'boolean' },
  'failure?': members({
    cause: oneOf('world', 'mistake', 'injected'),
    recovery: oneOf('fix', 'prerequisite', 'alternative', 'report')
  }),
  executor: text,
  'fallback?': text,
  'world?': text,
  needs: list(callId),
  sources: record({ allOf: [ref('source'), members({ proof: oneOf('literal', 'computed', 'judged') })] }),
  accept: record(accept),
  'changes?': callId,
  'distance?': { type: 'integer', minimum: 1 },
  'extra?': { type: 'boolean' }
})

const policy = oneOf('all_or_nothing', 'do_the_rest', 'read_then_ask')
const facts = list(members({ call: callId, pointer }))

const turn: JsonObject = members({
  user: natural,
  kind: oneOf('calls', 'missing', 'talk', 'confirm', 'refuse'),
  labels: list(
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
  'register?': text,
  calls: list(ref('call')),
  'answer?': members({ must: facts, may: facts }),
  'missing?': members({
    tag: oneOf('function', 'parameters'),
    function: functionName,
    parameters: list(text),
    policy,
    supplied: anyOf(natural, { type: 'null' }),
    'arguments?': object,
    'facts?': list(pointer)
  }),
  'act?': members({ policy: text, function: functionName, arguments: object }),
  'shown?': pointer
})

const rule: JsonObject = members({ name: text, effect: oneOf('confirm', 'forbid'), sentence: text })

const missing = members({
  tag: oneOf('function', 'parameters'),
  function: functionName,
  parameters: list(text),
  policy
})

const edit: JsonObject = anyOf(
  tagged('merge', { at: callId }),
  tagged('insert_before', {
    call: callId,
    consumer: callId,
    because: anyOf({ const: 'premise' }, members({ parameter: text }))
  }),
  tagged('insert_after', { call: callId, source: callId }),
  tagged('insert_later', { call: callId, source: callId, before: callId }),
  tagged('repeat', { call: callId, of: callId }),
  tagged('split', { before: callId, missing })
)

const paths = list(list(callId))

const verdict = oneOf('proven', 'unproven')

const evidence = members({
  bound: members({ longer: natural, executions: natural, values: natural }),
  turns: list(
    members({
      turn: natural,
      'unique?': verdict,
      'needed?': verdict,
      'unreachable?': verdict,
      'commuting?': verdict,
      'asked?': list(callId),
      'because?': oneOf('executions', 'ways', 'reference'),
      executions: natural,
      states: natural
    })
  )
})

/** The schema. */
export const schema: JsonObject = file(
  'sft.jsonl',
  'One line: one verified conversation.',
  members({
    id: text,
    family: text,
    kind: oneOf(...Kinds.all),
    language: text,
    strategy: text,
    context: members({ now: text, timezone: text, profile: object, policy: list(rule) }),
    tools: list(tool),
    toolsets: { ...list(members({ from: natural, withheld: list(functionName) })), minItems: 1 },
    messages: list(message),
    turns: list(ref('turn')),
    derivation: members({ base: paths, edits: list(ref('edit')), path: paths, functions: record(functionName) }),
    worlds: list(members({ name: text, version: number, seed: text, initial: digest, final: digest })),
    'alias?': alias,
    'ends?': { const: 'call' },
    'irrelevance?': oneOf('unrelated', 'near_miss', 'withheld', 'no_tool', 'missing_value'),
    'evidence?': evidence,
    'models?': uses
  }),
  { source, call, turn, edit }
)
