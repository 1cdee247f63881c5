/**
 * Duplicates: records that say or do much the same as an earlier one of another family. Two records are duplicates where what
 * their users say is alike, or where what is called is, argument by argument, and not merely a call or two: those come up again with
 * other words and another aim.
 *
 * Laws: members of a family are no duplicates of one another (D1); a record that was kept is a duplicate of itself under
 * another family (D2); what is found depends on the kept records alone (D3).
 */
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Memory from './Memory.js'
import * as MinHash from './MinHash.js'
import * as Shingles from './Shingles.js'

/** From which similarity on something is a duplicate (docs/decisions/0030-what-a-duplicate-is.md). */
export const thresholds: { readonly queries: number; readonly calls: number } = { queries: 0.7, calls: 0.8 }

/** The fewest different calls that are compared. */
export const fewest = 4

/** What is alike. */
export type By = keyof typeof thresholds

/** Why a record is a duplicate: of which kept record, and how alike they are, from 0 to 1. */
export interface Duplicate {
  readonly by: By
  readonly of: string
  readonly similarity: number
}

/** The records that were kept so far. */
export interface Kept {
  /** What a record is a duplicate of. */
  readonly find: (record: Trajectory) => Duplicate | undefined
  readonly add: (record: Trajectory) => void
  /** Adds a record that is no duplicate; otherwise says of what it is one. */
  readonly admit: (record: Trajectory) => Duplicate | undefined
}

type Sketches = { readonly [by in By]: MinHash.Sketch | undefined }

/** Nothing kept so far. */
export const make = (): Kept => {
  const memories = { queries: Memory.make(), calls: Memory.make() }
  const ids: Array<string> = []
  const families: Array<string> = []
  const found = (sketches: Sketches, { family }: Trajectory): Duplicate | undefined => {
    for (const by of ['queries', 'calls'] as const) {
      const sketch = sketches[by]
      if (sketch === undefined) continue
      const hit = memories[by].nearest(sketch, thresholds[by], (place) => families[place] !== family)
      if (hit !== undefined) return { by, of: ids[hit.place] ?? '', similarity: rounded(hit.similarity) }
    }
    return undefined
  }
  const keep = (sketches: Sketches, { id, family }: Trajectory): void => {
    memories.queries.add(sketches.queries)
    memories.calls.add(sketches.calls)
    ids.push(id)
    families.push(family)
  }
  return {
    find: (record) => found(sketched(record), record),
    add: (record) => keep(sketched(record), record),
    admit: (record) => {
      const sketches = sketched(record)
      const duplicate = found(sketches, record)
      if (duplicate === undefined) keep(sketches, record)
      return duplicate
    }
  }
}

const sketched = (record: Trajectory): Sketches => {
  const calls = Shingles.calls(record)
  return {
    queries: MinHash.of(Shingles.queries(record)),
    calls: calls.length < fewest || new Set(calls).size < fewest ? undefined : MinHash.of(calls)
  }
}

const rounded = (similarity: number): number => Math.round(similarity * 1000) / 1000
