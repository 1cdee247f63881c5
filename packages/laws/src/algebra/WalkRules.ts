/** The laws of a walk. */
import { FunctionGraph, Path, PathCodec, Random, Rng, Seed, type Signature } from '@magnet/core'
import * as fc from 'fast-check'
import * as Arbitrary from '../arbitrary/index.js'
import type { Rules } from '../Rules.js'
import * as Rule from '../Rules.js'
import type { Trials } from './Property.js'
import { forAll, samePath, usual } from './Property.js'

/** A walk of so many steps over a graph. */
export type Walker = (steps: number) => (graph: FunctionGraph.FunctionGraph) => Random.Random<Path.Path>

/** The laws of a walk. */
export const of = (name: string, walk: Walker, trials: Trials = usual): Rules => {
  const cases = fc.record({ graph: Arbitrary.graph(), seed: fc.nat(), steps: fc.integer({ min: 1, max: 8 }) })
  const from = (seed: number): Rng.Rng => Rng.of(Seed.root(seed))
  return Rule.make(name, [
    forAll('W1 walk: consecutive calls are edges', trials, cases, ({ graph, seed, steps }) => {
      const names = Path.calls(walk(steps)(graph)(from(seed))[0]).map((call) => call.function)
      return names.slice(1).flatMap((to, index) => {
        const before = names[index]
        const found = before !== undefined && FunctionGraph.edge(graph, before, to) !== undefined
        return Rule.same(`${before} to ${to}`, found, true)
      })
    }),
    forAll('W1 walk: a walk of n is a prefix of a walk of n + 1', trials, cases, ({ graph, seed, steps }) => {
      const shorter = walk(steps)(graph)(from(seed))[0]
      return samePath('prefix', walk(steps + 1)(graph)(from(seed))[0].slice(0, shorter.length), shorter)
    }),
    forAll('W1 walk: a walk has no more calls than steps', trials, cases, ({ graph, seed, steps }) =>
      Rule.none(
        'calls too many',
        Path.calls(walk(steps)(graph)(from(seed))[0])
          .slice(steps)
          .map((call) => call.id)
      )
    ),
    forAll(
      'W1 walk: the order in which edges were given does not matter',
      trials,
      fc.tuple(cases, fc.nat()),
      ([{ graph, seed, steps }, order]) => {
        const shuffled = Random.run(Seed.root(order))(
          Random.chain((signatures: ReadonlyArray<Signature.Signature>) =>
            Random.map((edges: typeof graph.edges) => FunctionGraph.make(signatures, edges))(
              Random.shuffle(graph.edges)
            )
          )(Random.shuffle([...graph.signatures.values()]))
        )
        return Rule.same(
          'walk',
          PathCodec.encode(walk(steps)(shuffled)(from(seed))[0]),
          PathCodec.encode(walk(steps)(graph)(from(seed))[0])
        )
      }
    )
  ])
}
