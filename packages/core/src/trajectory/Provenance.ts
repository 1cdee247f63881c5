/** Where an argument comes from, in a few words: `user "the 14th of May"`, `c1 /flights/0/flight_id`. */
import * as Pointer from '../json/Pointer.js'
import type * as Source from '../provenance/Source.js'
import type { CallRecord, Trajectory } from './Trajectory.js'

/** A source in words. */
export interface Told {
  /** The part of the argument that it gives: a pointer below the argument, empty for the whole of it. */
  readonly part: Pointer.Pointer
  readonly source: Source.Sourced
  readonly words: string
}

/** The sources of one argument of a call, also of the parts of a list or an object. */
export const of = (record: Trajectory, call: CallRecord, argument: string): ReadonlyArray<Told> => {
  const own = Pointer.of(argument)
  return Object.entries(call.sources)
    .filter(([pointer]) => pointer === own || pointer.startsWith(`${own}/`))
    .map(([pointer, source]) => ({ part: pointer.slice(own.length), source, words: phrase(record, source) }))
}

/** Sources as one text. */
export const text = (sources: ReadonlyArray<Told>): string =>
  sources.map(({ part, words }) => (part === '' ? words : `${part} ${words}`)).join('; ')

const phrase = (record: Trajectory, source: Source.Source): string => {
  switch (source.tag) {
    case 'user':
      return `user ${quoted(record, source.message, source.span)}`
    case 'offered':
      return `offered ${quoted(record, source.message, source.span)}`
    case 'output':
      return `${source.call} ${source.pointer === '' ? 'output' : source.pointer}`
    case 'context':
      return `context ${source.pointer}`
    case 'documented':
      return `documented in ${source.in}`
    case 'default':
      return 'default'
    case 'created':
      return list('written from', record, source.facts)
    case 'derived':
      return `${list(source.op, record, source.from)}${because(record, source)}`
  }
}

const list = (lead: string, record: Trajectory, sources: ReadonlyArray<Source.Source>): string =>
  sources.length === 0 ? lead : `${lead} (${sources.map((source) => phrase(record, source)).join(', ')})`

const because = (record: Trajectory, source: Source.Derived): string => {
  const rule = source.with?.['rule']
  const reasons = (source.with?.because ?? []).flatMap((reason): ReadonlyArray<string> => {
    const [message, from, to] = ['/message', '/span/0', '/span/1'].map((pointer) => Pointer.get(reason, pointer))
    return typeof message === 'number' && typeof from === 'number' && typeof to === 'number'
      ? [quoted(record, message, [from, to])]
      : []
  })
  const words = [...(typeof rule === 'string' ? [rule] : []), ...reasons].join(' ')
  return words === '' ? '' : ` by ${words}`
}

/** The words of a message that a span, in code points, covers. */
const quoted = (record: Trajectory, message: number, [from, to]: Source.Span): string => {
  const words = [...(record.messages[message]?.content ?? '')].slice(from, to).join('').replaceAll(/\s+/g, ' ').trim()
  const points = [...words]
  return `"${points.length <= most ? words : `${points.slice(0, most - 1).join('')}…`}"`
}

/** The longest quotation, in characters. */
const most = 60
