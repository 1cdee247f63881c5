/** The calls of a turn as a proof sees them, and what can be called beside them. */
import type { Signature } from '../../signature/Signature.js'
import { isObject } from '../../json/Json.js'
import type { Json, JsonObject } from '../../json/Json.js'
import * as Pointer from '../../json/Pointer.js'
import type { Source } from '../../provenance/Source.js'
import { each } from '../../trajectory/Sources.js'
import type { CallRecord } from '../../trajectory/Trajectory.js'
import type { State, World } from '../../world/World.js'
import type { Environment } from '../Environment.js'
import type * as Replay from '../Replay.js'
import * as Candidates from './Candidates.js'
import type { Computed } from './Exploration.js'
import * as Execution from './Execution.js'
import type { Argument, Fact } from './Fact.js'
import * as Facts from './Fact.js'
import type { Goal } from './Goal.js'
import * as Goals from './Goal.js'
import * as Item from './Item.js'
import type * as Scope from './Scope.js'

/** A function of an environment, with the world that it acts on. */
export interface Owned {
  readonly signature: Signature
  readonly world: World
}

/** A call of the reference. */
export interface Made extends Owned {
  readonly call: CallRecord
  /** The same for the same call. */
  readonly name: string
  readonly items: ReadonlyArray<Argument>
  /** What it gave; nothing where it was refused. */
  readonly execution: Execution.Execution | undefined
  readonly before: State
  readonly after: State
}

const byEnvironment = new WeakMap<Environment['parts'], ReadonlyMap<string, Owned>>()

/** The functions of an environment, by name. */
export const functions = ({ parts }: Environment): ReadonlyMap<string, Owned> => {
  const known = byEnvironment.get(parts)
  if (known !== undefined) return known
  const fresh = new Map(
    parts.flatMap((world) =>
      world.functions.map(({ signature }) => [String(signature.name), { signature, world }] as const)
    )
  )
  byEnvironment.set(parts, fresh)
  return fresh
}

/** The state of one world in a joint state. */
export const part = (state: State, { name }: World): State => {
  const own = state[name]
  return isObject(own) ? own : nothing
}
const nothing: State = {}

/** A call of the reference, made again; nothing where its function is unknown. */
export const made = (environment: Environment, { entry, before, after, output, ok }: Replay.Made): Made | undefined => {
  const owned = functions(environment).get(entry.call.function)
  if (owned === undefined) return undefined
  const { signature, world } = owned
  const given = entry.call.arguments
  const shape = signature.inputs.filter((input) => Object.hasOwn(given, input.name))
  const named = shape.map((input) => [input, Item.of(input.type, given[input.name] ?? null)] as const)
  const next = part(after, world)
  return {
    call: entry.call,
    signature,
    world,
    name: Candidates.name(
      signature,
      named.map(([input, item]) => [input.name, item] as const)
    ),
    items: named.map(([input, item]) => ({ type: input.type, item })),
    execution: ok ? Execution.of(signature, output, next) : undefined,
    before: part(before, world),
    after: next
  }
}

/** What the arguments of a turn's calls bring into scope, and what they compute from outputs of the same turn. */
export const introduced = (calls: ReadonlyArray<Made>, scope: Scope.Growing): ReadonlyArray<Computed> => {
  const own = new Map(calls.map((one) => [String(one.call.id), one] as const))
  const computed: Array<Computed> = []
  for (const { call, signature } of calls)
    for (const { name, type } of signature.inputs) {
      const value = call.arguments[name]
      if (value === undefined || !Object.hasOwn(call.arguments, name)) continue
      const from = new Set<Item.Item>()
      for (const source of sources(call, name))
        each(source, (part_) => {
          if (part_.tag !== 'output') return
          const provider = own.get(part_.call)
          if (provider?.execution === undefined) return
          for (const leaf of within(provider.execution, part_.pointer)) from.add(leaf.item)
        })
      const item = Item.of(type, value)
      if (from.size === 0) scope.add(type, value)
      else if (!from.has(item)) computed.push({ from: [...from], type, item, value })
    }
  return computed
}

const sources = (call: CallRecord, parameter: string): ReadonlyArray<Source> =>
  Object.entries(call.sources).flatMap(([pointer, source]) =>
    Pointer.tokens(pointer)[0] === parameter || pointer === '' ? [source] : []
  )

/** The values of an output at a pointer, and below it. */
const within = (execution: Execution.Execution, pointer: Pointer.Pointer): ReadonlyArray<Execution.Leaf> => {
  const known = Execution.places(execution)
  const exact = known.get(pointer)
  if (exact !== undefined) return [exact]
  const under = `${pointer}/`
  return [...known].flatMap(([at, leaf]) => (at.startsWith(under) ? [leaf] : []))
}

/**
 * The facts that an output holds at some places. Several items of one list tell which they are as well; what repeats an
 * argument tells nothing.
 */
export const facts = (
  { items, execution, call }: Made,
  pointers: ReadonlyArray<Pointer.Pointer>
): ReadonlyArray<Fact> => {
  if (execution === undefined) return []
  const told = new Set(pointers.flatMap((pointer) => within(execution, pointer)))
  // An identifier tells nothing, unless the answer gives it.
  const isWhole = pointers.includes('')
  const isList = new Set([...told].flatMap(({ at }) => at.slice(0, 1))).size > 1
  return [...told].flatMap((leaf) => {
    if ((leaf.opaque && isWhole) || repeats(call.arguments, leaf.value)) return []
    const fact = Facts.of(items, execution, leaf)
    const listed = isList ? Facts.size(Execution.leaves(execution), leaf) : undefined
    return [listed === undefined ? fact : { ...fact, listed }]
  })
}

/** Whether a value is one of the arguments, or a longer form of one: a full name for a first name. */
const repeats = (given: JsonObject, value: Json): boolean =>
  Object.values(given).some(
    (argument) =>
      argument === value ||
      (typeof argument === 'string' && typeof value === 'string' && value.startsWith(`${argument} `))
  )

/** What becomes of the worlds. */
export const changes = (calls: ReadonlyArray<Made>): Goal['changes'] => {
  const found = new Map<
    string,
    { to: State; readonly places: Map<string, Array<Json | undefined>>; readonly kinds: Set<string> }
  >()
  for (const { world, before, after } of calls) {
    if (before === after) continue
    let held = found.get(world.name)
    if (held === undefined) found.set(world.name, (held = { to: after, places: new Map(), kinds: new Set() }))
    held.to = after
    for (const one of Goals.differences(before, after)) {
      held.kinds.add(one.kind)
      const values = held.places.get(one.place)
      if (values === undefined) held.places.set(one.place, [one.before, one.after])
      else values.push(one.after)
    }
  }
  return found
}
