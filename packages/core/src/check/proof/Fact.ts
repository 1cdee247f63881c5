/**
 * A fact that an answer conveys: a value with its meaning, about one thing. Another output conveys it if it holds the
 * same value of the same type about the same thing: what stands beside it (in the same item of a list, around it, and in
 * the arguments of the call) agrees wherever both name a value of one type, and both name the thing, by an identifier or by
 * what the call was asked about. So a rating of another restaurant that happens to be equal is another fact.
 */
import * as Executions from './Execution.js'
import type { Execution, Leaf } from './Execution.js'
import type { Item } from './Item.js'

/** An argument with its meaning. */
export interface Argument {
  readonly type: string
  readonly item: Item
}

/** A fact. */
export interface Fact {
  readonly type: string
  readonly item: Item
  /** What stands beside it, by type. */
  readonly beside: ReadonlyMap<string, ReadonlySet<Item>>
  /** The types that name the thing: identifiers, and what the call was asked about. */
  readonly naming: ReadonlySet<string>
  /** Whether the value is itself the name of the thing. */
  readonly names: boolean
  /** How many items the list has that it is told from, where several are told: which they are is told as well. */
  readonly listed?: number
}

/** The fact that a value in an output is. */
export const of = (given: ReadonlyArray<Argument>, execution: Execution, leaf: Leaf): Fact => {
  const leaves = Executions.leaves(execution)
  const beside = around(given, leaves, leaf)
  const naming = new Set(given.map((argument) => argument.type))
  for (const other of leaves) if (other.opaque && other !== leaf && isAround(other, leaf)) naming.add(other.type)
  return { type: leaf.type, item: leaf.item, beside, naming, names: leaf.opaque }
}

/** Whether an output conveys a fact. */
export const conveys = (fact: Fact, given: ReadonlyArray<Argument>, execution: Execution): boolean => {
  const leaves = Executions.leaves(execution)
  return leaves.some(
    (leaf) =>
      leaf.item === fact.item &&
      (fact.listed === undefined || fact.listed === size(leaves, leaf)) &&
      isSame(fact, around(given, leaves, leaf))
  )
}

/** How many items the list has in which a value stands. */
export const size = (leaves: ReadonlyArray<Leaf>, { pattern, at }: Leaf): number | undefined =>
  at.length === 0 ? undefined : leaves.filter((leaf) => leaf.pattern === pattern).length

const isSame = ({ beside, naming, names }: Fact, other: ReadonlyMap<string, ReadonlySet<Item>>): boolean => {
  let named = names || naming.size === 0
  for (const [type, items] of other) {
    const own = beside.get(type)
    if (own === undefined) continue
    if (!overlap(own, items)) return false
    if (naming.has(type)) named = true
  }
  return named
}

const overlap = (left: ReadonlySet<Item>, right: ReadonlySet<Item>): boolean => {
  for (const item of left) if (right.has(item)) return true
  return false
}

const around = (
  given: ReadonlyArray<Argument>,
  leaves: ReadonlyArray<Leaf>,
  leaf: Leaf
): ReadonlyMap<string, ReadonlySet<Item>> => {
  const found = new Map<string, Set<Item>>()
  const put = (type: string, item: Item): void => {
    const held = found.get(type)
    if (held === undefined) found.set(type, new Set([item]))
    else held.add(item)
  }
  for (const { type, item } of given) put(type, item)
  for (const other of leaves) if (other !== leaf && isAround(other, leaf)) put(other.type, other.item)
  return found
}

/** Whether a value stands in the same item of every list as another, or further out. */
const isAround = (other: Leaf, leaf: Leaf): boolean =>
  other.at.length <= leaf.at.length && other.at.every((place, depth) => place === leaf.at[depth])
