/** Schemas of the other files of a run folder. */
import type { JsonObject } from '../../json/Json.js'
import * as Kinds from '../Kind.js'
import { tool, uses } from './Conversation.js'
import { digest, file, functionName, list, members, natural, number, object, oneOf, record, text } from './Shape.js'

const saying = (description: string, schema: JsonObject): JsonObject => ({ description, ...schema })

const counts = record(natural)
const kinds = oneOf(...Kinds.all)

/** A line of `pool.jsonl`. */
export const pool: JsonObject = file('pool.jsonl', 'One line: one function of the pool.', {
  ...members({
    type: { const: 'function' },
    function: {},
    category: text,
    tool_class: text,
    source: text,
    original_name: text,
    'category_origin?': oneOf('clustered', 'model'),
    'class_origin?': oneOf('clustered', 'model'),
    'response_origin?': oneOf('example', 'recorded', 'inferred', 'model'),
    'response_calls?': natural,
    'effect?': oneOf('read', 'write'),
    'requires?': list(text),
    'grants?': list(text),
    'undoes?': list(text),
    'amends?': list(text),
    'ends?': list(text),
    'endpoint?': members({
      method: text,
      path: text,
      places: record(members({ in: oneOf('path', 'query', 'header', 'cookie', 'body', 'form'), name: text })),
      authentication: list(text),
      'scope?': list(text)
    }),
    'former?': saying(
      'What a function of a rewritten pool was called before: keys are pointers into the arguments as they are called now.',
      members({
        function: functionName,
        parameters: record(text),
        values: record(record(text)),
        descriptions: record(text)
      })
    )
  }),
  allOf: [tool]
})

/** A line of `responses.jsonl`. */
export const responses: JsonObject = file(
  'responses.jsonl',
  'One line: one recorded call of a function of the pool, with what it was answered: an output, or an error.',
  {
    ...members({ function: functionName, arguments: object }),
    anyOf: [members({ output: {} }), members({ error: members({ code: text, message: text }) })]
  }
)

/** A line of `rejected.jsonl`. */
export const rejected: JsonObject = file(
  'rejected.jsonl',
  'One line: one failed attempt at a slot.',
  members({
    slot: natural,
    attempt: natural,
    'kind?': kinds,
    stage: oneOf('walk', 'operations', 'binding', 'query', 'teacher', 'check', 'duplicate', 'contamination'),
    reason: text,
    place: text,
    evidence: {},
    'worlds?': list(text),
    'models?': uses
  })
)

const stage = members({ entered: natural, passed: natural, rejected: counts })

/** `manifest.json`. */
export const manifest: JsonObject = file(
  'manifest.json',
  'What a run was asked for and what it made. It holds no time, host or path.',
  members({
    schema: { const: 1 },
    configuration: object,
    seed: {},
    versions: object,
    pool: members({
      digest,
      functions: natural,
      skipped: list(members({ place: text, name: text, reason: text, expected: text })),
      uncalled: list(members({ name: text, reason: text })),
      'unjudged?': list(members({ name: text, reason: text })),
      'denied?': natural,
      'recorded?': members({
        calls: natural,
        kept: natural,
        functions: natural,
        contradicted: natural,
        unknown: counts
      }),
      'thinned?': list(members({ by: text, pairs: natural, kept: natural }))
    }),
    models: object,
    prompts: object,
    slots: natural,
    records: natural,
    shortfalls: list(natural),
    yield: members({
      attempts: natural,
      walked: natural,
      accepted: natural,
      share: number,
      stages: record(stage),
      'kinds?': record(
        members({ planned: natural, records: natural, walked: natural, share: number, rejected: counts })
      ),
      worlds: record(members({ walked: natural, accepted: natural, share: number }))
    }),
    statistics: object,
    'pairs?': members({
      asked: natural,
      made: natural,
      shortfalls: list(natural),
      scopes: counts,
      kinds: counts,
      errors: counts,
      types: counts,
      directions: counts,
      wrong: counts,
      refused: counts,
      right: number
    }),
    cost: object
  })
)

/** `telemetry.json`. */
export const telemetry: JsonObject = file(
  'telemetry.json',
  'Times and rates of the sessions that wrote the run; the only file that two equal runs do not share.',
  members({
    sessions: list(
      members({
        started: text,
        seconds: number,
        from: natural,
        to: natural,
        records: natural,
        rate: number,
        concurrency: natural,
        memory: number,
        ended: oneOf('done', 'interrupted', 'halted'),
        'models?': list(
          members({
            role: text,
            model: text,
            calls: natural,
            replies: natural,
            cached: natural,
            shared: natural,
            retries: natural,
            faults: counts,
            input: natural,
            output: natural,
            'usd?': number
          })
        )
      })
    )
  })
)
