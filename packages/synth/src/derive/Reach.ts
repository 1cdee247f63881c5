/**
 * Reach: which functions can be called in a conversation, and through which hidden providers. A walk that needs what
 * nobody can say or return would only be rejected later, so such steps have no weight; and a provider is inserted
 * exactly where nothing else supplies a value.
 */
import {
  type Edge,
  FunctionGraph as Graph,
  type FunctionName,
  type Plan,
  type Signature,
  Union,
  type World
} from '@magnet/core'
import type { Source } from '../Source.js'
import * as Barred from './Barred.js'
import * as Ended from './Ended.js'
import * as Past from './Past.js'
import * as Role from './Role.js'

/** What is reachable with a part of the context shown. */
export interface Reach {
  /** How many layers of hidden providers a function needs before it can be called; absent where none suffice. */
  readonly rank: ReadonlyMap<FunctionName.FunctionName, number>
  /** Types that the system message supplies. */
  readonly shown: ReadonlySet<string>
}

const depth = 3

const cache = new WeakMap<Source, Map<boolean, Reach>>()

/** The reach of a source. Computed once with the profile shown, and once without, from an initial state of its world. */
export const of = (source: Source, initial: World.State, shown: Plan.Shown): Reach => {
  let byShown = cache.get(source)
  if (byShown === undefined) cache.set(source, (byShown = new Map<boolean, Reach>()))
  const profile = shown === 'profile'
  let reach = byShown.get(profile)
  if (reach === undefined) byShown.set(profile, (reach = compute(source, initial, profile)))
  return reach
}

const compute = (source: Source, initial: World.State, profile: boolean): Reach => {
  const { graph, world, whole = source } = source
  const types = new Set(profile ? Object.values(world.context(initial).meanings ?? {}) : [])
  const speakable = sayable(world, initial)
  const implementations = index(world)
  const wants = wanting(whole)
  const rank = new Map<FunctionName.FunctionName, number>()
  let waiting: Array<readonly [FunctionName.FunctionName, ReadonlyArray<Want>]> = []
  for (const name of graph.nodes) {
    const f = implementations.get(name)
    if (f === undefined) continue
    const unsaid = wants(f).filter(
      ({ input }) => input === undefined || !(types.has(input.type) || speakable(f, input))
    )
    if (unsaid.length === 0) rank.set(name, 0)
    else waiting.push([name, unsaid])
  }
  for (let layer = 1; layer <= depth; layer++) {
    const ready = waiting.filter(([, unsaid]) => unsaid.every(({ by }) => by.some((one) => rank.has(one))))
    if (ready.length === 0) break
    for (const [name] of ready) rank.set(name, layer)
    waiting = waiting.filter(([name]) => !rank.has(name))
  }
  return { rank, shown: types }
}

/** Something without which a function cannot be called: a required value, or a premise. */
interface Want {
  readonly input: Signature.Parameter | undefined
  /** The functions that can give it, hidden. */
  readonly by: ReadonlyArray<FunctionName.FunctionName>
}

type Wants = (f: World.WorldFunction) => ReadonlyArray<Want>

const wanted = new WeakMap<Source, Wants>()

/** What the functions of a source want; what gives it there may not be in a part of it. */
const wanting = (source: Source): Wants => {
  let wants = wanted.get(source)
  if (wants === undefined) wanted.set(source, (wants = remembered(source)))
  return wants
}

const remembered = (source: Source): Wants => {
  const { graph, world } = source
  const implementations = index(world)
  const found = new Map<FunctionName.FunctionName, ReadonlyArray<Want>>()
  return (f) => {
    const { name, requires } = f.signature
    const known = found.get(name)
    if (known !== undefined) return known
    const by = (gives: (edge: Edge.Edge) => boolean): Want['by'] =>
      Graph.into(graph, name).flatMap((edge) =>
        gives(edge) && hidden(f, implementations.get(edge.from)) ? [edge.from] : []
      )
    const fresh = [
      ...required(f.signature).map((input) => ({ input, by: by((edge) => feeds(edge, input.name)) })),
      ...requires.map((premise) => ({
        input: undefined,
        by: by((edge) => graph.signatures.get(edge.from)?.grants.includes(premise) === true)
      }))
    ]
    found.set(name, fresh)
    return fresh
  }
}

/** Whether a function can stand hidden before another, where it is reachable itself: it changes nothing but a premise. */
const hidden = (consumer: World.WorldFunction, provider: World.WorldFunction | undefined): boolean =>
  provider !== undefined &&
  provider !== consumer &&
  (provider.signature.effect === 'read' || provider.signature.grants.length > 0) &&
  (provider.phrases.stands !== undefined || required(provider.signature).length === 0)

/** Whether values are known to pass along an edge: by execution, or for want of an implementation by its types. */
export const sure = (source: Source, edge: Edge.Edge): boolean => edge.confirmed || source.executor === 'simulated'

/** Whether a function is there for others rather than asked for: it looks up, converts or opens something. */
export const helps = ({ phrases, signature }: World.WorldFunction): boolean =>
  phrases.stands !== undefined || phrases.tail !== undefined || signature.grants.length > 0

