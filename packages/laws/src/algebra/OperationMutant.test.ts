import {
  Apply,
  Cap,
  Choose,
  type Derivation,
  Enabled,
  Insert,
  Merge,
  Path,
  PathTransform,
  Random,
  Rng,
  Split,
  Walk
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { caught } from '../../test/Mutant.js'
import * as OperationRules from './OperationRules.js'
import * as TransformRules from './TransformRules.js'
import * as WalkRules from './WalkRules.js'

// A transform that does what another does, and then something to the outcome.
const changed =
  (
    transform: PathTransform.PathTransform,
    change: (after: Derivation.Derivation) => Derivation.Derivation
  ): PathTransform.PathTransform =>
  (graph) =>
  (derivation) =>
    Random.map((after: Derivation.Derivation) => (after === derivation ? after : change(after)))(
      transform(graph)(derivation)
    )

caught('mutants of the operations', [
  {
    name: 'Merge draws nothing where nothing can happen',
    law: 'M3 budget: the draws do not depend on the probability',
    rules: () =>
      OperationRules.budgeted('mutant', (probability) =>
        probability === 0 ? PathTransform.identity : Merge.merge({ probability })
      )
  },
  {
    name: 'Merge accepts in the order of the path',
    law: 'M2 coupling: a larger probability does everything that a smaller one does',
    rules: () =>
      OperationRules.coupled('mutant', (probability) =>
        PathTransform.fromEnabled(Enabled.merges, (edits, path, graph) =>
          Random.drawn((cursor) => {
            let here = path
            return edits.filter((edit) => {
              const next = Rng.real(cursor) < probability ? Apply.structurally(edit)(here) : E.left(undefined)
              if (E.isLeft(next) || !Cap.askedCalls(2)(edit, next.right, graph)) return false
              here = next.right
              return true
            })
          })
        )
      )
  },
  {
    name: 'a chain of providers has no end',
    law: 'I3 closure: inserting at probability 1 twice is inserting once',
    rules: () =>
      OperationRules.closing(
        'mutant',
        PathTransform.fromEnabled(Enabled.insertsBefore, (edits, path, graph) =>
          Choose.one(1)(edits.slice(0, 1), path, graph)
        )
      )
  },
  {
    name: 'Split loses the calls that it moves',
    law: 'S2 fibres: eraseMissing ∘ split = eraseMissing',
    rules: () =>
      OperationRules.splitting(
        'mutant',
        changed(Split.split(), (after) => ({
          ...after,
          path: after.path.map((turn) => (O.isSome(turn.missing) ? { ...turn, calls: [] } : turn))
        }))
      )
  },
  {
    name: 'Insert forgets which calls were walked',
    law: 'S2 fibres: forgetInserted ∘ insert = forgetInserted',
    rules: () =>
      OperationRules.inserting(
        'mutant',
        changed(Insert.before({ probability: 1 }), (after) => ({
          ...after,
          path: after.path.map((turn) => ({
            ...turn,
            calls: turn.calls.map((call) => ({ ...call, origin: { _tag: 'Walked' } as const }))
          }))
        }))
      )
  },
  {
    name: 'Merge loses a call',
    law: 'S2 fibres: calls ∘ merge = calls',
    rules: () =>
      OperationRules.merging(
        'mutant',
        changed(Merge.merge({ probability: 1 }), (after) => ({
          ...after,
          path: after.path.map((turn) => ({ ...turn, calls: turn.calls.slice(0, 2) }))
        }))
      )
  },
  {
    name: 'a function is withheld although it was used',
    law: 'P1 split: a function is withheld only before its first use',
    rules: () =>
      TransformRules.of(
        'mutant',
        changed(Split.split({ functions: 0 }), (after) => ({
          ...after,
          path: after.path.map((turn) => ({
            ...turn,
            missing: O.option.map(turn.missing, (missing) => ({
              ...missing,
              _tag: 'Function' as const,
              parameters: []
            }))
          }))
        }))
      )
  },
  {
    name: 'an edit is not logged',
    law: 'T2 replay: replaying the log on the base gives the path',
    rules: () =>
      TransformRules.of(
        'mutant',
        changed(Merge.merge(), (after) => ({ ...after, edits: after.edits.slice(0, -1) }))
      )
  },
  {
    name: 'a turn of the walk is dropped',
    law: 'S1 skeleton: no operation loses or reorders the walk',
    rules: () =>
      TransformRules.of(
        'mutant',
        changed(Merge.merge(), (after) => ({ ...after, path: after.path.slice(1) }))
      )
  },
  {
    name: 'what is inserted is no neighbour',
    law: 'I1 neighbours: an inserted call is a nested neighbour of its partner',
    rules: () =>
      TransformRules.of('mutant', (graph) =>
        changed(Insert.after({ probability: 1 }), (after) => ({
          ...after,
          path: after.path.map((turn) => ({
            ...turn,
            calls: turn.calls.map((call) =>
              call.origin._tag === 'Inserted' ? { ...call, function: graph.nodes[0] ?? call.function } : call
            )
          }))
        }))(graph)
      )
  },
  {
    name: 'a walk draws its length first',
    law: 'W1 walk: a walk of n is a prefix of a walk of n + 1',
    rules: () =>
      WalkRules.of(
        'mutant',
        (steps) => (graph) => Random.chain((most: number) => Walk.walk({ steps: most })(graph)())(Random.int(1, steps))
      )
  },
  {
    name: 'a walk jumps',
    law: 'W1 walk: consecutive calls are edges',
    rules: () =>
      WalkRules.of(
        'mutant',
        (steps) => (graph) =>
          Random.map((path: Path.Path) =>
            Path.walked(
              Path.calls(path)
                .map((call) => call.function)
                .toReversed()
            )
          )(Walk.walk({ steps })(graph)())
      )
  }
])
