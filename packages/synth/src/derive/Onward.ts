/** Where a walk can still go: the steps that are left to it once it has been somewhere. */
import { type FunctionName, Neighbours } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'
import * as Role from './Role.js'

/** How many steps can follow a function, at most `most`, where nothing is done twice that people do once. */
export type Onward = (name: FunctionName.FunctionName, past: Past.Past, most: number) => number

interface Node {
  readonly name: FunctionName.FunctionName
  readonly once: boolean
  readonly next: ReadonlyArray<Node>
}

const cache = new WeakMap<Source, Onward>()

/** The steps of a source. */
export const of = (source: Source): Onward => {
  const known = cache.get(source)
  if (known !== undefined) return known
  const nodes = within(source)
  const fresh: Onward = (name, past, most) => {
    const node = nodes(name)
    return node === undefined ? 0 : reachable(node, past, [], most)
  }
  cache.set(source, fresh)
  return fresh
}

/** The functions of a source that can be called, each made when a walk first looks at it. */
const within = (source: Source): ((name: FunctionName.FunctionName) => Node | undefined) => {
  const around = Neighbours.within(source.graph)
  const roles = Role.within(source.graph)
  const functions = Reach.index(source.world)
  const nodes = new Map<FunctionName.FunctionName, Node>()
  const node = (name: FunctionName.FunctionName): Node | undefined => {
    const found = nodes.get(name)
    if (found !== undefined) return found
    const role = roles(name)
    if (role === undefined || !functions.has(name)) return undefined
    let next: ReadonlyArray<Node> | undefined
    const fresh: Node = {
      name,
      once: role.once,
      get next() {
        return (next ??= around(name).steps.flatMap((edge) =>
          Reach.sure(source, edge) && edge.to !== name ? (node(edge.to) ?? []) : []
        ))
      }
    }
    nodes.set(name, fresh)
    return fresh
  }
  return node
}

const reachable = (node: Node, past: Past.Past, trail: Array<Node>, most: number): number => {
  if (most <= 0) return 0
  trail.push(node)
  let best = 0
  for (const next of node.next) {
    if (been(next, past, trail) >= (next.once ? 1 : 2)) continue
    best = Math.max(best, 1 + reachable(next, past, trail, most - 1))
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
