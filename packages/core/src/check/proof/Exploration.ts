/**
 * What can be done from a place of a conversation, by execution: every relevant listed function with every value in
 * scope, then with the values that came up, round by round, on every state that the goal lets arise.
 *
 * Reads leave states as they are, and a function acts on its own world alone. So worlds are explored apart, and values
 * are shared: what is found is every call that some sequence could make, and more.
 *
 * Laws: the order of functions and values does not matter to what is found, unless a bound cuts it; no more calls are
 * made than the bound allows.
 */
import type { JsonObject } from '../../json/Json.js'
import { equals } from '../../json/Json.js'
import type { State } from '../../world/World.js'
import * as Candidates from './Candidates.js'
import * as Execution from './Execution.js'
import type { Argument } from './Fact.js'
import * as Goals from './Goal.js'
import type { Goal } from './Goal.js'
import type { Item } from './Item.js'
import * as Items from './Item.js'
import * as Picked from './Picked.js'
import type { Scope } from './Scope.js'

/** A state of a world that was reached. */
export interface Place {
  readonly world: string
  readonly state: State
  /** What it holds where the goal changes something: the same for the same state. */
  readonly signature: string
  /** The round in which it came up, 0 for where the search begins. */
  readonly round: number
}

/** A call that goes through. */
export interface Node {
  /** The same for the same call, wherever it is made. */
  readonly name: string
  readonly function: string
  readonly arguments: JsonObject
  readonly items: ReadonlyArray<Argument>
  readonly from: Place
  readonly to: Place
  readonly execution: Execution.Execution
  /** The values that it gave, of the types that the search is about. */
  readonly leaves: ReadonlyArray<Execution.Leaf>
}

/** A value that follows from others without a call: what the reference computes. */
export interface Computed {
  readonly from: ReadonlyArray<Item>
  readonly type: string
  readonly item: Item
  readonly value: Candidates.Value['value']
}

/** What a search found. */
export interface Exploration {
  readonly nodes: ReadonlyArray<Node>
  readonly places: ReadonlyArray<Place>
  readonly executions: number
  /** Whether the bound cut something off. */
  readonly isCut: boolean
}

/** Where a search begins, what it may do, and what for. */
export interface Problem {
  readonly states: ReadonlyMap<string, State>
  readonly scope: Scope
  readonly candidates: ReadonlyArray<Candidates.Candidate>
  /** What the calls of the reference take: what the user's words, and rules of choice, lead to. */
  readonly chosen: ReadonlySet<Item>
  readonly computed: ReadonlyArray<Computed>
  readonly goal: Goal
  /** The most calls of a way to the goal. */
  readonly calls: number
  /** The most calls that are tried. */
  readonly executions: number
  /** The most recent values of a type that are in scope. */
  readonly values: number
}

/** Explores. */
export const explore = (problem: Problem): Exploration => {
  const { scope, goal, calls, executions: most, values: recency, candidates } = problem
  const values = new Map<string, Array<Candidates.Value>>()
  for (const { signature, fixed } of candidates)
    if (fixed.length === 0)
      for (const [type, known] of Candidates.known(scope, signature, recency)) values.set(type, [...known])
  const picked = Picked.by(problem)
  const types = wanted(problem)
  const isWanted = (type: string): boolean => types.has(type)
  const places = new Map<string, Array<Place>>()
  for (const [world, state] of problem.states) {
    const change = goal.changes.get(world)
    const signature = change === undefined ? '' : Goals.signature(change, state)
    places.set(world, [{ world, state, signature, round: 0 }])
  }
  const nodes: Array<Node> = []
  const rounds = new Map<Item, number>()
  let executions = 0
  let isCut = false
  let waiting = problem.computed
  for (let round = 1; round <= calls; round++) {
    const learnt: Array<readonly [type: string, value: Candidates.Value]> = []
    const learn = (type: string, item: Item, value: Candidates.Value['value']): void => {
      if (scope.has(item) || rounds.has(item)) return
      rounds.set(item, round)
      learnt.push([type, { item, value, round }])
    }
    for (const candidate of candidates) {
      const { signature, world, distance } = candidate
      if (round + distance > calls) continue
      for (const place of places.get(world.name) ?? []) {
        if (place.round >= round) continue
        const visit = (given: Candidates.Given): boolean => {
          if (executions >= most) {
            isCut = true
            return false
          }
          executions += 1
          const execution = Execution.make(world, signature, given.arguments, place.state)
          if (execution === undefined) return true
          const to = arrive(places, goal, place, execution.after, round)
          // A function that changes what the goal leaves alone does so with other values as well.
          if (typeof to === 'string') return to === 'astray'
          const { name, items, arguments: args } = given
          const leaves = Execution.leavesOf(execution, isWanted)
          nodes.push({ name, function: signature.name, items, arguments: args, from: place, to, execution, leaves })
          for (const leaf of picked(leaves)) learn(leaf.type, leaf.item, leaf.value)
          return true
        }
        if (candidate.fixed.length > 0) {
          for (const given of candidate.fixed) {
            const ready = Math.max(place.round, ...given.items.map(({ item }) => rounds.get(item) ?? 0))
            if (ready === round - 1 && given.items.every(({ item }) => scope.has(item) || rounds.has(item)))
              visit(given)
          }
          continue
        }
        Candidates.each(candidate, values, place.round === round - 1 ? 0 : round - 1, visit)
      }
    }
    const next: Array<Computed> = []
    for (const one of waiting)
      if (one.from.every((item) => scope.has(item) || rounds.has(item))) learn(one.type, one.item, one.value)
      else next.push(one)
    waiting = next
    for (const [type, value] of learnt) {
      const held = values.get(type)
      if (held === undefined) values.set(type, [value])
      else held.push(value)
    }
    if (learnt.length === 0 && ![...places.values()].some((held) => held.at(-1)?.round === round)) break
  }
  return { nodes, places: [...places.values()].flat(), executions, isCut }
}

/** The types of what calls and computations take, and of facts. */
const wanted = ({ candidates, computed, goal }: Problem): ReadonlySet<string> =>
  new Set([
    ...candidates.flatMap(({ signature }) => signature.inputs.map((input) => input.type)),
    ...computed.flatMap(({ from }) => from.map(Items.typeOf)),
    ...goal.facts.map(({ type }) => type)
  ])

/** The place that a call leads to: where it was made, one that is known, or a new one that the goal lets arise. */
const arrive = (
  places: ReadonlyMap<string, Array<Place>>,
  goal: Goal,
  from: Place,
  state: State,
  round: number
): Place | Goals.Direction => {
  if (state === from.state) return from
  const change = goal.changes.get(from.world)
  const held = places.get(from.world)
  if (change === undefined || held === undefined) return equals(state, from.state) ? from : 'elsewhere'
  const made = Goals.differences(from.state, state)
  const direction = Goals.direction(change, made)
  if (direction !== 'on') return direction
  const signature = Goals.signature(change, state)
  const known = held.find((place) => place.signature === signature)
  if (known !== undefined) return known
  const fresh = { world: from.world, state, signature, round }
  held.push(fresh)
  return fresh
}
