/** What a comparison with benchmarks came to. */
import type { Benchmark, Mapping, Overlap } from '@magnet/core'
import { type Removal, StoreError } from '@magnet/store'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import type * as Benchmarks from './Benchmarks.js'

/** What `contamination.json` holds. */
export interface Report extends Overlap.Figures {
  readonly schema: 1
  readonly against: ReadonlyArray<Benchmarks.File>
  readonly benchmark: ReturnType<Benchmark.Benchmark['sizes']>
  readonly functions: { readonly all: number; readonly mapped: ReadonlyArray<Mapping.Mapped> }
  readonly shared_literals: number
  /** The first of the records that overlap. */
  readonly found: ReadonlyArray<Overlap.Found>
  readonly removed?: Removal.Removed
}

const labels: { readonly [reason in Overlap.Reason]: string } = {
  query: 'a message of the user, word for word',
  words: 'eight adjacent words of a message',
  path: 'the whole path of functions',
  path_mapped: 'the whole path, once functions are mapped',
  literals: 'two or more rare literals of one task'
}

/** The comparison as a person reads it. */
export const render = (run: string, file: string, report: Report, style: Style): string => {
  const { against, benchmark, functions, reasons, contaminated, records, paths, names, literals, removed } = report
  const share = (count: number): string => Text.percent(records === 0 ? 0 : count / records)
  const bigrams = ({ bigrams: { all, shared, records: own } }: Overlap.Figures['paths']['plain']): string =>
    `${Text.count(shared)} of ${Text.count(all)} pairs of functions (${Text.percent(all === 0 ? 0 : shared / all)}), in ${Text.plural(own, 'record')}`
  return [
    `${style.bold(Text.plural(records, 'record'))} of ${style.bold(StoreError.quote(run))} against ${Text.plural(against.length, 'file')}: ${Text.plural(
      benchmark.queries,
      'message'
    )}, ${Text.plural(benchmark.paths, 'path')} and ${Text.plural(benchmark.functions, 'function')}`,
    '',
    style.bold('Records that share'),
    Text.table(
      (['query', 'words', 'path', 'path_mapped', 'literals'] as const).map((reason) => [
        labels[reason],
        Text.count(reasons[reason]),
        share(reasons[reason])
      ])
    ),
    '',
    style.bold('Adjacent functions of paths'),
    Text.table([
      ['as called', bigrams(paths.plain)],
      ['mapped', bigrams(paths.mapped)]
    ]),
    '',
    style.bold('Functions and literals'),
    Text.table([
      ['same name', `${Text.count(names.length)} of ${Text.count(functions.all)}${listed(names)}`],
      [
        'much the same',
        `${Text.count(functions.mapped.length)} of ${Text.count(functions.all)}${listed(
          functions.mapped.map((one) => `${one.function} is ${one.benchmark} (${one.similarity.toFixed(2)})`)
        )}`
      ],
      [
        'rare literals',
        `${Text.count(report.shared_literals)}${listed(literals.map(({ literal }) => `"${Text.brief(literal, 40)}"`))}`
      ]
    ]),
    ...unread(against),
    '',
    removed === undefined
      ? contaminated === 0
        ? 'Nothing would have to be removed.'
        : `${style.bold(Text.plural(contaminated, 'record'))} (${share(contaminated)}) overlap. --remove takes them out, with their families and pairs.`
      : `Removed: ${Text.plural(removed.records, 'record')} and ${Text.plural(removed.pairs, 'pair')}; rejected.jsonl says why, line by line.`,
    style.dim(`${StoreError.quote(file)} holds all of it.`)
  ].join('\n')
}

const listed = (all: ReadonlyArray<string>): string =>
  all.length === 0
    ? ''
    : `: ${all.slice(0, 5).map(Text.safe).join(', ')}${all.length > 5 ? ` and ${Text.count(all.length - 5)} more` : ''}`

const unread = (files: ReadonlyArray<Benchmarks.File>): ReadonlyArray<string> =>
  files.flatMap(({ file, unread: count, read }) =>
    count === 0
      ? []
      : [
          `${StoreError.quote(file)}: ${Text.count(count)} of ${Text.count(count + read)} entries hold nothing to compare.`
        ]
  )
