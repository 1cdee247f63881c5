/**
 * The scene of a slot: the worlds that its conversation plays in, and a function that it passes through. Both come from
 * a plan of graph and seed alone, so that every function comes up in turn, whatever was made before.
 */
import {
  type Edge,
  FunctionGraph as Graph,
  type FunctionName,
  Neighbours,
  Novelty,
  type Path,
  Plan,
  Seed,
  Stream
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import * as Source from '../Source.js'
import * as States from '../States.js'
import * as Past from './Past.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Repeatable from './Repeatable.js'
import * as Role from './Role.js'
import type * as Slot from './Slot.js'
import * as Spread from './Spread.js'
import * as Starts from './Starts.js'

/** A scene. */
export interface Scene {
  /** Its worlds alone, with their functions and dependencies. */
  readonly source: Source.Source
  /** The function that the walk passes through. */
  readonly target: FunctionName.FunctionName | undefined
  /** The edge that the walk goes along, out of the target. */
  readonly along?: Edge.Edge
  /** The function by which the user changes their mind about what the target did. */
  readonly change: FunctionName.FunctionName | undefined
  /** Whether the conversation has to carry something from one world to another. */
  readonly crosses: boolean
}

/** After so many failed attempts another scene is tried; after so many, or so many walks of one, the function is given up. */
const patience = { scene: 2, target: 8, walks: 16 } as const

/** How often a scene of several worlds has three. */
const three = 0.4

/** The scene of an attempt at a slot. `again` counts the walks of the attempt that did not go where their scene wanted. */
export const of = (settings: Settings, source: Source.Source, slot: Slot.Slot, number: number, again = 0): Scene => {
  const { family, turn, kind } = slot
  const programme = plan(settings, source)
  const label = Seed.derive(settings.seed, 'scene', family, Math.floor(number / patience.scene))
  const stream = Stream.make(again === 0 ? label : Seed.derive(label, 'again', again))
  const open = number >= patience.target || again >= patience.walks
  const talks = kind === 'multi_turn'
  const changes = talks && Spread.of('change', turn) < settings.change
  const crosses = talks && Spread.of('crossing', turn) < settings.cross
  const place = open ? stream.real() : Spread.of('target', turn)
  const part = programme[targets(slot, changes && !open)]
  const leaves = crosses && part.joined.length > 0
  const among = leaves ? part.joined : part.all
  const along =
    settings.walk === 'novelty' && talks && !changes && !leaves && !open ? novel(programme.novel, turn) : undefined
  const target = along?.from ?? among[Math.floor(place * among.length)]
  const home = target === undefined ? undefined : Source.owners(source).get(target)
  if (target === undefined || home === undefined)
    return { source, target: undefined, change: undefined, crosses: false }
  const names = [home]
  while (crosses && names.length < 3 && (names.length < 2 || stream.chance(three))) {
    const others = source.parts.map((part_) => part_.name).filter((name) => !names.includes(name))
    const next = stream.weighted(others, (other) => closest(programme.bonds, names, other))
    if (next === undefined) break
    names.push(next)
  }
  const scene = { source: Source.within(source, names), crosses: names.length > 1 }
  if (open) return { ...scene, target: undefined, change: undefined }
  if (along !== undefined) return { ...scene, target, along, change: undefined }
  const act = changes ? stream.some(programme.acts.get(target) ?? []) : undefined
  return act === undefined ? { ...scene, target, change: undefined } : { ...scene, target: act, change: target }
}

/** How closely the closest of some worlds and another belong together. */
const closest = (bonds: Programme['bonds'], names: ReadonlyArray<string>, other: string): number => {
  const own = bonds.get(other)
  let most = 0
  for (const name of names) most = Math.max(most, own?.get(name) ?? 0)
  return most
}

/** The worlds of some functions, in the order of the source. */
export const worlds = (
  source: Source.Source,
  functions: Iterable<FunctionName.FunctionName>
): ReadonlyArray<string> => {
  const owner = Source.owners(source)
  const found = new Set([...functions].map((name) => owner.get(name)))
  return source.parts.flatMap((part) => (found.has(part.name) ? [part.name] : []))
}

/** The scene of a path. One that was made by hand plays wherever its functions are. */
export const playing = (scene: Scene, source: Source.Source, called: ReadonlyArray<FunctionName.FunctionName>): Scene =>
  called.every((name) => scene.source.graph.signatures.has(name))
    ? scene
    : { source: Source.within(source, worlds(source, called)), target: undefined, change: undefined, crosses: false }

/** Whether some argument of a plan draws on the output of a call of another world. */
export const crossed = ({ source }: Scene, plan: Plan.Plan): boolean => {
  const owner = Source.owners(source)
  const worldOf = new Map<Path.CallId, string | undefined>()
  for (const { call } of Plan.calls(plan)) worldOf.set(call.id, owner.get(call.function))
  return Plan.calls(plan).some(({ call, sources }) =>
    Object.values(sources).some((one) => Plan.draws(one).some((from) => worldOf.get(from) !== worldOf.get(call.id)))
  )
}

/** Functions to pass through, in the order in which they come up. */
interface Targets {
  readonly all: ReadonlyArray<FunctionName.FunctionName>
  /** Those of worlds that others are connected to. */
  readonly joined: ReadonlyArray<FunctionName.FunctionName>
}

interface Programme {
  readonly functions: Targets
  /** What one message can ask for: what needs no other call, what needs one, and what is asked for of several things. */
  readonly plain: Targets
  readonly helped: Targets
  readonly repeatable: Targets
  /** Of these, what something else leads to. */
  readonly led: Targets
  /** The functions by which users change their mind, with the acts that they change. */
  readonly changes: Targets
  readonly acts: ReadonlyMap<FunctionName.FunctionName, ReadonlyArray<FunctionName.FunctionName>>
  /** The edges that conversations within a world go along in turn. */
  readonly novel: Novelty.Plan
  /** How closely two worlds belong together. */
  readonly bonds: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Which targets come up in a slot of a kind. */
const targets = (
  { kind, hidden }: Slot.Slot,
  changes: boolean
): Exclude<keyof Programme, 'acts' | 'bonds' | 'novel'> => {
  if (kind === 'multi_turn') return changes ? 'changes' : 'functions'
  if (kind === 'parallel') return 'repeatable'
  if (kind === 'parallel_multiple') return 'led'
  return hidden ? 'helped' : 'plain'
}

/** The edge of a turn. Functions that nothing sure leads to or from have their turns too. */
const novel = (planned: Novelty.Plan, turn: number): Edge.Edge | undefined =>
  turn % 4 === 3 ? undefined : Novelty.at(planned, turn - Math.floor((turn + 1) / 4))

const plans = new WeakMap<Source.Source, Map<string, Programme>>()

const plan = (settings: Settings, source: Source.Source): Programme => {
  let bySeed = plans.get(source)
  if (bySeed === undefined) plans.set(source, (bySeed = new Map<string, Programme>()))
  const name = `${settings.seed} ${settings.walk ?? ''}`
  let known = bySeed.get(name)
  if (known === undefined) bySeed.set(name, (known = make(settings, source)))
  return known
}

const make = (settings: Settings, source: Source.Source): Programme => {
  const { graph } = source
  const owner = Source.owners(source)
  const sums = new Map<string, Map<string, number>>()
  const add = (one: string, other: string, plausible: number): void => {
    const own = sums.get(one) ?? new Map<string, number>()
    sums.set(one, own.set(other, (own.get(other) ?? 0) + plausible))
  }
  const acts = new Map<FunctionName.FunctionName, Array<FunctionName.FunctionName>>()
  for (const edge of graph.edges) {
    const [from, to] = [owner.get(edge.from), owner.get(edge.to)]
    if (from === undefined || to === undefined || !Reach.sure(source, edge)) continue
    const amends = graph.signatures.get(edge.to)?.amends?.includes(edge.from) === true
    if (edge.nested && (amends || Neighbours.undoes(graph, edge.to, edge.from)))
      acts.set(edge.to, [...(acts.get(edge.to) ?? []), edge.from])
    const plausible = from === to ? 0 : Plausible.of(source, edge)
    if (plausible >= Plausible.least)
      for (const [one, other] of [
        [from, to],
        [to, from]
      ] as const)
        add(one, other, plausible)
  }
  // Worlds that hold much of each other are not the only ones that people go between.
  const bonds = new Map(
    [...sums].map(([one, others]) => [
      one,
      new Map([...others].map(([other, sum]) => [other, Math.sqrt(sum)] as const))
    ])
  )
  const order = Stream.make(Seed.derive(settings.seed, 'targets')).shuffle(
    graph.nodes.filter((name) => owner.has(name))
  )
  // Nothing leads to it, and nothing that follows leads to another world.
  const apart = (name: FunctionName.FunctionName): boolean => {
    if (Graph.into(graph, name).some((edge) => Reach.sure(source, edge))) return false
    if (source.parts.length < 2) return true
    const home = owner.get(name)
    const after = new Set([name])
    // A set is visited in the order in which it grows.
    for (const one of after)
      for (const edge of Graph.out(graph, one))
        if (Reach.sure(source, edge)) {
          if (owner.get(edge.to) !== home) return false
          after.add(edge.to)
        }
    return true
  }
  const never = (): boolean => false
  const { rank } = Reach.of(source, States.initial(source.world, States.seed(settings.seed, 0)), 'none')
  const repeatable = order.filter((name) => Repeatable.is(source, name))
  const led = repeatable.filter((name) =>
    Graph.into(graph, name).some(
      (edge) => edge.from !== name && owner.get(edge.from) === owner.get(name) && Reach.sure(source, edge)
    )
  )
  const undoes = (name: FunctionName.FunctionName): boolean => (graph.signatures.get(name)?.undoes.length ?? 0) > 0
  // What comes up in fewer of the slots comes up twice in those.
  const listed = (
    names: ReadonlyArray<FunctionName.FunctionName>,
    twice: (name: FunctionName.FunctionName) => boolean
  ): Targets => ({
    all: names.flatMap((name) => (twice(name) ? [name, name] : [name])),
    joined: names.filter((name) => !apart(name) && bonds.has(owner.get(name) ?? ''))
  })
  return {
    // What undoes something is asked for by who changes their mind, and by nobody else.
    functions: listed(
      order.filter((name) => !acts.has(name) || !undoes(name)),
      apart
    ),
    // What takes nothing can be asked for in a few ways only.
    plain: listed(
      order.flatMap((name) =>
        rank.get(name) !== 0
          ? []
          : (graph.signatures.get(name)?.inputs ?? []).some((input) => input.required)
            ? [name, name, name, name]
            : [name]
      ),
      never
    ),
    helped: listed(
      order.filter((name) => rank.get(name) !== 0),
      never
    ),
    repeatable: listed(repeatable, never),
    led: listed(led.length === 0 ? repeatable : led, never),
    changes: listed(
      order.filter((name) => acts.has(name)).flatMap((name) => (undoes(name) ? [name, name] : [name])),
      never
    ),
    acts,
    novel: Novelty.plan(settings.walk === 'novelty' ? reachable(settings, source) : [], settings.seed),
    bonds
  }
}

/** The edges that a walk can go along: they begin where one can come to, and lead to what can be called after that. */
const reachable = (settings: Settings, source: Source.Source): ReadonlyArray<Edge.Edge> => {
  const { graph } = source
  const owner = Source.owners(source)
  const reach = Reach.of(source, States.initial(source.world, States.seed(settings.seed, 0)), 'profile')
  const open = graph.edges.filter((edge) => {
    const target = Role.of(source, edge.to)
    return (
      target !== undefined &&
      edge.from !== edge.to &&
      owner.get(edge.from) === owner.get(edge.to) &&
      Reach.sure(source, edge) &&
      !Neighbours.undo(graph, edge.from, edge.to) &&
      Reach.steps(source, reach, Past.of(source, [edge.from]), target)
    )
  })
  const leaving = Map.groupBy(open, (edge) => edge.from)
  const seen = new Set(Starts.of(source, reach, settings.minimum).first.flat())
  // A set is visited in the order in which it grows.
  for (const name of seen) for (const edge of leaving.get(name) ?? []) seen.add(edge.to)
  return open.filter((edge) => seen.has(edge.from))
}
