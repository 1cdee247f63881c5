/** From the names of worlds, or a pool file, to something that a pipeline can draw on. */
import { basename } from 'node:path'
import { Canonical, FunctionGraph, Recorded, Seed, type Signature, Union, type World } from '@magnet/core'
import { Simulated } from '@magnet/offline'
import { Heard, PoolError, Pools } from '@magnet/pools'
import { Disk, StoreError } from '@magnet/store'
import {
  Dependencies,
  type DependencyJudge,
  type ForthTranslator,
  type Halt,
  type Service,
  type Source
} from '@magnet/synth'
import { Worlds } from '@magnet/worlds'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import type { Choice } from '../option/Choice.js'
import * as Functions from './Functions.js'
import type { Prepared } from './Prepared.js'
import * as OwnKinds from './OwnKinds.js'
import * as Recordings from './Recordings.js'

type Failures = Failure.Failure | StoreError.StoreError
type Ports = DependencyJudge.DependencyJudge | ForthTranslator.ForthTranslator

/** Prepares the source of a choice; its graph is built, and confirmed by execution where functions have an implementation. */
export const of = (
  choice: Choice['source'],
  seed: Seed.Seed,
  /** Who answers calls of functions without code. */
  service?: Service.Service['ask'],
  /** What becomes of functions that feed each other nothing: whoever walks refuses them, whoever looks wants to know why. */
  unconnected: 'refused' | 'kept' = 'refused'
): Effect.Effect<Prepared, Failures, Disk.Disk | Ports> =>
  choice.pool !== undefined && choice.worlds !== undefined
    ? Effect.fail(Failure.usage('--worlds and --pool cannot be used together. Give one of them.'))
    : choice.pool !== undefined
      ? ofPool(choice.pool, choice, seed, service, unconnected)
      : choice.kinds !== undefined
        ? Effect.fail(Failure.usage('--kinds goes with --pool: the built-in worlds say what their values mean.'))
        : choice.responses !== undefined
          ? Effect.fail(
              Failure.usage('--responses goes with --pool: the built-in worlds execute every call themselves.')
            )
          : service !== undefined
            ? Effect.fail(
                Failure.usage('--model tools=… goes with --pool: the built-in worlds execute every call themselves.')
              )
            : ofWorlds(choice.worlds, seed)

/** The worlds of some names, all by default. */
export const worldsOf: (names: ReadonlyArray<string> | undefined) => Effect.Effect<Worlds.Several, Failure.Failure> =
  Effect.fnUntraced(function* (names) {
    const found = Worlds.byName(names ?? Worlds.names)
    if (E.isLeft(found)) {
      const { name, nearest, known } = found.left
      return yield* Effect.fail(
        Failure.usage(
          `--worlds: there is no world ${JSON.stringify(name)}; did you mean ${nearest}? The worlds are ${known.join(', ')}.`
        )
      )
    }
    const [first, ...rest] = yield* Effect.promise(() => Worlds.load(found.right))
    return first === undefined
      ? yield* Effect.fail(Failure.usage('--worlds: expected at least one name.'))
      : ([first, ...rest] as const)
  })

const ofWorlds = Effect.fnUntraced(function* (names: ReadonlyArray<string> | undefined, seed: Seed.Seed) {
  const worlds = yield* worldsOf(names)
  const source = yield* joined(worlds, seed)
  const prepared = yield* Dependencies.confirmed(source, Seed.derive(seed, 'graph'))
  return yield* ready(prepared, prepared.graph, {
    name: worlds.map((world) => world.name).join(', '),
    configuration: { source: 'worlds', worlds: worlds.map((world) => world.name) },
    versions: { worlds: Object.fromEntries(worlds.map((world) => [world.name, world.version])) },
    skipped: []
  })
})

const limit = 256 * 1024 * 1024

const ofPool = Effect.fnUntraced(function* (
  path: string,
  { responses: recordings = [], kinds: own }: Choice['source'],
  seed: Seed.Seed,
  service: Service.Service['ask'] | undefined,
  unconnected: 'refused' | 'kept'
) {
  const disk = yield* Disk.Disk
  const text = yield* disk.document(path, limit)
  // Files of a run hold the name of the file, but no folder of this machine.
  const refused = (error: PoolError.PoolError): Failure.Failure =>
    Failure.make(`--pool ${PoolError.message({ ...error, file: StoreError.quote(path) })}`)
  const { Content } = yield* Effect.promise(() => import('@magnet/import'))
  const document = yield* Content.source(basename(path), text).pipe(Effect.mapError(refused))
  const heard = yield* Recordings.read(recordings)
  const kinds = yield* OwnKinds.read(own)
  const connected = Pools.read(document, { heard, kinds })
  const read =
    unconnected === 'kept' && E.isLeft(connected) && connected.left.reason === 'unconnected'
      ? Pools.all(document, { heard, kinds })
      : connected
  if (E.isLeft(read)) return yield* Effect.fail(refused(read.left))
  const matched = Heard.matched(heard, read.right.signatures)
  const { responses } = matched
  if (recordings.length > 0 && responses.calls.length === 0)
    return yield* Effect.fail(Failure.make(Recordings.unheard(recordings, matched)))
  const { graph, source, unusable } = yield* simulated(read.right.signatures, seed, responses, service ?? false)
  const lines = responses.calls.map(Recorded.encode)
  const prepared = yield* ready(source, graph, {
    name: StoreError.quote(path),
    configuration: {
      source: 'pool',
      ...(lines.length === 0 ? {} : { responses: Canonical.ofText(Functions.text(lines)) })
    },
    versions: {},
    skipped: read.right.skipped,
    unusable,
    unconnected
  })
  return lines.length === 0
    ? prepared
    : { ...prepared, responses: lines, pool: { ...prepared.pool, recorded: Recordings.counts(matched) } }
})

