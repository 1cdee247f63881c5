import { Apply, Enabled, Path, Place, Undo, type Edit } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { caught } from '../../test/Mutant.js'
import * as Arbitrary from '../arbitrary/index.js'
import * as EditRules from './EditRules.js'
import { magnet, type Engine } from './Engine.js'

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

caught('mutants of the interpreters', [
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
  }
])

it('the laws that mutants of the interpreters break hold of the original', () => {
  expect(EditRules.of({ engine: magnet }).laws.flatMap((law) => law.differences())).toEqual([])
})
