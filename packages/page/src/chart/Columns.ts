/** How a count is distributed: a column for each size, and where the mean lies; beside it the mean that is wanted. */
import type { Mark, Spec } from 'vega'
import * as Chart from './Chart.js'

/** A distribution. */
export interface Distribution {
  readonly histogram: { readonly [size: string]: number }
  readonly mean: number
  /** The mean that is wanted, and who wants it. */
  readonly aim?: { readonly mean: number; readonly of: string }
}

/** More sizes than these are counted in classes. */
const most = 40

/** A chart of columns. */
export const chart =
  ({ histogram, mean, aim }: Distribution): Chart.Chart =>
  (width) => {
    const sizes = Object.keys(histogram).map(Number)
    const [least, greatest] = [Math.min(...sizes), Math.max(...sizes)]
    const step = Math.max(1, Math.ceil((greatest - least + 1) / most))
    const columns = Array.from({ length: Math.floor((greatest - least) / step) + 1 }, (_, index) => {
      const from = least + index * step
      const count = Array.from({ length: step }, (__, at) => histogram[String(from + at)] ?? 0)
      return { from: from - 0.5, to: from + step - 0.5, count: count.reduce((sum, one) => sum + one, 0) }
    })
    const domain = [least - 0.5, least + columns.length * step - 0.5]
    const height = 190
    const [from = 0, to = 1] = domain
    const place = (size: number): number => 34 + ((size - from) / (to - from)) * (width - 38)
    return {
      width,
      height,
      data: [{ name: 'columns', values: columns }],
      scales: [
        { name: 'x', type: 'linear', domain, range: [34, width - 4], zero: false },
        {
          name: 'y',
          type: 'linear',
          domain: { data: 'columns', field: 'count' },
          range: [height - 24, 40],
          nice: 4,
          zero: true
        }
      ],
      axes: [
        {
          scale: 'y',
          orient: 'left',
          offset: -34,
          tickCount: 4,
          tickMinStep: 1,
          format: ',d',
          grid: true,
          gridColor: Chart.colour.line,
          ...axis
        },
        { scale: 'x', orient: 'bottom', offset: -24, tickCount: 8, tickMinStep: 1, ...axis }
      ],
      marks: [
        {
          type: 'rect',
          from: { data: 'columns' },
          aria: false,
          encode: {
            enter: {
              x: { scale: 'x', field: 'from', offset: 1 },
              x2: { scale: 'x', field: 'to', offset: -1 },
              y: { scale: 'y', field: 'count' },
              y2: { scale: 'y', value: 0 },
              fill: { value: Chart.colour.first }
            }
          }
        },
        ...rule({ at: mean, words: `mean ${mean}`, top: 12, colour: Chart.colour.ink, dash: [] }, aim?.mean, {
          place,
          width
        }),
        ...(aim === undefined
          ? []
          : rule(
              { at: aim.mean, words: `${aim.of} ${aim.mean}`, top: 28, colour: Chart.colour.second, dash: [4, 3] },
              mean,
              { place, width }
            ))
      ]
    } satisfies Spec
  }

const axis = {
  domain: false,
  ticks: false,
  labelColor: Chart.colour.soft,
  labelFont: 'inherit',
  labelFontSize: Chart.letters - 1,
  labelLimit: 0,
  labelPadding: 6,
  aria: false
} as const

/** A line with words. */
interface Rule {
  readonly at: number
  readonly words: string
  /** How high its words stand. */
  readonly top: number
  readonly colour: string
  readonly dash: Array<number>
}

/** Where a size stands, and how wide the whole is. */
interface Scale {
  readonly place: (size: number) => number
  readonly width: number
}

/** A line at a mean, with its words on the side where no other line is, if there is place. */
const rule = (
  { at, words, top, colour, dash }: Rule,
  other: number | undefined,
  { place, width }: Scale
): ReadonlyArray<Mark> => {
  const room = place(at) - words.length * Chart.letters * 0.6
  const right = room > 6 && (other === undefined ? words.length * Chart.letters * 0.6 > width - place(at) : at < other)
  return [
    {
      type: 'rule',
      aria: false,
      encode: {
        enter: {
          x: { scale: 'x', value: at },
          y: { value: top - 9 },
          y2: { value: 166 },
          stroke: { value: colour },
          strokeWidth: { value: 1.5 },
          strokeDash: { value: dash }
        }
      }
    },
    {
      type: 'text',
      aria: false,
      encode: {
        enter: {
          x: { scale: 'x', value: at, offset: right ? -6 : 6 },
          y: { value: top },
          text: { value: words },
          align: { value: right ? 'right' : 'left' },
          font: { value: 'inherit' },
          fontSize: { value: Chart.letters },
          fill: { value: Chart.colour.ink }
        }
      }
    }
  ]
}
