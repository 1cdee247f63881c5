/**
 * Which variant of a derivation a slot realises. The sequence is of low discrepancy: every prefix of the slots is within
 * one record of its quota, whatever `--count` is.
 */
import type { Settings } from '../Settings.js'

/** φ as it is, or φ̂ with a function or parameters missing. */
export type Variant = 'whole' | 'function' | 'parameters'

/** The variant of a slot, by how many of its kind come before it. */
export const of = (settings: Settings, index: number): Variant => {
  if (settings.families) return index % 2 === 0 ? 'whole' : tag(Math.floor(index / 2))
  const before = Math.floor(index * settings.split)
  return Math.floor((index + 1) * settings.split) > before ? tag(before) : 'whole'
}

const tag = (count: number): Variant => (count % 2 === 0 ? 'function' : 'parameters')
