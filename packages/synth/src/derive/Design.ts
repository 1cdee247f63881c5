/**
 * The design of a record: a weighted walk, then Merge, Insert and, for φ̂, Split, as a derivation. What is possible is
 * core's; this module holds the policies by which it is chosen.
 */
import {
  Derivation,
  FunctionGraph as Graph,
  type FunctionName,
  Kind,
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
import * as Course from './Course.js'
import * as Extent from './Extent.js'
import * as Providers from './Providers.js'
import * as Reach from './Reach.js'
import * as Request from './Request.js'
import * as Scene from './Scene.js'
import type * as Slot from './Slot.js'
import * as Variant from './Variant.js'

/** What an attempt is drawn from. */
export interface Draw {
  readonly slot: Slot.Slot
  readonly number: number
  readonly scene: Scene.Scene
  /** The seed of the attempt. */
  readonly seed: Seed.Seed
  /** The seed of the derivation: both members of a family have the same. */
  readonly origin: Seed.Seed
  readonly worldSeed: Seed.Seed
  readonly initial: World.State
  readonly shown: Plan.Shown
  /** Whether the user pastes identifiers, paths and exact names. */
  readonly explicit: boolean
}

/** Why a walk that is long enough is of no use: it stays in one world, passes its function by, or is more than a record holds. */
export const astray: ReadonlySet<string> = new Set(['not_crossing', 'target_missed', 'too_long'])

/** The derivation of a draw. */
export const derive = (settings: Settings, drawn: Draw): E.Either<Rejection.Rejection, Derivation.Derivation> => {
  switch (Kind.group(drawn.slot.kind)) {
    case 'single_turn':
      return Request.derive(settings, drawn)
    case 'irrelevance':
      return E.left(Rejection.make('walk', 'kind_unmade', drawn.slot.kind))
    case 'multi_turn':
      return conversation(settings, drawn)
  }
}

const conversation = (settings: Settings, drawn: Draw): E.Either<Rejection.Rejection, Derivation.Derivation> => {
  const { scene } = drawn
  const { source, target, change } = scene
  const reach = Reach.of(source, drawn.initial, drawn.shown)
  const stream = Stream.make(Seed.derive(drawn.origin, 'start'))
  const turn = drawn.slot.turn + (drawn.number === 0 ? 0 : stream.int(0, 99))
  const { start, weight, minimum } = Course.of(settings, scene, reach, turn, stream)
  if (start === undefined) return E.left(Rejection.make('walk', 'no_start', target ?? ''))
  const [full, rng] = Walk.walk({ steps: settings.steps, weight })(source.graph)(start)(
    Rng.of(Seed.derive(drawn.origin, 'derivation'))
  )
  if (full.length < minimum) return E.left(Rejection.make('walk', 'too_short', start, { length: full.length, minimum }))
  const walk = Extent.cut(settings, source, full, minimum)
  if (scene.crosses && Scene.worlds(source, functions(walk)).length < 2)
    return E.left({
      ...Rejection.make('walk', 'not_crossing', start),
      worlds: Scene.worlds(source, functions(walk))
    })
  const variant = Variant.of(settings, drawn.slot.ordinal)
  const wanted = Math.min(settings.steps, Math.round(settings.asked * (0.4 + 1.2 * stream.real())))
  const short = (wanted - walk.length) / walk.length
  const transform = PathTransform.sequence([
    Providers.later(
      source,
      reach,
      Math.min(0.95, Math.max(settings.later, short)),
      change === undefined ? undefined : target
    ),
    // One boundary at least stays, so that the record has several turns.
    Merge.merge({ probability: settings.merge, maxCalls: Math.min(settings.maxCalls, walk.length - 1) }),
    Providers.repeating(source, settings),
    // A message of its own, so that it reads as the change of mind that it is.
    ...(change === undefined ? [] : [Providers.changing(source, change)]),
    Providers.processing(source, settings),
    Providers.necessary(source, reach)
  ])
  const [whole] = transform(source.graph)(Derivation.of(walk))(rng)
  const meant = change ?? target
  if (meant !== undefined && !functions(whole.path).includes(meant))
    return E.left({
      ...Rejection.make('walk', 'target_missed', meant),
      worlds: Scene.worlds(source, functions(whole.path))
    })
  if (!Extent.fits(settings, source, whole.path))
    return E.left({
      ...Rejection.make('walk', 'too_long', start),
      worlds: Scene.worlds(source, functions(whole.path))
    })
  if (variant === 'whole') return E.right(whole)
  const lacking = (strict: boolean): Derivation.Derivation =>
    lack(source, reach, variant, strict)(source.graph)(whole)(Rng.of(Seed.derive(drawn.seed, 'split')))[0]
  const first = lacking(true)
  const derivation = Path.missing(first.path).length > 0 ? first : lacking(false)
  return Path.missing(derivation.path).length === 0
    ? E.left({
        ...Rejection.make('operations', 'nothing_to_withhold', start, { variant }),
        worlds: Scene.worlds(source, functions(whole.path))
      })
    : E.right(derivation)
}

const functions = (path: Path.Path): ReadonlyArray<FunctionName.FunctionName> =>
  Path.calls(path).map((call) => call.function)

/**
 * Makes a function or parameters missing, of which the label can be true. Strictly, nothing else that the path calls is of
 * the kind of a missing function: what is called is listed, and might do its job.
 */
const lack = (
  source: Source,
  reach: Reach.Reach,
  variant: Exclude<Variant.Variant, 'whole'>,
  strict: boolean
): PathTransform.PathTransform => {
  const implementations = Reach.index(source.world)
  // Every function of the pool could be the ghost of one path.
  const held = new WeakMap<Path.Path, ReadonlySet<string>>()
  const holds = (path: Path.Path, graph: Graph.FunctionGraph): ReadonlySet<string> => {
    const known = held.get(path) ?? types(Path.calls(path), graph)
    held.set(path, known)
    return known
  }
  const rivalled = (name: FunctionName.FunctionName, path: Path.Path, graph: Graph.FunctionGraph): boolean =>
    strict &&
    variant === 'function' &&
    Path.calls(path).some((call) => resemble(graph.signatures.get(name), graph.signatures.get(call.function)))
  return Split.split({
    functions: variant === 'function' ? 1 : 0,
    ghosts: 0.12,
    policies: { all_or_nothing: 3, do_the_rest: 2, read_then_ask: 1 },
    eligible: (call, path, graph) =>
      call.intent === 'asked' && call.origin._tag !== 'Repeated' && !rivalled(call.function, path, graph),
    parameters: (call, path, graph) => {
      const wants = implementations.get(call.function)?.phrases.wants ?? {}
      const calls = Path.calls(path)
      const known = types(
        calls.slice(
          0,
          calls.findIndex((other) => other.id === call.id)
        ),
        graph
      )
      return Split.unknown(call, path, graph).filter((name) => {
        const input = implementations.get(call.function)?.signature.inputs.find((one) => one.name === name)
        return input !== undefined && Object.hasOwn(wants, name) && !known.has(input.type)
      })
    },
    ghost: (name, path, graph, parameters) => {
      const f = implementations.get(name)
      const known = holds(path, graph)
      return (
        f !== undefined &&
        !Reach.helps(f) &&
        !rivalled(name, path, graph) &&
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

/** Whether two acts are of one service and on the same things. */
const resemble = (left: Signature.Signature | undefined, right: Signature.Signature | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  left !== right &&
  left.effect === 'write' &&
  right.effect === 'write' &&
  left.category === right.category &&
  left.inputs.some((input) => input.voice === 'opaque' && right.inputs.some((other) => other.type === input.type))

/** The types of which calls take or return a value. */
const types = (calls: ReadonlyArray<Path.Call>, graph: Graph.FunctionGraph): ReadonlySet<string> =>
  new Set(
    calls.flatMap((call) => {
      const signature = graph.signatures.get(call.function)
      return signature === undefined ? [] : [...signature.inputs, ...signature.outputs].map((field) => field.type)
    })
  )
