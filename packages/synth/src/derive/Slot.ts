/**
 * What a slot of a run is: its kind, its place among the slots of that kind, and its family. All of it is planned from the
 * settings alone, whatever `--count` is and whatever was made before.
 */
import { Mixture, type Trajectory } from '@magnet/core'
import type { Settings } from '../Settings.js'
import * as Spread from './Spread.js'

/** A slot. */
export interface Slot {
  readonly index: number
  readonly kind: Trajectory.Kind
  /** How many slots of this kind come before it. */
  readonly ordinal: number
  /** Its place in what is spread over the slots of a kind; members of a family share it. */
  readonly turn: number
  /** The slot of the first member of its family. */
  readonly family: number
  /** Of φ̂ of a family: the slot of its φ, whose derivation it takes. */
  readonly sibling?: number
  /** Whether helpers stand hidden among the calls of its record. */
  readonly hidden: boolean
  /** Whether its record ends at its last calls. */
  readonly ends: boolean
  /** Of irrelevance: the slot of its twin, in which the right tool is listed and called. */
  readonly twin?: number
}

/** The share of records of a kind with hidden calls: most requests of one message need none. */
const helped: { readonly [kind in Trajectory.Kind]?: number } = {
  single: 0.2,
  parallel: 1,
  multiple: 0.3,
  parallel_multiple: 0.3
}

/** The slot at an index. */
export const of = (settings: Settings, index: number): Slot => {
  const { mixture = Mixture.conversations, families, ending } = settings
  const { kind, ordinal, twin } = Mixture.at(mixture, index)
  const alone = { index, kind, ordinal, turn: ordinal, family: index, hidden: true, ends: false }
  if (twin !== undefined) return { ...alone, family: twin, twin }
  if (kind !== 'multi_turn')
    return {
      ...alone,
      hidden: Spread.of('hidden', ordinal) < (helped[kind] ?? 1),
      ends: Spread.of('ending', ordinal) < ending
    }
  if (!families) return alone
  const turn = Math.floor(ordinal / 2)
  if (ordinal % 2 === 0) return { ...alone, turn }
  const sibling = Mixture.slotOf(mixture, kind, ordinal - 1)
  return { ...alone, turn, family: sibling, sibling }
}

/** The id of the record of a slot: what it is, and where it stands among all slots. */
export const id = ({ kind, index }: Slot): string =>
  `${kind === 'multi_turn' ? 'mt' : kind === 'irrelevance' ? 'ir' : 'st'}-${pad(index)}`

/** The family of the record of a slot. */
export const family = (slot: Slot): string => `f-${pad(slot.family)}`

const pad = (index: number): string => String(index).padStart(6, '0')
