/** What tells a thing from its like: what the list says of it that it came from. "The message about the concert". */
import { Json, type Plan, Pointer } from '@magnet/core'
import * as Fields from '../binding/Fields.js'
import * as Relation from './Relation.js'
import * as Talk from './Talk.js'

/** The words for a thing that an earlier list held, or none. */
export const words = (talk: Talk.Talk, value: Json.Json | undefined, noun: string | undefined): string | undefined => {
  if (value === undefined || noun === undefined) return undefined
  for (const planned of talk.earlier.toReversed()) {
    const signature = Talk.phrased(talk, planned)?.signature
    if (signature === undefined) continue
    for (const [list, fields] of Fields.of(signature).items) {
      const items = Fields.items(planned.output, list)
      const item = items.find((one) => fields.some(({ field }) => Json.equals(Pointer.get(one, field), value)))
      if (item === undefined) continue
      const told = fields.flatMap((field): ReadonlyArray<string> => {
        const held = Pointer.get(item, field.field)
        const speech = Talk.speech(talk, field.type)
        if (field.voice !== 'spoken' || speech?.form !== 'plain' || typeof held !== 'string') return []
        // What others on the list have as well tells nothing apart.
        if (items.filter((other) => Json.equals(Pointer.get(other, field.field), held)).length > 1) return []
        return (speech.known?.words ?? Relation.words(field.field)).flatMap((template) =>
          template.trim() === '{}' ? [] : [template.replace(/\{[^}]*\}/, () => held)]
        )
      })
      const one = talk.stream.some(told)
      if (one !== undefined) return `the ${noun} ${one}`
    }
  }
  return undefined
}

/** Whether one of the lists of a call's output holds a value. */
export const holds = (
  planned: Plan.PlannedCall,
  lists: ReadonlyArray<Fields.ListField>,
  value: Json.Json | undefined
): boolean =>
  value !== undefined &&
  lists.some(({ list, field }) =>
    Fields.items(planned.output, list).some((item) => Json.equals(Pointer.get(item, field), value))
  )

/**
 * Whether the last answer that tells the items of a list up to a place tells them in their order, so that "the second
 * one" is the second of the list. Items are known by a text that no other has.
 */
export const isReadOut = (talk: Talk.Talk, source: Plan.Planned | undefined, place: number): boolean => {
  const list = source?.tag === 'derived' ? source.from[0] : undefined
  const call = list?.tag === 'output' ? talk.calls.get(list.call) : undefined
  if (call === undefined || list?.tag !== 'output') return false
  const items = Fields.items(call.output, list.pointer)
  const own = items.map((item, index) =>
    texts(item).filter((text) => !items.some((other, at) => at !== index && texts(other).includes(text)))
  )
  const answer = talk.answers.findLast((one) => own[place - 1]?.some((text) => one.includes(text)) === true)
  if (answer === undefined) return false
  let before = -1
  for (const [index, candidates] of own.entries()) {
    const at = candidates.map((text) => answer.indexOf(text)).find((found) => found >= 0)
    if (at === undefined) {
      if (index < place) return false
      continue
    }
    if (at <= before) return false
    before = at
  }
  return true
}

const texts = (item: Json.Json): ReadonlyArray<string> =>
  Json.isObject(item)
    ? Object.values(item).filter((value) => typeof value === 'string')
    : typeof item === 'string'
      ? [item]
      : []
