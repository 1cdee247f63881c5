/**
 * The scene of a slot: the worlds that its conversation plays in, and a function that it passes through. Both come from
 * a plan of graph and seed alone, so that every function comes up in turn, whatever was made before.
 */
import { type FunctionName, type Path, Plan, Seed, Stream } from '@magnet/core'
import type { Settings } from '../Settings.js'
import * as Source from '../Source.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Spread from './Spread.js'

/** A scene. */
export interface Scene {
  /** Its worlds alone, with their functions and dependencies. */
  readonly source: Source.Source
  /** The function that the walk passes through. */
  readonly target: FunctionName.FunctionName | undefined
  /** Whether the conversation has to carry something from one world to another. */
  readonly crosses: boolean
}

/** After so many failed attempts another scene is tried; after so many more the function is given up. */
const patience = { scene: 2, target: 8 } as const

/** How often a scene of several worlds has three. */
const three = 0.3

/** The scene of an attempt at a slot. */
export const of = (settings: Settings, source: Source.Source, slot: number, number: number): Scene => {
  const { single, joined, bonds } = plan(settings, source)
  const crosses = joined.length > 0 && Spread.of('crossing', slot) < settings.cross
  const targets = crosses ? joined : single
  const stream = Stream.make(Seed.derive(settings.seed, 'scene', slot, Math.floor(number / patience.scene)))
  const place = number < patience.target ? Spread.of('target', slot) : stream.real()
  const target = targets[Math.floor(place * targets.length)]
  const home = target === undefined ? undefined : Source.owners(source).get(target)
  if (home === undefined) return { source, target: undefined, crosses: false }
  const worlds = [home]
  while (crosses && worlds.length < 3 && (worlds.length < 2 || stream.chance(three))) {
    const others = source.parts.map((part) => part.name).filter((name) => !worlds.includes(name))
    const next = stream.weighted(others, (other) =>
      Math.max(...worlds.map((world) => bonds.get(key(world, other)) ?? 0))
    )
    if (next === undefined) break
    worlds.push(next)
  }
  return {
    source: Source.within(source, worlds),
    target: number < patience.target ? target : undefined,
    crosses: worlds.length > 1
  }
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

/** Whether some argument of a plan draws on the output of a call of another world. */
export const crossed = ({ source }: Scene, plan: Plan.Plan): boolean => {
  const owner = Source.owners(source)
  const worldOf = new Map<Path.CallId, string | undefined>()
  for (const { call } of Plan.calls(plan)) worldOf.set(call.id, owner.get(call.function))
  return Plan.calls(plan).some(({ call, sources }) =>
    Object.values(sources).some((one) => Plan.draws(one).some((from) => worldOf.get(from) !== worldOf.get(call.id)))
  )
}

interface Programme {
  /** The functions to pass through, in the order in which they come up; those of connected worlds for crossing slots. */
  readonly single: ReadonlyArray<FunctionName.FunctionName>
  readonly joined: ReadonlyArray<FunctionName.FunctionName>
  /** How closely two worlds belong together. */
  readonly bonds: ReadonlyMap<string, number>
}

const plans = new WeakMap<Source.Source, Map<Seed.Seed, Programme>>()

const plan = (settings: Settings, source: Source.Source): Programme => {
  let bySeed = plans.get(source)
  if (bySeed === undefined) plans.set(source, (bySeed = new Map<Seed.Seed, Programme>()))
  let known = bySeed.get(settings.seed)
  if (known === undefined) bySeed.set(settings.seed, (known = make(settings, source)))
  return known
}

const make = (settings: Settings, source: Source.Source): Programme => {
  const owner = Source.owners(source)
  const sums = new Map<string, number>()
  for (const edge of source.graph.edges) {
    const [from, to] = [owner.get(edge.from), owner.get(edge.to)]
    if (from === undefined || to === undefined || from === to || !Reach.sure(source, edge)) continue
    const plausible = Plausible.of(source, edge)
    if (plausible >= Plausible.least) sums.set(key(from, to), (sums.get(key(from, to)) ?? 0) + plausible)
  }
  // Worlds that hold much of each other are not the only ones that people go between.
  const bonds = new Map([...sums].map(([pair, sum]) => [pair, Math.sqrt(sum)] as const))
  const connected = new Set([...bonds.keys()].flatMap((pair) => pair.split(' ')))
  const single = Stream.make(Seed.derive(settings.seed, 'targets')).shuffle(
    source.graph.nodes.filter((name) => owner.has(name))
  )
  return { single, joined: single.filter((name) => connected.has(owner.get(name) ?? '')), bonds }
}

const key = (left: string, right: string): string => (left < right ? `${left} ${right}` : `${right} ${left}`)
