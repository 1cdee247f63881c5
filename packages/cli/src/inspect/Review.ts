/** A report as a person reads it. */
import type { Coverage, Language, Pair, Repetition, Report } from '@magnet/core'
import { StoreError } from '@magnet/store'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as KindFigures from './KindFigures.js'
import type * as PairFigures from './PairFigures.js'

/** What a run holds. */
export interface Review {
  readonly run: string
  readonly records: number
  /** Records with names of their own. */
  readonly aliased: number
  /** Of a run folder; a file of records does not say what failed. */
  readonly slots?: number
  readonly yield?: Report.Yield
  readonly statistics: Report.Statistics
  readonly categories: ReadonlyArray<Coverage.Category>
  readonly language: Language.Measures
  readonly repetition: Repetition.Measures
  /** Of a run that has pairs. */
  readonly pairs?: PairFigures.PairFigures['pairs']
  readonly sizes?: PairFigures.PairFigures['sizes']
  readonly style?: PairFigures.PairFigures['style']
}

type Rows = ReadonlyArray<ReadonlyArray<string>>

/** The report in sections. */
export const render = (review: Review, style: Style): string => {
  const { statistics, categories, language } = review
  const section = (title: string, rows: Rows): ReadonlyArray<string> =>
    rows.length === 0 ? [] : ['', style.bold(title), Text.table(rows)]
  return [
    `${style.bold(Text.plural(review.records, 'record'))} in ${style.bold(StoreError.quote(review.run))}`,
    ...section('Yield', yields(review)),
    ...section('Turns and calls', [
      ...(statistics.single_turn === undefined && review.yield?.kinds === undefined
        ? [
            ['turns a record', spread(statistics.turns)],
            ['calls a record', spread(statistics.calls)]
          ]
        : KindFigures.sizes(statistics)),
      ['kinds of turns', shares(statistics.turn_kinds)],
      ['registers', shares(statistics.registers)],
      [
        'names of their own',
        `${Text.percent(review.records === 0 ? 0 : review.aliased / review.records)} of the records`
      ],
      ['missing', [counts(statistics.missing.kinds), counts(statistics.missing.policies)].join('; ')],
      ['failing calls', counts(statistics.failures)],
      ['intents', shares(statistics.intents)],
      ['origins', shares(statistics.origins)]
    ]),
    ...section('Labels, of multi-turn records', shareRows(statistics.labels)),
    ...section('Where arguments come from', shareRows(statistics.sources)),
    ...section('Duplicates', duplicates(review)),
    ...section('Worlds', worlds(categories)),
    ...section('Rarest functions', rarest(categories, review.records)),
    ...section('What users say (messages of at least six words)', spoken(language)),
    ...section('By register', [
      ['register', 'messages', 'words'],
      ...Object.entries(language.registers).map(([name, own]) => [name, Text.count(own.messages), String(own.words)])
    ]),
    ...section('What the assistant says', answered(language)),
    ...section('Residue of templates', residue(language)),
    ...section('Preference pairs', paired(review)),
    ...section('Told apart by words alone (AUC; 0.5 is not at all)', manner(review))
  ].join('\n')
}

const yields = ({ yield: yielded, slots = 0 }: Review): Rows =>
  yielded === undefined
    ? []
    : [
        ['slots', Text.count(slots)],
        [
          'yield',
          `${Text.percent(yielded.share)} (${Text.count(yielded.accepted)} of ${Text.count(yielded.walked)} attempts)`
        ],
        ...(yielded.kinds === undefined
          ? []
          : [
              ['kinds', KindFigures.mixture(yielded.kinds)],
              ['yield by kind', KindFigures.yields(yielded.kinds)],
              ...KindFigures.shortfalls(yielded.kinds).map((missing) => ['shortfall', missing])
            ]),
        ...Object.entries(yielded.stages).flatMap(([stage, { rejected }]) =>
          Object.entries(rejected)
            .toSorted(([, left], [, right]) => right - left)
            .slice(0, 3)
            .map(([reason, count]) => [`failed: ${stage}`, `${Text.safe(reason)} ${Text.count(count)}`])
        )
      ]

const duplicates = ({ repetition, yield: yielded }: Review): Rows => {
  const { records, families, duplicates: left, exact, shape } = repetition
  const removed = yielded?.stages.duplicate.rejected ?? {}
  const gone = Object.values(removed).reduce((sum, count) => sum + count, 0)
  return records === 0
    ? []
    : [
        ...(yielded === undefined
          ? []
          : [
              [
                'removed',
                `${Text.count(gone)}, ${Text.percent(gone / (gone + yielded.accepted))} of what passed all checks${
                  gone === 0 ? '' : `: alike in ${counts(removed)}`
                }`
              ]
            ]),
        [
          'left',
          `${Text.count(left.queries + left.calls)} (queries ${left.queries}, calls ${left.calls}), of which ${Text.count(exact)} are the same`
        ],
        ['families', Text.count(families)],
        [
          'same functions',
          `${Text.percent(shape / records)} call the same functions in the same order as an earlier one`
        ]
      ]
}

