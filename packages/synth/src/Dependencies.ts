/**
 * The dependency graph of a source: a judge finds edges among candidates that share a meaning, and where functions
 * have an implementation, execution confirms them (an edge is confirmed when a value passed along it, or when the
 * target fails without the premise).
 */
import {
  Derivation,
  Derive,
  Edge,
  FunctionGraph,
  type Json,
  Path,
  Plan,
  Pointer,
  Rng,
  Seed,
  type Signature,
  Union,
  type World
} from '@magnet/core'
import { Effect, Result } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as Plausible from './derive/Plausible.js'
import * as Providers from './derive/Providers.js'
import * as Reach from './derive/Reach.js'
import type { Halt } from './Halt.js'
import { DependencyJudge } from './port/DependencyJudge.js'
import { ForthTranslator } from './port/ForthTranslator.js'
import * as Source from './Source.js'
import * as States from './States.js'

/** Most functions that may lead to a function of a pool by one semantic type. */
const fanIn = 200

/**
 * The graph of signatures: the judge looks at the candidates of each function, those that share a meaning with it. What
 * hundreds of functions share leads from each to a few, half of them of its own service where there are such.
 */
export const judged: (
  signatures: ReadonlyArray<Signature.Signature>,
  seed: Seed.Seed
) => Effect.Effect<Pick<Source.Source, 'graph' | 'unjudged' | 'denied' | 'thinned'>, Halt, DependencyJudge> =
  Effect.fnUntraced(function* (signatures: ReadonlyArray<Signature.Signature>, seed: Seed.Seed) {
    const { graph: likely, thinned } = Derive.derived(signatures, {
      seed: Seed.derive(seed, 'candidates'),
      fanIn,
      near: true
    })
    const { edges, said } = yield* ruled(likely)
    return {
      graph: FunctionGraph.make(signatures, edges),
      ...said,
      ...(thinned.length === 0 ? {} : { thinned })
    }
  })

/** Most functions that a function may lead to by one semantic type: of its own world, and of any. */
export interface FanOut {
  readonly inner: number
  readonly outer: number
}

const few: FanOut = { inner: 40, outer: 12 }

/** The source of some worlds, its graph judged: all that holds within a world, and what people carry from one to another. */
export const joined: (
  worlds: readonly [World.World, ...ReadonlyArray<World.World>],
  seed: Seed.Seed,
  reach?: FanOut
) => Effect.Effect<Source.Source, Halt, DependencyJudge> = Effect.fnUntraced(function* (
  worlds: readonly [World.World, ...ReadonlyArray<World.World>],
  seed: Seed.Seed,
  { inner: within, outer: across }: FanOut = few
) {
  const world = Union.union(worlds.map((one) => one.name).join('+'), worlds)
  const signatures = world.functions.map((one) => one.signature)
  const source = (edges: ReadonlyArray<Edge.Edge>): Source.Source => ({
    world,
    parts: worlds,
    graph: FunctionGraph.make(signatures, edges),
    executor: 'world'
  })
  const inner = worlds.flatMap(
    (one) =>
      Derive.derive(
        one.functions.map((f) => f.signature),
        { seed: Seed.derive(seed, 'candidates', one.name), fanOut: within }
      ).edges
  )
  // A day leads from everywhere to everywhere: a few of its ways are enough, and those of amounts and counts are none.
  const all = source(Derive.derive(signatures, { seed: Seed.derive(seed, 'candidates'), fanOut: across }).edges)
  const owner = Source.owners(all)
  const outer = all.graph.edges.filter(
    (edge) => owner.get(edge.from) !== owner.get(edge.to) && Plausible.of(all, edge) >= Plausible.least
  )
  const stays = worlds.flatMap((one) => Derive.stays(one.functions.map((f) => f.signature)))
  const { edges, said } = yield* ruled(FunctionGraph.make(signatures, [...inner, ...outer]))
  return { ...source([...edges, ...stays]), ...said }
})

/** How many functions are judged at once: a judge may be a service that takes seconds for each. */
const judges = 64

/** The edges of a graph as the judge sees them; as they are where it cannot say. */
const ruled = Effect.fnUntraced(function* (likely: FunctionGraph.FunctionGraph) {
  const judge = yield* DependencyJudge
  const judgements = yield* Effect.forEach(
    likely.signatures.values(),
    (target) => {
      const own = FunctionGraph.out(likely, target.name)
      const candidates = own.flatMap((edge) => likely.signatures.get(edge.to) ?? [])
      return candidates.length === 0
        ? Effect.succeed({ edges: own, unjudged: [], denied: 0 })
        : judge.judge({ target, candidates }).pipe(
            Effect.map((edges) => ({ edges: edges.map(attested(own)), unjudged: [], denied: denied(own, edges) })),
            Effect.catchTag('Rejection', ({ reason }) =>
              Effect.succeed({ edges: own, unjudged: [{ name: target.name, reason }], denied: 0 })
            )
          )
    },
    { concurrency: judges }
  )
  const unjudged: ReadonlyArray<Source.Unjudged> = judgements.flatMap((one) => one.unjudged)
  const refused = judgements.reduce((sum, one) => sum + one.denied, 0)
  return {
    edges: judgements.flatMap((one) => one.edges),
    said: {
      ...(unjudged.length === 0 ? {} : { unjudged }),
      ...(refused === 0 ? {} : { denied: refused })
    }
  }
})

