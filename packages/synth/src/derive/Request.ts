/**
 * The design of a single-turn record: a short walk whose turns all become one, calls of the same function for other things,
 * and hidden calls where they are needed. Whether it became what it was meant to be is checked, as everything is.
 */
import {
  Cap,
  Choose,
  Derivation,
  Enabled,
  FunctionGraph as Graph,
  type FunctionName,
  Merge,
  Path,
  PathTransform,
  Rng,
  Seed,
  Stream,
  type Trajectory,
  Walk
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Rejection from '../Rejection.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Course from './Course.js'
import type { Draw } from './Design.js'
import * as Plausible from './Plausible.js'
import * as Providers from './Providers.js'
import * as Reach from './Reach.js'
import * as Repeatable from './Repeatable.js'
import * as Scene from './Scene.js'

/** How many functions are asked for, and how many things one of them is asked for; each with its weight. */
interface Shape {
  readonly functions: ReadonlyArray<readonly [number, number]>
  readonly things: ReadonlyArray<readonly [number, number]>
}

const one: Shape['functions'] = [[1, 1]]

const shapes: { readonly [kind in Trajectory.Kind]?: Shape } = {
  single: { functions: one, things: one },
  parallel: {
    functions: one,
    things: [
      [2, 0.8],
      [3, 0.2]
    ]
  },
  multiple: {
    functions: [
      [2, 0.85],
      [3, 0.15]
    ],
    things: one
  },
  parallel_multiple: { functions: [[2, 1]], things: [[2, 1]] }
}

/** Whether a kind asks for several things of one function. */
const repeats = (kind: Trajectory.Kind): boolean => kind === 'parallel' || kind === 'parallel_multiple'

/** The derivation of a draw. */
export const derive = (settings: Settings, drawn: Draw): E.Either<Rejection.Rejection, Derivation.Derivation> => {
  const { scene, slot } = drawn
  const { source } = scene
  const shape = shapes[slot.kind]
  const stream = Stream.make(Seed.derive(drawn.origin, 'start'))
  const count = of(stream, shape?.functions ?? one)
  const things = of(stream, shape?.things ?? one)
  const reach = Reach.of(source, drawn.initial, drawn.shown)
  const target = scene.target ?? stream.some(able(source, reach, slot.kind))
  const astray = (place: string): E.Either<Rejection.Rejection, never> =>
    E.left({
      ...Rejection.make('walk', 'target_missed', place),
      worlds: Scene.worlds(source, target === undefined ? [] : [target])
    })
  if (target === undefined || !reach.rank.has(target)) return astray(target ?? '')
  const walk = walked({ ...settings, steps: count, minimum: count }, drawn, reach, target, stream)
  if (walk === undefined || walk.length < count) return astray(target)
  const repeated = walk.flatMap(({ calls }) => calls).find((call) => call.function === target)?.id
  const transform = PathTransform.sequence([
    Merge.merge({ probability: 1, maxCalls: count }),
    ...Array.from({ length: things - 1 }, () => again(repeated, things)),
    // What only an answer shows comes after no call that a record ends at; nor is it asked of one of several things.
    ...(slot.ends || things > 1 ? [] : [Providers.processing(source, settings)]),
    Providers.necessary(source, reach)
  ])
  const [derivation] = transform(source.graph)(Derivation.of(walk))(Rng.of(Seed.derive(drawn.origin, 'derivation')))
  const asked = Path.asked(derivation.path)
  const meant =
    derivation.path.length === 1 &&
    asked.length === count + things - 1 &&
    (slot.hidden || asked.length === Path.calls(derivation.path).length)
  return meant ? E.right(derivation) : astray(target)
}

const of = (stream: Stream.Stream, weights: ReadonlyArray<readonly [number, number]>): number =>
  stream.weighted(weights, ([, weight]) => weight)?.[0] ?? 1

/** The functions of a source that a kind can pass through. */
const able = (source: Source, reach: Reach.Reach, kind: Trajectory.Kind): ReadonlyArray<FunctionName.FunctionName> => {
  const all = source.graph.nodes.filter(
    (name) => reach.rank.has(name) && (!repeats(kind) || Repeatable.is(source, name))
  )
  const led = kind === 'parallel_multiple' ? all.filter((name) => Graph.into(source.graph, name).length > 0) : all
  return led.length === 0 ? all : led
}

/** A walk through a target: from it, or from a function that leads to it. */
const walked = (
  settings: Settings,
  { scene, slot, origin }: Draw,
  reach: Reach.Reach,
  target: FunctionName.FunctionName,
  stream: Stream.Stream
): Path.Path | undefined => {
  if (settings.steps === 1) return Path.walked([target])
  const { source } = scene
  const { weight } = Course.of(settings, { ...scene, target: undefined }, reach, slot.turn, stream)
  const before = Graph.into(source.graph, target).filter(
    (edge) => edge.from !== target && reach.rank.has(edge.from) && weight(edge, [edge.from]) > 0
  )
  // What goes on with one of several things would have to say with which.
  const lead =
    repeats(slot.kind) || stream.chance(0.5)
      ? stream.weighted(before, (edge) => weight(edge, [edge.from]) * Plausible.of(source, edge))?.from
      : undefined
  if (lead === undefined && repeats(slot.kind) && Graph.into(source.graph, target).length > 0) return undefined
  const [walk] = Walk.walk({
    steps: settings.steps,
    revisits: 'none',
    weight: (edge, visited) =>
      lead !== undefined && visited.length === 1 && edge.to !== target ? 0 : weight(edge, visited)
  })(source.graph)(lead ?? target)(Rng.of(Seed.derive(origin, 'walk')))
  return walk
}

/** One more thing of a function that is asked for. */
const again = (id: Path.CallId | undefined, most: number): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.repeats,
    Choose.ascending((edit) => (edit._tag === 'Repeat' && edit.of === id ? 1 : 0), Cap.repetitions(most))
  )