const paired = ({ pairs, sizes = {} }: Review): Rows =>
  pairs === undefined
    ? []
    : [
        [
          'mistakes',
          `${Text.count(pairs.made)}${pairs.shortfalls.length === 0 ? '' : ` of ${Text.count(pairs.asked)}`}`
        ],
        ['scopes', counts(pairs.scopes)],
        ['kinds', counts(pairs.kinds)],
        ...Object.entries(sizes).map(([kind, { turns, calls }]) => [
          kind,
          `${turns} turns and ${calls} calls on average in the records that they come from`
        ]),
        ['errors', counts(pairs.errors)],
        ['directions', counts(pairs.directions)],
        ['types', counts(pairs.types)],
        ['wrong by', counts(pairs.wrong)],
        ['made by', counts(pairs.sources)],
        ...(pairs.sampled === undefined ? [] : [['sampled', sampled(pairs.sampled)]]),
        ['refused', `${counts(pairs.refused)}; ${Text.percent(pairs.right)} of all candidates turned out right`]
      ]

/** What a student did in the turns that it played. */
const sampled = ({ turns, same, extra }: Pair.Sampled): string =>
  `${Text.plural(turns, 'turn')} of the student; in ${Text.percent(turns === 0 ? 0 : same / turns)} it did what the record does, in ${Text.count(extra)} of them with reads beside that change nothing`

// Where one side calls and the other speaks, anybody sees the difference: that is what is to be learnt.
const manner = ({ style }: Review): Rows =>
  style === undefined
    ? []
    : Object.entries(style).flatMap(([scope, measured]) =>
        (['call_for_call', 'text_for_text'] as const).flatMap((direction) => {
          const own = measured[direction]
          return own === undefined
            ? []
            : [
                [
                  scope,
                  direction,
                  own.auc === undefined ? 'too few' : own.auc.toFixed(3),
                  Text.plural(own.pairs, 'pair')
                ]
              ]
        })
      )

const worlds = (categories: ReadonlyArray<Coverage.Category>): Rows =>
  categories.length === 0
    ? []
    : [
        ['name', 'records', 'calls', 'functions used'],
        ...categories.map((one) => [
          Text.safe(one.name),
          Text.count(one.records),
          Text.count(one.calls),
          `${one.used} of ${one.functions}`
        ])
      ]

/** The fewest records, of ten thousand, that should call a function. */
const expected = 20

const rarest = (categories: ReadonlyArray<Coverage.Category>, records: number): Rows =>
  categories.flatMap(({ name, uses }) => {
    const rare = uses.filter((use) => use.records * 10_000 < expected * records)
    return rare.length === 0
      ? []
      : [[Text.safe(name), rare.map((use) => `${Text.safe(use.function)} ${Text.count(use.records)}`).join(', ')]]
  })

const spoken = ({ messages, distinct, openings, distinct2, bigrams, words }: Language.Measures): Rows => [
  ['messages', Text.count(messages)],
  ['distinct', Text.percent(distinct)],
  ['openings', openings.slice(0, 5).map(opening).join(', ')],
  ['distinct-2', `${distinct2.toFixed(3)} over ${Text.count(bigrams)} bigrams`],
  ['words', `${words.mean} on average, deviation ${words.deviation}, 80 % from ${words.p10} to ${words.p90}`]
]

const answered = ({ answers }: Language.Measures): Rows => [
  ['answers', Text.count(answers.messages)],
  ['distinct', Text.percent(answers.distinct)],
  ['openings', answers.openings.slice(0, 5).map(opening).join(', ')],
  ['figures', `${Text.count(answers.figures)}, of which ${Text.count(answers.unknown)} come from nowhere`]
]

const opening = ({ words, share }: Language.Frequent): string => `"${Text.safe(words)}" ${Text.percent(share)}`

const residue = (language: Language.Measures): Rows =>
  Object.entries(language.residue).flatMap(([kind, { count, examples }]) =>
    examples.map((example, index) => [
      index === 0 ? kind : '',
      index === 0 ? Text.count(count) : '',
      Text.brief(example, 90)
    ])
  )

const spread = ({ mean, histogram }: Report.Distribution): string => {
  const sizes = Object.keys(histogram).map(Number)
  return sizes.length === 0 ? 'none' : `${mean} on average (${Math.min(...sizes)} to ${Math.max(...sizes)})`
}

type Shares = { readonly [key: string]: Report.Share }

const ordered = (all: Shares): ReadonlyArray<readonly [string, Report.Share]> =>
  Object.entries(all).toSorted(([, left], [, right]) => right.count - left.count)

const shares = (all: Shares): string =>
  ordered(all)
    .map(([name, { share }]) => `${Text.safe(name)} ${Text.percent(share)}`)
    .join(', ')

const shareRows = (all: Shares): Rows =>
  ordered(all).map(([name, { count, share }]) => [Text.safe(name), Text.count(count), Text.percent(share)])

const counts = (all: { readonly [key: string]: number }): string =>
  Object.entries(all)
    .map(([name, count]) => `${Text.safe(name)} ${Text.count(count)}`)
    .join(', ')
