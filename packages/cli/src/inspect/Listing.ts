/** A run as a list: a line for each record, with what it is about. */
import type { Trajectory } from '@magnet/core'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

/** The labels of a record, each once, in the order in which its turns have them. */
export const labels = (record: Trajectory.Trajectory): ReadonlyArray<string> => [
  ...new Set(record.turns.flatMap((turn) => turn.labels))
]

/** How many calls a record has; those beyond the reference do not count. */
export const calls = (record: Trajectory.Trajectory): number =>
  record.turns.flatMap((turn) => turn.calls).filter((call) => call.extra !== true).length

/** The first thing that the user says. */
const opening = (record: Trajectory.Trajectory): string =>
  record.messages.find((message) => message.role === 'user')?.content ?? ''

/** One line of the list. */
export const line = (record: Trajectory.Trajectory, style: Style, width: number): string => {
  const turns =
    record.kind === 'multi_turn' ? Text.plural(record.turns.length, 'turn') : (record.irrelevance ?? record.kind)
  const size = `${turns}, ${Text.plural(calls(record), 'call')}`.padEnd(18)
  const tags = labels(record).join(' ')
  const lead = `${Text.safe(record.id)}  ${size}  `
  const space = Math.max(20, width - lead.length)
  return `${style.bold(Text.safe(record.id))}  ${style.dim(size)}  ${Text.brief(opening(record), space)}${
    tags === '' ? '' : `\n${' '.repeat(record.id.length + 2)}${style.label(tags)}`
  }`
}

/** The same for programs. */
export const json = (record: Trajectory.Trajectory): string =>
  JSON.stringify({
    id: record.id,
    kind: record.kind,
    ...(record.irrelevance === undefined ? {} : { irrelevance: record.irrelevance }),
    turns: record.turns.length,
    calls: calls(record),
    labels: labels(record),
    query: opening(record)
  })
