/**
 * What one might expect and does not hold, each with a counterexample that stays: a function that gives both sides,
 * which differ. Published so that nobody builds on it.
 */
import {
  CallId,
  Derivation,
  type Edit,
  FunctionGraph,
  FunctionName,
  Insert,
  type Json,
  Merge,
  Path,
  PathTransform,
  Rng,
  Seed
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { travel } from '../arbitrary/Travel.js'
import type { Difference } from '../Rules.js'
import * as Rule from '../Rules.js'
import { magnet, replay } from './Engine.js'
import { outcome } from './Laws.js'

/** A statement that does not hold. */
export interface NonLaw {
  readonly name: string
  /** Never empty. */
  readonly counterexample: () => ReadonlyArray<Difference>
}

const walk = (...names: ReadonlyArray<string>): Path.Path => Path.walked(names.filter(FunctionName.is))

const run = (transform: PathTransform.PathTransform, base: Path.Path, seed: number): [Derivation.Derivation, Rng.Rng] =>
  transform(travel)(Derivation.of(base))(Rng.of(Seed.root(seed)))

const later = (id: number, source: number, name: string): ReadonlyArray<Edit.Edit> =>
  FunctionName.is(name)
    ? [
        {
          _tag: 'InsertLater',
          call: {
            id: CallId.of(id),
            function: name,
            origin: { _tag: 'Inserted', partner: CallId.of(source) },
            intent: 'asked'
          },
          source: CallId.of(source),
          before: 'end'
        }
      ]
    : []

const both = (edits: ReadonlyArray<Edit.Edit>, base: Path.Path): ReadonlyArray<Difference> => {
  const [given, swapped] = [edits, edits.toReversed()].map((log) => outcome(replay(magnet, travel, log)(base)))
  return Rule.same('both orders', given ?? null, swapped ?? null)
}

/** Turns as lists of function names, for reading. */
const names = (path: Path.Path): Json.Json => path.map((turn) => turn.calls.map((call) => call.function))

/** The statements. */
export const all: ReadonlyArray<NonLaw> = [
  {
    name: 'adjacency: neighbours of a transformed path are edges',
    counterexample: () => {
      const [{ path }] = run(
        Insert.later({ probability: 1 }),
        walk('search_flights', 'price_flight', 'book_flight', 'get_invoice'),
        1
      )
      const calls = Path.calls(path)
      return calls.slice(1).flatMap((call, index) => {
        const before = calls[index]?.function ?? call.function
        return Rule.same(
          `${before}, ${call.function}`,
          FunctionGraph.edge(travel, before, call.function) !== undefined,
          true
        )
      })
    }
  },
  {
    name: 'order of policies: merge then insert is insert then merge',
    counterexample: () => {
      const base = walk('search_flights', 'price_flight', 'book_flight', 'get_invoice')
      const [merge, insert] = [Merge.merge({ probability: 0.5 }), Insert.after({ probability: 1 })]
      const [left] = run(PathTransform.concat(merge, insert), base, 2)
      const [right] = run(PathTransform.concat(insert, merge), base, 2)
      return Rule.same('path', names(left.path), names(right.path))
    }
  },
  {
    name: 'merge at 0: it is the identity, generator and all',
    counterexample: () => {
      const base = walk('search_flights', 'price_flight')
      const [, merged] = run(Merge.merge({ probability: 0 }), base, 3)
      const [, untouched] = run(PathTransform.identity, base, 3)
      return Rule.same('generator', [...merged.getState()], [...untouched.getState()])
    }
  },
  {
    name: 'later inserts: at probability 1 twice is once',
    counterexample: () => {
      const transform = Insert.later({ probability: 1 })
      const base = walk('search_flights', 'price_flight', 'book_flight')
      const [once, rng] = run(transform, base, 4)
      const [twice] = transform(travel)(once)(rng)
      return Rule.same('path', names(twice.path), names(once.path))
    }
  },
  {
    name: 'later turns: two in one place commute',
    counterexample: () =>
      both(
        [...later(4, 1, 'convert_money'), ...later(5, 2, 'get_invoice')],
        walk('price_flight', 'book_flight', 'get_invoice')
      )
  },
  {
    name: 'independence: edits about different calls apply in either order',
    counterexample: () => {
      const base = walk('price_flight', 'book_flight', 'get_invoice')
      const [, second, third] = Path.calls(base)
      if (second === undefined || third === undefined) return []
      const merged = replay(magnet, travel, [{ _tag: 'Merge', at: third.id }])(base)
      const split: Edit.Edit = {
        _tag: 'Split',
        before: third.id,
        missing: {
          _tag: 'Function',
          function: third.function,
          call: O.some(third.id),
          parameters: [],
          policy: 'all_or_nothing'
        }
      }
      // First the boundary before the second call goes, then the third call is withheld; or the other way round.
      return E.isLeft(merged) ? [] : both([{ _tag: 'Merge', at: second.id }, split], merged.right)
    }
  }
]
