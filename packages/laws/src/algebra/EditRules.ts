/**
 * The laws of edits, on logs of every kind of edit in any order. Without arguments they are about Magnet's own
 * interpreters; whoever writes others passes them.
 */
import { Edit, type Enabled, Path } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as Arbitrary from '../arbitrary/index.js'
import type { Rules } from '../Rules.js'
import * as Rule from '../Rules.js'
import type { Engine } from './Engine.js'
import { magnet, replay } from './Engine.js'
import * as Laws from './Laws.js'
import type { Trials } from './Property.js'
import { forAll, showEdit, usual } from './Property.js'

/** What edit laws are about. */
export interface EditRulesOptions {
  readonly engine?: Engine
  /** The enumerations of every kind of edit. */
  readonly kinds?: ReadonlyArray<Enabled.Enabled>
  readonly trials?: Trials
}

/** The laws of edits. */
export const of = ({ engine = magnet, kinds = Arbitrary.kinds, trials = usual }: EditRulesOptions = {}): Rules => {
  const cases = Arbitrary.derivation()
  return Rule.make('edits', [
    forAll('S1 skeleton: every log keeps the walk', trials, cases, ({ graph, derivation: { base, edits } }) => {
      const path = replay(engine, graph, edits)(base)
      return E.isLeft(path) ? [] : Laws.skeleton(base, path.right)
    }),
    forAll(
      'S3 closure: every log leads to a well-formed path',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => {
        const path = replay(engine, graph, edits)(base)
        return E.isLeft(path) ? [] : Laws.closure(graph, path.right)
      }
    ),
    forAll(
      'S4 measure: every edit changes the measure by its delta',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => {
        const path = replay(engine, graph, edits)(base)
        return E.isLeft(path) ? [] : Laws.measure(base, edits, path.right)
      }
    ),
    forAll(
      'E1 inverse: undoing an edit restores the path before it',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => Laws.inverse(engine, graph, edits, base)
    ),
    forAll('E2 enabled: every edit that is enumerated applies', trials, cases, ({ graph, derivation: { path } }) =>
      kinds.flatMap((kind) =>
        kind(graph)(path).flatMap((edit) =>
          Rule.same(JSON.stringify(showEdit(edit)), E.isRight(engine.apply(edit)(graph)(path)), true)
        )
      )
    ),
    forAll(
      'E2 enabled: every edit that applies is enumerated',
      trials,
      fc.tuple(cases, fc.array(Arbitrary.picks, { minLength: 20, maxLength: 40 })),
      ([{ graph, derivation }, all]) => {
        const id = Path.fresh(derivation.path)
        const listed = new Set(
          kinds.flatMap((kind) =>
            kind(graph)(derivation.path).map((edit) => JSON.stringify(showEdit(Edit.renamed(id)(edit))))
          )
        )
        return all.flatMap((picks) => {
          const edit = Arbitrary.edit(graph, derivation.path, picks)
          const text = JSON.stringify(showEdit(edit))
          return E.isLeft(engine.apply(edit)(graph)(derivation.path)) ? [] : Rule.same(text, listed.has(text), true)
        })
      }
    ),
    forAll(
      'E3 commutation: neighbours that apply in either order give the same path',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => Laws.commutation(engine, graph, edits, base)
    ),
    forAll(
      'E4 normal form: every log sorts to inserts, merges, splits',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => Laws.normalForm(engine, graph, edits, base)
    ),
    forAll(
      'P1 split: a function is withheld only before its first use',
      trials,
      cases,
      ({ graph, derivation: { base, edits } }) => {
        const path = replay(engine, graph, edits)(base)
        return E.isLeft(path) ? [] : Laws.withheld(path.right)
      }
    )
  ])
}
