/** What somebody says, with marks under the words from which arguments are taken. */
import type { Source, Trajectory } from '@magnet/core'
import * as Html from '../html/Html.js'

/** The spans of each message that the arguments of a record quote. */
export type Quoted = ReadonlyMap<number, ReadonlyArray<Source.Span>>

/** All spans that sources of a record point to. */
export const quoted = (record: Trajectory.Trajectory): Quoted => {
  const spans = new Map<number, Array<Source.Span>>()
  const visit = (source: Source.Source): void => {
    if (source.tag === 'user' || source.tag === 'offered')
      spans.set(source.message, [...(spans.get(source.message) ?? []), source.span])
    if (source.tag === 'created') source.facts.forEach(visit)
    if (source.tag === 'derived') source.from.forEach(visit)
  }
  for (const turn of record.turns)
    for (const call of turn.calls) for (const source of Object.values(call.sources)) visit(source)
  return spans
}

/** A text in which spans, in code points, are marked; those that overlap are one. */
export const text = (content: string, spans: ReadonlyArray<Source.Span> = []): Html.Html => {
  const points = [...content]
  const parts: Array<Html.Child> = []
  let at = 0
  for (const [from, to] of united(spans, points.length)) {
    parts.push(points.slice(at, from).join(''))
    parts.push(Html.element('span', { class: 'quoted' }, points.slice(from, to).join('')))
    at = to
  }
  return Html.fragment([...parts, points.slice(at).join('')])
}

// Spans of a record that was never verified may lie anywhere.
const united = (spans: ReadonlyArray<Source.Span>, length: number): ReadonlyArray<Source.Span> =>
  spans
    .map(([from, to]): Source.Span => [Math.max(0, from), Math.min(to, length)])
    .filter(([from, to]) => from < to)
    .toSorted(([left], [right]) => left - right)
    .reduce<ReadonlyArray<Source.Span>>((so, [from, to]) => {
      const last = so.at(-1)
      return last !== undefined && from <= last[1]
        ? [...so.slice(0, -1), [last[0], Math.max(last[1], to)]]
        : [...so, [from, to]]
    }, [])
