/**
 * A thought uses only what is in scope: its figures, identifiers and names were said, returned, passed, listed or shown before
 * the message that it stands on, or are the arguments of that message. It does not speak of hints, and names no function that
 * is withheld. A thought has no words for the user: it stands apart from the content.
 *
 * Reasons: `reasoning.figure`, `reasoning.name`, `reasoning.hint`, `reasoning.withheld`.
 */
import * as Statement from '../provenance/Statement.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Figures from './Figures.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. Most records hold no thoughts, and cost nothing. */
export const check: Static = (record) =>
  record.messages.some((message) => message.role === 'assistant' && message.reasoning !== undefined)
    ? record.messages.flatMap((message, index) =>
        message.role === 'assistant' && message.reasoning !== undefined ? thought(record, index, message.reasoning) : []
      )
    : none

const none: ReadonlyArray<Violation> = []

const thought = (record: Trajectory, index: number, text: string): ReadonlyArray<Violation> => {
  const place = `${Dossier.messageAt(index)}/reasoning`
  const stated = Statement.of(text)
  const before = scope(record, index)
  const withheld = record.toolsets.findLast(({ from }) => from <= index)?.withheld ?? []
  const trace = hinted(text, before)
  return [
    ...Figures.unknown(Dossier.of(record), stated, index + 1).map((figure) =>
      violation('reasoning.figure', place, `${figure} comes from nowhere`)
    ),
    ...stated.names
      .filter((name) => !before.includes(name.toLowerCase()))
      .map((name) => violation('reasoning.name', place, `${name} comes from nowhere`)),
    ...(trace === undefined ? [] : [violation('reasoning.hint', place, `"${trace}" speaks of what nobody said`)]),
    ...withheld
      .filter((name) => name.includes('_') && text.includes(name))
      .map((name) => violation('reasoning.withheld', place, `the thought names ${name}, which is withheld`))
  ]
}

/** All that a thought may name, in small letters: the messages up to it with the calls of its own, the context, the tools. */
const scope = (record: Trajectory, index: number): string =>
  [
    ...record.messages
      .slice(0, index + 1)
      .map((message) =>
        message.role === 'assistant'
          ? `${message.content} ${JSON.stringify(message.tool_calls ?? [])}`
          : message.content
      ),
    JSON.stringify([record.context, record.tools])
  ]
    .join('\n')
    .toLowerCase()

/** Words that nobody uses who was told nothing beforehand, unless `said` holds them too (in small letters). */
export const hinted = (text: string, said: string): string | undefined => {
  const trace = traces.exec(text)?.[0]
  return trace === undefined || said.includes(trace.toLowerCase()) ? undefined : trace
}

const traces =
  /\b(?:hints?|hinted|(?:the|my) instructions?|as instructed|I was told (?:to|beforehand)|the block below|reference calls?|the reference)\b|<[a-z]\w*[./][^>\s]*>|\$from|<\/?thought>/i
