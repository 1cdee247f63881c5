/** Which kinds of records the run has, beside those that its mixture planned, and why some are lacking. */
import { Kind, type Report } from '@magnet/core'
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import type * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

type Yields = NonNullable<Report.Yield['kinds']>

/** The section. */
export const section = async (run: Run): Promise<Section.Section> => {
  const head = { id: 'mixture', title: 'Mixture' }
  const kinds = run.manifest?.yield.kinds
  if (kinds === undefined)
    return {
      ...head,
      lead:
        run.manifest === undefined
          ? 'A file of records does not say what was planned.'
          : 'No mixture was planned: every slot is a conversation.',
      body: Figure.row(await unplanned(run))
    }
  const short = Object.entries(kinds).filter(([, { records, planned }]) => records < planned)
  return {
    ...head,
    lead:
      short.length === 0
        ? 'Every kind has as many records as the mixture planned.'
        : `Short of the plan: ${short.map(([kind, { records, planned }]) => `${Words.name(kind)} by ${Words.count(planned - records)}`).join(', ')}. No kind fills the place of another.`,
    body: [Figure.row(await planned(kinds)), lacking(kinds)]
  }
}

const unplanned = ({ statistics, records }: Run): Promise<Html.Html | undefined> => {
  const rows = Kind.all.flatMap((kind) => {
    const made = statistics.kinds[kind] ?? 0
    return made === 0 ? [] : [{ kind: Words.name(kind), made, share: Words.percent(made / records) }]
  })
  return Figure.of({
    title: 'Records by kind',
    wide: true,
    chart: Bars.chart(
      rows.map(({ kind, made, share }) => ({ label: kind, value: made, text: `${Words.count(made)} · ${share}` }))
    ),
    columns: [{ title: 'kind' }, { title: 'records', numeric: true }, { title: 'share', numeric: true }],
    rows: rows.map(({ kind, made, share }) => [kind, Words.count(made), share])
  })
}

const planned = (kinds: Yields): Promise<Html.Html | undefined> =>
  Figure.of({
    title: 'Records by kind, against the plan',
    wide: true,
    key: [
      ['first', 'made'],
      ['mark', 'planned']
    ],
    chart: Bars.chart(
      Object.entries(kinds).map(([kind, one]) => ({
        label: Words.name(kind),
        value: one.records,
        mark: one.planned,
        text: `${Words.count(one.records)} of ${Words.count(one.planned)}`
      }))
    ),
    columns: [
      { title: 'kind' },
      { title: 'made', numeric: true },
      { title: 'planned', numeric: true },
      { title: 'attempts', numeric: true },
      { title: 'yield', numeric: true }
    ],
    rows: Object.entries(kinds).map(([kind, { records, planned: asked, walked, share }]) => [
      Words.name(kind),
      Words.count(records),
      Words.count(asked),
      Words.count(walked),
      Words.percent(share)
    ])
  })

/** Why attempts of the kinds that are short failed. */
const lacking = (kinds: Yields): Html.Html | undefined => {
  const rows = Object.entries(kinds).flatMap(([kind, { records, planned: asked, rejected }]) =>
    records >= asked
      ? []
      : Object.entries(rejected)
          .toSorted(([, left], [, right]) => right - left)
          .map(([reason, count]) => [Words.name(kind), Words.name(reason), Words.count(count)])
  )
  return rows.length === 0
    ? undefined
    : Section.part(
        'Why the rest is lacking',
        Table.table(
          'Reasons by kind',
          [{ title: 'kind' }, { title: 'stage and reason' }, { title: 'attempts', numeric: true }],
          rows
        )
      )
}
