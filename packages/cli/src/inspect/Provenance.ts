/** Where an argument comes from, in a few words: `user "the 14th of May"`, `c1 /flights/0/flight_id`. */
import { Pointer, type Source, type Trajectory } from '@magnet/core'
import * as Text from '../terminal/Text.js'

/** The sources of one argument of a call, also of the parts of a list or an object. */
export const of = (record: Trajectory.Trajectory, call: Trajectory.CallRecord, argument: string): string => {
  const own = Pointer.of(argument)
  return Object.entries(call.sources)
    .filter(([pointer]) => pointer === own || pointer.startsWith(`${own}/`))
    .map(([pointer, source]) => {
      const words = phrase(record, source)
      return pointer === own ? words : `${Text.safe(pointer.slice(own.length))} ${words}`
    })
    .join('; ')
}

const phrase = (record: Trajectory.Trajectory, source: Source.Source): string => {
  switch (source.tag) {
    case 'user':
      return `user ${quoted(record, source.message, source.span)}`
    case 'offered':
      return `offered ${quoted(record, source.message, source.span)}`
    case 'output':
      return `${Text.safe(source.call)} ${source.pointer === '' ? 'output' : Text.safe(source.pointer)}`
    case 'context':
      return `context ${Text.safe(source.pointer)}`
    case 'documented':
      return `documented in ${source.in}`
    case 'default':
      return 'default'
    case 'created':
      return list('written from', record, source.facts)
    case 'derived':
      return `${list(Text.safe(source.op), record, source.from)}${because(record, source)}`
  }
}

const list = (lead: string, record: Trajectory.Trajectory, sources: ReadonlyArray<Source.Source>): string =>
  sources.length === 0 ? lead : `${lead} (${sources.map((source) => phrase(record, source)).join(', ')})`

const because = (record: Trajectory.Trajectory, source: Source.Derived): string => {
  const rule = source.with?.['rule']
  const reasons = (source.with?.because ?? []).flatMap((reason): ReadonlyArray<string> => {
    const [message, from, to] = ['/message', '/span/0', '/span/1'].map((pointer) => Pointer.get(reason, pointer))
    return typeof message === 'number' && typeof from === 'number' && typeof to === 'number'
      ? [quoted(record, message, [from, to])]
      : []
  })
  const words = [...(typeof rule === 'string' ? [rule] : []), ...reasons].join(' ')
  return words === '' ? '' : ` by ${Text.safe(words)}`
}

/** The words of a message that a span, in code points, covers. */
const quoted = (record: Trajectory.Trajectory, message: number, [from, to]: Source.Span): string =>
  `"${Text.brief([...(record.messages[message]?.content ?? '')].slice(from, to).join(''), 60)}"`
