/**
 * The functions that could be of use to a goal: those that could convey a fact of it, or change what it changes, or give
 * what one of these takes, so many calls away at most. What the reference calls is of use.
 */
import type { Signature } from '../../signature/Signature.js'
import type { Candidate, Given } from './Candidates.js'
import type { Fact } from './Fact.js'
import * as Footprint from './Footprint.js'
import type { Goal } from './Goal.js'
import type { Item } from './Item.js'
import type { Made, Owned } from './Reference.js'
import type { Scope } from './Scope.js'

type Limits = ReadonlyMap<string, ReadonlySet<Item>>

/** The candidates, in an order that does not depend on that of the list. */
export const of = (
  listed: ReadonlyArray<Owned>,
  reference: ReadonlyArray<Made>,
  goal: Goal,
  scope: Scope,
  calls: number,
  isGuessed: boolean
): ReadonlyArray<Candidate> => {
  const found = new Map<string, Candidate>()
  const wanted = new Set<string>()
  for (const { signature, world, name, items, call } of reference) {
    const given: Given = { name, items, arguments: call.arguments }
    const fixed = found.get(signature.name)?.fixed ?? []
    if (!fixed.some((other) => other.name === name))
      found.set(signature.name, { signature, world, distance: 0, fixed: [...fixed, given], isGuessed: false })
    for (const { type, item } of items) if (!scope.has(item)) wanted.add(type)
  }
  const others = listed.filter(({ signature }) => !found.has(signature.name))
  const writes = others.filter((one) => one.signature.effect === 'write' && fits(one, goal))
  const sought = writes.length > 0 ? goal.facts : goal.facts.filter((fact) => !goal.confirmed.has(fact))
  for (const one of others) {
    const limits =
      one.signature.effect === 'write' ? (writes.includes(one) ? none : undefined) : telling(one.signature, sought)
    if (limits === undefined) continue
    found.set(one.signature.name, { ...one, distance: 0, fixed: [], isGuessed, limits })
    for (const { type, required } of one.signature.inputs)
      if (required && !isWithin(scope, limits.get(type))) wanted.add(type)
  }
  for (let distance = 1; distance < calls; distance++) {
    const layer = others.filter(
      ({ signature }) =>
        signature.effect === 'read' &&
        found.get(signature.name)?.limits !== none &&
        signature.outputs.some((output) => wanted.has(output.type))
    )
    if (layer.length === 0) break
    for (const one of layer) {
      const known = found.get(one.signature.name)
      found.set(one.signature.name, {
        ...one,
        distance: known?.distance ?? distance,
        fixed: [],
        isGuessed,
        limits: none
      })
      for (const { type, required } of one.signature.inputs) if (required) wanted.add(type)
    }
  }
  return [...found.values()].toSorted((left, right) => (left.signature.name < right.signature.name ? -1 : 1))
}

const none: Limits = new Map()

const isWithin = (scope: Scope, limit: ReadonlySet<Item> | undefined): boolean => {
  if (limit === undefined) return false
  for (const item of limit) if (!scope.has(item)) return false
  return true
}

/** Whether a write could belong to a goal, by the kinds of changes that it always makes. */
const fits = (one: Owned, goal: Goal): boolean => {
  const change = goal.changes.get(one.world.name)
  if (change === undefined) return false
  const footprint = Footprint.of(one.world).get(one.signature.name)
  return (
    footprint === undefined ||
    ([...footprint.always].every((kind) => change.kinds.has(kind)) &&
      [...footprint.ever].some((kind) => change.kinds.has(kind)))
  )
}

/** What a function may be asked about to convey a fact of a goal, by type; nothing where it conveys none. */
const telling = ({ inputs, outputs }: Signature, facts: ReadonlyArray<Fact>): Limits | undefined => {
  const told = facts.filter(
    (fact) =>
      outputs.some(({ type }) => type === fact.type) &&
      (fact.names ||
        fact.naming.size === 0 ||
        inputs.some(({ type }) => fact.naming.has(type)) ||
        outputs.some(({ type }) => fact.naming.has(type)))
  )
  if (told.length === 0) return undefined
  const limits = new Map<string, ReadonlySet<Item>>()
  for (const { type, required } of inputs) {
    const limit = required ? besides(told, type) : undefined
    if (limit !== undefined) limits.set(type, limit)
  }
  return limits
}

/** What stands beside facts, if something of the type stands beside each. */
const besides = (facts: ReadonlyArray<Fact>, type: string): ReadonlySet<Item> | undefined => {
  const found = new Set<Item>()
  for (const { beside } of facts) {
    const own = beside.get(type)
    if (own === undefined) return undefined
    for (const item of own) found.add(item)
  }
  return found
}
