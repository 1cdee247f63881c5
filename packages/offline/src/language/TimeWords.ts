/** The ways in which people say a time of day. Each can be computed back by `parse_time`. */
import type { Persona } from './Persona.js'
import type { Wording } from './Wording.js'

/** Every wording of a time `HH:MM`. */
export const wordings = (time: string, persona: Persona): ReadonlyArray<Wording> => {
  const found = /^(\d\d):(\d\d)$/.exec(time)
  if (found === null) return [{ words: time, weight: 1 }]
  const hour = Number(found[1])
  const minute = found[2] ?? '00'
  const say = (words: string, weight: number): Wording =>
    words === time ? { words, weight } : { words, op: 'parse_time', weight }
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const half = hour < 12 ? 'am' : 'pm'
  const clock = minute === '00' ? String(twelve) : `${twelve}:${minute}`
  return [
    ...(persona.clock24
      ? [say(time, 3), ...(hour < 10 && hour > 0 ? [say(`${hour}:${minute}`, 2)] : [])]
      : [say(`${clock} ${half}`, 3), say(`${clock}${half}`, persona.short ? 4 : 1.5)]),
    ...(time === '12:00' ? [say('noon', 3)] : []),
    ...(time === '00:00' ? [say('midnight', 3)] : [])
  ]
}
