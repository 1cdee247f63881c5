/** What the pairs of a run are, in counts: each mistake once, lines by scope. It is what a manifest holds of them. */
import type { Pair, Sampled, Trial, Unpaired } from '../preference/Pair.js'
import * as Use from '../trajectory/Use.js'
import * as Counts from './Counts.js'

type Numbers = { readonly [key: string]: number }

/** The pairs of a run. */
export interface Pairs {
  /** Pairs that were asked for: one mistake each. */
  readonly asked: number
  /** Mistakes that were made. */
  readonly made: number
  /** Slots without a mistake, in order: in their record every candidate was refused. */
  readonly shortfalls: ReadonlyArray<number>
  /** Lines by scope. */
  readonly scopes: Numbers
  readonly kinds: Numbers
  readonly errors: Numbers
  readonly types: Numbers
  readonly directions: Numbers
  /** By what they are shown to be wrong, as `level/by`. */
  readonly wrong: Numbers
  /** Candidates that became no pair, by reason, and the share of all candidates that turned out right. */
  readonly refused: Numbers
  readonly right: number
  /** Who made the mistakes: rules, or a student that was sampled. */
  readonly sources: Numbers
  /** Turns that a student played; absent where none was sampled. */
  readonly sampled?: Sampled
  /** What the replies of models took; absent where none was asked. */
  readonly models?: ReadonlyArray<Use.Use>
}

/** Pairs that are counted. */
export interface PairTally {
  /** Counts a line; `slot` and `kind` are those of its mistake. */
  readonly add: (slot: number, kind: string, pair: Pair) => void
  /** Counts what was tried for a slot that yielded none. */
  readonly unpaired: (one: Unpaired) => void
  /** What was counted, for a run of so many pairs. */
  readonly pairs: (asked: number) => Pairs
}

const tables = ['scopes', 'kinds', 'errors', 'types', 'directions', 'wrong', 'refused', 'sources'] as const
type Table = (typeof tables)[number]

/** Begins to count. */
export const make = (): PairTally => {
  const counts = new Map<Table, Map<string, number>>(tables.map((table) => [table, new Map<string, number>()]))
  const count = (table: Table, key: string): void => {
    const own = counts.get(table)
    own?.set(key, (own.get(key) ?? 0) + 1)
  }
  const slots = new Set<number>()
  let sampled: Sampled | undefined
  let models: ReadonlyArray<Use.Use> = []
  const trial = ({ tried = [], sampled: own, models: used = [] }: Trial): void => {
    for (const { reason } of tried) count('refused', reason)
    if (used.length > 0) models = Use.sum([...models, ...used])
    if (own !== undefined)
      sampled = {
        turns: own.turns + (sampled?.turns ?? 0),
        same: own.same + (sampled?.same ?? 0),
        extra: own.extra + (sampled?.extra ?? 0)
      }
  }
  const json = (table: Table): Numbers => Counts.toJson(counts.get(table) ?? Counts.empty)
  return {
    add: (slot, kind, pair) => {
      const { scope, mistake, wrong, source } = pair
      count('scopes', scope)
      if (slots.has(slot)) return
      slots.add(slot)
      count('kinds', kind)
      count('errors', mistake.error)
      count('types', mistake.type)
      count('directions', mistake.direction)
      count('wrong', `${wrong.level}/${wrong.by}`)
      count('sources', source)
      trial(pair)
    },
    unpaired: trial,
    pairs: (asked) => {
      const refused = counts.get('refused') ?? Counts.empty
      const candidates = slots.size + Counts.total(refused)
      return {
        asked,
        made: slots.size,
        shortfalls: Array.from({ length: asked }, (_, slot) => slot).filter((slot) => !slots.has(slot)),
        scopes: json('scopes'),
        kinds: json('kinds'),
        errors: json('errors'),
        types: json('types'),
        directions: json('directions'),
        wrong: json('wrong'),
        refused: json('refused'),
        right: candidates === 0 ? 0 : Math.round((Counts.of(refused, 'right') / candidates) * 1e4) / 1e4,
        sources: json('sources'),
        ...(sampled === undefined ? {} : { sampled }),
        ...(models.length === 0 ? {} : { models })
      }
    }
  }
}
