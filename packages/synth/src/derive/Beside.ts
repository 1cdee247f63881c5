/**
 * Which slots have a turn beside the path, and how much of the context each slot shows. A rule has to be shown, so slots
 * that need one show a profile; the others show one less often, so that the shares of the whole stay what they are.
 */
import { type Plan, type Seed, Stream } from '@magnet/core'
import type { Settings } from '../Settings.js'
import { shown as shares } from '../Settings.js'
import type { Slot } from './Slot.js'
import * as Spread from './Spread.js'

/** Of the turns beside the path, those about a rule of the context. */
const ruled = 0.8

/** The turn beside the path that a slot is to have. */
export const of = (settings: Settings, { kind, turn }: Slot): 'talk' | 'policy' | undefined => {
  if (kind !== 'multi_turn') return undefined
  const draw = Spread.of('aside', turn)
  return draw >= settings.talk ? undefined : draw < settings.talk * ruled ? 'policy' : 'talk'
}

/** How much of the context a slot shows. */
export const shown = (settings: Settings, slot: Slot, seed: Seed.Seed): Plan.Shown => {
  if (of(settings, slot) === 'policy') return 'profile'
  const taken = slot.kind === 'multi_turn' ? settings.talk * ruled : 0
  const open = shares.map(([mode, share]) => [mode, mode === 'profile' ? Math.max(0, share - taken) : share] as const)
  return Stream.make(seed).weighted(open, ([, share]) => share)?.[0] ?? 'none'
}
