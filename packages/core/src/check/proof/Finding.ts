/** What an exploration found, indexed: which calls give a value, lead to a place, convey a fact. */
import type { Computed, Exploration, Node, Place, Problem } from './Exploration.js'
import * as Fact from './Fact.js'
import * as Goals from './Goal.js'
import type { Item } from './Item.js'
import * as Items from './Item.js'
import type { Scope } from './Scope.js'

/** An indexed exploration. */
export interface Finding {
  readonly nodes: ReadonlyArray<Node>
  /** The most calls of a way. */
  readonly calls: number
  /** What is known before the first call. */
  readonly start: Scope
  /** What each call takes beside that. */
  readonly needs: ReadonlyMap<Node, ReadonlyArray<Item>>
  /** The calls that give a value that some call takes. */
  readonly givers: ReadonlyMap<Item, ReadonlyArray<Node>>
  readonly computed: ReadonlyMap<Item, ReadonlyArray<Computed>>
  /** Calls that lead to a place from another one. */
  readonly leading: ReadonlyMap<Place, ReadonlyArray<Node>>
  /** The calls that convey each fact of the goal. */
  readonly conveying: ReadonlyArray<ReadonlyArray<Node>>
  /** The places that the goal names; nothing where one was not reached. */
  readonly ends: ReadonlyArray<Place> | undefined
}

/** Indexes an exploration. */
export const of = (problem: Problem, { nodes, places }: Exploration): Finding => {
  const { scope: start, goal } = problem
  const leading = new Map<Place, Array<Node>>()
  const computed = new Map<Item, Array<Computed>>()
  const givers = new Map<Item, Array<Node>>()
  const needs = new Map<Node, ReadonlyArray<Item>>()
  // Most of what calls return nobody takes: only what is needed has its givers looked up.
  const wanted = new Set<Item>()
  const types = new Set<string>()
  const want = (item: Item): void => {
    wanted.add(item)
    types.add(Items.typeOf(item))
  }
  for (const one of problem.computed) {
    push(computed, one.item, one)
    for (const item of one.from) want(item)
  }
  for (const node of nodes) {
    const open = node.items.flatMap(({ item }) => (start.has(item) ? [] : [item]))
    needs.set(node, open)
    for (const item of open) want(item)
  }
  const asked = new Map<Item, Array<Node>>(goal.facts.map((fact) => [fact.item, []]))
  for (const { type } of goal.facts) types.add(type)
  for (const node of nodes) {
    if (node.to !== node.from) push(leading, node.to, node)
    for (const { type, item } of node.leaves) {
      if (!types.has(type)) continue
      const conveying = asked.get(item)
      if (conveying !== undefined && conveying.at(-1) !== node) conveying.push(node)
      if (wanted.has(item) && givers.get(item)?.at(-1) !== node) push(givers, item, node)
    }
  }
  const ends: Array<Place> = []
  let reached = true
  for (const [world, change] of goal.changes) {
    const signature = Goals.signature(change, change.to)
    const end = places.find((place) => place.world === world && place.signature === signature)
    if (end === undefined) reached = false
    else ends.push(end)
  }
  return {
    nodes,
    calls: problem.calls,
    start,
    needs,
    givers,
    computed,
    leading,
    conveying: goal.facts.map((fact) =>
      (asked.get(fact.item) ?? []).filter((node) => Fact.conveys(fact, node.items, node.execution))
    ),
    ends: reached ? ends : undefined
  }
}

const push = <K, V>(index: Map<K, Array<V>>, key: K, value: V): void => {
  const held = index.get(key)
  if (held === undefined) index.set(key, [value])
  else held.push(value)
}