/** A judgement beside what types say of the same two functions; whoever judges by types alone has said all of it. */
const attested =
  (own: ReadonlyArray<Edge.Edge>) =>
  (edge: Edge.Edge): Edge.Edge => {
    const typed = edge.evidence.includes('judged') ? own.find((one) => one.to === edge.to) : undefined
    return typed === undefined ? edge : Edge.attested(typed, edge)
  }

/** How many edges that types speak for the judge does not see. */
const denied = (own: ReadonlyArray<Edge.Edge>, judged_: ReadonlyArray<Edge.Edge>): number => {
  const seen = new Set(judged_.map((edge) => edge.to))
  return own.filter((edge) => !seen.has(edge.to)).length
}

/** How often binding tries to pass a value along an edge. */
const tries = 3

/** The source with its edges confirmed where an execution passed a value along them. */
export const confirmed: (
  source: Source.Source,
  seed: Seed.Seed
) => Effect.Effect<Source.Source, never, ForthTranslator> = Effect.fnUntraced(function* (
  source: Source.Source,
  seed: Seed.Seed
) {
  const edges: Array<Edge.Edge> = []
  for (const edge of source.graph.edges) {
    const trials: Array<Trial> = []
    while (trials.length < tries && !trials.includes('passed')) {
      const count = trials.length
      trials.push(
        yield* attempt(
          source,
          edge,
          States.seed(Seed.derive(seed, 'confirm'), count),
          Seed.derive(seed, 'confirm', edge.from, edge.to, count)
        )
      )
    }
    edges.push(
      trials.includes('passed')
        ? {
            ...edge,
            confirmed: true,
            evidence: [...edge.evidence, 'executed'],
            confidence: Math.max(edge.confidence, 0.95)
          }
        : trials.every((trial) => trial === 'refused')
          ? { ...edge, evidence: [...edge.evidence, 'refused'] }
          : edge
    )
  }
  return { ...source, graph: FunctionGraph.make(source.graph.signatures.values(), edges) }
})

/** What came of a trial: a value passed, the target refused all that there were, or it never came to that. */
type Trial = 'passed' | 'refused' | 'open'

/** Tries to pass a value along an edge, in a conversation of its two functions with the hidden providers that they need. */
const attempt = Effect.fnUntraced(function* (
  source: Source.Source,
  edge: Edge.Edge,
  worldSeed: Seed.Seed,
  seed: Seed.Seed
) {
  const forth = yield* ForthTranslator
  const initial = States.initial(source.world, worldSeed)
  const reach = Reach.of(source, initial, 'profile')
  const before = Reach.lead(source, reach, edge.from)
  const walk = Path.walked([...before, edge.from, edge.to])
  const [{ path, edits }] = Providers.necessary(source, reach)(source.graph)(Derivation.of(walk))(Rng.of(seed))
  const bound = yield* Effect.result(
    forth.bind({ path, edits, source, seed, shown: 'profile', explicit: false, initial })
  )
  if (Result.isFailure(bound)) {
    // Without a word on the edge, the graph goes without its confirmation.
    if (bound.failure._tag === 'Halt') return 'open'
    const { reason, place } = bound.failure
    return reason === 'refused' && place.endsWith(` ${edge.to}`) ? 'refused' : 'open'
  }
  const [from, to] = Path.calls(walk).slice(before.length)
  const target = Plan.calls(bound.success.plan).find((call) => call.call.id === to?.id)
  if (from === undefined || target === undefined) return 'open'
  const passes =
    edge.kind === 'premise'
      ? isLeft(source.world.step({ function: edge.to, arguments: target.arguments })(initial))
      : target.needs.includes(from.id) && !barren(source.graph.signatures.get(edge.to), target.output)
  return passes ? 'passed' : 'open'
})

/** Whether a function that lists things listed nothing: from there a conversation has nowhere to go. */
const barren = (signature: Signature.Signature | undefined, output: Json.Json): boolean => {
  const lists = (signature?.outputs ?? []).filter((one) => one.many)
  return lists.length > 0 && lists.every((one) => Pointer.matches(output, one.pattern).length === 0)
}