/** Functions without code as a source, and the graph of them all. */
interface Simulation {
  readonly source: Source.Source
  readonly graph: FunctionGraph.FunctionGraph
  readonly unusable: ReadonlyArray<Simulated.Unusable>
}

/**
 * Functions without code, simulated from their response schemas. Those of which nothing is known that they return stay in
 * the pool and its graph; the source has only the others, so that no walk leads to a function that cannot be called.
 */
export const simulated: (
  signatures: ReadonlyArray<Signature.Signature>,
  seed: Seed.Seed,
  responses?: Recorded.Responses,
  /** Who answers calls that nobody has recorded, or whether a model may have. */
  service?: Service.Service['ask'] | boolean
) => Effect.Effect<Simulation, Failure.Failure, DependencyJudge.DependencyJudge> = Effect.fnUntraced(function* (
  signatures,
  seed,
  responses,
  service = false
) {
  const { graph, ...about } = yield* Dependencies.judged(signatures, Seed.derive(seed, 'graph')).pipe(
    Effect.mapError(halted)
  )
  // In the order of the graph, which is that of pool.jsonl: whoever reads the run has the same world.
  const { usable, unusable } = Simulated.usable([...graph.signatures.values()])
  const world = Simulated.world(usable, 'pool', responses, service !== false)
  const called = new Set(world.functions.map((f) => f.signature.name))
  const within = FunctionGraph.within(graph, (name) => called.has(name))
  return {
    // A union of one: the state of a record holds a table for each world, by name.
    source: {
      world: Union.union(world.name, [world]),
      parts: [world],
      graph: within,
      executor: 'simulated' as const,
      ...(typeof service === 'boolean' ? {} : { service: { open: opened(world), ask: service } }),
      ...about
    },
    graph,
    unusable
  }
})

/** A joint state of one world, opened for questions. */
const opened =
  (world: World.World): Service.Service['open'] =>
  (state, answers) => ({ ...state, [world.name]: Simulated.open(answers)(Union.part(state, world)) })

/** Worlds as one source, with the graph as it is judged. */
export const joined = (
  worlds: Worlds.Several,
  seed: Seed.Seed,
  fanOut?: Dependencies.FanOut
): Effect.Effect<Source.Source, Failure.Failure, DependencyJudge.DependencyJudge> =>
  Dependencies.joined(worlds, Seed.derive(seed, 'graph'), fanOut).pipe(Effect.mapError(halted))

const halted = ({ detail }: Halt.Halt): Failure.Failure =>
  Failure.make(`the graph of functions could not be judged: ${detail}`)

interface Origin {
  readonly name: string
  readonly configuration: Prepared['configuration']
  readonly versions: Prepared['versions']
  readonly skipped: Prepared['pool']['skipped']
  readonly unusable?: Simulation['unusable']
  readonly unconnected?: 'refused' | 'kept'
}

const ready = (
  source: Source.Source,
  graph: FunctionGraph.FunctionGraph,
  { name, configuration, versions, skipped, unusable = [], unconnected = 'refused' }: Origin
): Effect.Effect<Prepared, Failure.Failure> => {
  const signatures = [...graph.signatures.values()]
  if (unconnected === 'refused' && source.graph.edges.length === 0)
    return Effect.fail(Failure.make(edgeless(name, signatures)))
  return Effect.succeed({
    source,
    all: graph,
    name,
    configuration,
    versions,
    pool: {
      functions: signatures.length,
      skipped,
      uncalled: unusable.map(({ signature, reason }) => ({ name: signature.name, reason })),
      ...(source.unjudged === undefined ? {} : { unjudged: source.unjudged }),
      ...(source.denied === undefined ? {} : { denied: source.denied }),
      ...(source.thinned === undefined ? {} : { thinned: source.thinned })
    }
  })
}

/** Says of a graph without edges that it is one, and what to do. */
export const edgeless = (name: string, signatures: ReadonlyArray<Signature.Signature>): string => {
  const described = signatures.filter((signature) => signature.response !== undefined).length
  return `the graph of ${name} has no edges: no output of its ${signatures.length} functions can be a parameter of another, so there is nothing to walk. ${
    described === 0
      ? 'None of them has a response schema; add "response" to the functions.'
      : 'Check names and types of outputs and parameters: "magnet graph" says of each function why it stands alone.'
  }`
}
