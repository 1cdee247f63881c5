/** The graph that the page holds, with what drawing looks up. */
import type { Data } from '@magnet/page'

export type Data = Data.Data

/** A function on the map. */
export interface Node {
  readonly index: number
  readonly name: string
  readonly region: number
  readonly x: number
  readonly y: number
  readonly r: number
  readonly tool: string
  readonly description: string
  readonly inputs: ReadonlyArray<Data.InputData>
  readonly why: readonly [string, string]
  readonly out: Array<Edge>
  readonly in: Array<Edge>
  /** What a search looks at. */
  readonly words: string
}

/** A dependency, as a line that keeps to the right: so the one that goes back stands beside it. */
export interface Edge {
  readonly index: number
  readonly from: Node
  readonly to: Node
  readonly kind: number
  readonly nested: boolean
  readonly execution: 0 | 1 | 2
  readonly confidence: number
  readonly evidence: ReadonlyArray<number>
  readonly links: ReadonlyArray<readonly [string, string]>
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** All of it. */
export interface Graph {
  readonly data: Data
  readonly nodes: ReadonlyArray<Node>
  readonly edges: ReadonlyArray<Edge>
}

/** The graph of data. */
export const of = (data: Data): Graph => {
  const degree = new Uint32Array(data.nodes.length)
  for (const [from, to] of data.edges) {
    degree[from] = (degree[from] ?? 0) + 1
    degree[to] = (degree[to] ?? 0) + 1
  }
  const nodes = data.nodes.map(([name, region, x, y, tool, description, inputs, why], index): Node => ({
    index,
    name,
    region,
    x,
    y,
    r: Math.min(6.5, 2.4 + 0.75 * Math.log2(1 + (degree[index] ?? 0))),
    tool,
    description,
    inputs,
    why,
    out: [],
    in: [],
    words: `${name} ${tool} ${description}`.toLowerCase()
  }))
  const edges = data.edges.flatMap(
    ([first, second, kind, nested, execution, confidence, evidence, links], index): ReadonlyArray<Edge> => {
      const [from, to] = [nodes[first], nodes[second]]
      if (from === undefined || to === undefined) return []
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
      const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
      const [side, end] = [1.1, Math.min(length / 2, to.r + 1)]
      const edge: Edge = {
        index,
        from,
        to,
        kind,
        nested: nested === 1,
        execution,
        confidence,
        evidence,
        links,
        x1: from.x - dy * side,
        y1: from.y + dx * side,
        x2: to.x - dy * side - dx * end,
        y2: to.y + dx * side - dy * end
      }
      from.out.push(edge)
      to.in.push(edge)
      return [edge]
    }
  )
  return { data, nodes, edges }
}
