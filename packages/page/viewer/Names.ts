/** The names on the map. */
import type { Camera } from './Camera.js'
import type * as Colours from './Colours.js'
import type { Shown } from './Filter.js'
import type { Graph } from './Graph.js'
import { type Canvas, inside, room, type Window } from './View.js'

/** Draws the names of regions and of functions, as many as there is room for. */
export const draw = (
  canvas: Canvas,
  { data }: Graph,
  shown: Shown,
  { scale }: Camera,
  window: Window,
  colours: Colours.Colours
): void => {
  canvas.textAlign = 'center'
  canvas.lineJoin = 'round'
  const taken = new Set<string>()
  const free = (x: number, y: number, width: number, height: number): boolean => {
    const cells: Array<string> = []
    for (let column = Math.floor((x - width / 2) * scale * 0.05); column <= (x + width / 2) * scale * 0.05; column++)
      for (let row = Math.floor((y - height / 2) * scale * 0.07); row <= (y + height / 2) * scale * 0.07; row++)
        cells.push(`${column} ${row}`)
    if (cells.some((cell) => taken.has(cell))) return false
    for (const cell of cells) taken.add(cell)
    return true
  }
  const used = new Set(shown.nodes.map((node) => node.region))
  canvas.textBaseline = 'middle'
  for (const [index, [category, x, y, r]] of data.regions.entries()) {
    if (!used.has(index) || r * scale < 26) continue
    const size = Math.min(15, Math.max(11, (r * scale) / 8)) / scale
    canvas.font = `600 ${size}px system-ui, sans-serif`
    const text = fitted(canvas, category, 2.1 * r)
    // The picture is larger than what is seen of it.
    const edge = window.top + ((window.bottom - window.top) * (1 - 1 / room)) / 2
    const top = Math.max(y - r + size * 0.9, Math.min(y, edge + size))
    if (text !== '' && free(x, top, canvas.measureText(text).width, size))
      said(canvas, text, x, top, size, colours, colours.ink)
  }
  if (scale < 0.9) return
  const size = 11 / scale
  canvas.font = `${size}px ui-monospace, Menlo, Consolas, monospace`
  canvas.textBaseline = 'top'
  const seen = shown.nodes.filter((node) => inside(node, window, 0)).toSorted((left, right) => right.r - left.r)
  for (const { name, x, y, r } of seen.slice(0, 400)) {
    const text = name.length > 34 ? `${name.slice(0, 33)}…` : name
    if (free(x, y + r + size, text.length * size * 0.6, size * 1.3))
      said(canvas, text, x, y + r + 2 / scale, size, colours, colours.soft)
  }
}

const fitted = (canvas: Canvas, text: string, width: number): string => {
  if (canvas.measureText(text).width <= width) return text
  for (let length = text.length - 1; length > 3; length--)
    if (canvas.measureText(`${text.slice(0, length)}…`).width <= width) return `${text.slice(0, length)}…`
  return ''
}

/** Draws a text that can be read on anything. */
export const said = (
  canvas: Canvas,
  text: string,
  x: number,
  y: number,
  size: number,
  { paper }: Colours.Colours,
  ink: string
): void => {
  canvas.lineWidth = size / 4
  canvas.strokeStyle = paper
  canvas.strokeText(text, x, y)
  canvas.fillStyle = ink
  canvas.fillText(text, x, y)
}
