/**
 * Arbitrary walks, logs and derivations over arbitrary graphs. A log is any sequence of edits each of which applies
 * where it stands, of all kinds in any order: more than any composition of transforms would give.
 */
import {
  Apply,
  Derivation,
  Edit,
  Enabled,
  type FunctionGraph,
  Path,
  Random,
  type Rng,
  Rng as Generator,
  Seed,
  Walk
} from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { graph } from './Graph.js'

/** A derivation with its graph, and a generator to go on from. */
export interface Case {
  readonly graph: FunctionGraph.FunctionGraph
  readonly derivation: Derivation.Derivation
  readonly rng: Rng.Rng
}

/** How long walks and logs may get. */
export interface CaseConstraints {
  readonly graph?: fc.Arbitrary<FunctionGraph.FunctionGraph>
  /** Most functions of a walk; 6 by default. */
  readonly maxSteps?: number
  /** Most edits of a log; 10 by default. */
  readonly maxEdits?: number
}

/** Derivations of any log. */
export const derivation = ({
  graph: graphs = graph(),
  maxSteps = 6,
  maxEdits = 10
}: CaseConstraints = {}): fc.Arbitrary<Case> =>
  fc
    .record({
      graph: graphs,
      seed: fc.nat(),
      steps: fc.integer({ min: 1, max: maxSteps }),
      choices: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: maxEdits, size: 'max' })
    })
    .map(({ graph: over, seed, steps, choices }) => {
      const base = Random.run(Seed.root(seed))(longest(over, steps))
      return {
        graph: over,
        derivation: choices.reduce(extend(over), Derivation.of(base)),
        rng: Generator.of(Seed.derive(Seed.root(seed), 'rest'))
      }
    })

/** Derivations of a walk, to which nothing was done yet. */
export const walk = (constraints: CaseConstraints = {}): fc.Arbitrary<Case> =>
  derivation({ ...constraints, maxEdits: 0 })

/** Paths of any log. */
export const path = (constraints: CaseConstraints = {}): fc.Arbitrary<Path.Path> =>
  derivation(constraints).map((each) => each.derivation.path)

/** Logs, each of which applies to the base of its derivation. */
export const log = (constraints: CaseConstraints = {}): fc.Arbitrary<ReadonlyArray<Edit.Edit>> =>
  derivation(constraints).map((each) => each.derivation.edits)

/** Every kind of edit. */
export const kinds: ReadonlyArray<Enabled.Enabled> = [
  Enabled.merges,
  Enabled.insertsBefore,
  Enabled.insertsAfter,
  Enabled.insertsLater,
  Enabled.repeats,
  Enabled.splits
]

const mixed: Enabled.Enabled = (over) => (path) =>
  Enabled.splits(over)(path).filter((edit) => edit._tag === 'Split' && edit.missing.policy !== 'all_or_nothing')

// The rarer edits get a turn of their own, or logs would hardly hold them.
const likely: ReadonlyArray<Enabled.Enabled> = [...kinds, Enabled.merges, Enabled.insertsBefore, mixed]

// Three walks, of which the longest is taken: many graphs have dead ends.
const longest = (over: FunctionGraph.FunctionGraph, steps: number): Random.Random<Path.Path> => {
  const once = Walk.walk({ steps })(over)()
  return Random.map((walks: ReadonlyArray<Path.Path>) =>
    walks.reduce((best, each) => (each.length > best.length ? each : best))
  )(Random.all([once, once, once]))
}

// The edit that two numbers pick among all that a path allows, of a kind that allows any.
const extend =
  (over: FunctionGraph.FunctionGraph) =>
  (before: Derivation.Derivation, [kind, index]: readonly [number, number]): Derivation.Derivation => {
    const enabled = likely[kind % likely.length]?.(over)(before.path) ?? []
    const chosen = enabled[index % Math.max(1, enabled.length)]
    if (chosen === undefined) return before
    const edit = Edit.renamed(Path.fresh(before.path))(chosen)
    const next = Apply.apply(edit)(over)(before.path)
    return E.isLeft(next) ? before : { ...before, edits: [...before.edits, edit], path: next.right }
  }
