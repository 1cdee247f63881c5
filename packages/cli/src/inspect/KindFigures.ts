/** Kinds of records in words: what a run holds of each beside what was planned, and how many calls they have. */
import { Kind, type Report } from '@magnet/core'
import * as Text from '../terminal/Text.js'

type Rows = ReadonlyArray<ReadonlyArray<string>>

type Yields = NonNullable<Report.Yield['kinds']>

/** What a run holds beside what its mixture planned, by group, and of single-turn records by kind. */
export const mixture = (kinds: Yields): string =>
  [...groups(kinds)]
    .map(([group, own]) => {
      const [records, planned] = [sum(own, 'records'), sum(own, 'planned')]
      const each = own.map(([kind, one]) => `${kind} ${of(one.records, one.planned)}`).join(', ')
      return `${group} ${of(records, planned)}${own.length > 1 ? ` (${each})` : ''}`
    })
    .join(', ')

/** Slots without a record, and why their attempts failed, by kind; none where every slot has one. */
export const shortfalls = (kinds: Yields): ReadonlyArray<string> =>
  Object.entries(kinds).flatMap(([kind, { planned, records, rejected }]) => {
    if (records >= planned) return []
    const reasons = Object.entries(rejected).toSorted(([, left], [, right]) => right - left)
    const most = reasons.slice(0, 3).map(([reason, count]) => `${Text.safe(reason)} ${Text.count(count)}`)
    return [`${kind} ${Text.count(planned - records)} (${most.join(', ') || 'not tried'})`]
  })

/** The yield of each kind, the least first. */
export const yields = (kinds: Yields): string =>
  Object.entries(kinds)
    .toSorted(([, left], [, right]) => left.share - right.share)
    .map(([kind, { share }]) => `${kind} ${Text.percent(share)}`)
    .join(', ')

/** How many turns and calls records have. */
export const sizes = ({ single_turn: single, turns, calls, kinds, irrelevance = {} }: Report.Statistics): Rows => {
  const many = (kinds['multi_turn'] ?? 0) > 0
  const rows = (name: string, spread: Report.Distribution): Rows =>
    many ? [[name, `${spread.mean} a multi-turn record (${range(spread.histogram)})`]] : []
  return [
    ...(single === undefined
      ? []
      : [
          [
            'requests',
            `${single.calls} calls a single-turn record (${Object.entries(single.kinds)
              .map(([kind, own]) => `${kind} ${own.calls}`)
              .join(', ')}); ${Text.percent(single.ending)} end at the call`
          ]
        ]),
    ...rows('turns', turns),
    ...rows('calls', calls),
    ...(Object.keys(irrelevance).length === 0
      ? []
      : [
          [
            'irrelevance',
            Object.entries(irrelevance)
              .map(([sort, { count }]) => `${sort} ${Text.count(count)}`)
              .join(', ')
          ]
        ])
  ]
}

const range = (histogram: { readonly [key: string]: number }): string => {
  const all = Object.keys(histogram).map(Number)
  return all.length === 0 ? 'none' : `${Math.min(...all)} to ${Math.max(...all)}`
}

const groups = (kinds: Yields): ReadonlyMap<Kind.Group, ReadonlyArray<readonly [string, Yields[string]]>> =>
  Map.groupBy(
    Kind.all.flatMap((kind) => {
      const own = kinds[kind]
      return own === undefined ? [] : [[kind, own] as const]
    }),
    ([kind]) => Kind.group(kind)
  )

const sum = (own: ReadonlyArray<readonly [string, Yields[string]]>, name: 'records' | 'planned'): number =>
  own.reduce((so, [, one]) => so + one[name], 0)

const of = (records: number, planned: number): string =>
  records === planned ? Text.count(records) : `${Text.count(records)} of ${Text.count(planned)}`
