/** Draws the map. */
import type { Camera, Size } from './Camera.js'
import * as Colours from './Colours.js'
import type { Shown } from './Filter.js'
import type { Edge, Graph, Node } from './Graph.js'
import * as Names from './Names.js'
import { type Canvas, clear, head, inside, look, type Window } from './View.js'

/** Draws everything that is shown, and says how many dependencies that are. */
export const draw = (
  canvas: Canvas,
  graph: Graph,
  shown: Shown,
  camera: Camera,
  size: Size,
  ratio: number,
  colours: Colours.Colours
): number => {
  clear(canvas)
  const window = look(canvas, camera, size, ratio)
  regions(canvas, graph, shown, camera, colours)
  const seen = edges(canvas, shown.edges, camera, window, colours)
  nodes(canvas, shown.nodes, camera, window, colours)
  Names.draw(canvas, graph, shown, camera, window, colours)
  return seen
}

const regions = (canvas: Canvas, { data }: Graph, shown: Shown, { scale }: Camera, colours: Colours.Colours): void => {
  const used = new Set(shown.nodes.map((node) => node.region))
  for (const [index, [, x, y, r]] of data.regions.entries()) {
    if (!used.has(index)) continue
    canvas.beginPath()
    canvas.arc(x, y, r, 0, 2 * Math.PI)
    canvas.globalAlpha = colours.dark ? 0.08 : 0.06
    canvas.fillStyle = Colours.region(colours, index)
    canvas.fill()
    canvas.globalAlpha = 0.5
    canvas.lineWidth = 1 / scale
    canvas.strokeStyle = colours.line
    canvas.stroke()
  }
  canvas.globalAlpha = 1
}

const edges = (
  canvas: Canvas,
  all: ReadonlyArray<Edge>,
  camera: Camera,
  window: Window,
  colours: Colours.Colours
): number => {
  const seen = all.filter((edge) => crosses(edge, window))
  const crowd = Math.min(1, 900 / Math.max(1, seen.length))
  const near = Math.min(1, camera.scale / 1.5)
  canvas.lineWidth = Math.min(1.4, 0.6 + camera.scale * 0.25) / camera.scale
  for (const [kind, colour] of colours.kinds.entries())
    for (const outside of [true, false]) {
      canvas.strokeStyle = colour
      canvas.globalAlpha = (outside ? 0.045 : 0.22) + (outside ? 0.3 : 0.5) * Math.max(crowd ** 2, near * 0.7)
      const style = seen.filter((edge) => edge.kind === kind && (edge.from.region !== edge.to.region) === outside)
      for (let first = 0; first < style.length; first += batch) {
        canvas.beginPath()
        for (const edge of style.slice(first, first + batch)) clipped(canvas, edge, window)
        canvas.stroke()
      }
    }
  if (camera.scale > 1.1 && seen.length < 2500) {
    canvas.globalAlpha = 0.8
    for (const [kind, colour] of colours.kinds.entries()) {
      canvas.beginPath()
      for (const edge of seen) if (edge.kind === kind) head(canvas, edge)
      canvas.fillStyle = colour
      canvas.fill()
    }
  }
  canvas.globalAlpha = 1
  return seen.length
}

// Long paths cost more than their parts.
const batch = 256

/** The part of a line that is seen: far ends cost as much as near ones (Liang and Barsky). */
const clipped = (canvas: Canvas, { x1, y1, x2, y2 }: Edge, { left, right, top, bottom }: Window): void => {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  for (const [way, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1]
  ] as const) {
    if (way === 0 && room < 0) return
    if (way < 0) from = Math.max(from, room / way)
    if (way > 0) to = Math.min(to, room / way)
  }
  if (from > to) return
  canvas.moveTo(x1 + from * dx, y1 + from * dy)
  canvas.lineTo(x1 + to * dx, y1 + to * dy)
}

const crosses = ({ x1, y1, x2, y2 }: Edge, { left, right, top, bottom }: Window): boolean =>
  !((x1 < left && x2 < left) || (x1 > right && x2 > right) || (y1 < top && y2 < top) || (y1 > bottom && y2 > bottom))

const nodes = (
  canvas: Canvas,
  all: ReadonlyArray<Node>,
  { scale }: Camera,
  window: Window,
  colours: Colours.Colours
): void => {
  const byRegion = Map.groupBy(
    all.filter((node) => inside(node, window, 10)),
    (node) => node.region
  )
  const least = 1.3 / scale
  for (const [index, members] of byRegion) {
    canvas.fillStyle = Colours.region(colours, index)
    canvas.beginPath()
    for (const { x, y, r } of members) {
      const size = Math.max(r, least)
      // A dot of a few pixels is as good square, and much faster.
      if (size * scale < 2.5) canvas.rect(x - size, y - size, 2 * size, 2 * size)
      else {
        canvas.moveTo(x + size, y)
        canvas.arc(x, y, size, 0, 2 * Math.PI)
      }
    }
    canvas.fill()
  }
}
