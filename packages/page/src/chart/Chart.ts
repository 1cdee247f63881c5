/**
 * Charts as SVG, drawn by Vega without a browser. Colours are variables of the page, so that a chart follows its theme;
 * nothing of its layout depends on how wide a text is, so that it has the same bytes on every machine.
 */
import { parse, View, type Spec } from 'vega'
import * as Html from '../html/Html.js'

/** A chart that can be drawn in several widths. */
export type Chart = (width: number) => Spec

/** Colours by what they stand for; the style sheet has their values. */
export const colour = {
  first: 'var(--first)',
  second: 'var(--second)',
  track: 'var(--track)',
  line: 'var(--line)',
  ink: 'var(--ink)',
  soft: 'var(--soft)'
} as const

/** The size of the letters in a chart. */
export const letters = 13

/** The widths in which charts are drawn: one column of the page (or a phone), and the whole page. */
const widths = { narrow: 300, wide: 900 } as const

/** A chart that fits one column. */
export const column = (chart: Chart, label: string): Promise<Html.Html> => svg(chart(widths.narrow), label, 'chart')

/** A chart that takes the whole page where there is place. */
export const page = async (chart: Chart, label: string): Promise<Html.Html> =>
  Html.fragment([
    await svg(chart(widths.narrow), label, 'chart narrow'),
    await svg(chart(widths.wide), label, 'chart wide')
  ])

const svg = async (spec: Spec, label: string, name: string): Promise<Html.Html> => {
  const view = new View(parse({ ...spec, autosize: 'none', padding: 0 }), { renderer: 'none' })
  const drawn = await view.toSVG()
  view.finalize()
  const inside = drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>'))
  return Html.element(
    'svg',
    {
      class: name,
      viewBox: `0 0 ${view.width()} ${view.height()}`,
      width: view.width(),
      height: view.height(),
      role: 'img',
      'aria-label': label
    },
    Html.trusted(inside)
  )
}
