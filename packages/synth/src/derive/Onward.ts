/** Where a walk can still go: the steps that are left to it once it has been somewhere. */
import { type FunctionName, Neighbours } from '@magnet/core'
import * as Source from '../Source.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'
import * as Role from './Role.js'

/** How many steps can follow a function, at most `most`, where nothing is done twice that people do once. */
export type Onward = (name: FunctionName.FunctionName, past: Past.Past, most: number) => number

interface Node {
  readonly name: FunctionName.FunctionName
  readonly once: boolean
  /** What its steps lead to, by the world that it belongs to. */
  readonly next: Array<readonly [string | undefined, ReadonlyArray<Node>]>
}

/** The steps of a source. A part of it has those between its worlds. */
export const of = (source: Source.Source): Onward => {
  const { whole = source, parts } = source
  const nodes = within(whole)
  const homes = new Set<string | undefined>(parts.map((part) => part.name))
  return (name, past, most) => {
    const start = nodes.get(name)
    return start === undefined ? 0 : reachable(start, past, [], most, homes)
  }
}

type Nodes = ReadonlyMap<FunctionName.FunctionName, Node>

const known = new WeakMap<Source.Source, Nodes>()

/** The functions of a source that can be called. Computed once. */
const within = (source: Source.Source): Nodes => {
  const found = known.get(source)
  if (found !== undefined) return found
  const functions = Reach.index(source.world)
  const steps = Neighbours.steps(source.graph)
  const owner = Source.owners(source)
  const nodes = new Map<FunctionName.FunctionName, Node>()
  for (const signature of source.graph.signatures.values())
    if (functions.has(signature.name))
      nodes.set(signature.name, { name: signature.name, once: Role.trait(signature).once, next: [] })
  for (const { name, next } of nodes.values()) {
    const there = steps(name).flatMap((edge) =>
      Reach.sure(source, edge) && edge.to !== name ? (nodes.get(edge.to) ?? []) : []
    )
    next.push(...Map.groupBy(there, (one) => owner.get(one.name)))
  }
  known.set(source, nodes)
  return nodes
}

const reachable = (
  node: Node,
  past: Past.Past,
  trail: Array<Node>,
  most: number,
  homes: ReadonlySet<string | undefined>
): number => {
  if (most <= 0) return 0
  trail.push(node)
  let best = 0
  for (const [home, there] of node.next) {
    if (!homes.has(home)) continue
    for (const next of there) {
      if (been(next, past, trail) >= (next.once ? 1 : 2)) continue
      best = Math.max(best, 1 + reachable(next, past, trail, most - 1, homes))
      if (best === most) break
    }
    if (best === most) break
  }
  trail.pop()
  return best
}

const been = (node: Node, past: Past.Past, trail: ReadonlyArray<Node>): number => {
  let times: number = Past.times(past, node.name)
  for (const one of trail) if (one === node) times++
  return times
}
