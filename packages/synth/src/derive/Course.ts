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
  type Stream,
  Weight as Weights
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import * as Source from '../Source.js'
import * as Ended from './Ended.js'
import * as Onward from './Onward.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'
import * as Rivals from './Rivals.js'
import * as Role from './Role.js'
import type { Scene } from './Scene.js'
import * as Starts from './Starts.js'
import * as Step from './Step.js'

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
  const shelves = starts.first.flatMap((names) => {
    const leading = names.filter((name) => name !== target && way.has(name))
    return leading.length > 0 ? [leading] : []
  })
  if (shelves.length === 0) {
    const others = [...way.keys()].filter((name) => name !== target && reach.rank.has(name) && far(name))
    shelves.push(...Map.groupBy(others, (name) => source.graph.signatures.get(name)?.category).values())
  }
  if (able && (stream.chance(0.3) || shelves.length === 0)) return target
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
  const steps = Step.within(source)
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
  const where = arrival(source, target)
  return (edge, visited) => {
    const step = steps(edge)
    if (step === undefined) return 0
    const { role } = step
    const { past, met } = where(visited)
    const seeks = way !== undefined && target !== undefined && !met
    const meant = seeks && edge.to === target
    const pull = seeks ? towards(way, edge, visited.length, due) : 1
    if (pull === 0) return 0
    const again = Past.times(past, edge.to)
    if (again > 1 || edge.to === past?.role.name || (again > 0 && role.once)) return 0
    // What was done is undone by who changes their mind, and by nobody else.
    const { opposed } = role
    if (opposed !== undefined && Past.some(past, ({ name }) => opposed.has(name))) return 0
    if (!Reach.steps(source, reach, past, role)) return 0
    // A step that leads no further is for the end of a walk.
    const left = Math.min(sight, settings.steps - visited.length - 1)
    const leads = meant ? 1 : 0.2 ** (left - onward(edge.to, past, left))
    const likely =
      edge.confidence *
      leads *
      // What much leads to, such as a message, would be in every walk if each of its edges counted like all others.
      (step.ties ? 1 : 2 / (1 + Graph.into(source.graph, edge.to).length)) *
      (role.pages ? 0.6 : 0.1) ** again *
      (step.helps && !meant ? 0.15 : 1) *
      (!meant && Rivals.has(reach, past, role) ? 0.05 : 1) *
      (Ended.wastes(past, role) ? (meant ? 0.05 : 0) : 1) *
      (amends(role, past) ? 0.35 : 1) *
      step.plausible
    return (drawn === undefined ? likely : drawn(likely, edge, visited)) * pull
  }
}

const amends = ({ signature }: Role.Role, past: Past.Past): boolean => {
  const acts = signature.amends
  return acts !== undefined && Past.some(past, ({ name }) => acts.includes(name))
}

/** Where a walk has come to: what it has called, and whether it has met its target. */
interface Arrival {
  readonly past: Past.Past
  readonly met: boolean
}

/** The steps from where a walk stands are all weighed after the same calls, so these are looked at as it grows. */
const arrival = (
  source: Source.Source,
  target: FunctionName.FunctionName | undefined
): ((visited: ReadonlyArray<FunctionName.FunctionName>) => Arrival) => {
  const roles = Role.within(source)
  let walk: ReadonlyArray<FunctionName.FunctionName> | undefined
  let length = 0
  let here: Arrival = { past: undefined, met: false }
  return (visited) => {
    if (walk !== visited) [walk, length, here] = [visited, 0, { past: undefined, met: false }]
    for (; length < visited.length; length++) {
      const name = visited[length]
      const role = name === undefined ? undefined : roles(name)
      if (role !== undefined) here = { past: Past.after(here.past, role), met: here.met || name === target }
    }
    return here
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
  const around = Neighbours.steps(source.graph)
  let position = 0
  let weights = new Map<Edge.Edge, number>()
  return (edge, visited) => {
    if (position !== visited.length) {
      position = visited.length
      weights = new Map<Edge.Edge, number>()
      const home = owner.get(edge.from)
      const seen = new Set(visited.map((name) => owner.get(name)))
      const stayed = visited.length - 1 - visited.findLastIndex((name) => owner.get(name) !== home)
      const news = seen.size < source.parts.length
      const share = news ? Math.min(0.9, 0.1 + 0.2 * stayed) : 0.08 + 0.04 * stayed
      const outward = (step: Edge.Edge): boolean => {
        const world = owner.get(step.to)
        return world !== home && (!news || !seen.has(world))
      }
      let [inner, outer] = [0, 0]
      for (const step of around(edge.from)) {
        const own = weight(step, visited)
        weights.set(step, own)
        if (own === 0) continue
        if (outward(step)) outer += own
        else inner += own
      }
      if (inner > 0 && outer > 0)
        for (const [step, own] of weights)
          if (own > 0) weights.set(step, outward(step) ? (own * share) / outer : (own * (1 - share)) / inner)
    }
    return weights.get(edge) ?? 0
  }
}
