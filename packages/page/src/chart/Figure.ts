/** A chart with its title, what it says in one sentence, and its numbers as a table for those who cannot see it. */
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Chart from './Chart.js'

/** What a figure shows. */
export interface Figure {
  readonly title: string
  readonly note?: Html.Child
  readonly chart: Chart.Chart
  /** Takes the whole width of the page. */
  readonly wide?: true
  /** What the colours stand for. */
  readonly key?: ReadonlyArray<readonly ['first' | 'second' | 'mark', string]>
  readonly columns: ReadonlyArray<Table.Column>
  readonly rows: ReadonlyArray<ReadonlyArray<Html.Child>>
}

/** The figure; undefined where it would show nothing. */
export const of = async (figure: Figure): Promise<Html.Html | undefined> => {
  const { title, note, chart, wide, key = [], columns, rows } = figure
  if (rows.length === 0) return undefined
  const draw = wide === true ? Chart.page : Chart.column
  return Html.element(
    'figure',
    { class: wide === true ? 'whole' : undefined },
    Html.element(
      'figcaption',
      {},
      Html.element('strong', {}, title),
      note === undefined ? undefined : Html.element('span', {}, note),
      key.length === 0
        ? undefined
        : Html.element(
            'span',
            { class: 'key' },
            key.map(([colour, words]) => Html.element('span', { class: colour }, words))
          )
    ),
    await draw(chart, `${title}: chart. Its numbers stand in the table below it.`),
    Html.element(
      'details',
      { class: 'numbers' },
      Html.element('summary', {}, 'Numbers', Html.element('span', { class: 'unseen' }, ` of ${title}`)),
      Table.table(title, columns, rows)
    )
  )
}

/** Figures side by side. */
export const row = (...figures: ReadonlyArray<Html.Html | undefined>): Html.Html | undefined =>
  figures.every((figure) => figure === undefined) ? undefined : Html.element('div', { class: 'figures' }, figures)
