/**
 * How much of a run says or does again what an earlier record of another family says or does.
 *
 * Law: a run that turned duplicates away has none.
 */
import * as Duplicates from '../likeness/Duplicates.js'
import * as Shingles from '../likeness/Shingles.js'
import type { Trajectory } from '../trajectory/Trajectory.js'

/** The figures. */
export interface Measures {
  readonly records: number
  readonly families: number
  /** Duplicates by what is alike, and those of them that are the same, as far as a sketch tells. */
  readonly duplicates: { readonly [by in Duplicates.By]: number }
  readonly exact: number
  /** Records that call the same functions in the same order as an earlier one, whatever the arguments. */
  readonly shape: number
}

/** Figures that grow. */
export interface Repetition {
  readonly add: (record: Trajectory) => void
  readonly measures: () => Measures
}

/** Begins to count; it remembers some 600 bytes of each record. */
export const make = (): Repetition => {
  const kept = Duplicates.make()
  const shapes = new Map<number, string>()
  const families = new Set<string>()
  const duplicates = { queries: 0, calls: 0 }
  let [records, exact, shape] = [0, 0, 0]
  return {
    add: (record) => {
      records += 1
      families.add(record.family)
      const duplicate = kept.find(record)
      if (duplicate !== undefined) {
        duplicates[duplicate.by] += 1
        if (duplicate.similarity === 1) exact += 1
      }
      kept.add(record)
      const own = Shingles.shape(record)
      const other = shapes.get(own)
      if (other === undefined) shapes.set(own, record.family)
      else if (other !== record.family) shape += 1
    },
    measures: () => ({ records, families: families.size, duplicates: { ...duplicates }, exact, shape })
  }
}
