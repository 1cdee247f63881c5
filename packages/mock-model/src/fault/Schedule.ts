/**
 * Which requests are hit. It depends on the seed, on what is asked and on how often the same was asked before, never on the
 * order in which different requests arrive; so a run meets the same faults whatever its concurrency.
 */
import { Seed, Stream } from '@magnet/core'
import * as Fault from './Fault.js'

/** Which fault a request meets. `hash` is that of its body; `nth` says how often it came before. */
export type Schedule = (hash: string, nth: number) => Fault.Kind | undefined

type Weighted = ReadonlyArray<readonly [Fault.Kind, number]>

const weighted = (rates: Fault.Rates, of: 'service' | 'model'): Weighted =>
  Fault.kinds.flatMap((kind) => (Fault.of(kind) === of && (rates[kind] ?? 0) > 0 ? [[kind, rates[kind] ?? 0]] : []))

const drawn = (rates: Weighted, seed: () => Seed.Seed): Fault.Kind | undefined => {
  if (rates.length === 0) return undefined
  let left = Stream.make(seed()).real()
  for (const [kind, rate] of rates) {
    left -= rate
    if (left < 0) return kind
  }
  return undefined
}

/** The schedule of rates under a seed. */
export const make = (rates: Fault.Rates, seed: Seed.Label): Schedule => {
  const root = Seed.derive(Seed.root(seed), 'faults')
  const service = weighted(rates, 'service')
  const model = weighted(rates, 'model')
  return (hash, nth) =>
    drawn(service, () => Seed.derive(root, 'service', hash, nth)) ??
    drawn(model, () => Seed.derive(root, 'model', hash))
}