/** Whether a provider may be inserted for a parameter (or premise) of a consumer. */
export const provides = (
  reach: Reach,
  source: Source,
  provider: FunctionName.FunctionName,
  consumer: FunctionName.FunctionName
): boolean => {
  const functions = index(source.world)
  const target = functions.get(consumer)
  const rank = reach.rank.get(provider)
  return (
    target !== undefined &&
    rank !== undefined &&
    rank < (reach.rank.get(consumer) ?? depth + 1) &&
    hidden(target, functions.get(provider))
  )
}

const indexes = new WeakMap<World.World, ReadonlyMap<FunctionName.FunctionName, World.WorldFunction>>()

/** The functions of a world by name. */
export const index = (world: World.World): ReadonlyMap<FunctionName.FunctionName, World.WorldFunction> => {
  const known = indexes.get(world)
  if (known !== undefined) return known
  const fresh = new Map(world.functions.map((f) => [f.signature.name, f] as const))
  indexes.set(world, fresh)
  return fresh
}

/** Functions to call, and to ask for, before one that no hidden provider makes possible: the shortest way that feeds it. */
export const lead = (
  source: Source,
  reach: Reach,
  name: FunctionName.FunctionName
): ReadonlyArray<FunctionName.FunctionName> => {
  let ways: ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>> = [[name]]
  const seen = new Set([name])
  for (let length = 0; length < depth; length++) {
    const ready = ways.find(([first]) => first !== undefined && reach.rank.has(first))
    if (ready !== undefined) return ready.slice(0, -1)
    ways = ways.flatMap((way) =>
      Graph.into(source.graph, way[0] ?? name).flatMap((edge) => {
        if (seen.has(edge.from)) return []
        seen.add(edge.from)
        return [[edge.from, ...way]]
      })
    )
  }
  return []
}

/** Parameters without which a call is invalid. */
export const required = (signature: Signature.Signature): ReadonlyArray<Signature.Parameter> =>
  Role.trait(signature).required

/** Whether an edge feeds a parameter. */
export const feeds = (edge: Edge.Edge, parameter: string): boolean =>
  edge.links.some((link) => link.parameter === parameter)

/** The required parameters of a function for which nothing that came up before will do: it is gone, or refused. */
export const unmet = (past: Past.Past, role: Role.Role): ReadonlyArray<Signature.Parameter> => {
  // Most paths end nothing, and most functions refuse nothing.
  if (past?.ended !== true && role.refuses === undefined) return none
  const ended = Ended.parameters(past, role)
  const barred = Barred.parameters(past, role)
  return barred.length === 0 ? ended : [...ended, ...barred]
}

const none: ReadonlyArray<Signature.Parameter> = []

/** Whether a function can be called after others: what it needs was returned, is shown, is said, or has a hidden provider. */
export const steps = (source: Source, reach: Reach, past: Past.Past, role: Role.Role): boolean => {
  const { name } = role
  for (const input of unmet(past, role))
    if (!Graph.feeders(source.graph, name, input.name).some((edge) => provides(reach, source, edge.from, name)))
      return false
  return reach.rank.has(name) || fed(source, reach, past, role)
}

const fed = (source: Source, reach: Reach, past: Past.Past, { name, opaque, signature }: Role.Role): boolean =>
  opaque.every(
    (input) =>
      reach.shown.has(input.type) ||
      Graph.feeders(source.graph, name, input.name).some(
        (edge) => Past.times(past, edge.from) > 0 || provides(reach, source, edge.from, name)
      )
  ) &&
  signature.requires.every((premise) =>
    Graph.into(source.graph, name).some(
      (edge) => source.graph.signatures.get(edge.from)?.grants.includes(premise) === true && reach.rank.has(edge.from)
    )
  )

/** What people can say without having been told: the types of facts that they know, and what they could ask a function for. */
interface Sayable {
  readonly facts: ReadonlySet<string>
  readonly suggested: ReadonlyMap<FunctionName.FunctionName, ReadonlySet<string>>
}

// By identity: most sources share their worlds with others.
const known = new WeakMap<World.World, Sayable>()

const ofWorld = (world: World.World, initial: World.State): Sayable => {
  let found = known.get(world)
  if (found === undefined) {
    const suggested = (f: World.WorldFunction): ReadonlySet<string> =>
      new Set((f.suggest?.(initial) ?? []).slice(0, 8).flatMap((one) => Object.keys(one)))
    found = {
      facts: new Set(world.visible(initial).map((fact) => fact.type)),
      suggested: new Map(world.functions.map((f) => [f.signature.name, suggested(f)] as const))
    }
    known.set(world, found)
  }
  return found
}

const sayable = (
  world: World.World,
  initial: World.State
): ((f: World.WorldFunction, input: Signature.Parameter) => boolean) => {
  const parts = world.parts?.map((part) => ofWorld(part, Union.part(initial, part))) ?? [ofWorld(world, initial)]
  return ({ signature }, input) =>
    input.voice !== 'opaque' &&
    (input.schema.enum !== undefined ||
      parts.some(
        ({ facts, suggested }) => facts.has(input.type) || suggested.get(signature.name)?.has(input.name) === true
      ))
}
