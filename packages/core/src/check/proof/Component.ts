/** Calls of a turn that hang together: by data, by effects, or because their world changes. They are proven together. */
import type { Made } from './Reference.js'

/** The calls of a turn by what hangs together, each in order. */
export const of = (calls: ReadonlyArray<Made>): ReadonlyArray<ReadonlyArray<Made>> => {
  const group = new Map<Made, number>(calls.map((one, index) => [one, index]))
  const join = (left: Made, right: Made): void => {
    const [kept, gone] = [group.get(left), group.get(right)]
    if (kept === gone || kept === undefined) return
    for (const [one, at] of group) if (at === gone) group.set(one, kept)
  }
  const changing = new Set(calls.filter((one) => one.before !== one.after).map((one) => one.world))
  for (const [index, one] of calls.entries())
    for (const other of calls.slice(0, index))
      if (one.call.needs.includes(other.call.id) || (one.world === other.world && changing.has(one.world)))
        join(other, one)
  return [...Map.groupBy(calls, (one) => group.get(one)).values()]
}
