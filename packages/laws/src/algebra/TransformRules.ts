/**
 * The laws of every transform: Magnet's, and one of your own. With any test runner,
 * `Rules.check({ describe, it })(TransformRules.of('Parallel', parallel))`.
 */
import { Insert, Merge, PathTransform, type Rng } from '@magnet/core'
import type * as fc from 'fast-check'
import * as Arbitrary from '../arbitrary/index.js'
import type { Difference, Rules } from '../Rules.js'
import * as Rule from '../Rules.js'
import { magnet } from './Engine.js'
import * as Laws from './Laws.js'
import type { Trials } from './Property.js'
import { forAll, samePath, show, showEdit, usual } from './Property.js'

/** Where the laws of a transform are tried. */
export interface TransformRulesOptions {
  readonly trials?: Trials
  /** What the transform is applied to: any derivation over any graph by default. */
  readonly cases?: fc.Arbitrary<Arbitrary.Case>
}

/** The laws of a transform. */
export const of = (
  name: string,
  transform: PathTransform.PathTransform,
  { trials = usual, cases = Arbitrary.derivation() }: TransformRulesOptions = {}
): Rules => {
  const law = (title: string, differences: (outcome: Outcome) => ReadonlyArray<Difference>): Rule.Law =>
    forAll(title, trials, cases, (given) => differences(run(transform, given)))
  return Rule.make(name, [
    law('S1 skeleton: no operation loses or reorders the walk', ({ before, after }) =>
      Laws.skeleton(before.path, after.path)
    ),
    law('S3 closure: well-formedness is kept', ({ graph, after }) => Laws.closure(graph, after.path)),
    law('S4 measure: it changes by the sum of the deltas', ({ before, after, added }) =>
      Laws.measure(before.path, added, after.path)
    ),
    law('E1 inverse: undoing the log in reverse restores the path', ({ graph, before, added }) =>
      Laws.inverse(magnet, graph, added, before.path)
    ),
    law('E3 commutation: neighbours of the log commute where both orders apply', ({ graph, after }) =>
      Laws.commutation(magnet, graph, after.edits, after.base)
    ),
    law('E4 normal form: the log sorts to inserts, merges, splits', ({ graph, after }) =>
      Laws.normalForm(magnet, graph, after.edits, after.base)
    ),
    law('I1 neighbours: an inserted call is a nested neighbour of its partner', ({ graph, after }) =>
      Laws.neighbours(graph, after.path)
    ),
    law('P1 split: a function is withheld only before its first use', ({ after }) => Laws.withheld(after.path)),
    law('T2 replay: replaying the log on the base gives the path', ({ graph, before, after }) => [
      ...samePath('base', after.base, before.base),
      ...Rule.same('log so far', after.edits.slice(0, before.edits.length).map(showEdit), before.edits.map(showEdit)),
      ...Laws.replays(magnet, graph, after)
    ]),
    forAll('T1 monoid: the identity changes nothing, on either side', trials, cases, (given) =>
      [
        PathTransform.Monoid.concat(PathTransform.Monoid.empty, transform),
        PathTransform.Monoid.concat(transform, PathTransform.Monoid.empty)
      ].flatMap((composed) => agree(run(composed, given), run(transform, given)))
    ),
    forAll('T1 monoid: composition is associative', trials, cases, (given) => {
      const { concat } = PathTransform.Monoid
      const [first, second] = [Merge.merge(), Insert.before()]
      return [
        [concat(concat(transform, first), second), concat(transform, concat(first, second))],
        [concat(concat(first, transform), second), concat(first, concat(transform, second))],
        [concat(concat(first, second), transform), concat(first, concat(second, transform))]
      ].flatMap(([left, right]) => (left && right ? agree(run(left, given), run(right, given)) : []))
    })
  ])
}

/** What a transform made of a case. */
export interface Outcome {
  readonly graph: Arbitrary.Case['graph']
  readonly before: Arbitrary.Case['derivation']
  readonly after: Arbitrary.Case['derivation']
  /** What it appended to the log. */
  readonly added: Arbitrary.Case['derivation']['edits']
  readonly rng: Rng.Rng
}

/** Runs a transform on a case. */
export const run = (transform: PathTransform.PathTransform, given: Arbitrary.Case): Outcome => {
  const [after, rng] = transform(given.graph)(given.derivation)(given.rng)
  return {
    graph: given.graph,
    before: given.derivation,
    after,
    added: after.edits.slice(given.derivation.edits.length),
    rng
  }
}

/** Two outcomes agree in path, log and generator. */
export const agree = (left: Outcome, right: Outcome): ReadonlyArray<Difference> => [
  ...Rule.same('derivation', show(left.after), show(right.after)),
  ...Rule.same('generator', [...left.rng.getState()], [...right.rng.getState()])
]
