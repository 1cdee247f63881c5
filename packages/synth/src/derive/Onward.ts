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
  /** The world that it belongs to. */
  readonly home: string | undefined
  readonly next: ReadonlyArray<Node>
}

/** The steps of a source. A part of it has those between its worlds. */
export const of = (source: Source.Source): Onward => {
  const { whole = source, parts } = source
  const node = nodes(whole)
  const homes = new Set<string | undefined>(parts.map((part) => part.name))
  const inside = parts.length === whole.parts.length ? () => true : ({ home }: Node) => homes.has(home)
  return (name, past, most) => {
    const start = node(name)
    return start === undefined ? 0 : reachable(start, past, [], most, inside)
  }
}

type Nodes = (name: FunctionName.FunctionName) => Node | undefined

const known = new WeakMap<Source.Source, Nodes>()

const nodes = (source: Source.Source): Nodes => {
  let found = known.get(source)
  if (found === undefined) known.set(source, (found = remembered(source)))
  return found
}

/** The functions of a source that can be called, each made when a walk first looks at it. */
const remembered = (source: Source.Source): Nodes => {
  const around = Neighbours.within(source.graph)
  const roles = Role.within(source)
  const functions = Reach.index(source.world)
  const owner = Source.owners(source)
  const made = new Map<FunctionName.FunctionName, Node>()
  const node: Nodes = (name) => {
    const found = made.get(name)
    if (found !== undefined) return found
    const role = roles(name)
    if (role === undefined || !functions.has(name)) return undefined
    let next: ReadonlyArray<Node> | undefined
    const fresh: Node = {
      name,
      once: role.once,
      home: owner.get(name),
      get next() {
        return (next ??= around(name).steps.flatMap((edge) =>
          Reach.sure(source, edge) && edge.to !== name ? (node(edge.to) ?? []) : []
        ))
      }
    }
    made.set(name, fresh)
    return fresh
  }
  return node
}

const reachable = (
  node: Node,
  past: Past.Past,
  trail: Array<Node>,
  most: number,
  inside: (node: Node) => boolean
): number => {
  if (most <= 0) return 0
  trail.push(node)
  let best = 0
  for (const next of node.next) {
    if (!inside(next) || been(next, past, trail) >= (next.once ? 1 : 2)) continue
    best = Math.max(best, 1 + reachable(next, past, trail, most - 1, inside))
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
