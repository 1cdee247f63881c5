/** Where a walk can still go: the steps that are left to it once it has been somewhere. */
import { type FunctionName, Neighbours, Signature } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

/** What is known of the steps of a source. */
export interface Onward {
  /** How many steps can follow a function, at most `most`, where nothing is done twice that people do once. */
  readonly look: (
    name: FunctionName.FunctionName,
    visited: ReadonlyArray<FunctionName.FunctionName>,
    most: number
  ) => number
}

interface Node {
  readonly name: FunctionName.FunctionName
  readonly once: boolean
  readonly next: ReadonlyArray<Node>
}

const cache = new WeakMap<Source, Onward>()

/** The steps of a source. Computed once. */
export const of = (source: Source): Onward => {
  const known = cache.get(source)
  if (known !== undefined) return known
  const around = Neighbours.within(source.graph)
  const nodes = new Map<FunctionName.FunctionName, { -readonly [K in keyof Node]: Node[K] }>()
  for (const signature of source.graph.signatures.values())
    if (Reach.index(source.world).has(signature.name))
      nodes.set(signature.name, { name: signature.name, once: once(signature), next: [] })
  for (const node of nodes.values())
    node.next = around(node.name).steps.flatMap((edge) =>
      Reach.sure(source, edge) && edge.to !== node.name ? (nodes.get(edge.to) ?? []) : []
    )
  const fresh: Onward = {
    look: (name, visited, most) => {
      const node = nodes.get(name)
      return node === undefined ? 0 : reachable(node, [...visited], most)
    }
  }
  cache.set(source, fresh)
  return fresh
}

const reachable = (node: Node, visited: Array<FunctionName.FunctionName>, most: number): number => {
  if (most <= 0) return 0
  visited.push(node.name)
  let best = 0
  for (const next of node.next) {
    if (visited.includes(next.name) && (next.once || visited.indexOf(next.name) !== visited.lastIndexOf(next.name)))
      continue
    best = Math.max(best, 1 + reachable(next, visited, most - 1))
    if (best === most) break
  }
  visited.pop()
  return best
}

/**
 * Whether people do something once: they write a second message and look at a second place, but do not book the same
 * thing twice, nor ask again for what nothing but an identifier decides, unless there is another page of it.
 */
export const once = (signature: Signature.Signature): boolean =>
  signature.effect === 'write'
    ? !signature.inputs.some((input) => input.schema['x-magnet']?.news === 'carries')
    : Signature.page(signature) === undefined &&
      signature.inputs.every((input) => !input.required || input.voice === 'opaque')
