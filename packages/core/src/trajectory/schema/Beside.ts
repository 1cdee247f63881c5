/** Schemas of what commands write beside a run: splits, and overlaps with benchmarks. */
import type { JsonObject } from '../../json/Json.js'
import { anyOf, file, functionName, list, members, natural, number, oneOf, record, text } from './Shape.js'

const counts = record(natural)
const units = members({ records: natural, pairs: natural })

/** `splits/split.json`. */
export const split: JsonObject = file(
  'split.json',
  'What a run was divided by, what is held out, and what became of its records and pairs. Not finished, it has no other members.',
  anyOf(
    members({ schema: { const: 1 }, finished: { const: false } }),
    members({
      schema: { const: 1 },
      finished: { const: true },
      by: oneOf('function', 'world'),
      seed: {},
      asked: number,
      unlisted: { type: 'boolean' },
      held_out: list(text),
      of: natural,
      sides: members({ train: units, 'held-out': units }),
      kinds: members({ train: counts, 'held-out': counts }),
      left: members({ records: counts, pairs: counts }),
      shortened: members({ records: natural, pairs: natural, tools: natural })
    })
  )
)

/** A line of `splits/left-out.jsonl`. */
export const leftOut: JsonObject = file(
  'left-out.jsonl',
  'One line: one record or pair that belongs to neither side of a split.',
  {
    ...members({
      family: text,
      reason: oneOf('mixed', 'calls_held_out', 'nothing_listed'),
      'held_out?': list(text)
    }),
    oneOf: [members({ record: text }), members({ pair: text })]
  }
)

const paths = members({ whole: natural, bigrams: members({ all: natural, shared: natural, records: natural }) })
const reasons = ['query', 'words', 'path', 'path_mapped', 'literals'] as const

/** `contamination.json`. */
export const contamination: JsonObject = file(
  'contamination.json',
  'What a run shares with benchmarks, and what was removed for it.',
  members({
    schema: { const: 1 },
    against: list(
      members({ file: text, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' }, read: natural, unread: natural })
    ),
    benchmark: members({ queries: natural, paths: natural, functions: natural, literals: natural }),
    functions: members({
      all: natural,
      mapped: list(members({ function: functionName, benchmark: text, similarity: number }))
    }),
    records: natural,
    reasons: members(Object.fromEntries(reasons.map((reason) => [reason, natural]))),
    contaminated: natural,
    paths: members({ plain: paths, mapped: paths }),
    names: list(functionName),
    literals: list(members({ literal: text, records: natural, with: text })),
    shared_literals: natural,
    found: list(
      members({
        record: text,
        family: text,
        findings: list(members({ reason: oneOf(...reasons), with: text, shared: list(text) }))
      })
    ),
    'removed?': members({ records: natural, pairs: natural })
  })
)
