/**
 * What is done of what is possible. Policy stands here and nowhere else: probabilities, caps, preferences.
 *
 * Every choice draws the same numbers whatever its probabilities are, one or two for each candidate, and then compares;
 * so changing a probability does not reshuffle what follows (M3), and with the same seed a larger one does everything
 * that a smaller one did (M2).
 */
import * as E from 'fp-ts/lib/Either.js'
import { structurally } from '../edit/Apply.js'
import type { Alternatives } from '../edit/Alternatives.js'
import type { Edit } from '../edit/Edit.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Path } from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Rng from '../random/Rng.js'
import type { Cap } from './Cap.js'

/** Chooses from what a path allows. Options come, and edits go, in the order of the path. */
export type Choose<Option = Edit> = (
  options: ReadonlyArray<Option>,
  path: Path,
  graph: FunctionGraph
) => Random.Random<ReadonlyArray<Edit>>

/** A chance in [0, 1], the same for all edits or one for each. */
export type Probability = number | ((edit: Edit, path: Path) => number)

/** A relative chance, at least 0. */
export type Weight = (edit: Edit, path: Path, graph: FunctionGraph) => number

/** The chance of one edit. */
export const chance = (probability: Probability, edit: Edit, path: Path): number =>
  typeof probability === 'number' ? probability : probability(edit, path)

/** Each edit for itself. One draw an edit. */
export const each =
  (probability: Probability): Choose =>
  (edits, path) =>
    Random.drawn((cursor) => edits.filter((edit) => Rng.real(cursor) < chance(probability, edit, path)))

/** Each edit for itself, the smallest draws first, while the cap allows. One draw an edit. */
export const ascending =
  (probability: Probability, cap: Cap): Choose =>
  (edits, path, graph) =>
    Random.drawn((cursor) => {
      const draws = edits.map(() => Rng.real(cursor))
      const order = edits
        .map((edit, index) => ({ edit, index, draw: draws[index] ?? 1 }))
        .filter(({ edit, draw }) => draw < chance(probability, edit, path))
        .sort((left, right) => left.draw - right.draw)
      const accepted: Array<(typeof order)[number]> = []
      let here = path
      for (const each of order) {
        const next = structurally(each.edit)(here)
        if (E.isLeft(next) || !cap(each.edit, next.right, graph)) continue
        here = next.right
        accepted.push(each)
      }
      return accepted.sort((left, right) => left.index - right.index).map(({ edit }) => edit)
    })

/** At most one edit, by weight. Two draws. */
export const one =
  (probability: number, weight: Weight = () => 1): Choose =>
  (edits, path, graph) =>
    Random.drawn((cursor) => {
      const happens = Rng.real(cursor) < probability
      const draw = Rng.real(cursor)
      const chosen = happens ? Random.byWeight(edits, (edit) => weight(edit, path, graph), draw) : undefined
      return chosen === undefined ? [] : [chosen]
    })

/** How to choose at most one edit of each group. */
export interface OneOfEach {
  readonly probability: Probability
  /** All alike by default. */
  readonly weight?: Weight | undefined
  /** Whether a group comes into question at all, given the edits chosen from the groups before. */
  readonly open?: (group: Alternatives, path: Path, graph: FunctionGraph, chosen: ReadonlyArray<Edit>) => boolean
  /** Whether an edit does. */
  readonly allow?: (edit: Edit, path: Path, graph: FunctionGraph, chosen: ReadonlyArray<Edit>) => boolean
}

/** At most one edit from each group, by weight among those allowed. Two draws a group. */
export const oneOfEach =
  ({ probability, weight, open = () => true, allow = () => true }: OneOfEach): Choose<Alternatives> =>
  (groups, path, graph) =>
    Random.drawn((cursor) => {
      const chosen: Array<Edit> = []
      const ceiling = typeof probability === 'number' ? probability : 1
      for (const group of groups) {
        const draw = Rng.real(cursor)
        const which = Rng.real(cursor)
        if (draw >= ceiling || !open(group, path, graph, chosen)) continue
        const fits = (edit: Edit): boolean => allow(edit, path, graph, chosen)
        const found =
          weight === undefined
            ? Random.byLot(group.edits(), fits, which)
            : Random.byWeight(group.edits().filter(fits), (edit) => weight(edit, path, graph), which)
        if (found !== undefined && draw < chance(probability, found, path)) chosen.push(found)
      }
      return chosen
    })
