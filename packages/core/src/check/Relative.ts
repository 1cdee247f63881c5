/**
 * A record that shows no `now` holds no relative date and no date without a year in what its user says, but for text
 * that is passed on word for word.
 *
 * Reason: `relative_date`.
 */
import * as Statement from '../provenance/Statement.js'
import { showsDay } from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import { parts } from '../trajectory/Sources.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'

const suspicious = /\d(?:st|nd|rd|th)\b|\d (?:of )?[A-Z]|[a-z] \d{1,2}\b|day\b|tonight|tomorrow/i

/** The check. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  if (showsDay(dossier.shown, record.context.now)) return []
  return record.turns.flatMap(({ user }) => {
    // Most messages hold none of these: look before reading closely.
    if (!suspicious.test(record.messages[user]?.content ?? '')) return []
    const text = undictated(dossier, record, user)
    const { dates, weekdays, relative } = Statement.of(text)
    const [vague] = [
      ...dates.filter((date) => date.year === undefined).map((date) => `day ${date.day}`),
      ...weekdays.map(() => 'a weekday'),
      ...relative
    ]
    return vague === undefined || (weekdays.length > 0 && vague === 'a weekday' && dates.length > 0)
      ? []
      : [violation('relative_date', Dossier.messageAt(user), `${vague} is relative to a now that is not shown`)]
  })
}

/** The message without the spans that are values literally. */
const undictated = (dossier: Dossier.Dossier, record: Trajectory, user: number): string => {
  const points = record.messages[user]?.content ?? ''
  const spans = dossier.entries.flatMap(({ call }) =>
    Object.values(call.sources)
      .flatMap(parts)
      .flatMap((source) => (source.tag === 'user' && source.message === user ? [source] : []))
      .filter((source) =>
        Object.values(call.sources).some(
          (whole) => whole.tag === 'user' && whole.message === user && whole.span[0] === source.span[0]
        )
      )
      .map((source) => source.span)
  )
  if (spans.length === 0) return points
  const characters = [...points]
  for (const [from, to] of spans) characters.fill(' ', from, to)
  return characters.join('')
}
