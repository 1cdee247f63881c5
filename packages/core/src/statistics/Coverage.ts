/** Which functions a run calls, by the category that they belong to: a world, or a group of a pool. */
import * as Aliased from '../alias/Aliased.js'
import type { Trajectory } from '../trajectory/Trajectory.js'

/** A function with the records that call it. */
export interface Use {
  readonly function: string
  readonly records: number
}

/** A category with what a run makes of it. */
export interface Category {
  readonly name: string
  readonly functions: number
  /** Functions that some record calls. */
  readonly used: number
  /** Records that call one of its functions. */
  readonly records: number
  readonly calls: number
  /** The functions by how many records call them, the rarest first. */
  readonly uses: ReadonlyArray<Use>
}

/** Coverage that grows. */
export interface Coverage {
  readonly add: (record: Trajectory) => void
  readonly categories: () => ReadonlyArray<Category>
}

/** Begins to count, given the category of each function. */
export const make = (functions: ReadonlyMap<string, string>): Coverage => {
  const uses = new Map<string, number>()
  const records = new Map<string, number>()
  const calls = new Map<string, number>()
  return {
    add: (record) => {
      const called = new Set<string>()
      for (const turn of Aliased.turns(record))
        for (const call of turn.calls) {
          called.add(call.function)
          const category = functions.get(call.function)
          if (category !== undefined && call.extra !== true) raise(calls, category)
        }
      const touched = new Set<string>()
      for (const name of called) {
        raise(uses, name)
        const category = functions.get(name)
        if (category !== undefined) touched.add(category)
      }
      for (const category of touched) raise(records, category)
    },
    categories: () =>
      [...Map.groupBy(functions.keys(), (name) => functions.get(name) ?? '')]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, own]) => ({
          name,
          functions: own.length,
          used: own.filter((one) => uses.has(one)).length,
          records: records.get(name) ?? 0,
          calls: calls.get(name) ?? 0,
          uses: own
            .map((one) => ({ function: one, records: uses.get(one) ?? 0 }))
            .toSorted((left, right) => left.records - right.records || (left.function < right.function ? -1 : 1))
        }))
  }
}

const raise = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
