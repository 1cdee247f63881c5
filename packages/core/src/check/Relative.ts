/**
 * A record that shows no `now` holds no relative date and no date without a year, but for text that is passed on word
 * for word: what the user dictates, what the assistant quotes.
 *
 * Reason: `relative_date`.
 */
import type { Span } from '../provenance/Source.js'
import * as Statement from '../provenance/Statement.js'
import { showsDay } from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

const suspicious = /\d(?:st|nd|rd|th)\b|\d (?:of )?[A-Z]|[a-z] \d{1,2}\b|day\b|tonight|tomorrow/i

/** The check. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  if (showsDay(dossier.shown, record.context.now)) return []
  const found: Array<Violation> = []
  for (const [index, { role, content }] of record.messages.entries()) {
    // Most messages hold none of these: look before reading closely.
    if ((role !== 'user' && role !== 'assistant') || !suspicious.test(content)) continue
    const own = role === 'user' ? undictated(dossier, content, index) : unquoted(content)
    const vague = vagueness(own === content ? Dossier.figures(dossier, index) : Statement.figures(own), role === 'user')
    if (vague !== undefined)
      found.push(
        violation('relative_date', Dossier.messageAt(index), `${vague} is relative to a now that is not shown`, content)
      )
  }
  return found
}

/** What a text says relative to now. A weekday by itself is relative where a user says it; answers tell opening hours. */
const vagueness = ({ dates, weekdays, relative }: Statement.Statement, isUser: boolean): string | undefined => {
  const vague = dates.find((date) => date.year === undefined)
  if (vague !== undefined) return `day ${vague.day}`
  return relative[0] ?? (isUser && weekdays.length > 0 && dates.length === 0 ? 'a weekday' : undefined)
}

const unquoted = (content: string): string =>
  content.includes('"') || content.includes('“') ? content.replaceAll(/"[^"]*"|“[^”]*”/g, ' ') : content

/** The message without the spans that are values literally. */
const undictated = (dossier: Dossier.Dossier, content: string, user: number): string => {
  let text = content
  for (const { sources } of dossier.entries)
    for (const [, source] of sources)
      if (source.tag === 'user' && source.message === user) text = blank(text, source.span)
  return text
}

/** A text with spaces in a span. */
const blank = (text: string, [from, to]: Span): string => {
  // Without surrogates, code points are code units.
  if (from < 0 || to < from || /[\ud800-\udfff]/.test(text)) return [...text].fill(' ', from, to).join('')
  const end = Math.min(to, text.length)
  return end <= from ? text : text.slice(0, from) + ' '.repeat(end - from) + text.slice(end)
}
