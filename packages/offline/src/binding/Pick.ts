/**
 * Picking one item of a list by a rule that a person could state: the least or greatest by a field that people rank
 * by, or the one whose field has a value that people know. A rule is offered only if it has exactly one winner.
 */
import { Json, type Plan, Pointer } from '@magnet/core'
import type { ListField } from './Fields.js'
import type { Vocabulary } from './Vocabulary.js'

/** A rule with its winner. */
export interface Pick {
  readonly index: number
  readonly by: string
  readonly rule: 'min' | 'max' | 'equals' | 'ordinal'
  readonly say: Plan.Say
}

/** Every rule that picks exactly one item of a list. Empty for lists of fewer than two items. */
export const rules = (
  vocabulary: Vocabulary,
  items: ReadonlyArray<Json.Json>,
  fields: ReadonlyArray<ListField>
): ReadonlyArray<Pick> => {
  if (items.length < 2) return []
  return fields.flatMap((field): ReadonlyArray<Pick> => {
    const speech = vocabulary.types.get(field.type)?.speech
    if (speech === undefined || field.voice !== 'spoken') return []
    const values = items.map(Pointer.reader(field.field))
    if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return []
    const found: Array<Pick> = []
    if (speech.order !== undefined) {
      const { min, max } = speech.order
      if (min.length > 0) found.push(...ranked(values, field, 'min'))
      if (max.length > 0) found.push(...ranked(values, field, 'max'))
    } else if (speech.form === 'plain' && speech.words === undefined)
      values.forEach((value, index) => {
        if (typeof value === 'string' && alone(values, index))
          found.push({ index, by: field.field, rule: 'equals', say: { tag: 'equals', type: field.type, value } })
      })
    return found
  })
}

/** The second and the third item of a list that is short enough to be read out. The first and the last could be meant by rank. */
export const places = (items: ReadonlyArray<Json.Json>): ReadonlyArray<Pick> =>
  items.length < 3 || items.length > 4 || !items.every((item) => isNamed(item))
    ? []
    : [1, 2].map((index) => ({ index, by: '', rule: 'ordinal', say: { tag: 'place', place: index + 1 } }))

/** Whether an item has a name, by which answers read it out. */
const isNamed = (item: Json.Json): boolean =>
  Json.isObject(item) && ['name', 'title', 'full_name'].some((key) => typeof item[key] === 'string')

const ranked = (
  values: ReadonlyArray<Json.Json | undefined>,
  field: ListField,
  rule: 'min' | 'max'
): ReadonlyArray<Pick> => {
  let best = 0
  for (let index = 1; index < values.length; index++)
    if (rule === 'min' ? below(values[index], values[best]) : below(values[best], values[index])) best = index
  return alone(values, best)
    ? [{ index: best, by: field.field, rule, say: { tag: 'rank', type: field.type, rule } }]
    : []
}

const below = (left: Json.Json | undefined, right: Json.Json | undefined): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? left < right
    : typeof left === 'string' && typeof right === 'string' && left < right

// Of texts and numbers, whose equality is identity.
const alone = (values: ReadonlyArray<Json.Json | undefined>, index: number): boolean =>
  values.indexOf(values[index]) === values.lastIndexOf(values[index])
