/** The numbers of a graph as `magnet graph` prints them: degrees, parts, functions without edges and why, long chains. */
import { type GraphStatistics, LooseEnd } from '@magnet/core'
import type * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

/** Lines of text. */
export function* lines(
  statistics: GraphStatistics.Statistics,
  categories: string,
  style: Style.Style
): Iterable<string> {
  yield Text.table([
    ['functions', Text.count(statistics.nodes)],
    ['categories', categories],
    ['edges', Text.count(statistics.edges)],
    ['nested edges', Text.count(statistics.nested)],
    ['confirmed edges', Text.count(statistics.confirmed)],
    ['refuted edges', Text.count(statistics.refuted)],
    ['edges out, mean', statistics.outDegree.mean.toFixed(1)],
    ['edges out, most', Text.count(statistics.outDegree.most)],
    ['edges in, most', Text.count(statistics.inDegree.most)],
    ['components', Text.count(statistics.components)],
    ['largest component', Text.count(statistics.largest)],
    ['dead ends', Text.count(statistics.deadEnds)],
    ['isolated', Text.count(statistics.isolated)]
  ])
  const isolated = statistics.looseEnds.filter(LooseEnd.isIsolated)
  const ends = statistics.looseEnds.filter((end) => end.leadsNowhere !== undefined && !LooseEnd.isIsolated(end))
  yield* grouped('Isolated functions', isolated, style, ({ leadsNowhere, reachedByNothing }) =>
    leadsNowhere === undefined || reachedByNothing === undefined
      ? ''
      : `${LooseEnd.noTargets[leadsNowhere.reason]}; ${LooseEnd.noSources[reachedByNothing.reason]}`
  )
  yield* grouped('Other dead ends', ends, style, ({ leadsNowhere }) =>
    leadsNowhere === undefined ? '' : LooseEnd.noTargets[leadsNowhere.reason]
  )
  if (statistics.chains.length > 0) {
    yield ''
    yield style.bold('Longest chains')
    for (const { functions, atMost } of statistics.chains) {
      const length = Text.plural(functions.length, 'function')
      yield `  ${functions.length === atMost ? length : `${length} found, ${Text.count(atMost)} at most`}`
      yield Text.wrap(shortened(functions).map(Text.safe).join(' -> '), width, '    ')
    }
  }
}

const width = 110
const few = 3

function* grouped(
  title: string,
  ends: ReadonlyArray<LooseEnd.LooseEnd>,
  style: Style.Style,
  reason: (end: LooseEnd.LooseEnd) => string
): Iterable<string> {
  if (ends.length === 0) return
  yield ''
  yield style.bold(`${title}, and why`)
  const groups = [...Map.groupBy(ends, reason)].toSorted(
    ([left, some], [right, others]) => others.length - some.length || (left < right ? -1 : 1)
  )
  for (const [why, members] of groups) {
    yield `  ${Text.count(members.length).padStart(5)}  ${why}`
    const names = members.slice(0, few).map(({ name }) => name)
    yield Text.wrap(
      style.dim(Text.safe([...names, ...(members.length > few ? ['…'] : [])].join(', '))),
      width,
      '         '
    )
  }
}

// The ends of a chain say most.
const shortened = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.length <= 12 ? names : [...names.slice(0, 8), `… ${names.length - 11} more …`, ...names.slice(-3)]
