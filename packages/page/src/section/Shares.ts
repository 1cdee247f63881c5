/** Figures of counts and shares by name, the most frequent first; sizes stand in their order. */
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import type * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'

/** Counts by name, or counts with their shares of a whole that is not their sum. */
export type Counts = {
  readonly [name: string]: number | { readonly count: number; readonly share: number }
}

/** Bars that a chart has place for; the table has all. */
const most = 16

/** The figure of some counts; undefined where there are none. */
export const figure = (
  title: string,
  counts: Counts,
  given: {
    readonly of: string
    readonly note?: Html.Child
    readonly names?: { readonly [name: string]: string }
    readonly sizes?: true
  }
): Promise<Html.Html | undefined> => {
  const { of, note, names = {}, sizes } = given
  const sum = Object.values(counts).reduce<number>((so, one) => so + (typeof one === 'number' ? one : one.count), 0)
  const rows = Object.entries(counts)
    .map(([name, one]) => ({
      name: Object.hasOwn(names, name) ? (names[name] ?? name) : Words.name(name),
      ...(typeof one === 'number' ? { count: one, share: sum === 0 ? 0 : one / sum } : one)
    }))
    .toSorted((left, right) =>
      sizes === true
        ? Number(left.name) - Number(right.name)
        : right.count - left.count || (left.name < right.name ? -1 : 1)
    )
  const rest = rows.length - most
  return Figure.of({
    title,
    note: [
      ...(note === undefined ? [] : [note]),
      ...(rest > 0 ? [` The ${most} most frequent; ${rest} more stand in the table.`] : [])
    ],
    chart: Bars.chart(
      rows.slice(0, most).map(({ name, count, share }) => ({
        label: name,
        value: share,
        of: 1,
        text: `${Words.count(count)} · ${Words.percent(share)}`
      }))
    ),
    columns: [{ title: of }, { title: 'count', numeric: true }, { title: 'share', numeric: true }],
    rows: rows.map(({ name, count, share }) => [name, Words.count(count), Words.percent(share)])
  })
}
