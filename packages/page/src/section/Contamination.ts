/** What the run shares with benchmarks. */
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Contamination, Run } from '../Run.js'
import * as Section from './Section.js'

/** Rows that a folded table has. */
const shown = 50

/** The section. */
export const section = async ({ contamination, records }: Run): Promise<Section.Section> => {
  const head = { id: 'contamination', title: 'Contamination' }
  if (contamination === undefined)
    return {
      ...head,
      body: Section.absent('Not checked against any benchmark. To check:', 'magnet decontaminate RUN --against FILE')
    }
  const { against, benchmark, contaminated, removed } = contamination
  return {
    ...head,
    lead: [
      `${Words.count(contaminated)} of ${Words.plural(contamination.records, 'record')} (${Words.percent(contamination.records === 0 ? 0 : contaminated / contamination.records)}) overlap with ${against.map(({ file }) => file).join(', ')}: ${Words.plural(benchmark.queries, 'message')}, ${Words.plural(benchmark.paths, 'path')} and ${Words.plural(benchmark.functions, 'function')}.`,
      ...(removed === undefined
        ? []
        : [
            `They were removed with their families: ${Words.plural(removed.records, 'record')} and ${Words.plural(removed.pairs, 'pair')}.`
          ]),
      ...(contamination.records - (removed?.records ?? 0) === records
        ? []
        : [`The run has ${Words.plural(records, 'record')} now: check it again.`])
    ].join(' '),
    body: [Figure.row(await reasons(contamination)), Table.facts(facts(contamination)), found(contamination)]
  }
}

const reasons = ({ reasons: counts, records }: Contamination): Promise<Html.Html | undefined> =>
  Figure.of({
    title: 'Records that share something',
    note: 'A record may share several things.',
    wide: true,
    chart: Bars.chart(
      Object.entries(counts).map(([reason, count]) => ({
        label: about[reason] ?? Words.name(reason),
        value: count,
        of: records,
        text: `${Words.count(count)} · ${Words.percent(records === 0 ? 0 : count / records)}`
      }))
    ),
    columns: [{ title: 'what' }, { title: 'records', numeric: true }, { title: 'share', numeric: true }],
    rows: Object.entries(counts).map(([reason, count]) => [
      about[reason] ?? Words.name(reason),
      Words.count(count),
      Words.percent(records === 0 ? 0 : count / records)
    ])
  })

const about: { readonly [reason: string]: string } = {
  query: 'a whole message',
  words: 'eight adjacent words',
  path: 'the whole path',
  path_mapped: 'the path, mapped',
  literals: 'several rare literals'
}

const facts = ({
  paths,
  names,
  functions,
  literals,
  shared_literals: all
}: Contamination): Parameters<typeof Table.facts>[0] => {
  const pairs = ({ bigrams }: Contamination['paths']['plain']): string =>
    `${Words.count(bigrams.shared)} of ${Words.count(bigrams.all)} pairs of adjacent functions, in ${Words.plural(bigrams.records, 'record')}`
  return [
    ['paths, as called', pairs(paths.plain)],
    ['paths, mapped', pairs(paths.mapped)],
    ['functions of the same name', `${Words.count(names.length)} of ${Words.count(functions.all)}${listed(names)}`],
    [
      'functions that do the same',
      `${Words.count(functions.mapped.length)} of ${Words.count(functions.all)}${listed(functions.mapped.map((one) => `${one.function} is ${one.benchmark}`))}`
    ],
    ['rare literals', `${Words.count(all)}${listed(literals.map(({ literal }) => `“${Words.brief(literal, 40)}”`))}`]
  ]
}

const listed = (all: ReadonlyArray<string>): string =>
  all.length === 0 ? '' : `: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`

const found = ({ found: all, contaminated }: Contamination): Html.Html | undefined =>
  all.length === 0
    ? undefined
    : Html.element(
        'details',
        { class: 'fold' },
        Html.element(
          'summary',
          {},
          contaminated > shown ? `The first ${shown} records that overlap` : 'Records that overlap'
        ),
        Table.table(
          'Records that overlap',
          [{ title: 'record' }, { title: 'what' }, { title: 'with' }, { title: 'shared' }],
          all
            .slice(0, shown)
            .flatMap(({ record, findings }) =>
              findings.map(({ reason, with: other, shared }) => [
                record,
                about[reason] ?? Words.name(reason),
                other,
                Words.brief(shared.join(' · '), 160)
              ])
            )
        )
      )
