/** What stands under a point of the map. */
import type { Shown } from './Filter.js'
import type { Edge, Node } from './Graph.js'

/** The nearest function within a distance, else the nearest dependency. */
export const at = (
  { nodes, edges }: Shown,
  x: number,
  y: number,
  reach: number
): { readonly node?: Node; readonly edge?: Edge } => {
  let node: Node | undefined
  let near = Infinity
  for (const one of nodes) {
    const far = Math.hypot(one.x - x, one.y - y) - one.r
    if (far < reach && far < near) [node, near] = [one, far]
  }
  if (node !== undefined) return { node }
  let edge: Edge | undefined
  for (const one of edges) {
    const far = distance(one, x, y)
    if (far < reach && far < near) [edge, near] = [one, far]
  }
  return edge === undefined ? {} : { edge }
}

const distance = ({ x1, y1, x2, y2 }: Edge, x: number, y: number): number => {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y)
}
