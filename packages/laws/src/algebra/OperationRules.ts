/** What holds of one operation and not of all: which projection it keeps, and how it depends on its probability. */
import { Edit, type Path, type PathTransform, PathCodec, Path as Paths, Projection } from '@magnet/core'
import * as Arbitrary from '../arbitrary/index.js'
import type { Rules } from '../Rules.js'
import * as Rule from '../Rules.js'
import type { Trials } from './Property.js'
import { forAll, samePath, showEdit, usual } from './Property.js'
import { run } from './TransformRules.js'

/** S2 for what only dissolves boundaries. */
export const merging = (name: string, transform: PathTransform.PathTransform, trials: Trials = usual): Rules =>
  Rule.make(name, [
    forAll('S2 fibres: calls ∘ merge = calls', trials, Arbitrary.derivation(), (given) => {
      const { before, after } = run(transform, given)
      return Rule.same('calls', names(after.path), names(before.path))
    }),
    forAll('S2 fibres: atomise ∘ merge = atomise', trials, Arbitrary.derivation(), (given) => {
      const { before, after } = run(transform, given)
      return samePath('atomised', Projection.atomise(after.path), Projection.atomise(before.path))
    })
  ])

/** S2 for what only inserts or repeats calls. */
export const inserting = (name: string, transform: PathTransform.PathTransform, trials: Trials = usual): Rules =>
  Rule.make(name, [
    forAll('S2 fibres: forgetInserted ∘ insert = forgetInserted', trials, Arbitrary.derivation(), (given) => {
      const { before, after } = run(transform, given)
      return samePath('without inserts', Projection.forgetInserted(after.path), Projection.forgetInserted(before.path))
    })
  ])

/** S2 for what only makes something missing. */
export const splitting = (name: string, transform: PathTransform.PathTransform, trials: Trials = usual): Rules =>
  Rule.make(name, [
    forAll('S2 fibres: eraseMissing ∘ split = eraseMissing', trials, Arbitrary.derivation(), (given) => {
      const { before, after } = run(transform, given)
      return samePath('with nothing missing', Projection.eraseMissing(after.path), Projection.eraseMissing(before.path))
    })
  ])

/** M3 for an operation with a probability. */
export const budgeted = (
  name: string,
  transform: (probability: number) => PathTransform.PathTransform,
  trials: Trials = usual
): Rules =>
  Rule.make(name, [
    forAll('M3 budget: the draws do not depend on the probability', trials, Arbitrary.derivation(), (given) => {
      const [never, ...others] = [0, 0.3, 1].map((probability) => [
        ...run(transform(probability), given).rng.getState()
      ])
      return others.flatMap((state) => Rule.same('generator', state, never))
    })
  ])

/** M2 and M3 for an operation that decides each thing for itself. */
export const coupled = (
  name: string,
  transform: (probability: number) => PathTransform.PathTransform,
  trials: Trials = usual
): Rules =>
  Rule.make(name, [
    forAll(
      'M2 coupling: a larger probability does everything that a smaller one does',
      trials,
      Arbitrary.derivation(),
      (given) => {
        const done = [0.2, 0.5, 0.9].map((probability) => run(transform(probability), given).added.map(anonymous))
        return done.flatMap((fewer, index) =>
          Rule.none(
            'only at the smaller probability',
            fewer.filter((edit) => done[index + 1]?.includes(edit) === false)
          )
        )
      }
    ),
    ...budgeted(name, transform, trials).laws
  ])

/** I3 for an operation at probability 1. */
export const closing = (name: string, transform: PathTransform.PathTransform, trials: Trials = usual): Rules =>
  Rule.make(name, [
    forAll('I3 closure: inserting at probability 1 twice is inserting once', trials, Arbitrary.walk(), (given) => {
      const once = run(transform, given)
      const twice = run(transform, { ...given, derivation: once.after, rng: once.rng })
      return Rule.same('second time', twice.added.map(showEdit), [])
    })
  ])

const names = (path: Path.Path): ReturnType<typeof PathCodec.encode> =>
  PathCodec.encode([Paths.turn(Paths.calls(path))])

// Identities are given in order, so they tell nothing about which edit it is.
const anonymous = (edit: Edit.Edit): string => {
  const call = Edit.added(edit)
  return JSON.stringify(call === undefined ? edit : { ...edit, call: { ...call, id: null } })
}
