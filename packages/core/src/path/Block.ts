/**
 * The block of a call in its turn: its hidden providers before it, each with providers of its own, and what was put
 * after it (a post-processor, repetitions). A turn is a sequence of blocks of standing calls. Within a block siblings
 * are ordered by identity, so the order in which edits were applied never shows.
 */
import type { CallId } from './CallId.js'
import { precedes } from './CallId.js'
import type { Call } from './Path.js'
import { provides } from './Path.js'

/** Where the block of the call at a position begins: at its first provider, or at the call itself. */
export const start = (calls: ReadonlyArray<Call>, index: number): number => {
  const owner = calls[index]
  let from = index
  while (owner !== undefined && isProvider(calls[from - 1], owner.id)) from = start(calls, from - 1)
  return from
}

/** Where a new provider of a consumer belongs, given where the providers of that consumer end. */
export const slotBefore = (calls: ReadonlyArray<Call>, end: number, consumer: CallId, id: CallId): number => {
  let at = end
  for (
    let last = calls[at - 1];
    isProvider(last, consumer) && last !== undefined && precedes(id, last.id);
    last = calls[at - 1]
  )
    at = start(calls, at - 1)
  return at
}

/** Where a new companion of the call at a position belongs: behind its older companions. */
export const slotAfter = (calls: ReadonlyArray<Call>, index: number, id: CallId): number => {
  const owner = calls[index]
  let at = index + 1
  while (owner !== undefined) {
    let next = at
    for (let call = calls[next]; call !== undefined && provides(call); call = calls[next]) next++
    const companion = calls[next]
    if (companion === undefined || !accompanies(companion, owner.id) || precedes(id, companion.id)) return at
    at = next + 1
  }
  return at
}

/** Whether a call was put after another in the same turn. */
const accompanies = (call: Call, owner: CallId): boolean =>
  call.origin._tag === 'Repeated'
    ? call.origin.of === owner
    : call.origin._tag === 'Inserted' &&
      call.origin.because === undefined &&
      call.intent === 'implied' &&
      call.origin.partner === owner

const isProvider = (call: Call | undefined, consumer: CallId): boolean =>
  call !== undefined &&
  call.origin._tag === 'Inserted' &&
  call.origin.because !== undefined &&
  call.origin.partner === consumer
