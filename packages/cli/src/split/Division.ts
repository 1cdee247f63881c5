/**
 * How the families of a run are divided. A family needs what its records need; families that need nothing (of records
 * without a call) go by chance.
 */
import { Kind, Needs, Partition, Seed, Stream as Draws, type Trajectory } from '@magnet/core'

/** What is kept apart: single functions, or whole worlds. */
export type By = 'function' | 'world'

/** The families of a run as they come up. */
export interface Families {
  readonly add: (record: Trajectory.Trajectory) => void
  readonly divide: (share: number, seed: Seed.Seed) => Division
}

/** What was divided, and how. */
export interface Division {
  readonly records: number
  readonly families: number
  /** The held-out functions or worlds, in order, and how many there are in all. */
  readonly held: ReadonlyArray<string>
  readonly units: number
  /** Whether a function is held out, or belongs to a world that is. */
  readonly isHeld: (name: string) => boolean
  /** Where a family goes. */
  readonly side: (family: string) => Partition.Side
  /** What a record needs of what is held out, in order. */
  readonly heldOf: (record: Trajectory.Trajectory) => ReadonlyArray<string>
}

/** Of each of these a share is held out. */
const groups: ReadonlyArray<Kind.Group> = ['single_turn', 'multi_turn', 'irrelevance']

/** Begins. `unit` says what a function counts as: itself, or its world. */
export const make = (unit: (name: string) => string): Families => {
  const families = new Map<string, { readonly weights: Array<number>; readonly needed: Set<string> }>()
  const unitsOf = (record: Trajectory.Trajectory): ReadonlySet<string> =>
    new Set([...Needs.functions(record)].map(unit))
  return {
    add: (record) => {
      const own = families.get(record.family) ?? { weights: groups.map(() => 0), needed: new Set<string>() }
      families.set(record.family, own)
      const group = groups.indexOf(Kind.group(record.kind))
      own.weights[group] = (own.weights[group] ?? 0) + 1
      for (const one of unitsOf(record)) own.needed.add(one)
    },
    divide: (share, seed) => {
      // In an order of their own: it does not matter which came up first.
      const names = [...new Set([...families.values()].flatMap(({ needed }) => [...needed]))].toSorted()
      const places = new Map(names.map((name, place) => [name, place] as const))
      const items = new Map(
        [...families].map(([family, { weights, needed }]) => [
          family,
          {
            weights,
            units: [...needed].flatMap((name) => places.get(name) ?? []).toSorted((one, other) => one - other)
          }
        ])
      )
      const needing = [...items.values()].filter(({ units }) => units.length > 0)
      const partition = Partition.make({
        items: needing,
        units: names.length,
        weights: groups.map((_, group) => share * needing.reduce((sum, { weights }) => sum + (weights[group] ?? 0), 0)),
        seed
      })
      const held = new Set(names.filter((_, place) => partition.isHeld(place)))
      return {
        records: [...families.values()].flatMap(({ weights }) => weights).reduce((sum, weight) => sum + weight, 0),
        families: families.size,
        held: [...held],
        units: names.length,
        isHeld: (name) => held.has(unit(name)),
        side: (family) => {
          const item = items.get(family)
          return item === undefined || item.units.length === 0 ? chance(seed, family, share) : partition.side(item)
        },
        heldOf: (record) => [...unitsOf(record)].filter((one) => held.has(one)).toSorted()
      }
    }
  }
}

const chance = (seed: Seed.Seed, family: string, share: number): Partition.Side =>
  Draws.make(Seed.derive(seed, 'family', family)).chance(share) ? 'held-out' : 'train'
