/** A table of figures. Columns of numbers are aligned to the right, with digits of one width. */
import * as Html from './Html.js'

/** A column. */
export interface Column {
  readonly title: string
  readonly numeric?: true
}

/** A table with a head; the first cell of a row names it. */
export const table = (
  caption: string,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Html.Child>>
): Html.Html =>
  Html.element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': `Table: ${caption}`, tabindex: 0 },
    Html.element(
      'table',
      {},
      Html.element('caption', { class: 'unseen' }, caption),
      Html.element(
        'thead',
        {},
        Html.element(
          'tr',
          {},
          columns.map(({ title, numeric }) =>
            Html.element('th', { scope: 'col', class: numeric === true ? 'number' : undefined }, title)
          )
        )
      ),
      Html.element(
        'tbody',
        {},
        rows.map((row) =>
          Html.element(
            'tr',
            {},
            row.map((cell, index) => {
              const attributes = { class: columns[index]?.numeric === true ? 'number' : undefined }
              return index === 0
                ? Html.element('th', { ...attributes, scope: 'row' }, cell)
                : Html.element('td', attributes, cell)
            })
          )
        )
      )
    )
  )

/** Names with their values. */
export const facts = (rows: ReadonlyArray<readonly [string, Html.Child]>): Html.Html =>
  Html.element(
    'dl',
    { class: 'facts' },
    rows.map(([name, value]) => Html.element('div', {}, Html.element('dt', {}, name), Html.element('dd', {}, value)))
  )
