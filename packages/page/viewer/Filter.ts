/** What of the graph is shown. */
import type { Edge, Graph, Node } from './Graph.js'

/** What a reader asked for. */
export interface Filter {
  /** Regions that are shown. */
  readonly regions: ReadonlySet<number>
  readonly kinds: ReadonlySet<number>
  readonly nested: boolean
  readonly confirmed: boolean
  readonly isolated: boolean
  readonly confidence: number
}

/** What is left. */
export interface Shown {
  readonly nodes: ReadonlyArray<Node>
  readonly edges: ReadonlyArray<Edge>
  readonly hasNode: (node: Node) => boolean
  readonly hasEdge: (edge: Edge) => boolean
}

/** Everything. */
export const all = ({ data }: Graph): Filter => ({
  regions: new Set(data.regions.keys()),
  kinds: new Set(data.kinds.keys()),
  nested: false,
  confirmed: false,
  isolated: true,
  confidence: 0
})

/** The functions and dependencies that a filter leaves. */
export const shown = ({ nodes, edges }: Graph, filter: Filter): Shown => {
  const inside = nodes.map((node) => filter.regions.has(node.region))
  const left = edges.map(
    (edge) =>
      inside[edge.from.index] === true &&
      inside[edge.to.index] === true &&
      filter.kinds.has(edge.kind) &&
      edge.confidence >= filter.confidence &&
      (!filter.nested || edge.nested) &&
      (!filter.confirmed || edge.execution === 1)
  )
  const tied = new Set<Node>()
  for (const edge of edges) if (left[edge.index] === true) tied.add(edge.from).add(edge.to)
  const hasNode = (node: Node): boolean => inside[node.index] === true && (filter.isolated || tied.has(node))
  const hasEdge = (edge: Edge): boolean => left[edge.index] === true
  return { nodes: nodes.filter(hasNode), edges: edges.filter(hasEdge), hasNode, hasEdge }
}

/** The functions whose names begin with words, then those that have them anywhere. */
export const found = (nodes: ReadonlyArray<Node>, query: string, most: number): ReadonlyArray<Node> => {
  const wanted = query.toLowerCase().trim().split(/\s+/)
  const ranked = nodes.flatMap((node) => {
    if (!wanted.every((word) => node.words.includes(word))) return []
    const name = node.name.toLowerCase()
    const [first = ''] = wanted
    return [{ node, rank: name.startsWith(first) ? 0 : wanted.every((word) => name.includes(word)) ? 1 : 2 }]
  })
  return ranked
    .toSorted((left, right) => left.rank - right.rank || left.node.index - right.node.index)
    .slice(0, most)
    .map(({ node }) => node)
}
