/**
 * What a turn lacks is out of reach there. For a function: no calls of the listed ones, one more at most than the withheld
 * one, reach what it would. For a value: no call of a listed one gives it as the only value of its type, so that it could
 * stand in for what the user has to say; where there are several, only the user's words could choose.
 */
import type { JsonObject } from '../../json/Json.js'
import type { MissingRecord } from '../../trajectory/Trajectory.js'
import * as Bound from './Bound.js'
import * as Candidates from './Candidates.js'
import * as Execution from './Execution.js'
import * as Exploration from './Exploration.js'
import type { Fact } from './Fact.js'
import * as Finding from './Finding.js'
import type { History } from './History.js'
import * as Item from './Item.js'
import type { Made, Owned } from './Reference.js'
import * as Reference from './Reference.js'
import * as Relevant from './Relevant.js'
import * as Way from './Way.js'

/** What a search for something that is missing found. */
export interface Result {
  /** Calls that reach it. */
  readonly way?: ReadonlyArray<Exploration.Node>
  readonly isCut: boolean
  readonly executions: number
  readonly states: number
}

/** How many outcomes of a call that is never made are looked for. */
const few = 4

/** Whether the listed functions reach what a withheld call does; `facts` are the places that its answer conveys. */
export const ofFunction = (
  listed: ReadonlyArray<Owned>,
  history: History,
  withheld: Made,
  facts: ReadonlyArray<string>
): Result => {
  const told = Reference.facts(withheld, facts.length > 0 ? facts : [''])
  const changes = Reference.changes([withheld])
  const goal = { changes, facts: changes.size > 0 && facts.length === 0 ? [] : told, confirmed: new Set<Fact>() }
  const calls = 1 + Bound.standard.longer
  const candidates = Relevant.of(listed, [], goal, history.scope, calls, true)
  const problem: Exploration.Problem = {
    states: new Map(candidates.map(({ world }) => [world.name, history.state(world)])),
    scope: history.scope,
    candidates,
    chosen: new Set(withheld.items.map(({ item }) => item)),
    computed: [],
    goal,
    calls,
    executions: Bound.standard.executions,
    values: Bound.standard.values
  }
  const { executions, places, isCut, ...rest } = Exploration.explore(problem)
  const found = { executions, states: places.length, isCut }
  if (goal.changes.size === 0 && goal.facts.length === 0) return found
  const verdict = Way.without(undefined)(Finding.of(problem, { executions, places, isCut, ...rest }))
  return verdict.tag === 'way'
    ? { ...found, way: verdict.calls }
    : { ...found, isCut: isCut || verdict.tag === 'unknown' }
}

/** A few calls that could be made of a function that never is. */
export const imagined = (owned: Owned, history: History): ReadonlyArray<Made> => {
  const { signature, world } = owned
  const before = history.state(world)
  const values = Candidates.known(history.scope, signature, Bound.standard.values)
  const found: Array<Made> = []
  Candidates.each(
    { ...owned, distance: 0, fixed: [], isGuessed: true },
    values,
    0,
    ({ name, items, arguments: given }) => {
      const execution = Execution.make(world, signature, given, before)
      if (execution !== undefined) {
        const call = { ...nobody, function: signature.name, arguments: given }
        found.push({ ...owned, call, name, items, execution, before, after: execution.after })
      }
      return found.length < few
    }
  )
  return found
}

/** The call that is asked for and never made, with what it would be given; its arguments come into scope. */
export const wanted = (owned: Owned, history: History, given: JsonObject): Made => {
  const { signature, world } = owned
  const before = history.state(world)
  const execution = Execution.make(world, signature, given, before)
  const shape = signature.inputs.filter((input) => Object.hasOwn(given, input.name))
  const named = shape.map((input) => [input, Item.of(input.type, given[input.name] ?? null)] as const)
  for (const [{ name, type }] of named) history.scope.add(type, given[name])
  return {
    ...owned,
    call: { ...nobody, function: signature.name, arguments: given },
    name: Candidates.name(
      signature,
      named.map(([input, item]) => [input.name, item] as const)
    ),
    items: named.map(([input, item]) => ({ type: input.type, item })),
    execution,
    before,
    after: execution?.after ?? before
  }
}

const nobody: Made['call'] = {
  id: 'ghost' as Made['call']['id'],
  tool_call: '',
  step: 0,
  function: '',
  arguments: {},
  origin: { tag: 'walked' },
  intent: 'asked',
  ok: true,
  executor: 'world',
  needs: [],
  sources: {},
  accept: {}
}

/** Whether a call of a listed function gives a missing value as the only one of its type, or, where it is never said, at all. */
export const ofValues = (
  listed: ReadonlyArray<Owned>,
  history: History,
  { parameters }: MissingRecord,
  { signature, call }: Made
): Result => {
  const nodes: Array<Exploration.Node> = []
  let [executions, states, isCut] = [0, 0, false]
  const goal = { changes: new Map(), facts: [], confirmed: new Set<Fact>() }
  for (const input of signature.inputs) {
    const value = call.arguments[input.name]
    if (!parameters.includes(input.name)) continue
    const item = value === undefined ? undefined : Item.of(input.type, value)
    const candidates = listed.flatMap((one) =>
      one.signature.effect === 'read' && one.signature.outputs.some((output) => output.type === input.type)
        ? [{ ...one, distance: 0, fixed: [], isGuessed: true }]
        : []
    )
    const explored = Exploration.explore({
      states: new Map(candidates.map(({ world }) => [world.name, history.state(world)])),
      scope: history.scope,
      candidates,
      chosen: new Set(),
      computed: [],
      goal,
      calls: 1,
      executions: Bound.standard.executions - executions,
      values: Bound.standard.values
    })
    executions += explored.executions
    states += explored.places.length
    isCut ||= explored.isCut
    nodes.push(
      ...explored.nodes.filter(({ execution }) => {
        const items = new Set(
          Execution.leaves(execution).flatMap((leaf) => (leaf.type === input.type ? [leaf.item] : []))
        )
        return items.size === 1 && (item === undefined || items.has(item))
      })
    )
  }
  const [first] = nodes
  return { executions, states, isCut, ...(first === undefined ? {} : { way: [first] }) }
}
