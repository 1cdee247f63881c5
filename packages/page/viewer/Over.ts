/** What is chosen or pointed at, over the map. */
import type { Camera, Size } from './Camera.js'
import * as Colours from './Colours.js'
import type { Edge, Node } from './Graph.js'
import * as Names from './Names.js'
import { type Canvas, clear, head, line, look } from './View.js'

/** Draws what is chosen or pointed at over everything else, which fades. */
export const draw = (
  canvas: Canvas,
  focus: {
    readonly nodes: ReadonlyArray<Node>
    readonly edges: ReadonlyArray<Edge>
    readonly main: ReadonlyArray<Node>
  },
  veil: boolean,
  camera: Camera,
  size: Size,
  ratio: number,
  colours: Colours.Colours
): void => {
  clear(canvas)
  if (focus.nodes.length === 0) return
  if (veil) {
    canvas.globalAlpha = 0.72
    canvas.fillStyle = colours.paper
    canvas.fillRect(0, 0, canvas.canvas.width, canvas.canvas.height)
    canvas.globalAlpha = 1
  }
  look(canvas, camera, size, ratio)
  const { scale } = camera
  canvas.lineWidth = 1.6 / scale
  for (const edge of focus.edges) {
    canvas.strokeStyle = canvas.fillStyle =
      edge.execution === 2 ? colours.refuted : (colours.kinds[edge.kind] ?? colours.ink)
    canvas.setLineDash(edge.nested ? [] : [5 / scale, 3 / scale])
    canvas.beginPath()
    line(canvas, edge)
    canvas.stroke()
    canvas.beginPath()
    head(canvas, edge)
    canvas.fill()
  }
  canvas.setLineDash([])
  for (const { x, y, r, region } of focus.nodes) {
    canvas.beginPath()
    canvas.arc(x, y, Math.max(r, 2.5 / scale), 0, 2 * Math.PI)
    canvas.fillStyle = Colours.region(colours, region)
    canvas.fill()
  }
  canvas.strokeStyle = colours.ink
  canvas.lineWidth = 2 / scale
  for (const { x, y, r } of focus.main) {
    canvas.beginPath()
    canvas.arc(x, y, Math.max(r, 2.5 / scale) + 2.5 / scale, 0, 2 * Math.PI)
    canvas.stroke()
  }
  const text = 12 / scale
  canvas.textAlign = 'center'
  canvas.textBaseline = 'top'
  canvas.lineJoin = 'round'
  const main = new Set(focus.main)
  const others = focus.nodes.length > 40 ? focus.main : focus.nodes
  for (const node of others) {
    canvas.font = `${main.has(node) ? 600 : 400} ${text}px ui-monospace, Menlo, Consolas, monospace`
    Names.said(canvas, node.name, node.x, node.y + node.r + 3 / scale, text, colours, colours.ink)
  }
}
