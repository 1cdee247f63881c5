/** The registry of ops as a document for other programs: what each op does, its fields, its test vectors, its tables. */
import type { Json, JsonObject } from '../json/Json.js'
import * as Ops from './Ops.js'
import { factors } from './op/ScaleUnit.js'
import { ordinals, ranks } from './op/Select.js'
import { rows } from './Synonyms.js'

/** The document, as `docs/formats/ops.json` holds it. */
export const document = (): JsonObject => ({
  version: 1,
  about:
    'Derivation ops of Magnet. A source {"tag": "derived", "op", "from", "with"} is recomputed: the values of "from" are the inputs (of a user or offered source the text of its span, in code points), and in "with" the sources of "because" stand as their values. "target" is the schema of the argument in the tool\'s parameters. A vector has a value, or the reason why there is none.',
  reasons: {
    BadInput: 'An input has another type than the op reads.',
    BadParameters: 'A field of `with` is absent or has no meaning.',
    NoReading: 'The inputs say no value.',
    NeedsNow: 'The words are relative to now, and now is not among the inputs.',
    Ambiguous: 'Several values would do.'
  },
  literal:
    'A text says a value literally if both are equal after: Unicode NFC; lower case; white space and punctuation removed from both ends (but for a minus before a digit); commas and narrow spaces between groups of three digits removed.',
  forbidden:
    'An op must not stand in for a listed function. A function does a job if one of `verbs` is among the words of its name (split at case changes and at anything but letters and digits), and one of `nouns` where there are any, and its parameters fit `takes`: "numbers" (all required parameters are numbers, lists of numbers, text choices, or called expression or formula), "list" (some parameter is a list), "date" (some parameter has a date or time format, or such a word in its name), "text" (some parameter is a text).',
  ops: Ops.all.map((op) => ({
    name: op.name,
    doc: op.doc,
    inputs: op.inputs,
    with: op.with,
    forbidden: op.forbidden.map(({ verbs, nouns, takes }) => ({
      verbs,
      ...(nouns === undefined ? {} : { nouns }),
      ...(takes === undefined ? {} : { takes })
    })),
    vectors: op.vectors.map(vector)
  })),
  tables: {
    lexicon: rows.map(([values, phrases]) => ({ values, phrases })),
    select: { ranks, ordinals },
    scale_unit: factors
  }
})

const vector = ({
  inputs,
  with: parameters,
  target,
  value,
  fails
}: (typeof Ops.all)[number]['vectors'][number]): JsonObject => ({
  inputs,
  ...(parameters === undefined ? {} : { with: parameters }),
  // Targets of vectors are plain JSON.
  ...(target === undefined ? {} : { target: JSON.parse(JSON.stringify(target)) as Json }),
  ...(value === undefined ? {} : { value }),
  ...(fails === undefined ? {} : { fails })
})
