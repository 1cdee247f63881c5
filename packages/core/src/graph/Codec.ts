/** The graph as a file holds it: names and edges. The signatures stand in the pool, so decoding needs them. */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { DecodeError } from '../json/DecodeError.js'
import { decode as decodeWith, make as mismatch } from '../json/DecodeError.js'
import type { JsonObject } from '../json/Json.js'
import { of } from '../json/Pointer.js'
import { FunctionNameCodec } from '../path/Codec.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import type { Edge, Evidence, Kind } from './Edge.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { make } from './FunctionGraph.js'

/** The graph, with its nodes and edges in order. */
export const encode = (graph: FunctionGraph): JsonObject => ({
  nodes: graph.nodes,
  edges: graph.edges.map(encodeEdge)
})

/** An edge, with its fields in order. */
export const encodeEdge = (edge: Edge): JsonObject => ({
  from: edge.from,
  to: edge.to,
  kind: edge.kind,
  nested: edge.nested,
  links: edge.links.map(({ pointer, parameter }) => ({ pointer, parameter })),
  evidence: edge.evidence,
  confirmed: edge.confirmed,
  confidence: edge.confidence
})

/**
 * The text of a graph file in pieces, so that no graph is too large for a text: one edge a line, so that two graphs can
 * be compared by eye.
 */
export function* text(graph: FunctionGraph): Iterable<string> {
  yield `{"nodes":${JSON.stringify(graph.nodes)},\n"edges":[`
  let between = '\n'
  for (const edge of graph.edges) {
    yield `${between}${JSON.stringify(encodeEdge(edge))}`
    between = ',\n'
  }
  yield '\n]}\n'
}

/** The graph of a file over the signatures of a pool. Every mismatch is named with its place. */
export const decode =
  (signatures: ReadonlyArray<Signature>) =>
  (value: unknown): E.Either<ReadonlyArray<DecodeError>, FunctionGraph> => {
    const decoded = decodeWith(GraphFile)(value)
    if (E.isLeft(decoded)) return decoded
    const pool = new Map(signatures.map((each) => [each.name, each] as const))
    const { nodes, edges } = decoded.right
    const errors = [
      ...nodes.flatMap((name, index) =>
        pool.has(name) ? [] : [mismatch(of('nodes', index), 'a function of the pool', name)]
      ),
      ...edges.flatMap((edge, index) => strangers(edge, index, new Set(nodes), pool))
    ]
    if (errors.length > 0) return E.left(errors)
    return E.right(
      make(
        nodes.flatMap((name) => pool.get(name) ?? []),
        edges
      )
    )
  }

const strangers = (
  edge: Edge,
  index: number,
  nodes: ReadonlySet<FunctionName>,
  pool: ReadonlyMap<FunctionName, Signature>
): ReadonlyArray<DecodeError> => [
  ...(nodes.has(edge.from) ? [] : [mismatch(of('edges', index, 'from'), 'a name from the list of nodes', edge.from)]),
  ...(nodes.has(edge.to) ? [] : [mismatch(of('edges', index, 'to'), 'a name from the list of nodes', edge.to)]),
  ...edge.links.flatMap((link, at) =>
    pool.get(edge.to)?.inputs.some((input) => input.name === link.parameter) === false
      ? [mismatch(of('edges', index, 'links', at, 'parameter'), `a parameter of ${edge.to}`, link.parameter)]
      : []
  )
]

const kinds: { readonly [kind in Kind]: null } = { premise: null, whole: null, partial: null }
const evidences: { readonly [evidence in Evidence]: null } = {
  types: null,
  premise: null,
  judged: null,
  executed: null,
  given: null,
  refused: null
}

const Confidence: t.Type<number, number, unknown> = t.refinement(
  t.number,
  (value) => value >= 0 && value <= 1,
  'a number in [0, 1]'
)

const EdgeCodec: t.Type<Edge, unknown> = t.readonly(
  t.type({
    from: FunctionNameCodec,
    to: FunctionNameCodec,
    kind: t.keyof(kinds),
    nested: t.boolean,
    links: t.readonlyArray(t.readonly(t.type({ pointer: t.string, parameter: t.string }))),
    evidence: t.readonlyArray(t.keyof(evidences)),
    confirmed: t.boolean,
    confidence: Confidence
  })
)

const GraphFile: t.Type<{ nodes: Array<FunctionName>; edges: Array<Edge> }, unknown> = t.type({
  nodes: t.array(FunctionNameCodec),
  edges: t.array(EdgeCodec)
})
