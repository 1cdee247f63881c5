/** Values on a scale that has two ends and a limit, as a chance between 0 and 1. */
import type { Mark, Spec } from 'vega'
import * as Chart from './Chart.js'

/** A value with its name. */
export interface Point {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** A chart of values from 0 to 1, with lines at what is best and at what is allowed. */
export const chart =
  (points: ReadonlyArray<Point>, best: number, limit: number): Chart.Chart =>
  (width) => {
    const row = 40
    const height = points.length * row + 24
    return {
      width,
      height,
      data: [{ name: 'points', values: points.map((point, index) => ({ ...point, top: index * row })) }],
      scales: [{ name: 'x', type: 'linear', domain: [0, 1], range: [6, width - 6] }],
      axes: [
        {
          scale: 'x',
          orient: 'bottom',
          offset: -24,
          values: [0, best, limit, 1],
          domain: false,
          ticks: false,
          format: '.2~f',
          labelColor: Chart.colour.soft,
          labelFont: 'inherit',
          labelFontSize: Chart.letters - 1,
          labelPadding: 6,
          aria: false
        }
      ],
      marks: [
        {
          type: 'rect',
          from: { data: 'points' },
          aria: false,
          encode: {
            enter: {
              x: { value: 0 },
              width: { value: width },
              y: { field: 'top', offset: 23.5 },
              height: { value: 1 },
              fill: { value: Chart.colour.track }
            }
          }
        },
        ...[best, limit].map((at) => tick(at)),
        {
          type: 'symbol',
          from: { data: 'points' },
          aria: false,
          encode: {
            enter: {
              x: { scale: 'x', field: 'value' },
              y: { field: 'top', offset: 24 },
              size: { value: 90 },
              fill: { signal: `datum.value > ${limit} ? '${Chart.colour.second}' : '${Chart.colour.first}'` }
            }
          }
        },
        words('label', 0, 'left', Chart.colour.ink),
        words('text', width, 'right', Chart.colour.soft)
      ]
    } satisfies Spec
  }

/** Where a limit is, on every line. */
const tick = (at: number): Mark => ({
  type: 'rule',
  from: { data: 'points' },
  aria: false,
  encode: {
    enter: {
      x: { scale: 'x', value: at },
      y: { field: 'top', offset: 18 },
      y2: { field: 'top', offset: 30 },
      stroke: { value: Chart.colour.soft }
    }
  }
})

const words = (field: string, x: number, align: 'left' | 'right', fill: string): Mark => ({
  type: 'text',
  from: { data: 'points' },
  aria: false,
  encode: {
    enter: {
      x: { value: x },
      y: { field: 'top', offset: 12 },
      text: { field },
      align: { value: align },
      font: { value: 'inherit' },
      fontSize: { value: Chart.letters },
      fill: { value: fill }
    }
  }
})
