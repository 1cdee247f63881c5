/**
 * What stands for the result of a hidden call. Phrases that do not say it are read for it: of "find parking near
 * {place_id}" it is "near {place_id}".
 */
import type { Phrases } from '@magnet/core'

const known = new WeakMap<Phrases.Phrases, ReadonlyArray<string>>()

/** The templates that stand for a result. */
export const of = (phrases: Phrases.Phrases): ReadonlyArray<string> => {
  if (phrases.stands !== undefined) return phrases.stands
  const cached = known.get(phrases)
  if (cached !== undefined) return cached
  const fresh = phrases.ask.flatMap((ask) => trailing.exec(ask)?.[1] ?? [])
  known.set(phrases, fresh)
  return fresh
}

// From the preposition directly before the first slot to the end.
const trailing = /^[^{[]* ((?:near|in|at|from|around|on|for|about|by|with|of) (?:my |the )?\{.*)$/
