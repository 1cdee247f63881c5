/**
 * Which record each pair of a run comes from, and in which direction its mistake goes. Kinds of records come in the paper's
 * proportion (1,556 single-turn, 2,250 multi-turn and 750 irrelevance pairs), as far as a run has such records; the records
 * of a kind come in their order, those of the paper's length first, and once all had their turn, again.
 *
 * Laws: the slots of a smaller number are the first of a larger one; every prefix is within one pair of each quota; a slot
 * of a kind of which there are records as many as slots does not depend on how many more there are.
 */
import * as Seed from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import { group, type Group } from '../trajectory/Kind.js'
import type { Kind } from '../trajectory/Trajectory.js'
import type { Direction } from './Pair.js'

const quotas: ReadonlyArray<readonly [Group, number]> = [
  ['single_turn', 1556],
  ['multi_turn', 2250],
  ['irrelevance', 750]
]

/** A record, as far as the order in which records have their turn depends on it. */
export interface Size {
  readonly kind: Kind
  readonly turns: number
  readonly calls: number
}

/**
 * Whether a record has its turn before others of its kind. The paper's pairs are longer than its records (5.22 turns for
 * 4.71) at as many calls (14.98 for 15.13), so short and crowded conversations come last; and those of one message have
 * more calls (1.94 for 1.80), so some with one call do. `place` is that of the record among all.
 */
export const isEarly = ({ kind, turns, calls }: Size, place: number): boolean =>
  kind === 'multi_turn' ? turns >= 3 && calls <= 4 * turns : group(kind) !== 'single_turn' || calls > 1 || place % 9 < 7

/** A pair to be made. */
export interface Slot {
  readonly slot: number
  readonly group: Group
  /** The place of its record among those of the group, in the order in which they have their turn. */
  readonly record: number
  /** How many pairs of this record come before it. */
  readonly round: number
  readonly direction: Direction
}

/** How many records of each group there are. */
export type Available = { readonly [group in Group]: number }

/** The slots of a run. */
export const slots = (seed: Seed.Seed, available: Available, count: number): ReadonlyArray<Slot> => {
  const present = quotas.filter(([name]) => available[name] > 0)
  const whole = present.reduce((sum, [, quota]) => sum + quota, 0)
  const made = new Map<Group, number>()
  const drawn = directions(seed, available.irrelevance > 0)
  return Array.from({ length: present.length === 0 ? 0 : count }, (_, slot): Slot => {
    // The group that is furthest behind its quota.
    const behind = present.map(([name, quota]) => ({
      name,
      by: (quota / whole) * (slot + 1) - (made.get(name) ?? 0)
    }))
    const own = behind.reduce((most, one) => (one.by > most.by ? one : most)).name
    const ordinal = made.get(own) ?? 0
    made.set(own, ordinal + 1)
    return {
      slot,
      group: own,
      record: ordinal % available[own],
      round: Math.floor(ordinal / available[own]),
      direction: drawn(own, ordinal)
    }
  })
}

const block = (calls: number, asks: number, acts: number, texts: number): ReadonlyArray<Direction> => [
  ...Array.from({ length: calls }, (): Direction => 'call_for_call'),
  ...Array.from({ length: asks }, (): Direction => 'text_for_call'),
  ...Array.from({ length: acts }, (): Direction => 'call_for_text'),
  ...Array.from({ length: texts }, (): Direction => 'text_for_text')
]

// Asking and calling too much come as often as each other; where nothing is to be called, nobody can call too little.
const alone = block(8, 4, 4, 4)
const beside = block(8, 5, 3, 4)
const irrelevance = block(0, 0, 12, 8)

/** The direction of each pair of a group: blocks in a drawn order, so that every stretch has all of them. */
const directions = (seed: Seed.Seed, others: boolean): ((group: Group, ordinal: number) => Direction) => {
  const known = new Map<string, ReadonlyArray<Direction>>()
  return (own, ordinal) => {
    const all = own === 'irrelevance' ? irrelevance : others ? beside : alone
    const at = Math.floor(ordinal / all.length)
    const key = `${own} ${at}`
    let order = known.get(key)
    if (order === undefined) {
      order = Stream.make(Seed.derive(seed, 'directions', own, at)).shuffle(all)
      known.set(key, order)
    }
    return order[ordinal % all.length] ?? 'call_for_call'
  }
}
