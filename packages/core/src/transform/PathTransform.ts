/**
 * A transform: a random step from one derivation to another over a graph. Merge, Insert and Split are transforms, and
 * so are their compositions. There is one engine, `fromEnabled`: enumerate what is possible, choose, apply.
 *
 * Laws: a monoid in derivation, log and generator (T1); `skeleton ∘ t = skeleton` (S1); well-formedness is kept (S3).
 */
import type { Monoid as MonoidOf } from 'fp-ts/lib/Monoid.js'
import type { Enabled } from '../edit/Enabled.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Random from '../random/Random.js'
import * as Rng from '../random/Rng.js'
import type { Choose } from './Choose.js'
import * as Derivation from './Derivation.js'

/** A random step between derivations. */
export type PathTransform = (
  graph: FunctionGraph
) => (derivation: Derivation.Derivation) => Random.Random<Derivation.Derivation>

// Constructors

/** Does nothing and draws nothing. */
export const identity: PathTransform = () => Random.of

/** The engine: what is possible, which of it is done, and doing it. */
export const fromEnabled =
  <Option>(enabled: Enabled<Option>, choose: Choose<Option>): PathTransform =>
  (graph) => {
    const enumerate = enabled(graph)
    return (derivation) => (rng) => {
      const [chosen, next] = choose(enumerate(derivation.path), derivation.path, graph)(rng)
      return [chosen.length === 0 ? derivation : Derivation.extend(chosen)(graph)(derivation), next]
    }
  }

// Combinators

/** One transform after another. */
export const concat =
  (first: PathTransform, second: PathTransform): PathTransform =>
  (graph) => {
    const before = first(graph)
    const after = second(graph)
    return (derivation) => (rng) => {
      const [half, next] = before(derivation)(rng)
      return after(half)(next)
    }
  }

/** Transforms in order. */
export const sequence = (transforms: ReadonlyArray<PathTransform>): PathTransform => transforms.reduce(concat, identity)

/**
 * The same transform until it changes nothing, at most so many times. Its draws come from a generator of their own, so
 * that the budget outside does not depend on how often it ran.
 */
export const rounds =
  (most: number, transform: PathTransform): PathTransform =>
  (graph) => {
    const step = transform(graph)
    return (derivation) =>
      Random.isolated((rng) => {
        let here = derivation
        let next = rng
        for (let round = 0; round < most; round++) {
          const [changed, rest] = step(here)(next)
          if (changed === here) break
          here = changed
          next = rest
        }
        return [here, next]
      })
  }

/**
 * One of two transforms, the first with a probability; the other takes over where the chosen one finds nothing to do.
 * Outside it always costs the same draws.
 */
export const either =
  (probability: number, first: PathTransform, second: PathTransform): PathTransform =>
  (graph) => {
    const left = first(graph)
    const right = second(graph)
    return (derivation) =>
      Random.drawn((cursor) => {
        const [chosen, other] = Rng.real(cursor) < probability ? [left, right] : [right, left]
        const own = Rng.fork(cursor)
        const [done, rest] = chosen(derivation)(own)
        return done === derivation ? other(derivation)(rest)[0] : done
      })
  }

/** With a probability the transform, else nothing. Outside it always costs the same draws. */
export const sometimes =
  (probability: number, transform: PathTransform): PathTransform =>
  (graph) => {
    const step = transform(graph)
    return (derivation) =>
      Random.drawn((cursor) => {
        const happens = Rng.real(cursor) < probability
        const own = Rng.fork(cursor)
        return happens ? step(derivation)(own)[0] : derivation
      })
  }

// Instances

/** Composition, with the transform that does nothing. */
export const Monoid: MonoidOf<PathTransform> = { concat, empty: identity }
