/**
 * Of which sort an irrelevance slot is. The plan depends on the place of the slot alone; where the twin does not allow a
 * sort (no value of it could be left unsaid, nothing looks like its function), the next one takes its place.
 */
import { Irrelevance } from '@magnet/core'
import * as Spread from '../derive/Spread.js'
import type { Settings } from '../Settings.js'

/** The sorts in the order in which a slot tries them, by how many irrelevance slots come before it. */
export const order = (
  { irrelevance: shares = even }: Pick<Settings, 'irrelevance'>,
  ordinal: number
): ReadonlyArray<Irrelevance.Sort> => {
  const share = (sort: Irrelevance.Sort): number => (shares[sort] ?? 0) * tries[sort]
  const wanted = Irrelevance.all.filter((sort) => share(sort) > 0)
  const total = wanted.reduce((sum, sort) => sum + share(sort), 0)
  let left = Spread.of('irrelevance', ordinal) * total
  const first = wanted.findIndex((sort) => (left -= share(sort)) < 0)
  const rest = wanted.filter((_, index) => index !== first)
  // Which one comes next varies, so that no sort takes the places of another alone.
  const turn = rest.length === 0 ? 0 : ordinal % rest.length
  return [...wanted.slice(Math.max(0, first), first + 1), ...rest.slice(turn), ...rest.slice(0, turn)]
}

const even: Irrelevance.Shares = Object.fromEntries(Irrelevance.all.map((sort) => [sort, 1]))

/** How often a sort is tried for once that its twin allows it: not every request could leave a value unsaid. */
const tries: { readonly [sort in Irrelevance.Sort]: number } = {
  unrelated: 1,
  near_miss: 1.05,
  withheld: 1,
  no_tool: 1,
  missing_value: 2.8
}
