/** A graph as its page holds it: what the viewer draws and tells, as small as it can be read. */
import { Edge, type FunctionGraph, LooseEnd, type Signature } from '@magnet/core'
import * as Layout from './Layout.js'

/** A region: category, middle and radius. */
export type RegionData = readonly [category: string, x: number, y: number, r: number]

/** What a function takes: name, what it means, whether it is required. */
export type InputData = readonly [name: string, type: string, required: 0 | 1]

/** A function. */
export type NodeData = readonly [
  name: string,
  region: number,
  x: number,
  y: number,
  tool: string,
  description: string,
  inputs: ReadonlyArray<InputData>,
  /** Why it leads nowhere, and why nothing leads to it. */
  why: readonly [string, string]
]

/** A dependency: nodes by number, kind and evidence by number. */
export type EdgeData = readonly [
  from: number,
  to: number,
  kind: number,
  nested: 0 | 1,
  /** Nothing, confirmed, refuted. */
  execution: 0 | 1 | 2,
  confidence: number,
  evidence: ReadonlyArray<number>,
  links: ReadonlyArray<readonly [pointer: string, parameter: string]>
]

/** All of it. */
export interface Data {
  readonly kinds: ReadonlyArray<string>
  readonly evidence: ReadonlyArray<string>
  readonly regions: ReadonlyArray<RegionData>
  readonly nodes: ReadonlyArray<NodeData>
  readonly edges: ReadonlyArray<EdgeData>
}

const kinds = ['premise', 'whole', 'partial'] as const

/** What evidence is called, in words. */
const evidence: { readonly [kind in Edge.Evidence]: string } = {
  types: 'what the values mean',
  premise: 'a premise that one grants and the other requires',
  judged: "a model's judgement",
  executed: 'execution: a value was passed along it',
  given: 'given with the graph',
  refused: 'execution against it: every value was refused'
}

/** A graph as data. */
export const of = (graph: FunctionGraph.FunctionGraph): Data => {
  const { regions, places } = Layout.of(graph)
  const areas = new Map(regions.map((region, index) => [region.category, index] as const))
  const numbers = new Map(graph.nodes.map((name, index) => [name, index] as const))
  const ends = new Map(LooseEnd.of(graph).map((end) => [end.name, end] as const))
  const proofs = Object.keys(evidence)
  return {
    kinds,
    evidence: Object.values(evidence),
    regions: regions.map(({ category, x, y, r }) => [category, whole(x), whole(y), whole(r)]),
    nodes: graph.nodes.map((name): NodeData => {
      const signature = graph.signatures.get(name)
      const { x, y } = places.get(name) ?? { x: 0, y: 0 }
      const end = ends.get(name)
      return [
        name,
        areas.get(signature?.category ?? '') ?? 0,
        whole(x),
        whole(y),
        signature?.toolClass ?? '',
        shortened(signature?.description ?? ''),
        signature?.inputs.map(input) ?? [],
        [
          end?.leadsNowhere === undefined ? '' : LooseEnd.noTargets[end.leadsNowhere.reason],
          end?.reachedByNothing === undefined ? '' : LooseEnd.noSources[end.reachedByNothing.reason]
        ]
      ]
    }),
    edges: graph.edges.map((edge): EdgeData => [
      numbers.get(edge.from) ?? 0,
      numbers.get(edge.to) ?? 0,
      kinds.indexOf(edge.kind),
      edge.nested ? 1 : 0,
      edge.confirmed ? 1 : Edge.isRefuted(edge) ? 2 : 0,
      Math.round(edge.confidence * 1000) / 1000,
      edge.evidence.map((one) => proofs.indexOf(one)),
      edge.links.map(({ pointer, parameter }) => [pointer, parameter])
    ])
  }
}

const input = ({ name, type, required }: Signature.Parameter): InputData => [
  name,
  type.startsWith('?') ? '' : type,
  required ? 1 : 0
]

const whole = (value: number): number => Math.round(value)

const most = 240

const shortened = (text: string): string => {
  const points = [...text]
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`
}
