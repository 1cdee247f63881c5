/** Lengths of things that have names: one bar a name, its value beside it; on a narrow page the name stands above its bar. */
import type { Mark, Spec } from 'vega'
import * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'
import * as Chart from './Chart.js'

/** A bar. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** What is written beside it. */
  readonly text: string
  /** What follows the value in the second colour: what was lost of it. */
  readonly rest?: number
  /** How long the track behind the bar is, where its whole is not that of the chart. */
  readonly of?: number
  /** Where a bar should end. */
  readonly mark?: number
}

/** A chart of bars, in the order given. */
export const chart =
  (bars: ReadonlyArray<Bar>): Chart.Chart =>
  (width) => {
    const layout = width > 500 ? beside : above
    const { row, left, right, bar, text } = layout
    const longest = Math.max(
      ...bars.map(({ value, rest = 0, of = 0, mark = 0 }) => Math.max(value + rest, of, mark)),
      0
    )
    const scale = (value: number): number =>
      longest === 0 ? 0 : Math.round((value / longest) * (width - left - right) * 10) / 10
    return {
      width,
      height: bars.length * row,
      data: [
        {
          name: 'bars',
          values: bars.map(({ label, value, text: shown, rest = 0, of = longest, mark }, index) => ({
            label: Html.clean(Words.brief(label, most(layout, shown))),
            shown,
            value: scale(value),
            rest: rest === 0 ? 0 : Math.max(1.5, scale(rest)),
            of: scale(of),
            mark: mark === undefined ? -10 : scale(mark),
            top: index * row
          }))
        }
      ],
      marks: [
        rect('of', 0, bar, Chart.colour.track, left),
        rect('value', 0, bar, Chart.colour.first, left),
        rect('rest', 'value', bar, Chart.colour.second, left),
        {
          type: 'rect',
          from: { data: 'bars' },
          aria: false,
          encode: {
            enter: {
              x: { field: 'mark', offset: left - 1 },
              width: { value: 2 },
              y: { field: 'top', offset: bar.top - 3 },
              height: { value: bar.height + 6 },
              fill: { value: Chart.colour.ink },
              opacity: { signal: 'datum.mark < 0 ? 0 : 1' }
            }
          }
        },
        label('label', layout === above ? 0 : left - 12, text, layout === above ? 'left' : 'right', Chart.colour.ink),
        label('shown', width, text, 'right', Chart.colour.soft)
      ]
    } satisfies Spec
  }

// A letter is about as wide as half its height: labels end where the figures beside them begin.
const most = ({ chart: whole }: { readonly chart: number }, shown: string): number =>
  whole === 0 ? 28 : Math.max(12, Math.floor(whole / (Chart.letters * 0.53)) - shown.length - 2)

interface Place {
  readonly top: number
  readonly height: number
}

const above = { row: 38, left: 0, right: 0, bar: { top: 20, height: 9 }, text: 13, chart: 300 } as const
const beside = { row: 27, left: 200, right: 170, bar: { top: 8, height: 11 }, text: 18, chart: 0 } as const

const rect = (field: string, from: 0 | 'value', { top, height }: Place, fill: string, left: number): Mark => ({
  type: 'rect',
  from: { data: 'bars' },
  aria: false,
  encode: {
    enter: {
      x: from === 0 ? { value: left } : { field: from, offset: left },
      width: { field },
      y: { field: 'top', offset: top },
      height: { value: height },
      fill: { value: fill }
    }
  }
})

const label = (field: string, x: number, y: number, align: 'left' | 'right', fill: string): Mark => ({
  type: 'text',
  from: { data: 'bars' },
  aria: false,
  encode: {
    enter: {
      x: { value: x },
      y: { field: 'top', offset: y },
      text: { field },
      align: { value: align },
      baseline: { value: 'alphabetic' },
      font: { value: 'inherit' },
      fontSize: { value: Chart.letters },
      fill: { value: fill }
    }
  }
})
