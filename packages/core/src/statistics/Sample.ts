/**
 * Some of many records, drawn by chance and in constant memory: those whose derived seeds come first.
 *
 * Laws: the same records give the same sample, in whatever order and portions they are added; a sample of n is part of a
 * sample of n + 1; a record that is added later displaces at most one.
 */
import * as Seed from '../random/Seed.js'
import type { Trajectory } from '../trajectory/Trajectory.js'

/** A sample that grows up to its size. */
export interface Sample {
  readonly add: (record: Trajectory) => void
  /** The records of the sample, by id. */
  readonly records: () => ReadonlyArray<Trajectory>
}

/** Begins to draw so many records. It keeps them in a local list, which is short. */
export const make = (seed: Seed.Seed, size: number): Sample => {
  const drawn: Array<{ readonly key: string; readonly record: Trajectory }> = []
  return {
    add: (record) => {
      const key = Seed.derive(seed, 'sample', record.id)
      const last = drawn.at(-1)
      if (drawn.length >= size && (last === undefined || key >= last.key)) return
      const at = drawn.findIndex((one) => key < one.key)
      drawn.splice(at === -1 ? drawn.length : at, 0, { key, record })
      if (drawn.length > size) drawn.pop()
    },
    records: () =>
      drawn
        .map(({ record }) => record)
        .toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  }
}
