/**
 * The design of a record: a weighted walk, then Merge, Insert and, for φ̂, Split, as a derivation. What is possible is
 * core's; this module holds the policies by which it is chosen.
 */
import {
  Derivation,
  type Edge,
  FunctionGraph as Graph,
  type FunctionName,
  Merge,
  Path,
  PathTransform,
  type Plan,
  Rng,
  Seed,
  Signature,
  Split,
  Stream,
  Walk,
  type World
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Rejection from '../Rejection.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Providers from './Providers.js'
import * as Reach from './Reach.js'
import * as Starts from './Starts.js'
import * as Variant from './Variant.js'

/** What an attempt is drawn from. */
export interface Draw {
  readonly index: number
  readonly number: number
  /** The seed of the attempt. */
  readonly seed: Seed.Seed
  /** The seed of the derivation: both members of a family have the same. */
  readonly origin: Seed.Seed
  readonly worldSeed: Seed.Seed
  readonly initial: World.State
  readonly shown: Plan.Shown
}

/** The derivation of an attempt. */
export const derive = (
  settings: Settings,
  source: Source,
  drawn: Draw
): E.Either<Rejection.Rejection, Derivation.Derivation> => {
  const reach = Reach.of(source, drawn.initial, drawn.shown)
  const start = begin(settings, source, reach, drawn)
  if (start === undefined) return E.left(Rejection.make('walk', 'no_start'))
  const [walk, rng] = Walk.walk({ steps: settings.steps, weight: plausible(settings, source, reach) })(source.graph)(
    start
  )(Rng.of(Seed.derive(drawn.origin, 'derivation')))
  if (walk.length < settings.minimum)
    return E.left(Rejection.make('walk', 'too_short', start, { length: walk.length, minimum: settings.minimum }))
  const variant = Variant.of(settings, drawn.index)
  const transform = PathTransform.sequence([
    // One boundary at least stays, so that the record has several turns.
    Merge.merge({ probability: settings.merge, maxCalls: Math.min(settings.maxCalls, walk.length - 1) }),
    Providers.later(source, reach, settings),
    Providers.processing(source, settings),
    Providers.necessary(source, reach)
  ])
  const [whole] = transform(source.graph)(Derivation.of(walk))(rng)
  if (variant === 'whole') return E.right(whole)
  const [derivation] = lack(source, reach, variant)(source.graph)(whole)(Rng.of(Seed.derive(drawn.seed, 'split')))
  return Path.missing(derivation.path).length === 0
    ? E.left(Rejection.make('operations', 'nothing_to_withhold', start, { variant }))
    : E.right(derivation)
}

/** Where the walk begins: categories in turn, so that all are covered alike, and a function of the category by chance. */
const begin = (
  settings: Settings,
  source: Source,
  reach: Reach.Reach,
  drawn: Draw
): FunctionName.FunctionName | undefined => {
  const { first, ahead } = Starts.of(source, reach, settings.minimum)
  const stream = Stream.make(Seed.derive(drawn.origin, 'start'))
  const slot = settings.families ? Math.floor(drawn.index / 2) : drawn.index
  const turn = slot + (drawn.number === 0 ? 0 : stream.int(0, first.length))
  // What leads far begins more conversations.
  return stream.weighted(first[turn % Math.max(1, first.length)] ?? [], (name) => (1 + (ahead.get(name) ?? 0)) ** 2)
}

/** How likely a step is: sure edges, functions that people ask for, and no running in circles; a dead end is better. */
const plausible =
  (settings: Settings, source: Source, reach: Reach.Reach, { ahead } = Starts.of(source, reach, settings.minimum)) =>
  (edge: Edge.Edge, visited: ReadonlyArray<FunctionName.FunctionName>): number => {
    const target = Reach.index(source.world).get(edge.to)
    if (target === undefined || !Reach.sure(source, edge) || !Reach.steps(source, reach, target.signature, visited))
      return 0
    const again = visited.filter((name) => name === edge.to).length
    const helper = Reach.helps(target)
    if (again > 1 || edge.to === visited.at(-1) || (again > 0 && once(target.signature))) return 0
    // A step that leads no further is for the end of a walk.
    const left = Math.min(Starts.horizon, settings.steps - visited.length - 1)
    const leads = 0.2 ** Math.max(0, left - (ahead.get(edge.to) ?? 0))
    return edge.confidence * leads * bond(source.graph, edge, target.signature) * 0.1 ** again * (helper ? 0.15 : 1)
  }

// People write a second message and look at a second place, but do not book the same thing twice, nor ask again for
// what nothing but an identifier decides.
const once = ({ effect, inputs }: Signature.Signature): boolean =>
  effect === 'write'
    ? !inputs.some((input) => input.schema['x-magnet']?.news === 'carries')
    : inputs.every((input) => !input.required || input.voice === 'opaque')

// An identifier ties two calls together more than a city or an amount that both speak of; and what much leads to, such
// as a message, would be in every walk if each of its edges counted as much as any other.
const bond = (graph: Graph.FunctionGraph, edge: Edge.Edge, target: Signature.Signature): number =>
  edge.kind === 'premise' || edge.links.some((link) => Signature.parameter(target, link.parameter)?.voice === 'opaque')
    ? 1
    : 2 / (1 + Graph.into(graph, edge.to).length)

/** Makes a function or parameters missing, of which the label can be true. */
const lack = (
  source: Source,
  reach: Reach.Reach,
  variant: Exclude<Variant.Variant, 'whole'>
): PathTransform.PathTransform => {
  const functions = Reach.index(source.world)
  // Every function of the pool could be the ghost of one path.
  const held = new WeakMap<Path.Path, ReadonlySet<string>>()
  const holds = (path: Path.Path, graph: Graph.FunctionGraph): ReadonlySet<string> => {
    const known = held.get(path) ?? types(Path.calls(path), graph)
    held.set(path, known)
    return known
  }
  return Split.split({
    functions: variant === 'function' ? 1 : 0,
    ghosts: 0.12,
    policies: { all_or_nothing: 3, do_the_rest: 2, read_then_ask: 1 },
    eligible: (call) => call.intent === 'asked' && call.origin._tag !== 'Repeated',
    parameters: (call, path, graph) => {
      const wants = functions.get(call.function)?.phrases.wants ?? {}
      const calls = Path.calls(path)
      const known = types(
        calls.slice(
          0,
          calls.findIndex((other) => other.id === call.id)
        ),
        graph
      )
      return Split.unknown(call, path, graph).filter((name) => {
        const input = functions.get(call.function)?.signature.inputs.find((one) => one.name === name)
        return input !== undefined && Object.hasOwn(wants, name) && !known.has(input.type)
      })
    },
    ghost: (name, path, graph, parameters) => {
      const f = functions.get(name)
      const known = holds(path, graph)
      return (
        f !== undefined &&
        !Reach.helps(f) &&
        // Only what a person could have said can be left unsaid.
        parameters.every(
          (one) => Object.hasOwn(f.phrases.wants, one) && Signature.parameter(f.signature, one)?.voice === 'spoken'
        ) &&
        // No hidden call is made for a ghost: what it would need has to be there from the first turn on.
        f.signature.requires.length === 0 &&
        Reach.required(f.signature).every(
          (input) =>
            input.voice !== 'opaque' ||
            reach.shown.has(input.type) ||
            Graph.feeders(graph, name, input.name).some((edge) =>
              path[0]?.calls.some((call) => call.function === edge.from)
            )
        ) &&
        (variant === 'function' ||
          f.signature.inputs.every((input) => !input.required || input.voice !== 'spoken' || !known.has(input.type)))
      )
    }
  })
}

/** The types of which calls take or return a value. */
const types = (calls: ReadonlyArray<Path.Call>, graph: Graph.FunctionGraph): ReadonlySet<string> =>
  new Set(
    calls.flatMap((call) => {
      const signature = graph.signatures.get(call.function)
      return signature === undefined ? [] : [...signature.inputs, ...signature.outputs].map((field) => field.type)
    })
  )
