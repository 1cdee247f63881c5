import {
  Apply,
  Cap,
  Choose,
  Derivation,
  Enabled,
  Insert,
  Merge,
  Path,
  PathTransform,
  Place,
  Random,
  Rng,
  Split,
  Undo,
  Walk,
  type Edit
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import * as Arbitrary from '../arbitrary/index.js'
import type { Rules } from '../Rules.js'
import * as EditRules from './EditRules.js'
import { magnet, type Engine } from './Engine.js'
import * as OperationRules from './OperationRules.js'
import * as TransformRules from './TransformRules.js'
import * as WalkRules from './WalkRules.js'

/** Something that is wrong on purpose, and the law that says so. */
interface Mutant {
  readonly name: string
  readonly law: string
  readonly rules: () => Rules
}

// An engine whose application of one kind of edit leads elsewhere.
const applying = <Tag extends Edit.Edit['_tag']>(
  tag: Tag,
  change: (edit: Edit.Edit & { readonly _tag: Tag }, after: Path.Path, before: Path.Path) => Path.Path
): Engine => {
  const is = (edit: Edit.Edit): edit is Edit.Edit & { readonly _tag: Tag } => edit._tag === tag
  return {
    ...magnet,
    apply: (edit) => (graph) => (path) =>
      E.either.map(Apply.apply(edit)(graph)(path), (after) => (is(edit) ? change(edit, after, path) : after))
  }
}

const moved = (path: Path.Path, id: Path.CallId, to: (calls: ReadonlyArray<Path.Call>) => number): Path.Path =>
  path.map((turn) => {
    const call = turn.calls.find((each) => each.id === id)
    if (call === undefined) return turn
    const rest = turn.calls.filter((each) => each !== call)
    return { ...turn, calls: rest.toSpliced(to(rest), 0, call) }
  })

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

const mutants: ReadonlyArray<Mutant> = [
  {
    name: 'Merge puts the later turn first',
    law: 'S1 skeleton: every log keeps the walk',
    rules: () =>
      EditRules.of({
        engine: applying('Merge', (edit, after, before) => {
          const index = before.findIndex((turn) => Path.opener(turn)?.id === edit.at)
          const calls = [...(before[index]?.calls ?? []), ...(before[index - 1]?.calls ?? [])]
          return after.map((turn, at) => (at === index - 1 ? { ...turn, calls } : turn))
        })
      })
  },
  {
    name: 'undoing a Merge cuts at the call, not before its providers',
    law: 'E1 inverse: undoing an edit restores the path before it',
    rules: () =>
      EditRules.of({
        engine: {
          ...magnet,
          undo: (edit) => (path) => {
            const place = edit._tag === 'Merge' ? Place.of(path, edit.at) : undefined
            const turn = place === undefined ? undefined : path[place.turn]
            if (place === undefined || turn === undefined) return Undo.undo(edit)(path)
            const [left, right] = [turn.calls.slice(0, place.index), turn.calls.slice(place.index)]
            return E.right(path.toSpliced(place.turn, 1, Path.turn(left), { ...turn, calls: right }))
          }
        }
      })
  },
  {
    name: 'a hidden provider goes behind its consumer',
    law: 'S3 closure: every log leads to a well-formed path',
    rules: () =>
      EditRules.of({
        engine: applying('InsertBefore', (edit, after) =>
          moved(after, edit.call.id, (rest) => rest.findIndex((call) => call.id === edit.consumer) + 1)
        )
      })
  },
  {
    name: 'providers of one call stand in the order of their edits',
    law: 'E3 commutation: neighbours that apply in either order give the same path',
    rules: () =>
      EditRules.of({
        engine: applying('InsertBefore', (edit, after) =>
          moved(after, edit.call.id, (rest) => {
            const at = rest.findIndex((call) => call.id === edit.consumer)
            return at < 0 ? rest.length : at
          })
        )
      })
  },
  {
    name: 'a post-processor goes to the end of the turn',
    law: 'E4 normal form: every log sorts to inserts, merges, splits',
    rules: () =>
      EditRules.of({
        engine: applying('InsertAfter', (edit, after) => moved(after, edit.call.id, (rest) => rest.length))
      })
  },
  {
    name: 'a later turn counts for nothing',
    law: 'S4 measure: every edit changes the measure by its delta',
    rules: () =>
      EditRules.of({
        engine: applying('InsertLater', (edit, after) => {
          const place = Place.of(after, edit.call.id)
          if (place === undefined || place.turn === 0) return after
          const [left, right] = [after[place.turn - 1], after[place.turn]]
          return left === undefined || right === undefined
            ? after
            : after.toSpliced(place.turn - 1, 2, { ...left, calls: [...left.calls, ...right.calls] })
        })
      })
  },
  {
    name: 'the last boundary is not enumerated',
    law: 'E2 enabled: every edit that applies is enumerated',
    rules: () =>
      EditRules.of({
        kinds: [(graph) => (path) => Enabled.merges(graph)(path).slice(0, -1), ...Arbitrary.kinds.slice(1)]
      })
  },
  {
    name: 'the first turn is enumerated as a boundary',
    law: 'E2 enabled: every edit that is enumerated applies',
    rules: () =>
      EditRules.of({
        kinds: [
          () => (path) =>
            path.flatMap((turn): ReadonlyArray<Edit.Edit> => {
              const opener = Path.opener(turn)
              return opener === undefined ? [] : [{ _tag: 'Merge', at: opener.id }]
            })
        ]
      })
  },
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
]

describe('mutants', () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, mutant) => {
    const law = mutant.rules().laws.find((each) => each.name === mutant.law)
    expect(law?.differences()).not.toEqual([])
    expect(law?.run).toThrow(mutant.law)
  })

  it('break laws that hold of the original', () => {
    const engine = EditRules.of({ engine: magnet })
    expect(engine.laws.flatMap((law) => law.differences())).toEqual([])
  })
})
