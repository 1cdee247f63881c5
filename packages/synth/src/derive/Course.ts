/**
 * The course of a walk: how likely each of its steps is. A walk goes along sure edges to what people ask for, does not
 * run in circles, passes through the target of its scene at about the time that was drawn for it, and where the scene
 * has several worlds goes from one to the other.
 */
import {
  type Edge,
  FunctionGraph as Graph,
  type FunctionName,
  Neighbours,
  Novelty,
  Signature,
  type Stream,
  Weight as Weights
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import * as Source from '../Source.js'
import * as Ended from './Ended.js'
import * as Onward from './Onward.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Rivals from './Rivals.js'
import type { Scene } from './Scene.js'
import * as Starts from './Starts.js'

/** How many steps ahead a walk looks. */
const sight = 4

type Weight = Weights.Weight

/** A course: where the walk begins, what its steps weigh, and how long it has to be. */
export interface Course {
  readonly start: FunctionName.FunctionName | undefined
  readonly weight: Weight
  readonly minimum: number
}

/** The course of a walk in a scene. */
export const of = (
  settings: Settings,
  scene: Scene,
  reach: Reach.Reach,
  turn: number,
  stream: Stream.Stream
): Course => {
  const { source, target } = scene
  const { minimum } = settings
  const starts = Starts.of(source, reach, minimum)
  const draw = stream.real()
  const far = (name: FunctionName.FunctionName): number => starts.ahead.get(name) ?? 0
  const along = (
    way: Starts.Ways | undefined,
    least: number,
    start: FunctionName.FunctionName | undefined
  ): Course => ({
    start,
    weight: crossing(scene, steered({ ...settings, minimum: least }, scene, reach, starts, way, draw, turn)),
    minimum: least
  })
  if (target !== undefined) {
    const way = Starts.ways(source, target)
    const start =
      beginning(settings, scene, reach, starts, stream) ?? approach(settings, scene, reach, starts, way, turn, stream)
    if (start !== undefined) return along(way, minimum, start)
    // Nothing leads to it, and one step leads on: all that people do is look at a list and do something with it.
    if (!scene.crosses && reach.rank.has(target) && far(target) > 0 && far(target) + 2 >= minimum)
      return along(way, far(target) + 1, target)
  }
  // Some functions are only ever hidden: then the walk goes where it likes.
  return along(undefined, minimum, drawn(starts, starts.first[turn % Math.max(1, starts.first.length)] ?? [], stream))
}

// What leads far begins more conversations.
const drawn = (
  { ahead }: Starts.Starts,
  names: ReadonlyArray<FunctionName.FunctionName>,
  stream: Stream.Stream
): FunctionName.FunctionName | undefined => stream.weighted(names, (name) => (1 + (ahead.get(name) ?? 0)) ** 2)

/** Where a walk along an edge begins: at its source, or a step before where little follows it. */
const beginning = (
  { minimum }: Settings,
  { source, along }: Scene,
  reach: Reach.Reach,
  { ahead }: Starts.Starts,
  stream: Stream.Stream
): FunctionName.FunctionName | undefined => {
  if (along === undefined) return undefined
  const { from, to } = along
  const before = Graph.into(source.graph, from).filter(
    (edge) => edge.from !== to && reach.rank.has(edge.from) && Reach.sure(source, edge)
  )
  const short = (ahead.get(to) ?? 0) + 2 < minimum
  return !reach.rank.has(from) || (short && before.length > 0) ? stream.some(before)?.from : from
}

/** Where a walk through the target begins: categories in turn, so that all are covered alike; undefined where none does. */
const approach = (
  settings: Settings,
  { source, target }: Scene,
  reach: Reach.Reach,
  starts: Starts.Starts,
  way: Starts.Ways,
  turn: number,
  stream: Stream.Stream
): FunctionName.FunctionName | undefined => {
  const far = (name: FunctionName.FunctionName): boolean =>
    (starts.ahead.get(name) ?? 0) >= Math.min(Starts.horizon, settings.minimum - 1)
  const able = target !== undefined && reach.rank.has(target) && far(target)
  const place = (name: FunctionName.FunctionName): number => starts.place.get(name) ?? 0
  const leading = [...way.keys()]
    .filter((name) => name !== target && starts.place.has(name))
    .sort((left, right) => place(left) - place(right))
  const others =
    leading.length > 0
      ? leading
      : [...way.keys()].filter((name) => name !== target && reach.rank.has(name) && far(name))
  if (able && (stream.chance(0.3) || others.length === 0)) return target
  const shelves = [...Map.groupBy(others, (name) => source.graph.signatures.get(name)?.category).values()]
  return drawn(starts, shelves[turn % Math.max(1, shelves.length)] ?? [], stream)
}

/** Steps by themselves, drawn towards the target once it is time for it. */
const steered = (
  settings: Settings,
  { source, target, along }: Scene,
  reach: Reach.Reach,
  { ahead }: Starts.Starts,
  way: Starts.Ways | undefined,
  draw: number,
  turn: number
): Weight => {
  const functions = Reach.index(source.world)
  const onward = Onward.of(source)
  // A dead end comes late enough for the walk to be long enough, others early enough for it to go on.
  const close = target !== undefined && (ahead.get(target) ?? 0) < 2
  const due =
    along !== undefined
      ? 0
      : close
        ? Math.max(settings.minimum - 1, Math.floor(settings.steps * (0.2 + 0.4 * draw)))
        : Math.floor(8 * draw)
  const drawn = wanted(settings, source, along, turn)
  return (edge, visited) => {
    const here = functions.get(edge.to)
    if (here === undefined || !Reach.sure(source, edge)) return 0
    const seeks = way !== undefined && target !== undefined && !visited.includes(target)
    const meant = seeks && edge.to === target
    const pull = seeks ? towards(way, edge, visited.length, due) : 1
    if (pull === 0) return 0
    const again = visited.filter((name) => name === edge.to).length
    if (again > 1 || edge.to === visited.at(-1) || (again > 0 && Onward.once(here.signature))) return 0
    // What was done is undone by who changes their mind, and by nobody else.
    const opposed = Neighbours.opposed(source.graph, edge.to)
    if (opposed !== undefined && visited.some((name) => opposed.has(name))) return 0
    if (!Reach.steps(source, reach, here.signature, visited)) return 0
    // A step that leads no further is for the end of a walk.
    const left = Math.min(sight, settings.steps - visited.length - 1)
    const leads = meant ? 1 : 0.2 ** (left - onward.look(edge.to, visited, left))
    const likely =
      edge.confidence *
      leads *
      bond(source.graph, edge, here.signature) *
      (Signature.page(here.signature) === undefined ? 0.1 : 0.6) ** again *
      (Reach.helps(here) && !meant ? 0.15 : 1) *
      (!meant && Rivals.has(source, reach, visited, edge.to) ? 0.05 : 1) *
      (Ended.wastes(source.graph, visited, edge.to) ? (meant ? 0.05 : 0) : 1) *
      (here.signature.amends?.some((name) => visited.some((one) => one === name)) === true ? 0.35 : 1) *
      Plausible.of(source, edge)
    return (drawn === undefined ? likely : drawn(likely, edge, visited)) * pull
  }
}

/** What a step weighs for a walk that seeks more than what reads well. */
type Drawn = (likely: number, edge: Edge.Edge, visited: ReadonlyArray<FunctionName.FunctionName>) => number

/** What draws the walk of a scene. */
const wanted = (
  settings: Settings,
  { graph }: Source.Source,
  along: Edge.Edge | undefined,
  turn: number
): Drawn | undefined => {
  if (settings.walk === undefined) return undefined
  // Beside what edges weigh anyway, so by the third power.
  if (settings.walk === 'confidence') return (likely, edge, visited) => likely * Weights.confidence(2)(edge, visited)
  const even = Weights.both(Weights.rarity(graph), Novelty.turns(graph, turn, 30))
  const weight = along === undefined ? even : Weights.both(even, Weights.through(along, 1000))
  // What reads well still counts, but no longer decides.
  return (likely, edge, visited) => Math.sqrt(likely) * weight(edge, visited)
}

// Away from the target only while there is time to come back, and when it is time nearer with every step.
const towards = (way: Starts.Ways, edge: Edge.Edge, position: number, due: number): number => {
  const far = way.get(edge.to)
  if (far === undefined) return 0
  if (position + far < due) return far === 0 ? 0.05 : 1
  const before = way.get(edge.from)
  return before === undefined || far < before ? 1 : 0.02
}

/** Steps between the worlds of a scene: the longer a walk has stayed in one, the sooner it goes to one that is yet unseen. */
const crossing = ({ source, crosses }: Scene, weight: Weight): Weight => {
  if (!crosses) return weight
  const owner = Source.owners(source)
  const around = Neighbours.within(source.graph)
  let position = 0
  let weights = new Map<Edge.Edge, number>()
  return (edge, visited) => {
    if (position !== visited.length) {
      position = visited.length
      weights = new Map(around(edge.from).steps.map((step) => [step, weight(step, visited)] as const))
      const home = owner.get(edge.from)
      const seen = new Set(visited.map((name) => owner.get(name)))
      const stayed = visited.length - 1 - visited.findLastIndex((name) => owner.get(name) !== home)
      const news = seen.size < source.parts.length
      const share = news ? Math.min(0.9, 0.1 + 0.2 * stayed) : 0.08 + 0.04 * stayed
      const outward = (step: Edge.Edge): boolean => {
        const world = owner.get(step.to)
        return world !== home && (!news || !seen.has(world))
      }
      const total = [0, 0]
      for (const [step, own] of weights) total[outward(step) ? 1 : 0] = (total[outward(step) ? 1 : 0] ?? 0) + own
      const [inner = 0, outer = 0] = total
      if (inner > 0 && outer > 0)
        for (const [step, own] of weights)
          weights.set(step, outward(step) ? (own * share) / outer : (own * (1 - share)) / inner)
    }
    return weights.get(edge) ?? 0
  }
}

// An identifier ties two calls together more than a city or an amount that both speak of; and what much leads to, such
// as a message, would be in every walk if each of its edges counted like all others.
const bond = (graph: Graph.FunctionGraph, edge: Edge.Edge, target: Signature.Signature): number =>
  ties(edge, target) ? 1 : 2 / (1 + Graph.into(graph, edge.to).length)

// By identity of the edge, which leads to one function in all graphs that it is part of.
const tying = new WeakMap<Edge.Edge, boolean>()

const ties = (edge: Edge.Edge, target: Signature.Signature): boolean => {
  const known = tying.get(edge)
  if (known !== undefined) return known
  const fresh =
    edge.kind === 'premise' ||
    edge.links.some((link) => Signature.parameter(target, link.parameter)?.voice === 'opaque')
  tying.set(edge, fresh)
  return fresh
}
