/** The ways in which people say a date with a time. Each can be computed back by `parse_datetime`. */
import * as DateWords from './DateWords.js'
import type { Persona } from './Persona.js'
import * as TimeWords from './TimeWords.js'
import type { Wording } from './Wording.js'

/** Every wording of a moment `YYYY-MM-DDTHH:MM`, with or without seconds of zero. */
export const wordings = (moment: string, today: string | undefined, persona: Persona): ReadonlyArray<Wording> => {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/.exec(moment)
  if (found === null) return [{ words: moment, weight: 1 }]
  const dates = DateWords.wordings(found[1] ?? '', today, persona)
  const times = TimeWords.wordings(found[2] ?? '', persona)
  return dates.flatMap((date) =>
    times.flatMap((time): ReadonlyArray<Wording> => {
      const rest = { op: 'parse_datetime', ...(date.now === true ? { now: true } : {}) }
      const weight = date.weight * time.weight
      const iso = date.words === found[1]
      return [
        { words: `${date.words} at ${time.words}`, weight: iso ? 0 : weight, ...rest },
        { words: `${date.words}, ${time.words}`, weight: iso ? weight / 4 : weight / 8, ...rest }
      ]
    })
  )
}
