/** What a service was asked so far. */
import type * as Fault from '../fault/Fault.js'

/** Counts since the start, or since they were last set back. */
export interface Counts {
  /** Requests for a reply, whatever came of them. */
  readonly total: number
  /** Different ones among them. `total - distinct` were asked before. */
  readonly distinct: number
  /** By prompt, as `ID@VERSION`; those of no prompt of Magnet as `other`. */
  readonly prompts: Readonly<Record<string, number>>
  readonly faults: { readonly [kind in Fault.Kind]?: number }
  /** By HTTP status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly inFlight: number
  readonly mostInFlight: number
}

/** Counts as they go. It mutates: one belongs to one server. */
export interface Account {
  readonly begin: () => void
  readonly end: () => void
  /** How often a body came before, and counts it. */
  readonly body: (hash: string) => number
  readonly prompt: (prompt: string) => void
  readonly fault: (kind: Fault.Kind) => void
  readonly status: (status: number) => void
  readonly counts: () => Counts
  /** Sets everything back but what is in flight. */
  readonly reset: () => void
}

const increment = <K>(counts: Map<K, number>, key: K): number => {
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** An empty account. */
export const open = (): Account => {
  const bodies = new Map<string, number>()
  const prompts = new Map<string, number>()
  const faults = new Map<Fault.Kind, number>()
  const statuses = new Map<number, number>()
  let total = 0
  let inFlight = 0
  let most = 0
  return {
    begin: () => {
      total += 1
      inFlight += 1
      most = Math.max(most, inFlight)
    },
    end: () => {
      inFlight -= 1
    },
    body: (hash) => increment(bodies, hash),
    prompt: (prompt) => void increment(prompts, prompt === '' ? 'other' : prompt),
    fault: (kind) => void increment(faults, kind),
    status: (status) => void increment(statuses, status),
    counts: () => ({
      total,
      distinct: bodies.size,
      prompts: Object.fromEntries(prompts),
      faults: Object.fromEntries(faults),
      statuses: Object.fromEntries(statuses),
      inFlight,
      mostInFlight: most
    }),
    reset: () => {
      for (const counts of [bodies, prompts, faults, statuses]) counts.clear()
      total = inFlight
      most = inFlight
    }
  }
}
