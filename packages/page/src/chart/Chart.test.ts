import { describe, expect, test } from 'vitest'
import * as Bars from './Bars.js'
import * as Chart from './Chart.js'
import * as Columns from './Columns.js'
import * as Points from './Points.js'

const bars = Bars.chart([
  { label: 'one <b>', value: 30, text: '30 of 40', of: 40, mark: 35 },
  { label: 'two', value: 10, rest: 1, text: '10' }
])

/** The widths of the rectangles of a colour, from their outlines. */
const widths = (markup: string, colour: string): ReadonlyArray<number> =>
  [...markup.matchAll(new RegExp(`d="M[\\d.]+,[\\d.]+h([\\d.]+)v[^"]*" fill="var\\(--${colour}\\)"`, 'g'))].map(
    ([, width]) => Number(width)
  )

describe('a chart', () => {
  test('has the same bytes whenever it is drawn, and no style, script or id of its own', async () => {
    const { markup } = await Chart.page(bars, 'Bars')
    expect((await Chart.page(bars, 'Bars')).markup).toBe(markup)
    expect(markup).not.toMatch(/<style|<script|style=|id=|href=|url\(/)
  })

  test('has the colours of the page, not its own', async () => {
    for (const chart of [
      bars,
      Columns.chart({ histogram: { 1: 2, 4: 1 }, mean: 2 }),
      Points.chart([{ label: 'a', value: 0.4, text: '' }], 0.5, 0.65)
    ])
      expect((await Chart.column(chart, 'Any')).markup.match(/(?:fill|stroke)="(?!var\(--|none)[^"]*"/)).toBeNull()
  })

  test('says what it is to those who cannot see it, and escapes what is written in it', async () => {
    const { markup } = await Chart.column(bars, 'A "label"')
    expect(markup).toContain('role="img" aria-label="A &#34;label&#34;"')
    expect(markup).toContain('one &lt;b&gt;')
  })
})

test('bars are as long as their values, on the scale of the longest', async () => {
  const { markup } = await Chart.column(bars, 'Bars')
  expect(widths(markup, 'first')).toEqual([225, 75])
  expect(widths(markup, 'track')).toEqual([300, 300])
  expect(widths(markup, 'second').map(Math.round)).toEqual([0, 8])
})

test('many sizes are counted in classes, and none is lost', async () => {
  const histogram = Object.fromEntries(Array.from({ length: 100 }, (_, size) => [String(size + 1), 1]))
  const spec = Columns.chart({ histogram, mean: 50.5 })(300)
  const [data] = spec.data ?? []
  const values =
    data !== undefined && 'values' in data ? (data.values as ReadonlyArray<{ readonly count: number }>) : []
  expect(values.length).toBeLessThanOrEqual(40)
  expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(100)
})
