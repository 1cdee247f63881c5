/**
 * Long chains of a graph: functions of which each leads to the next, and none comes twice. The longest way through a
 * graph with circles is a problem that nobody solves fast, so a chain says how long any can be at most: that is exact
 * where no functions lead to each other in a circle, and a bound elsewhere.
 *
 * Laws: consecutive functions are edges; no function comes twice; a chain is at most as long as it says; without
 * circles it is just as long; several chains share no function; the order in which edges were given does not matter.
 */
import type { FunctionName } from '../signature/FunctionName.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { out } from './FunctionGraph.js'
import * as Parts from './Parts.js'

/** A chain that was found, and the most functions that any chain of the graph has. */
export interface Chain {
  readonly functions: ReadonlyArray<FunctionName>
  readonly atMost: number
}

/** The longest chains found, up to a number: each among the functions that those before it leave. */
export const longest = (graph: FunctionGraph, count: number): ReadonlyArray<Chain> => {
  const numbers = new Map(graph.nodes.map((name, index) => [name, index] as const))
  const all = graph.nodes.map((name) =>
    out(graph, name).flatMap((edge) => (edge.to === name ? [] : (numbers.get(edge.to) ?? [])))
  )
  const used = new Set<number>()
  const chains: Array<Chain> = []
  while (chains.length < count) {
    const next = all.map((targets, node) => (used.has(node) ? [] : targets.filter((to) => !used.has(to))))
    const { nodes, atMost } = find(next)
    if (nodes.length < 2) break
    chains.push({ functions: nodes.flatMap((node) => graph.nodes[node] ?? []), atMost })
    for (const node of nodes) used.add(node)
  }
  return chains
}

/** A long chain of a graph of numbers, and how long any can be. Empty where there are no nodes. */
export const find = (next: Parts.Successors): { readonly nodes: ReadonlyArray<number>; readonly atMost: number } => {
  const parts = Parts.of(next)
  const most = new Int32Array(parts.members.length)
  const found = new Int32Array(next.length)
  const stretches: Array<Stretch | undefined> = Array.from({ length: next.length }, () => undefined)
  let best: number | undefined
  // A part comes after those that it leads to, so what they say stands.
  for (const [number, members] of parts.members.entries()) {
    const within = (one: number): boolean => parts.of[one] === number
    let beyond = 0
    for (const member of members)
      for (const to of next[member] ?? []) if (!within(to)) beyond = Math.max(beyond, most[parts.of[to] ?? 0] ?? 0)
    most[number] = members.length + beyond
    let left = members.length === 1 ? 0 : effort
    for (const member of members) {
      const inside = left > 0 ? stroll(next, within, member) : { nodes: [member], looks: 0 }
      left -= inside.looks
      const stretch = cut(next, within, found, inside.nodes)
      stretches[member] = stretch
      found[member] = stretch.length
      if (best === undefined || stretch.length > (found[best] ?? 0)) best = member
    }
  }
  const nodes: Array<number> = []
  for (let node = best; node !== undefined;) {
    const stretch: Stretch | undefined = stretches[node]
    nodes.push(...(stretch?.nodes ?? []))
    node = stretch?.onward
  }
  return { nodes: thickened(next, nodes), atMost: most.reduce((high, each) => Math.max(high, each), 0) }
}

// How many edges are looked at to find ways through one part.
const effort = 2_000_000

// A way through a part, and the node of a later part where it goes on.
interface Stretch {
  readonly nodes: ReadonlyArray<number>
  readonly onward: number | undefined
  /** Of the whole chain. */
  readonly length: number
}

/** A way through a part that goes next to where the fewest ways lead on, so that nothing is left behind (Warnsdorff). */
const stroll = (
  next: Parts.Successors,
  within: (one: number) => boolean,
  start: number
): { readonly nodes: ReadonlyArray<number>; readonly looks: number } => {
  const seen = new Set([start])
  let looks = 0
  let here: number | undefined = start
  while (here !== undefined) {
    let chosen: number | undefined
    let fewest = Infinity
    for (const to of next[here] ?? []) {
      looks++
      if (seen.has(to) || !within(to)) continue
      let onward = 0
      for (const beyond of next[to] ?? []) if (!seen.has(beyond) && within(beyond)) onward++
      looks += next[to]?.length ?? 0
      // What leads nowhere ends the way, so it is for last.
      const cost = onward === 0 ? next.length : onward
      if (cost < fewest) [chosen, fewest] = [to, cost]
    }
    if (chosen !== undefined) seen.add(chosen)
    here = chosen
  }
  return { nodes: [...seen], looks }
}

/** The way as far as it pays to stay in the part before it is left. */
const cut = (
  next: Parts.Successors,
  within: (one: number) => boolean,
  found: Int32Array,
  nodes: ReadonlyArray<number>
): Stretch => {
  let best: Stretch = { nodes, onward: undefined, length: nodes.length }
  for (const [index, node] of nodes.entries())
    for (const to of next[node] ?? []) {
      const length = index + 1 + (within(to) ? 0 : (found[to] ?? 0))
      if (!within(to) && length > best.length) best = { nodes: nodes.slice(0, index + 1), onward: to, length }
    }
  return best
}

/** A chain with what it left out, wherever that leads from one of its functions to the next, alone or by twos. */
const thickened = (next: Parts.Successors, nodes: ReadonlyArray<number>): ReadonlyArray<number> => {
  const chain = [...nodes]
  const seen = new Set(nodes)
  let left = effort
  for (let index = 0; index + 1 < chain.length && left > 0;) {
    const [from = 0, to = 0] = chain.slice(index, index + 2)
    const between = detour(next, from, to, seen)
    left -= between.looks
    chain.splice(index + 1, 0, ...between.nodes)
    if (between.nodes.length === 0) index++
    for (const node of between.nodes) seen.add(node)
  }
  return chain
}

const detour = (
  next: Parts.Successors,
  from: number,
  to: number,
  seen: ReadonlySet<number>
): { readonly nodes: ReadonlyArray<number>; readonly looks: number } => {
  let looks = 0
  for (const first of next[from] ?? []) {
    if (seen.has(first)) continue
    looks += next[first]?.length ?? 0
    if (next[first]?.includes(to) === true) return { nodes: [first], looks }
    for (const second of next[first] ?? []) {
      if (seen.has(second) || second === first) continue
      looks += next[second]?.length ?? 0
      if (next[second]?.includes(to) === true) return { nodes: [first, second], looks }
    }
  }
  return { nodes: [], looks }
}
