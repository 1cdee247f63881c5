/** Values in the output of one call: a single field, or the item of a list that a rule picks. */
import { type Json, type Plan, Pointer } from '@magnet/core'
import * as Nouns from '../language/Nouns.js'
import * as Fields from './Fields.js'
import * as Pick from './Pick.js'
import * as Scope from './Scope.js'
import { mention, type Search, type Value } from './Search.js'

/** A value of the parameter's type in one call's output: a single field, or the item that a rule picks from a list. */
export const find = (
  search: Search,
  entry: Scope.Entry,
  /** Whether the value itself may be ranked: "the earliest" is an answer to "when?". */
  itself = false
): Value | undefined => {
  const { stream, input, fits, once } = search
  const single = stream.some(
    once(`single ${entry.id}`, () => Scope.singles(entry, input.type).filter((held) => fits(held.value)))
  )
  if (single !== undefined) return single
  // "The day of the cheapest trip" is how nobody states a day: what is said is not picked from lists, but for times.
  if (input.voice === 'spoken' && search.setting.vocabulary.types.get(input.type)?.speech.form !== 'time')
    return undefined
  const fields = Fields.of(entry.signature)
  const field = stream.some(fields.listed.get(input.type) ?? [])
  if (field === undefined) return undefined
  const items = Fields.items(entry.output, field.list)
  const take = (index: number): Json.Json | undefined => Pointer.get(items[index] ?? null, field.field)
  if (items.length === 1) {
    const only = take(0)
    const pointer = `${Pointer.child(field.list, 0)}${field.field}`
    return only === undefined ? undefined : { value: only, planned: { tag: 'output', call: entry.id, pointer } }
  }
  const from: Plan.Planned = { tag: 'output', call: entry.id, pointer: field.list }
  const { taken, free } = once(`picks ${entry.id} ${field.list} ${field.field} ${itself}`, () =>
    picks(search, entry, items, field, itself)
  )
  const rule = stream.weighted(free, (one) =>
    one.rule === 'equals' ? 1 / items.length : one.rule === 'ordinal' ? 0.3 : 1
  )
  const chosen = rule === undefined ? undefined : taken[rule.index]
  if (rule === undefined || chosen === undefined) return undefined
  return {
    value: chosen,
    planned: {
      tag: 'derived',
      op: 'select',
      from: [from],
      with: { by: rule.by, rule: rule.rule, take: field.field },
      because: [{ tag: 'said', mention: mention(search.frame, input) }]
    },
    say: rule.say
  }
}

/** The rules by which an item of a list can be picked, and what would be taken of each item. */
interface Picks {
  readonly taken: ReadonlyArray<Json.Json | undefined>
  readonly free: ReadonlyArray<Pick.Pick>
}

const picks = (
  search: Search,
  entry: Scope.Entry,
  items: ReadonlyArray<Json.Json>,
  { list, field: take }: Fields.ListField,
  itself: boolean
): Picks => {
  const fields = Fields.of(entry.signature).items.get(list) ?? []
  const rules = Pick.rules(
    search.setting.vocabulary,
    items,
    itself ? fields : fields.filter(({ field }) => field !== take)
  )
  const taken = items.map(Pointer.reader(take))
  const free = [...rules, ...(isTold(search, entry) ? Pick.places(items) : [])].filter((one) =>
    search.fits(taken[one.index] ?? null)
  )
  const unnamed = isUnseen(search, entry) ? free.filter((one) => one.rule !== 'equals') : []
  return { taken, free: unnamed.length === 0 ? free : unnamed }
}

/** Whether a list is asked for in the same message, and is not the user's own: nobody knows the names on it yet. */
const isUnseen = ({ setting, frame }: Search, entry: Scope.Entry): boolean =>
  entry.asked === frame.asked &&
  entry.intent === 'asked' &&
  setting.vocabulary.functions
    .get(entry.signature.name)
    ?.phrases.ask.some((ask) => /\b(?:my|I(?: have|'ve| haven't))\b/.test(ask)) !== true

/** Whether the answer of an earlier turn has read a list out. */
const isTold = ({ frame, setting, input }: Search, entry: Scope.Entry): boolean =>
  entry.intent === 'asked' &&
  entry.turn < frame.asked &&
  // People go by their names, in whatever order they are told.
  !Nouns.isPerson(setting.vocabulary.types.get(input.type)?.speech.nouns[0] ?? '')
