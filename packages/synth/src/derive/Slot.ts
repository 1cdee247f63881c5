/**
 * What a slot of a run is: its kind, its place among the slots of that kind, and its family. All of it is planned from the
 * settings alone, whatever `--count` is and whatever was made before.
 */
import { Mixture, type Trajectory } from '@magnet/core'
import type { Settings } from '../Settings.js'

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
  /** Of irrelevance: the slot of its twin, in which the right tool is listed and called. */
  readonly twin?: number
}

/** The slot at an index. */
export const of = ({ mixture = Mixture.conversations, families }: Settings, index: number): Slot => {
  const { kind, ordinal, twin } = Mixture.at(mixture, index)
  if (twin !== undefined) return { index, kind, ordinal, turn: ordinal, family: twin, twin }
  if (!families || kind !== 'multi_turn') return { index, kind, ordinal, turn: ordinal, family: index }
  const turn = Math.floor(ordinal / 2)
  if (ordinal % 2 === 0) return { index, kind, ordinal, turn, family: index }
  const sibling = Mixture.slotOf(mixture, kind, ordinal - 1)
  return { index, kind, ordinal, turn, family: sibling, sibling }
}

/** The id of the record of a slot: what it is, and where it stands among all slots. */
export const id = ({ kind, index }: Slot): string =>
  `${kind === 'multi_turn' ? 'mt' : kind === 'irrelevance' ? 'ir' : 'st'}-${pad(index)}`

/** The family of the record of a slot. */
export const family = (slot: Slot): string => `f-${pad(slot.family)}`

const pad = (index: number): string => String(index).padStart(6, '0')
