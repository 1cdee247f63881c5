/**
 * A record that shows no `now` holds no relative date and no date without a year in what its user says, but for text
 * that is passed on word for word.
 *
 * Reason: `relative_date`.
 */
import * as Statement from '../provenance/Statement.js'
import { showsDay } from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'

const suspicious = /\d(?:st|nd|rd|th)\b|\d (?:of )?[A-Z]|[a-z] \d{1,2}\b|day\b|tonight|tomorrow/i

/** The check. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  if (showsDay(dossier.shown, record.context.now)) return []
  return record.turns.flatMap(({ user }) => {
    const content = record.messages[user]?.content ?? ''
    // Most messages hold none of these: look before reading closely.
    if (!suspicious.test(content)) return []
    const text = undictated(dossier, content, user)
    const { dates, weekdays, relative } = Statement.figures(text)
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
const undictated = (dossier: Dossier.Dossier, content: string, user: number): string => {
  let characters: Array<string> | undefined
  for (const { call } of dossier.entries)
    for (const source of Object.values(call.sources))
      if (source.tag === 'user' && source.message === user) {
        characters ??= [...content]
        characters.fill(' ', ...source.span)
      }
  return characters?.join('') ?? content
}
